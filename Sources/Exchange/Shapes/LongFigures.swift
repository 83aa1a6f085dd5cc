import PartnernetzRecords

/// Figures below each other, a row for each: `Firma | Jahr | Kennzahl | Wert`.
enum LongFigures {
  private static func keys(_ words: [String]) -> Set<String> { Set(words.map(HeaderText.key)) }
  private static let names = keys([
    "Kennzahl", "Kenngröße", "Indikator", "Messgröße", "Position", "Merkmal", "Variable", "KPI",
    "metric", "indicator", "measure", "item", "figure", "key figure",
  ])
  private static let values = keys(["Wert", "Betrag", "Zahl", "value", "amount", "figure"])
  private static let years = keys(["Jahr", "Geschäftsjahr", "Berichtsjahr", "year", "fiscal year"])
  /// More of them would be no figures.
  private static let most = 50

  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let keys = sheet.headers.map(HeaderText.key)
    guard let figure = keys.firstIndex(where: names.contains),
      let value = keys.firstIndex(where: { values.contains($0) }), value != figure,
      let name = sheet.headers.firstIndex(where: HeaderWords.isName),
      [figure, value].allSatisfy({
        mapping?.meaning(ofColumn: sheet.headers[$0], in: sheet) == nil
      }),
      !ColumnRecognition.isOfLinks(sheet.headers),
      // Most rows are about what firms have, or it is another list.
      knowsFigures(sheet, figure), let grid = CellGrid(sheet)
    else { return nil }
    let year = keys.firstIndex(where: years.contains)
    let rest = sheet.headers.indices.filter { ![figure, value, year].contains($0) }
    var figures: [String] = []
    var order: [[String]] = []
    var firms: [[String]: (row: CellGrid.Row, values: [String: (year: Int, cell: CellGrid.Cell)])] =
      [:]
    for row in grid.rows {
      let (what, key) = (row.text(figure), rest.map { row.text($0) })
      guard !row.text(name).isEmpty, !what.isEmpty else { return nil }
      if !figures.contains(what) { figures.append(what) }
      guard figures.count <= most else { return nil }
      if firms[key] == nil {
        order.append(key)
        firms[key] = (row, [:])
      }
      let told = year.flatMap { HeaderText.year(in: row.text($0)) } ?? 0
      let known = firms[key]?.values[what]
      // Two values of one year contradict each other.
      if let known, known.year == told, known.cell.text != row.text(value) { return nil }
      guard known.map({ $0.year < told }) ?? true, !row.text(value).isEmpty,
        row.cells.indices.contains(value)
      else { continue }
      firms[key]?.values[what] = (told, row.cells[value])
    }
    var whole = grid.keeping(columns: rest)
    whole.rows = order.compactMap { key in
      guard let (row, values) = firms[key] else { return nil }
      let cells = rest.map { row.cells.indices.contains($0) ? row.cells[$0] : .empty }
      return CellGrid.Row(
        number: row.number, cells: cells + figures.map { values[$0]?.cell ?? .empty })
    }
    whole.headers += figures
    return whole.table().map { ($0, [sheet.note(.layout(.figuresInRows(figures)))]) }
  }

  private static func knowsFigures(_ sheet: any Sheet, _ column: Int) -> Bool {
    let texts = (0..<min(sheet.rowCount, 100)).compactMap { sheet.text(row: $0, column: column) }
    let known = texts.count { HeaderWords.isFigure(HeaderText.split($0).name) }
    return known > 0 && 2 * known >= texts.count
  }
}
