import GRDB

/// How many rows a table has, and the sum of their hashes in whatever order: one changed bit of one
/// cell changes it.
struct Tally: Hashable {
  /// Rows.
  var rows: Int64 = 0
  /// The sum of the rows' hashes.
  var sum: UInt64 = 0

  /// Counts a row in.
  mutating func add(_ hash: UInt64) {
    rows += 1
    sum &+= hash
  }

  /// Counts a row out.
  mutating func remove(_ hash: UInt64) {
    rows -= 1
    sum &-= hash
  }

  /// What was noted of a table.
  ///
  /// - Throws: ``RegisterError/falsified(path:table:)`` where nothing was noted.
  static func noted(of table: String, _ db: Database) throws -> Tally {
    let row = try Row.fetchOne(
      db, sql: "SELECT rows, sum FROM checksums WHERE name = ?", arguments: [table])
    // More rows than could ever be written would be counted over the end of numbers.
    guard let row, let rows = Int64.fromDatabaseValue(row[0]), 0 <= rows, rows < 1 << 62,
      let sum = Int64.fromDatabaseValue(row[1])
    else { throw Damage.checksum(table: table) }
    return Tally(rows: rows, sum: UInt64(bitPattern: sum))
  }

  /// Notes it for a table.
  func note(of table: String, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO checksums (name, rows, sum) VALUES (?, ?, ?) "
        + "ON CONFLICT DO UPDATE SET rows = excluded.rows, sum = excluded.sum",
      arguments: [table, rows, Int64(bitPattern: sum)])
  }
}

/// What is wrong with a register's content, before it is known where the register lies.
enum Damage: Error {
  /// A table's rows are not those that were written.
  case checksum(table: String)
  /// Something else; what and where.
  case other(String)
}
