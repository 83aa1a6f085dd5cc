/// Names with the address behind them in one cell, as labels and lists of sites have them:
/// `Adler GmbH, Hafenstr. 3, 24103 Kiel`.
enum AddressedNames {
  private static let seats = ["Sitz", "registered office"].map(HeaderText.key)

  private struct Parts {
    var name: String
    var street: String
    var code: String
    var town: String
  }

  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    guard let names = sheet.headers.firstIndex(where: HeaderWords.isName),
      !sheet.headers.indices.contains(where: { column in
        let field = ColumnRecognition.field(column, of: sheet, as: .firms)
        return field == .postalCode || field == .town
      })
    else { return nil }
    // `Name und Sitz`: a town alone stands behind the name.
    let key = HeaderText.key(sheet.headers[names])
    let isSeat = seats.contains { key.contains($0) }
    let texts = (0..<sheet.rowCount).map { sheet.text(row: $0, column: names) ?? "" }
    // A sample tells whether it is worth to take all apart.
    guard mostAreAddressed(texts.prefix(100), isSeat) else { return nil }
    let parts = texts.map { AddressedNames.parts(of: $0, isSeat: isSeat) }
    guard let first = parts.firstIndex(where: { $0 != nil }), mostAreAddressed(texts[...], isSeat),
      var grid = CellGrid(sheet)
    else { return nil }
    for (row, part) in parts.enumerated() {
      if let part { grid.rows[row].cells[names] = .init(part.name) }
    }
    let isFree = !sheet.headers.contains { HeaderText.key($0) == HeaderText.key("Straße") }
    if isFree, parts.contains(where: { $0?.street.isEmpty == false }) {
      grid = grid.adding("Straße", parts.map { .init($0?.street ?? "") })
    }
    if parts.contains(where: { $0?.code.isEmpty == false }) {
      grid = grid.adding("PLZ", parts.map { .init($0?.code ?? "") })
    }
    grid = grid.adding("Ort", parts.map { .init($0?.town ?? "") })
    let note = sheet.note(
      .addressedNames(
        sheet.headers[names], example: texts[first].replacing("\n", with: ", "),
        name: parts[first]?.name ?? ""))
    return grid.table().map { ($0, [note]) }
  }

  private static func mostAreAddressed(_ texts: ArraySlice<String>, _ isSeat: Bool) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    let addressed = filled.count { parts(of: $0, isSeat: isSeat) != nil }
    return addressed >= 2 && 2 * addressed > filled.count
  }

  private static func parts(of text: String, isSeat: Bool) -> Parts? {
    guard isSeat || text.contains(where: \.isNumber) else { return nil }
    var pieces = text.split { $0.isNewline || ",;|".contains($0) }.map { trimmed(String($0)) }
      .filter { !$0.isEmpty }
    guard pieces.count >= 2 else { return nil }
    let place = JoinedColumns.parts(of: pieces.removeLast())
    guard !place.code.isEmpty || isSeat, place.town.contains(where: \.isLetter) else { return nil }
    let hasStreet = pieces.count >= 2 && pieces.last?.contains(where: \.isNumber) == true
    let street = hasStreet ? pieces.removeLast() : ""
    return Parts(
      name: pieces.joined(separator: ", "), street: street, code: place.code, town: place.town)
  }
}
