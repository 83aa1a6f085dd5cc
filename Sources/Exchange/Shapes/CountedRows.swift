import PartnernetzRecords

/// A list of attendance or of orders that counts its rows: one firm stands in several of them, each
/// with a number of its own.
enum CountedRows {
  /// Headers that may count rows; whoever writes `id` or `Mitgliedsnummer` means the firm.
  private static let headers = Set(
    ["Nr", "Nr.", "Lfd. Nr.", "lfdNr", "laufende Nummer", "No", "No.", "#", "Pos", "Pos.", "Zeile"]
      .map(HeaderText.key))

  /// The table without the numbers, where they count from 1 and rows of one name say the same.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    guard mapping?.meaning(of: sheet) == nil, sheet.rowCount > 1,
      let column = sheet.headers.firstIndex(where: { headers.contains(HeaderText.key($0)) }),
      mapping?.meaning(ofColumn: sheet.headers[column], in: sheet) == nil,
      (0..<sheet.rowCount).allSatisfy({ row in
        sheet.text(row: row, column: column).flatMap { Int($0) } == row + 1
      }),
      ColumnRecognition.fit(headers: sheet.headers, as: .firms, kindOfLinks: nil) != nil
    else { return nil }
    let layout = ColumnRecognition(sheet, as: .firms, mapping: mapping)
    guard layout.index(.id) == column, let name = layout.index(.name) else { return nil }
    let told = sheet.headers.indices.filter { $0 != column && layout.field(ofColumn: $0) != nil }
    var first: [String: [String?]] = [:]
    var repeated: [String] = []
    for row in 0..<sheet.rowCount {
      guard let text = sheet.text(row: row, column: name) else { continue }
      let facts = told.map { sheet.text(row: row, column: $0) }
      guard let known = first.updateValue(facts, forKey: text) else { continue }
      // Two firms of one name stand in other places.
      guard known == facts else { return nil }
      if !repeated.contains(text) { repeated.append(text) }
    }
    guard let example = repeated.first, let grid = CellGrid(sheet) else { return nil }
    let others = sheet.headers.indices.filter { $0 != column }
    return grid.keeping(columns: Array(others)).table().map { table in
      (
        table,
        [
          sheet.note(
            .countedRows(sheet.headers[column], firms: repeated.count, example: example))
        ]
      )
    }
  }
}
