package import PartnernetzRecords

/// Where a network takes its tables from: rows in memory, or files whose rows are made when asked for.
package protocol TableSource: Sendable {
  /// The firms' ids in the order of their rows, each once.
  var ids: TextColumn { get }
  /// Finds a firm's row by its id.
  var index: TextIndex { get }
  /// What is said of links, firms numbered by their rows.
  var statements: StatementColumns { get }
  /// The firm of a row.
  func firm(_ row: Int) -> Firm
  /// The firm of a row as far as sums and comparisons over all firms ask: the columns that are figures
  /// (`isFigure` in the catalogue); its name and what else is text may be missing.
  func figures(_ row: Int) -> Firm
  /// What makes the firm of a row as far as some columns of the catalogue ask; others may be missing.
  func reader(of columns: Set<String>) -> @Sendable (_ row: Int) -> Firm
  /// Whether the firm of a row is a member; unknown counts as yes.
  func isMember(_ row: Int) -> Bool
  /// A statement.
  func statement(_ row: Int) -> Statement
  /// What a statement says is held of the firm, 0–1; nil where nobody says.
  func share(_ row: Int) -> Double?
  /// Firms that name competitors, by row, with the ids that they name.
  var competitors: [(firm: Int32, ids: [Firm.ID])] { get }
  /// The other tables; those of firms and statements may be empty.
  var details: MemberTables { get }
  /// Whether any firm says who may see its profile.
  var tellsVisibility: Bool { get }
  /// The same tables as columns of numbers, where that is what they are.
  var packed: PackedTables? { get }
}

extension TableSource {
  package var packed: PackedTables? { nil }

  package func figures(_ row: Int) -> Firm { firm(row) }

  package func reader(of columns: Set<String>) -> @Sendable (_ row: Int) -> Firm {
    { firm($0) }
  }

  package func isMember(_ row: Int) -> Bool { firm(row).isMember != false }

  package func share(_ row: Int) -> Double? { statement(row).share }
}

/// Tables as rows.
struct RowSource: TableSource {
  private let firms: [Firm]
  let details: MemberTables
  let ids: TextColumn
  let index: TextIndex
  let statements: StatementColumns

  /// Takes tables; of firms with the same id the first counts.
  init(_ tables: MemberTables) {
    var index = TextIndex(capacity: tables.firms.count)
    firms = tables.firms.filter { index.insert($0.id) == nil }
    ids = TextColumn(firms.lazy.map(\.id))
    self.index = index
    statements = StatementColumns(tables.statements, index: index)
    details = tables
  }

  var tellsVisibility: Bool { firms.contains { $0.visibility != nil } }

  func firm(_ row: Int) -> Firm { firms[row] }

  func statement(_ row: Int) -> Statement { details.statements[row] }

  var competitors: [(firm: Int32, ids: [Firm.ID])] {
    firms.enumerated().filter { !$1.competitors.isEmpty }.map { (Int32($0), $1.competitors) }
  }
}
