import PartnernetzRecords

/// A pivot table of what firms trade: both firms in rows, a column for each year, the first firm told
/// once for all rows below it.
enum PivotLinks {
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let years = sheet.headers.indices.compactMap { column -> (column: Int, year: Int)? in
      let header = sheet.headers[column]
      guard mapping?.meaning(ofColumn: header, in: sheet) == nil,
        HeaderText.split(header).name.allSatisfy(\.isNumber),
        let year = HeaderText.year(in: header)
      else { return nil }
      return (column, year)
    }.sorted { $0.year > $1.year }
    guard years.count > 1, let latest = years.first,
      ColumnRecognition.fit(headers: sheet.headers, as: .links, kindOfLinks: .acquaintance) != nil,
      !sheet.headers.indices.contains(where: {
        ColumnRecognition.field($0, of: sheet, as: .links) == .amount
      }),
      holdNumbers(sheet, years.map(\.column)), var grid = CellGrid(sheet)
    else { return nil }
    var notes: [Diagnostic] = []
    if let column = fillDown(&grid, sheet) {
      notes.append(sheet.note(.filledDown([sheet.headers[column]])))
    }
    var (count, first): (Int, (row: Int, year: Int, text: String)?) = (0, nil)
    for row in grid.rows.indices where grid.rows[row].text(latest.column).isEmpty {
      let known = years.dropFirst().first { !grid.rows[row].text($0.column).isEmpty }
      guard let known else { continue }
      while grid.rows[row].cells.count <= latest.column { grid.rows[row].cells.append(.empty) }
      grid.rows[row].cells[latest.column] = grid.rows[row].cells[known.column]
      count += 1
      first = first ?? (row, known.year, grid.rows[row].text(known.column))
    }
    if let first {
      let message = ShapeMessage.latestFigures(
        count, of: latest.year, example: first.text, from: first.year)
      notes.append(sheet.problem(.sheet(.shape(message)), row: first.row, column: latest.column))
    }
    grid.headers[latest.column] = "Betrag " + grid.headers[latest.column]
    return grid.table().map { ($0, notes) }
  }

  /// Whether there is nothing but numbers in some columns.
  private static func holdNumbers(_ sheet: any Sheet, _ columns: [Int]) -> Bool {
    columns.allSatisfy { column in
      (0..<sheet.rowCount).allSatisfy { row in
        sheet.text(row: row, column: column).map {
          Numeral($0) != nil || Estimate($0) != nil || UnknownWord.isOne($0)
        } ?? true
      }
    }
  }

  /// Fills the first firm's column downwards where each of its firms begins a group of rows.
  ///
  /// - Returns: the column.
  private static func fillDown(_ grid: inout CellGrid, _ sheet: any Sheet) -> Int? {
    let roles = RolePair.find(in: sheet.headers)
    func column(_ field: Field) -> Int? {
      sheet.headers.indices.first { ColumnRecognition.field($0, of: sheet, as: .links) == field }
    }
    guard let source = column(.source) ?? roles?.source,
      let target = column(.target) ?? roles?.target
    else { return nil }
    let (first, second) = (min(source, target), max(source, target))
    let texts = grid.texts(ofColumn: first)
    guard grid.rows.first.map({ !$0.text(first).isEmpty }) ?? false,
      texts.count < grid.rows.count, Set(texts).count == texts.count,
      grid.rows.allSatisfy({ !$0.text(second).isEmpty })
    else { return nil }
    var above = CellGrid.Cell.empty
    for row in grid.rows.indices {
      while grid.rows[row].cells.count <= first { grid.rows[row].cells.append(.empty) }
      if grid.rows[row].text(first).isEmpty {
        grid.rows[row].cells[first] = above
      } else {
        above = grid.rows[row].cells[first]
      }
    }
    return first
  }
}
