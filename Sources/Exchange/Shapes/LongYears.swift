import PartnernetzRecords

/// Figures of several years below each other, a row for each firm and year: `Firma | Jahr | Umsatz`.
enum LongYears {
  private static let words = Set(
    [
      "Jahr", "Geschäftsjahr", "Wirtschaftsjahr", "Berichtsjahr", "Umsatzjahr",
      "Bilanzjahr", "Abschlussjahr", "Jahr der Angabe", "GJ", "year", "fiscal year", "FY",
    ].map(HeaderText.key))

  /// The table with a row for each firm, of each figure the last known one.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    // `Umsatz/Jahr` is no year.
    let years = sheet.headers.indices.filter {
      words.contains(HeaderText.key(sheet.headers[$0])) && !sheet.headers[$0].contains("/")
    }
    guard years.count == 1, let year = years.first,
      mapping?.meaning(ofColumn: sheet.headers[year], in: sheet) == nil,
      let name = sheet.headers.firstIndex(where: HeaderWords.isName),
      ColumnRecognition.isOfFirms(sheet.headers),
      let grid = CellGrid(sheet)
    else { return nil }
    let id = sheet.headers.indices.first {
      $0 != name && ColumnRecognition.field($0, of: sheet, as: .firms) == .id
    }
    var groups: [[String]: [(year: Int, row: CellGrid.Row)]] = [:]
    var order: [[String]] = []
    for row in grid.rows {
      guard let told = HeaderText.year(in: row.text(year)), !row.text(name).isEmpty else {
        return nil
      }
      let key = [id.map { row.text($0) } ?? "", row.text(name)]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append((told, row))
    }
    let areApart = groups.values.allSatisfy { Set($0.map(\.year)).count == $0.count }
    guard areApart, let latest = groups.values.joined().map(\.year).max(),
      groups.values.contains(where: { $0.count > 1 })
    else { return nil }
    var whole = grid
    whole.rows = order.compactMap { key in
      let rows = groups[key, default: []].sorted { $0.year > $1.year }
      guard var row = rows.first?.row else { return nil }
      while row.cells.count < sheet.headers.count { row.cells.append(.empty) }
      for column in sheet.headers.indices where column != year && !isKnown(row.text(column)) {
        guard let known = rows.dropFirst().first(where: { isKnown($0.row.text(column)) }) else {
          continue
        }
        row.cells[column] = known.row.cells[column]
      }
      return row
    }
    whole.explained.insert(sheet.headers[year])
    let note = sheet.note(.yearsInRows(order.count, latest: latest))
    return whole.table().map { ($0, [note]) }
  }

  private static func isKnown(_ text: String) -> Bool { !text.isEmpty && !UnknownWord.isOne(text) }
}
