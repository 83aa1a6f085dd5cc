import PartnernetzRecords

/// A column that is filled where a group begins only, for people to read downwards.
enum FilledDown {
  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    // What firms are grouped by stands before their names.
    let isOfLinks = ColumnRecognition.fit(
      headers: sheet.headers, as: .links, kindOfLinks: .acquaintance)
    if isOfLinks != nil, let links = ofLinks(sheet) { return links }
    guard let name = sheet.headers.firstIndex(where: HeaderWords.isName) else { return nil }
    var columns: [Int] = []
    for column in sheet.headers.indices.prefix(name)
    where HeaderWords.isGroup(sheet.headers[column]) {
      let isNested = columns.last.map { isFilled(sheet, column, within: $0) } ?? false
      if isNested || isFilledAtGroups(sheet, column) { columns.append(column) }
    }
    return columns.isEmpty ? nil : filled(columns, of: sheet)
  }

  /// Links whose first firm is told once for all rows below: its column begins filled and is blank in
  /// most rows, while the other firm stands in each.
  private static func ofLinks(_ sheet: any Sheet) -> SheetShapes.Part? {
    let roles = RolePair.find(in: sheet.headers)
    func column(_ field: Field) -> Int? {
      sheet.headers.indices.first { ColumnRecognition.field($0, of: sheet, as: .links) == field }
    }
    guard let source = column(.source) ?? roles?.source,
      let target = column(.target) ?? roles?.target,
      sheet.rowCount >= 3
    else { return nil }
    let (first, second) = (min(source, target), max(source, target))
    guard sheet.text(row: 0, column: first) != nil else { return nil }
    var blank = 0
    for row in 0..<sheet.rowCount {
      guard sheet.text(row: row, column: second) != nil else { return nil }
      if sheet.text(row: row, column: first) == nil { blank += 1 }
    }
    return 2 * blank >= sheet.rowCount ? filled([first], of: sheet) : nil
  }

  private static func filled(_ columns: [Int], of sheet: any Sheet) -> SheetShapes.Part? {
    guard var grid = CellGrid(sheet) else { return nil }
    for column in columns {
      var above = CellGrid.Cell.empty
      for row in grid.rows.indices where column < grid.rows[row].cells.count {
        if grid.rows[row].cells[column].text.isEmpty {
          grid.rows[row].cells[column] = above
        } else {
          above = grid.rows[row].cells[column]
        }
      }
    }
    let headers = columns.map { sheet.headers[$0] }
    return grid.table().map { ($0, [sheet.note(.filledDown(headers))]) }
  }

  /// Whether a column begins filled, is empty in most rows, and never says the same twice: then the
  /// empty cells mean what stands above.
  private static func isFilledAtGroups(_ sheet: any Sheet, _ column: Int) -> Bool {
    guard sheet.rowCount >= 6, sheet.text(row: 0, column: column) != nil else { return false }
    var seen: Set<String> = []
    var filled = 0
    for row in 0..<sheet.rowCount {
      guard let text = sheet.text(row: row, column: column) else { continue }
      filled += 1
      guard seen.insert(HeaderText.key(text)).inserted else { return false }
    }
    return filled >= 2 && 2 * filled <= sheet.rowCount
  }

  /// Whether a column is filled where each group of another begins, and says nothing twice within one:
  /// towns below their counties.
  private static func isFilled(_ sheet: any Sheet, _ column: Int, within outer: Int) -> Bool {
    var seen: Set<String> = []
    var hasEmpty = false
    for row in 0..<sheet.rowCount {
      let begins = sheet.text(row: row, column: outer) != nil
      if begins { seen = [] }
      guard let text = sheet.text(row: row, column: column) else {
        if begins { return false }
        hasEmpty = true
        continue
      }
      guard seen.insert(HeaderText.key(text)).inserted else { return false }
    }
    return hasEmpty
  }
}
