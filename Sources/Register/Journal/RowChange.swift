import GRDB
import PartnernetzRecords

/// A line of the journal: what a step did to a row, or to rows one behind the other.
///
/// What an added row says stands in its table, or in the later change that took or changed it; a
/// changed row notes the cells that differ, a removed one all of them.
struct RowChange: Hashable {
  /// What was done.
  enum Kind: String {
    case added, changed, removed
  }

  var step: Int64
  var position: Int64
  var kind: Kind
  var table: String
  var rows: ClosedRange<Int64>
  var before: String?
  var after: String?

  static let columns = ["step", "position", "kind", "part", "first", "last", "before", "after"]
  private static let seeds = columns.map(CellHash.seed)

  private var cells: [DatabaseValue] {
    [
      step.databaseValue, position.databaseValue, kind.rawValue.databaseValue, table.databaseValue,
      rows.lowerBound.databaseValue, rows.upperBound.databaseValue,
      before?.databaseValue ?? .null, after?.databaseValue ?? .null,
    ]
  }

  /// The hash of the line.
  var hash: UInt64 { RowChange.hash(cells) }

  /// Writes the line.
  ///
  /// - Returns: its hash.
  func insert(_ db: Database) throws -> UInt64 {
    let places = RowChange.columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try db.cachedStatement(
      sql: "INSERT INTO changes (\(RowChange.columns.joined(separator: ", "))) VALUES (\(places))")
    let cells = cells
    try insert.execute(arguments: StatementArguments(cells))
    return RowChange.hash(cells)
  }

  /// The hash of a line's cells.
  static func hash(_ cells: [DatabaseValue]) -> UInt64 {
    CellHash.mixed(zip(cells, seeds).reduce(0) { $0 &+ CellHash.of($1.0, seed: $1.1) })
  }

  /// The line that a row of the journal tells of.
  ///
  /// - Throws: ``Damage``.
  init(_ cells: [DatabaseValue]) throws {
    guard cells.count == 8, let step = Int64.fromDatabaseValue(cells[0]),
      let position = Int64.fromDatabaseValue(cells[1]),
      let kind = String.fromDatabaseValue(cells[2]).flatMap(Kind.init),
      let table = String.fromDatabaseValue(cells[3]),
      let first = Int64.fromDatabaseValue(cells[4]), let last = Int64.fromDatabaseValue(cells[5]),
      // Numbers begin with 1, and there is always one more.
      0 < first, first <= last, last < .max
    else { throw Damage.checksum(table: Journal.changes) }
    self.init(
      step: step, position: position, kind: kind, table: table, rows: first...last,
      before: String.fromDatabaseValue(cells[6]), after: String.fromDatabaseValue(cells[7]))
  }

  /// A line.
  init(
    step: Int64, position: Int64, kind: Kind, table: String, rows: ClosedRange<Int64>,
    before: String?, after: String?
  ) {
    (self.step, self.position, self.kind, self.table) = (step, position, kind, table)
    (self.rows, self.before, self.after) = (rows, before, after)
  }

  /// The firm of an id that the line took away: its name and its own columns.
  ///
  /// - Throws: ``Damage``.
  func removedFirm(_ id: Firm.ID) throws -> Firm? {
    guard kind == .removed, table == "firms", let before else { return nil }
    let cells = try RowText.cells(before)
    func text(_ column: String) -> String? {
      cells[column].flatMap { String.fromDatabaseValue($0) }
    }
    guard text("id") == id else { return nil }
    var firm = Firm(id: id, name: text("name") ?? id)
    firm.attributes = text("attributes").flatMap { JSONText.members($0) } ?? [:]
    return firm
  }
}
