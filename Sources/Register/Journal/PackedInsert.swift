import GRDB
import GRDBSQLite

/// An insert of packed rows, straight into SQLite: arguments of their own would cost more than the row.
struct PackedInsert {
  private let statement: OpaquePointer
  private let db: Database

  /// A statement whose first argument is the row's number and whose others are its cells.
  init(_ statement: GRDB.Statement, _ db: Database) {
    self.statement = statement.sqliteStatement
    self.db = db
  }

  /// Inserts a row; its texts lie in `bytes`.
  ///
  /// - Throws: `DatabaseError`.
  func execute(
    number: Int64, _ cells: UnsafeBufferPointer<PackedRows.Cell>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws {
    var code = sqlite3_bind_int64(statement, 1, number)
    for (place, cell) in cells.enumerated() where code == SQLITE_OK {
      let column = Int32(place + 2)
      code =
        switch cell.kind {
        case .null: sqlite3_bind_null(statement, column)
        case .integer: sqlite3_bind_int64(statement, column, cell.bits)
        case .real:
          sqlite3_bind_double(
            statement, column, Double(bitPattern: UInt64(bitPattern: cell.bits)))
        case .text: bind(cell, column, bytes)
        }
    }
    guard code == SQLITE_OK, sqlite3_step(statement) == SQLITE_DONE else {
      let reset = sqlite3_reset(statement)
      code = code == SQLITE_OK ? reset : code
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
    }
    code = sqlite3_reset(statement)
  }

  /// The text stays where it is until the row is in.
  private func bind(
    _ cell: PackedRows.Cell, _ column: Int32, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    let start = Int(cell.bits)
    return bytes.withMemoryRebound(to: CChar.self) {
      sqlite3_bind_text(statement, column, $0.baseAddress.map { $0 + start }, cell.length, nil)
    }
  }
}
