/// A table lying on its side: what is headers elsewhere stands in the first column.
enum Transposed {
  /// More lines than a firm has columns are rows of firms.
  private static let mostLines = 40
  /// The most words of headers that may stand below each other in a list of names.
  private static let mostByChance = 3

  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    guard sheet.rowCount >= 1, sheet.rowCount <= mostLines, sheet.headers.count >= 2,
      let corner = sheet.headers.first
    else { return nil }
    let below = (0..<sheet.rowCount).compactMap { sheet.text(row: $0, column: 0) }
    let words = [corner] + below
    let known = words.count(where: HeaderWords.isKnown)
    // Of two columns the first may be names by chance: the sheet of one firm tells more about it.
    guard HeaderWords.score(words) >= (sheet.headers.count == 2 ? mostByChance + 1 : 2),
      2 * known >= words.count,
      !sheet.headers.dropFirst().contains(where: {
        HeaderWords.isKnown($0) && !TotalsRows.isLabel($0)
      }),
      let grid = CellGrid(sheet)
    else { return nil }
    var turned = grid
    let lines = [grid.headerRow] + grid.rows
    turned.headers = lines.map { $0.text(0) }
    let columns = (1..<sheet.headers.count).filter { !TotalsRows.isLabel(sheet.headers[$0]) }
    turned.rows = columns.map { column in
      CellGrid.Row(
        number: column + 1,
        cells: lines.map { $0.cells.indices.contains(column) ? $0.cells[column] : .empty })
    }
    return turned.table().map { ($0, [sheet.note(.transposed)]) }
  }
}
