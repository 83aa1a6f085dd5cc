/// A column that is filled where a group begins only, for people to read downwards.
enum FilledDown {
  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    // What firms are grouped by stands before their names.
    guard let name = sheet.headers.firstIndex(where: HeaderWords.isName) else { return nil }
    var columns: [Int] = []
    for column in sheet.headers.indices.prefix(name)
    where HeaderWords.isGroup(sheet.headers[column]) {
      let isNested = columns.last.map { isFilled(sheet, column, within: $0) } ?? false
      if isNested || isFilledAtGroups(sheet, column) { columns.append(column) }
    }
    guard !columns.isEmpty, var grid = CellGrid(sheet) else { return nil }
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
