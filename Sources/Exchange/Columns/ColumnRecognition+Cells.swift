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

  /// Gephi's column `Type` says whether an edge has a direction, not what it is.
  func isDirection(_ header: String, _ place: Place, _ table: any Sheet) -> Bool {
    guard place.column.field == .kind, HeaderText.key(header) == HeaderText.key("type"),
      let row = (0..<table.rowCount).first(where: {
        table.text(row: $0, column: place.index) != nil
      }),
      let text = table.text(row: row, column: place.index)
    else { return false }
    return ["directed", "undirected", "mutual"].contains(text.lowercased())
  }

  /// The column in which programs show of each edge what it is, in words for kinds of links.
  static func kindByLabel(among columns: [Int], of table: any Sheet) -> Int? {
    columns.first { column in
      labelHeaders.contains(HeaderText.key(table.headers[column])) && table.rowCount > 0
        && (0..<table.rowCount).allSatisfy { row in
          table.text(row: row, column: column).flatMap { LinkKind(word: $0) } != nil
        }
    }
  }

  /// Headers of what is shown of a firm or of a link, whatever that is.
  static let labelHeaders = Set(
    ["Label", "Name", "Bezeichnung", "Titel", "title"].map(HeaderText.key))

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
