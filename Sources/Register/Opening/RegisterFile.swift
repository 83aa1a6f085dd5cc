import Foundation
import GRDB

/// The file of a register: its name, its rights, its connection.
package enum RegisterFile {
  /// Which file lies under a name, whatever the name.
  package struct Identity: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    /// The file under a name; nil where there is none.
    init?(of path: String) {
      var info = stat()
      guard stat(RegisterFile.name(path), &info) == 0 else { return nil }
      (device, number) = (UInt64(info.st_dev), UInt64(info.st_ino))
    }

    /// The identity as a word.
    package var word: String { "\(device):\(number)" }
  }

  /// The name as SQLite takes it: `:memory:` and `file:x` are names like any other.
  static func name(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// The file itself where a name is a link to it; the name where nothing lies there.
  ///
  /// SQLite lays its own files beside the file itself too, so that who comes by another name finds them.
  static func real(_ path: String) -> String {
    guard let real = realpath(name(path), nil) else { return name(path) }
    defer { free(real) }
    return String(cString: real)
  }

  /// Makes an empty file that its owner alone may read and write, unless there is a file.
  ///
  /// - Throws: ``RegisterError``.
  static func make(_ path: String) throws(RegisterError) {
    let file = open(name(path), O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file < 0 else {
      close(file)
      return
    }
    switch errno {
    case ENOSPC, EDQUOT: throw .full(path: path)
    case EACCES, EPERM, EROFS:
      guard access(name(path), F_OK) == 0 else { throw .readOnlyFolder(path: path) }
      throw .readOnly(path: path)
    case EISDIR: throw .notARegister(path: path)
    case let code: throw .notWritable(path: path, detail: String(cString: strerror(code)))
    }
  }

  /// Whether this program may read the file.
  static func isReadable(_ path: String) -> Bool { access(name(path), R_OK) == 0 }

  /// Whether there is a file with something in it.
  static func holdsBytes(_ path: String) -> Bool {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return (size ?? 0) > 0
  }

  /// Removes a file in which nothing stands.
  static func removeIfEmpty(_ path: String) {
    if !holdsBytes(path) { unlink(name(path)) }
  }

  /// A connection to the file.
  ///
  /// It may write, so that what a killed writer left half done can be undone; where the file is
  /// write-protected SQLite reads only.
  static func connect(_ path: String, _ wait: LockWait) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .callback(wait.callback)
    // Rows that name unknown firms are refused before they are written, by name.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      // A writer that runs out of cache would lock readers out before it is done: up to 512 MiB.
      try db.execute(sql: "PRAGMA cache_size = -524288")
    }
    return try DatabaseQueue(path: name(path), configuration: configuration)
  }
}
