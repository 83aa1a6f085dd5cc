/// Postal codes and towns in each other's cells, or both in one: `24103 Kiel` under `PLZ`.
enum PlaceCells {
  private struct Place: Equatable {
    var code: String
    var town: String
  }

  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    guard ColumnRecognition.fit(headers: sheet.headers, as: .firms, kindOfLinks: nil) != nil
    else { return nil }
    func column(_ field: Field) -> Int? {
      sheet.headers.indices.first { ColumnRecognition.field($0, of: sheet, as: .firms) == field }
    }
    let (codes, towns) = (column(.postalCode), column(.town))
    guard codes != nil || towns != nil else { return nil }
    func text(_ row: Int, _ column: Int?) -> String {
      column.flatMap { sheet.text(row: row, column: $0) } ?? ""
    }
    var mended: [Int: Place] = [:]
    var (filled, swapped) = (0, 0)
    for row in 0..<sheet.rowCount {
      let found = Place(code: text(row, codes), town: text(row, towns))
      guard !found.code.isEmpty || !found.town.isEmpty else { continue }
      filled += 1
      guard let place = mend(found), place != found else { continue }
      mended[row] = place
      if place.code == found.town, place.town == found.code { swapped += 1 }
    }
    // Where most are turned round it is the headers that are wrong, which only a person can tell.
    guard let first = mended.keys.min(), 2 * swapped <= filled, var grid = CellGrid(sheet) else {
      return nil
    }
    func put(_ texts: KeyPath<Place, String>, into column: Int?, named header: String) {
      guard let column else {
        guard mended.values.contains(where: { !$0[keyPath: texts].isEmpty }) else { return }
        grid = grid.adding(
          header, grid.rows.indices.map { .init(mended[$0]?[keyPath: texts] ?? "") })
        return
      }
      for (row, place) in mended {
        while grid.rows[row].cells.count <= column { grid.rows[row].cells.append(.empty) }
        grid.rows[row].cells[column] = .init(place[keyPath: texts])
      }
    }
    put(\.code, into: codes, named: "PLZ")
    put(\.town, into: towns, named: "Ort")
    let example = [text(first, codes), text(first, towns)].filter { !$0.isEmpty }
    let place = mended[first] ?? Place(code: "", town: "")
    let note = sheet.note(
      .placeCells(
        mended.count, example: example.joined(separator: ", "), code: place.code,
        town: place.town))
    return grid.table().map { ($0, [note]) }
  }

  /// What two cells mean; nil where they are as they should be, or nobody can tell.
  private static func mend(_ found: Place) -> Place? {
    let (code, town) = (found.code, found.town)
    let isWordy = code.contains(where: \.isLetter)
    guard isWordy || town.contains(where: \.isNumber), !UnknownWord.isOne(code) else { return nil }
    if !code.isEmpty, ShiftedHeaders.isFaulty(postalCode: code),
      ShiftedHeaders.isFaulty(town: town)
    {
      return Place(code: town, town: code)
    }
    if isWordy, let both = both(code) {
      return Place(code: both.code, town: town.isEmpty ? both.town : town)
    }
    if let both = both(town), code.isEmpty || code == both.code { return both }
    if town.isEmpty, isWordy, ShiftedHeaders.isFaulty(postalCode: code) {
      return Place(code: "", town: code)
    }
    if code.isEmpty, (4...5).contains(town.count), town.allSatisfy(\.isASCIIDigit) {
      return Place(code: town, town: "")
    }
    return nil
  }

  /// A code with a town behind it.
  private static func both(_ text: String) -> Place? {
    let parts = JoinedColumns.parts(of: text)
    // Two letters alone end a Dutch code: `1234 AB`.
    guard !parts.code.isEmpty, parts.town.contains(where: \.isLetter), parts.town.count > 2
    else { return nil }
    return Place(code: parts.code, town: parts.town)
  }
}
