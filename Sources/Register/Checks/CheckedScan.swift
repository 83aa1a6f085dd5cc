import GRDB
import GRDBSQLite

/// Goes through the rows of a table once, in the order of their numbers, and sums their hashes.
struct CheckedScan {
  private let table: String
  private let statement: GRDB.Statement
  private let seeds: [UInt64]
  private let noted: Tally?
  private var found = Tally()
  private var last = Int64.min

  /// A scan of some columns, the row's number first; `noted` is what there has to be in the end.
  init(_ table: String, columns: [String], noted: Tally?, _ db: Database) throws {
    self.table = table
    self.noted = noted
    statement = try db.makeStatement(
      sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table) ORDER BY \(columns[0])")
    seeds = columns.map(CellHash.seed)
  }

  /// Gives each row.
  ///
  /// - Returns: the table's tally.
  /// - Throws: ``Damage`` where the rows are not those that were noted, and what `body` throws.
  mutating func forEach(
    _ body: (_ row: ScannedRow) throws -> Void
  ) throws -> Tally {
    let cursor = try Row.fetchCursor(statement)
    let pointer = statement.sqliteStatement
    while let row = try cursor.next() {
      var saying: UInt64 = 0
      for column in 1..<seeds.count - 2 {
        saying &+= CellHash.of(pointer, Int32(column), seed: seeds[column])
      }
      var content = saying
      for column in seeds.count - 2..<seeds.count {
        content &+= CellHash.of(pointer, Int32(column), seed: seeds[column])
      }
      let number = sqlite3_column_int64(pointer, 0)
      found.add(CellHash.row(number: number, content: content, seed: seeds[0]))
      // More rows than there are, or rows out of order: a damaged page leads in circles.
      guard number > last, found.rows <= noted?.rows ?? .max else {
        throw Damage.checksum(table: table)
      }
      last = number
      try body(
        ScannedRow(
          row: row, pointer: pointer, number: number, content: content, saying: saying))
    }
    guard found == noted ?? found else { throw Damage.checksum(table: table) }
    return found
  }
}

/// A row that a scan stands at.
struct ScannedRow {
  /// Its cells, the number first.
  let row: Row
  /// The statement that stands at it.
  let pointer: OpaquePointer
  /// Its number.
  let number: Int64
  /// The hash of all its cells but the number.
  let content: UInt64
  /// The hash of what it says: the same without the last two cells, its origin.
  let saying: UInt64
}

extension CellHash {
  /// The hash of a row of its number and of what it says.
  static func row(number: Int64, content: UInt64, seed: UInt64) -> UInt64 {
    mixed(content &+ of(number.databaseValue, seed: seed))
  }
}
