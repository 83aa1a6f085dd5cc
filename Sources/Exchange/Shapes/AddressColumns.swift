import PartnernetzRecords

/// A whole address in one cell, `Hauptstr. 5, 89073 Ulm`, where nothing else says where a firm is.
enum AddressColumns {
  private static let words = Set(
    [
      "Adresse", "Anschrift", "Firmenadresse", "Firmenanschrift", "Postanschrift",
      "Geschäftsadresse",
      "address", "postal address", "business address",
    ].map(HeaderText.key))

  /// The table with columns of street, postal code and town instead.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let columns = sheet.headers.indices.filter { words.contains(HeaderText.key(sheet.headers[$0])) }
    guard columns.count == 1, let column = columns.first,
      mapping?.meaning(ofColumn: sheet.headers[column], in: sheet) == nil,
      ColumnRecognition.fit(headers: sheet.headers, as: .firms, kindOfLinks: nil) != nil,
      !sheet.headers.indices.contains(where: { other in
        let field = ColumnRecognition.field(other, of: sheet, as: .firms)
        return field == .town || field == .postalCode
      }), let grid = CellGrid(sheet)
    else { return nil }
    let found = grid.rows.map { address($0.text(column)) }
    let filled = grid.rows.count { !$0.text(column).isEmpty }
    guard filled > 0, 3 * found.count(where: { $0 != nil }) >= 2 * filled else { return nil }
    // What is no address stays where it was, as the street.
    let streets = zip(grid.rows, found).map { $1?.street ?? $0.text(column) }
    var divided = grid.adding("PLZ", found.map { .init($0?.code ?? "") })
    divided = divided.adding("Ort", found.map { .init($0?.town ?? "") })
    divided.headers[column] = "Straße"
    for (row, street) in zip(divided.rows.indices, streets)
    where divided.rows[row].cells.indices.contains(column) {
      divided.rows[row].cells[column] = .init(street)
    }
    let note = sheet.note(.dividedColumn(sheet.headers[column], "PLZ", "Ort"))
    return divided.table().map { ($0, [note]) }
  }

  /// The parts of an address: what stands before the postal code, the code and the town.
  private static func address(_ text: String) -> (street: String, code: String, town: String)? {
    let line = text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }
      .joined(separator: ", ")
    let pattern =
      /^(?:(.*?)[,;]\s*|(.*?\d\s?[a-zA-Z]?)\s+)?((?:[A-Z]{1,2}[-– ]\s?)?\d{4,5})\s+(\p{L}[^\d,;]*)$/
    guard let match = line.firstMatch(of: pattern) else { return nil }
    return (
      trimmed(String(match.1 ?? match.2 ?? "")), String(match.3), trimmed(String(match.4))
    )
  }
}
