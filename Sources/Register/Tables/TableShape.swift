import GRDB

/// A table's name and columns, whatever its rows mean.
struct TableShape: Sendable {
  /// The table's name.
  let name: String
  /// The columns by which a row is known again; they hold '' for unknown.
  let keys: [String]
  /// The other columns, without the origin.
  let values: [String]

  /// The column of a row's number: its place among the rows, and its identity.
  static let number = "number"
  /// The column of the file from which a row came.
  static let originFile = "origin_file"

  /// All columns but the number, the last two of them the row's origin.
  var columns: [String] { keys + values + [TableShape.originFile, "origin_row"] }
  /// Where among the columns the file of a row's origin stands.
  var origin: Int { keys.count + values.count }
  /// Number and columns.
  var all: [String] { [TableShape.number] + columns }
  /// Whether two rows with one key are the same row.
  var isKeyUnique: Bool { name == "firms" }
  /// Where rows name firms.
  var firms: [Int] {
    keys.indices.filter { TableShape.firmColumns.contains(keys[$0]) }
  }
  /// Columns that name firms.
  static let firmColumns: Set<String> = ["source", "target", "firm"]

  /// The hash of a row's cells without its number.
  func content(_ cells: [DatabaseValue]) -> UInt64 {
    zip(columns, cells).reduce(0) { $0 &+ CellHash.of($1.1, seed: CellHash.seed($1.0)) }
  }

  /// The hash of a row.
  func hash(_ number: Int64, _ cells: [DatabaseValue]) -> UInt64 {
    CellHash.row(
      number: number, content: content(cells), seed: CellHash.seed(TableShape.number))
  }
}
