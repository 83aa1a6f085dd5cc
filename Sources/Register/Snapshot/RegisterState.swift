import Foundation
import GRDB
import GRDBSQLite
import PartnernetzRecords

/// What tells a state of a register's file from every other one that it had or will have, and a
/// program that reads a snapshot from those that would read it otherwise.
///
/// It is the file, its length and the times at which it was changed; SQLite's own header, in which
/// each change is counted, whichever program makes it; and the checksums of all tables.
enum RegisterState {
  /// The state of a register from which is being read, so that nobody changes it meanwhile; nil where
  /// changes may lie in another file, or the register is another user's: nobody makes a second copy of
  /// what is not hers.
  static func of(_ db: Database, path: String) throws -> [UInt8]? {
    let tallies = try Row.fetchAll(db, sql: "SELECT name, rows, sum FROM checksums ORDER BY name")
    var info = stat()
    guard let header = header(db), stat(RegisterFile.name(path), &info) == 0,
      info.st_uid == geteuid()
    else { return nil }
    let lines =
      ["Partnernetz snapshot", PackedTables.edition]
      + ["\(info.st_dev) \(info.st_ino) \(info.st_size) \(times(info))"]
      + [header.map { String($0) }.joined(separator: " ")]
      + tallies.map { row in row.databaseValues.map { "\($0)" }.joined(separator: " ") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The file's first bytes, read as SQLite reads: to open the file once more and to close it again
  /// would give up SQLite's locks. Nil where a journal that is written ahead holds changes that the
  /// file does not have yet, and where there is no file.
  private static func header(_ db: Database) -> [UInt8]? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard let name = sqlite3_db_filename(db.sqliteConnection, "main"), name.pointee != 0,
      sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
        == SQLITE_OK,
      let read = file?.pointee.pMethods?.pointee.xRead
    else { return nil }
    var header = [UInt8](repeating: 0, count: 100)
    guard read(file, &header, Int32(header.count), 0) == SQLITE_OK, header[18] == 1, header[19] == 1
    else { return nil }
    return header
  }

  private static func times(_ info: stat) -> String {
    #if canImport(Darwin)
      let (written, changed) = (info.st_mtimespec, info.st_ctimespec)
    #else
      let (written, changed) = (info.st_mtim, info.st_ctim)
    #endif
    return "\(written.tv_sec) \(written.tv_nsec) \(changed.tv_sec) \(changed.tv_nsec)"
  }
}
