import PartnernetzRecords

/// Tables whose lines came in as one cell each: lines quoted as a whole, `"Firma;Ort;MA"`, and columns
/// kept apart by blanks alone.
enum WholeLines {
  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    guard sheet.headers.count == 1, let header = sheet.headers.first, sheet.rowCount > 0 else {
      return nil
    }
    if let table = quoted(sheet, header) {
      let (found, notes) = table.sniffed()
      return (found, [sheet.note(.wholeLines(isFixed: false))] + notes)
    }
    guard header.contains("  ") else { return nil }
    return fixed(sheet).map { ($0, [sheet.note(.wholeLines(isFixed: true))]) }
  }

  /// Whether a list's only column holds lines of several cells, so that they are no names.
  static func areLines(_ texts: [String]) -> Bool {
    let marks: [Character] = ["^", "~", "#", "\\", "¦", ";", "|", "\t", ":"]
    let counts = marks.map { mark in texts.count { $0.contains(mark) } }
    return counts.contains { 5 * $0 >= 4 * texts.count }
      || 5 * texts.count { $0.contains("  ") } >= 4 * texts.count
  }

  /// The table that stands within the quotes; its headers must be known.
  private static func quoted(_ sheet: any Sheet, _ header: String) -> Table? {
    let marks: [Character] = [";", "\t", ",", "|"]
    guard
      let mark = marks.first(where: { mark in
        HeaderWords.score(header.split(separator: mark).map { trimmed(String($0)) }) >= 2
      })
    else { return nil }
    let lines = [header] + (0..<sheet.rowCount).map { sheet.text(row: $0, column: 0) ?? "" }
    let marked = header.count { $0 == mark }
    // A line break in a cell would make two lines of one.
    let areWhole = lines.allSatisfy { line in
      !line.contains(where: \.isNewline) && line.contains(mark)
        && (line.count { $0 == mark } == marked || line.contains("\""))
    }
    guard areWhole else { return nil }
    return try? Table(
      bytes: Array(lines.joined(separator: "\n").utf8), file: sheet.file, sheet: sheet.sheet,
      limits: Limits(), delimiter: mark.asciiValue)
  }

  /// The table whose columns begin where no line has a letter before; its headers must be known.
  private static func fixed(_ sheet: any Sheet) -> RecordSheet? {
    guard var grid = CellGrid(sheet) else { return nil }
    let lines = ([sheet.headers[0]] + grid.rows.map { $0.text(0) }).map(Array.init)
    let width = lines.map(\.count).max() ?? 0
    let isBlank = (0..<width).map { place in
      lines.allSatisfy { $0.count <= place || $0[place] == " " }
    }
    var starts: [Int] = []
    for place in 0..<width where !isBlank[place] && (place == 0 || isBlank[place - 1]) {
      let end = (place..<width).first { isBlank[$0] } ?? width
      // Words of a name that happen to stand below each other have no header of their own.
      if !trimmed(text(lines[0], place, end)).isEmpty { starts.append(place) }
    }
    guard starts.first == 0, starts.count > 1 else { return nil }
    let ends = starts.dropFirst() + [width]
    func cells(_ line: [Character]) -> [String] {
      zip(starts, ends).map { trimmed(text(line, $0, $1)) }
    }
    let headers = cells(lines[0])
    guard HeaderWords.score(headers) >= 2 else { return nil }
    grid.headers = headers
    for (row, line) in zip(grid.rows.indices, lines.dropFirst()) {
      grid.rows[row].cells = cells(line).map { .init($0) }
    }
    return grid.table()
  }

  private static func text(_ line: [Character], _ start: Int, _ end: Int) -> String {
    String(line[min(start, line.count)..<min(end, line.count)])
  }
}

/// Cells that stand in single quotes: `'Alba GmbH'`.
enum SingleQuotes {
  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    guard sheet.headers.count > 1, sheet.headers.allSatisfy({ bare($0) != nil }),
      var grid = CellGrid(sheet)
    else { return nil }
    grid.headers = grid.headers.map { bare($0) ?? $0 }
    for row in grid.rows.indices {
      for column in grid.rows[row].cells.indices {
        let cell = grid.rows[row].cells[column]
        if let text = bare(cell.text) { grid.rows[row].cells[column] = .init(text, cell.kind) }
      }
    }
    return grid.table().map { ($0, [sheet.note(.singleQuotes)]) }
  }

  private static func bare(_ text: String) -> String? {
    guard text.count > 1, text.hasPrefix("'"), text.hasSuffix("'") else { return nil }
    return trimmed(String(text.dropFirst().dropLast()).replacing("''", with: "'"))
  }
}
