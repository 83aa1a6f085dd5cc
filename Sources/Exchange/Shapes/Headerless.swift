import PartnernetzRecords

/// A list of firms without headers: the first row is one of them, and a column of names with legal
/// forms tells what it is.
enum Headerless {
  /// Rows that are looked at.
  private static let sample = 200

  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    let rows = min(sample, sheet.rowCount)
    let width = sheet.headers.count
    guard rows >= 2, width >= 1 else { return nil }
    let texts = (0..<width).map { column in
      (-1..<rows).compactMap { sheet.text(row: $0, column: column) }
    }
    // Whole lines are no names.
    guard width > 1 || !WholeLines.areLines(texts[0]) else { return nil }
    func share(_ column: Int, _ isOne: (String) -> Bool) -> Double {
      texts[column].isEmpty
        ? 0 : Double(texts[column].count(where: isOne)) / Double(texts[column].count)
    }
    let forms = (0..<width).map { share($0) { FirmName($0).legalForm != nil } }
    guard let best = forms.max(), best >= 0.3, let name = forms.firstIndex(of: best),
      texts[name].count > rows / 2, forms.count(where: { $0 >= 0.3 }) == 1,
      let grid = CellGrid(sheet)
    else { return nil }
    var headers = (0..<width).map { sheet.columnName($0) }
    headers[name] = "Name"
    func take(_ header: String, where isOne: (String) -> Bool) -> Int? {
      let free = (0..<width).first { column in
        headers[column] == sheet.columnName(column) && share(column, isOne) >= 0.8
      }
      if let free { headers[free] = header }
      return free
    }
    // Below `Kreditoren-Nr.` there are other numbers.
    let isNumbered = (0..<width).contains { isNumberHeader(sheet.headers[$0]) }
    let postal = isNumbered ? nil : take("PLZ", where: isPostalCode)
    if let next = postal.map({ $0 + 1 }), next < width, headers[next] == sheet.columnName(next),
      share(next, isWord) >= 0.8
    {
      headers[next] = "Ort"
    }
    _ = take("Branche") { IndustryWords.industry($0) != nil }
    // Words that come again and again beside names are most often towns.
    if !headers.contains("Ort") {
      let town = (0..<width).first { column in
        headers[column] == sheet.columnName(column) && share(column, isWord) >= 0.9
          && texts[column].count > rows / 2
          && 5 * Set(texts[column]).count <= 3 * texts[column].count
      }
      if let town { headers[town] = "Ort" }
    }
    return part(sheet, grid, headers)
  }

  private static func part(
    _ sheet: any Sheet, _ grid: CellGrid, _ headers: [String]
  ) -> SheetShapes.Part? {
    var grid = grid
    let name = headers.firstIndex(of: "Name") ?? 0
    let forms = grid.texts(ofColumn: name).count { FirmName($0).legalForm != nil }
    // Where nearly all names have a legal form, a first row without one is a row of headers.
    let isHeader =
      FirmName(grid.headerRow.text(name)).legalForm == nil
      && (5 * forms >= 4 * grid.rows.count || standsAboveNumbers(grid, besides: name))
    if !isHeader { grid.rows.insert(grid.headerRow, at: 0) }
    // Headers that the spreadsheet's own letters stand for are no words of the office.
    grid.headers = headers.enumerated().map { column, header in
      let own = isHeader && sheet.headers.indices.contains(column) ? sheet.headers[column] : ""
      guard header == sheet.columnName(column) else { return header }
      return own.isEmpty ? "Spalte \(header)" : own
    }
    guard let table = grid.table() else { return nil }
    let read = headers.enumerated().filter { $0.element != sheet.columnName($0.offset) }
    let taken = read.map { "\(sheet.columnName($0.offset)) = \($0.element)" }
    return (table, [sheet.note(isHeader ? .unknownHeaders(taken) : .noHeaders(taken))])
  }

  /// Whether the first row has words where all rows below have numbers, as pivot tables do:
  /// `Zeilenbeschriftungen | Summe von Umsatz`.
  private static func standsAboveNumbers(_ grid: CellGrid, besides name: Int) -> Bool {
    grid.headers.indices.contains { column in
      let below = grid.texts(ofColumn: column).filter { !$0.isEmpty }
      let text = grid.headerRow.text(column)
      return column != name && text.contains(where: \.isLetter) && Numeral(text) == nil
        && !UnknownWord.isOne(text) && below.count >= 2
        && below.allSatisfy { Numeral($0) != nil }
    }
  }

  /// Whether a text heads a column of numbers that somebody gave: `Lieferanten-Nr`, `Konto`.
  private static func isNumberHeader(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { word in
      ["nr", "no", "id", "konto", "account"].contains(String(word))
        || ["nummer", "number", "konto"].contains { word.hasSuffix($0) }
        || ["kreditor", "debitor"].contains { word.hasPrefix($0) }
    }
  }

  private static func isPostalCode(_ text: String) -> Bool {
    let bare = text.hasPrefix("D-") ? text.dropFirst(2) : text[...]
    return (4...5).contains(bare.utf8.count) && bare.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static func isWord(_ text: String) -> Bool {
    !text.contains(where: \.isNumber) && text.count <= 60
  }
}
