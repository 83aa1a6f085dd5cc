/// Postal codes as programs and people spoil them: `1067` for `01067`, `D-72336` for `72336`.
enum PostalCodes {
  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    let recognition = ColumnRecognition.fit(headers: sheet.headers, as: .firms, kindOfLinks: nil)
    let place = sheet.headers.indices.first { column in
      ColumnRecognition.recognised(sheet.headers[column], kind: .firms, index: column)?
        .place.column.field == Field("postal_code")
    }
    guard recognition != nil, let place else { return nil }
    let texts = (0..<sheet.rowCount).map { sheet.text(row: $0, column: place) ?? "" }
    let isShort = lacksZeros(texts)
    // Codes of the same area that kept their zero prove the others.
    let areas = Set(texts.filter { $0.count == 5 && $0.hasPrefix("0") }.map { $0.prefix(2) })
    let codes = texts.map { mended($0, lacksZeros: isShort, areas: areas) }
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

  /// Whether a spreadsheet took zeros: codes of four digits stand among more of five, of which none
  /// begins with a zero.
  private static func lacksZeros(_ texts: [String]) -> Bool {
    let codes = texts.filter { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
    let (five, four) = (codes.filter { $0.count == 5 }, codes.count { $0.count == 4 })
    return four > 0 && five.count > four && !five.contains { $0.hasPrefix("0") }
  }

  private static func mended(
    _ text: String, lacksZeros: Bool, areas: Set<Substring>
  ) -> String? {
    if text.count == 4, text.allSatisfy(\.isASCIIDigit) {
      return lacksZeros || areas.contains(("0" + text).prefix(2)) ? "0" + text : nil
    }
    // Expressions are slow, and hardly a code begins so.
    guard text.utf8.first == UInt8(ascii: "D"),
      let match = text.wholeMatch(of: /(?:D|DE)[-– ]\s*(\d{5})/)
    else { return nil }
    return String(match.1)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
