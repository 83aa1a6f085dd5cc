import PartnernetzRecords

/// Postal codes as programs and people spoil them: `1067` for `01067`, `D-72336` for `72336`.
enum PostalCodes {
  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    let recognition = ColumnRecognition.fit(headers: sheet.headers, as: .firms, kindOfLinks: nil)
    func column(_ field: Field) -> Int? {
      sheet.headers.indices.first { ColumnRecognition.field($0, of: sheet, as: .firms) == field }
    }
    guard recognition != nil, let place = column(.postalCode) else { return nil }
    let country = sheet.headers.firstIndex {
      PostalCode.countryHeaders.contains(HeaderText.key($0))
    }
    let ofTown = column(.town)
    // Codes of other countries have four digits; they are as they should be.
    let texts = (0..<sheet.rowCount).map { row in
      let country = country.flatMap { sheet.text(row: row, column: $0) }
      let town = ofTown.flatMap { sheet.text(row: row, column: $0) }
      let isAbroad =
        country.map { PostalCode.isAbroad($0) } ?? town.map { PostalCode.isAbroad(town: $0) }
        ?? false
      return isAbroad ? "" : sheet.text(row: row, column: place) ?? ""
    }
    let towns = ofTown.map { town in
      texts.indices.map { sheet.text(row: $0, column: town) ?? "" }
    }
    let isShort = PostalCode.lacksZeros(texts, towns: towns ?? [])
    // Codes of the same area that kept their zero prove the others, and so does the country.
    let areas = Set(texts.filter { $0.count == 5 && $0.hasPrefix("0") }.map { $0.prefix(2) })
    let codes = texts.enumerated().map { row, text -> String? in
      let isGerman = country.flatMap { sheet.text(row: row, column: $0) }
        .map { PostalCode.isGermany($0) }
      return PostalCode.mended(text, lacksZeros: isShort || isGerman ?? false, areas: areas)
    }
    let open = texts.indices.filter {
      codes[$0] == nil && texts[$0].count == 4 && texts[$0].allSatisfy(\.isASCIIDigit)
    }
    var notes: [Diagnostic] = []
    if let row = open.first {
      let town = ofTown.flatMap { sheet.text(row: row, column: $0) }
      let message = LayoutMessage.shortPostalCodes(open.count, example: texts[row], town: town)
      notes.append(sheet.problem(.sheet(.shape(.layout(message))), row: row, column: place))
    }
    guard let first = texts.indices.first(where: { codes[$0] != nil }), var grid = CellGrid(sheet)
    else { return notes.isEmpty ? nil : (sheet, notes) }
    for row in grid.rows.indices {
      if let code = codes[row] { grid.rows[row].cells[place] = .init(code) }
    }
    let note = sheet.note(
      .postalCodes(
        codes.count { $0 != nil }, example: texts[first], as: codes[first] ?? texts[first]))
    return grid.table().map { ($0, [note] + notes) }
  }
}
