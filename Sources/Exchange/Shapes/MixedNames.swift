import PartnernetzRecords

/// Headers that promise more than the firm's name: `Firma / Ansprechpartner`, `Firma, PLZ Ort`.
enum MixedNames {
  private static let places = Set(
    [
      "PLZ Ort", "PLZ", "Ort", "Adresse", "Anschrift", "Sitz", "Straße", "PLZ und Ort", "address",
      "town", "city", "postcode",
    ].map(HeaderText.key))

  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let headers = sheet.headers
    guard !headers.contains(where: HeaderWords.isName),
      let column = headers.indices.first(where: { isMixed(headers[$0]) }),
      mapping?.meaning(ofColumn: headers[column], in: sheet) == nil, var grid = CellGrid(sheet)
    else { return nil }
    let names = parts(of: headers[column])
    grid.headers[column] = names[0]
    guard names.dropFirst().contains(where: PersonColumns.isAlone) else {
      return grid.table().map { ($0, []) }
    }
    var count = 0
    for row in grid.rows.indices {
      let text = grid.rows[row].text(column)
      let name = withoutPeople(text)
      guard name != text else { continue }
      grid.rows[row].cells[column] = .init(name)
      count += 1
    }
    guard count > 0 else { return grid.table().map { ($0, []) } }
    let note = sheet.note(.layout(.peopleBehindNames(headers[column], count)))
    return grid.table().map { ($0, [note]) }
  }

  private static func isMixed(_ header: String) -> Bool {
    let parts = parts(of: header)
    guard parts.count > 1, PersonColumns.isFirm(parts[0]) || HeaderText.key(parts[0]) == "firma"
    else { return false }
    return parts.dropFirst().allSatisfy {
      PersonColumns.isAlone($0) || places.contains(HeaderText.key($0))
    }
  }

  private static func parts(of header: String) -> [String] {
    header.replacing(" und ", with: "/").replacing(" and ", with: "/").split { "/,&+".contains($0) }
      .map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// A name without the people behind it; a piece with a legal form is a part of it.
  private static func withoutPeople(_ text: String) -> String {
    for mark in [", ", " / ", "/", " - ", " – ", "\n", "; "] {
      guard let gap = text.firstRange(of: mark) else { continue }
      let (name, rest) = (trimmed(String(text[..<gap.lowerBound])), text[gap.upperBound...])
      let words = rest.split(whereSeparator: \.isWhitespace)
      guard !name.isEmpty, (1...5).contains(words.count), FirmName(String(rest)).legalForm == nil,
        !rest.contains(where: \.isNumber)
      else { continue }
      return name
    }
    return text
  }
}
