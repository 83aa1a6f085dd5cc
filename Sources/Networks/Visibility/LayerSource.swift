import PartnernetzRecords

/// Tables of which only some statements are looked at.
final class LayerSource: TableSource {
  private let whole: any TableSource
  private let rows: [Int]
  let statements: StatementColumns

  /// Takes tables.
  ///
  /// - Parameters:
  ///   - whole: the tables.
  ///   - rows: the statements that are left, ascending.
  init(_ whole: any TableSource, rows: [Int]) {
    self.whole = whole
    self.rows = rows
    statements = whole.statements.taking(rows)
  }

  var ids: TextColumn { whole.ids }
  var index: TextIndex { whole.index }
  var competitors: [(firm: Int32, ids: [Firm.ID])] { whole.competitors }
  var details: MemberTables { whole.details }
  var tellsVisibility: Bool { whole.tellsVisibility }

  func firm(_ row: Int) -> Firm { whole.firm(row) }

  func statement(_ row: Int) -> Statement { whole.statement(rows[row]) }
}
