/// Postal codes as programs and people spoil them: `1067` for `01067`, `D-72336` for `72336`.
enum PostalCodes {
  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    let recognition = ColumnRecognition.fit(headers: sheet.headers, as: .firms, kindOfLinks: nil)
    let place = sheet.headers.indices.first {
      ColumnRecognition.field($0, of: sheet, as: .firms) == .postalCode
    }
    guard recognition != nil, let place else { return nil }
    let texts = (0..<sheet.rowCount).map { sheet.text(row: $0, column: place) ?? "" }
    let isShort = PostalCode.lacksZeros(texts)
    // Codes of the same area that kept their zero prove the others.
    let areas = Set(texts.filter { $0.count == 5 && $0.hasPrefix("0") }.map { $0.prefix(2) })
    let codes = texts.map { PostalCode.mended($0, lacksZeros: isShort, areas: areas) }
    guard let first = texts.indices.first(where: { codes[$0] != nil }), var grid = CellGrid(sheet)
    else { return nil }
    for row in grid.rows.indices {
      if let code = codes[row] { grid.rows[row].cells[place] = .init(code) }
    }
    let note = sheet.note(
      .postalCodes(
        codes.count { $0 != nil }, example: texts[first], as: codes[first] ?? texts[first]))
    return grid.table().map { ($0, [note]) }
  }
}
