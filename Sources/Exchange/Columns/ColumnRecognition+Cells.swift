import PartnernetzParallel
import PartnernetzRecords

extension ColumnRecognition {
  /// Whether a column's cells are names, ids or the like: on one line, without blanks around.
  func holdsNames(_ index: Int) -> Bool {
    guard let field = field(ofColumn: index) else { return false }
    switch field {
    case .acceptedRisk: return false
    default: return true
    }
  }

  /// Whether a column's cells hold several texts.
  func holdsList(_ index: Int) -> Bool {
    field(ofColumn: index).flatMap(column)?.content == .tags
  }

  /// Whether a column's cells are read as numbers.
  func holdsNumbers(_ index: Int) -> Bool {
    field(ofColumn: index).flatMap(column)?.content.isNumeric ?? false
  }

  /// The pieces in which plain rows are read; none where only `RowReader` knows what rows say.
  func pieces(of rowCount: Int) -> [Range<Int>] {
    guard let plainRowsAtATime, meanings.isEmpty, constants.isEmpty, currencies.isEmpty else {
      return []
    }
    return evenRanges(of: rowCount, pieces: max(1, min(64, rowCount / plainRowsAtATime)))
  }

  /// Whether a column says of each row in which form capital is given.
  func saysCapital(_ column: Int, of table: any Sheet) -> Bool {
    (0..<table.rowCount).allSatisfy { row in
      guard let text = table.text(row: row, column: column) else { return true }
      return Words.capitalKind.value(text) != nil || Words.linkKind.value(text) == .capital
    }
  }

  /// Whether a column says of each row no more than that one sells and the other buys.
  func saysTrade(_ column: Int, of table: any Sheet) -> Bool {
    (0..<table.rowCount).allSatisfy { row in
      guard let text = table.text(row: row, column: column) else { return true }
      return [.supplier, .customer].contains(Words.linkKind.value(text))
    }
  }
}
