import PartnernetzRecords

/// Figures of several years beside each other, of which the last is not known for all firms yet:
/// `Umsatz 2024 | Umsatz 2025`, the second one half empty.
enum LatestFigures {
  /// Columns of one figure, the latest year first.
  private struct Figure {
    var name: String
    var unit: HeaderText.Unit
    var columns: [(column: Int, year: Int)]
  }

  /// The table in which a firm without the latest figure has its last known one; nil where there is
  /// none to take.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let figures = figures(of: sheet, mapping)
    guard !figures.isEmpty,
      ColumnRecognition.isOfFirms(sheet.headers),
      var grid = CellGrid(sheet)
    else { return nil }
    var notes: [Diagnostic] = []
    for figure in figures {
      let latest = figure.columns[0]
      var (count, first): (Int, (row: Int, year: Int, text: String)?) = (0, nil)
      for row in grid.rows.indices where !isKnown(grid.rows[row].text(latest.column)) {
        let known = figure.columns.dropFirst().first { isKnown(grid.rows[row].text($0.column)) }
        guard let known else { continue }
        while grid.rows[row].cells.count <= latest.column { grid.rows[row].cells.append(.empty) }
        let cell = grid.rows[row].cells[known.column]
        grid.rows[row].cells[latest.column] = cell
        count += 1
        first = first ?? (row, known.year, cell.text)
      }
      guard let first else { continue }
      let message = ShapeMessage.latestFigures(
        count, of: latest.year, example: first.text, from: first.year)
      notes.append(
        sheet.problem(.sheet(.shape(message)), row: first.row, column: latest.column))
    }
    guard !notes.isEmpty, let table = grid.table() else { return nil }
    return (table, notes)
  }

  private static func isKnown(_ text: String) -> Bool { !text.isEmpty && !UnknownWord.isOne(text) }

  /// The figures that a table has for more than one year, in the same unit.
  private static func figures(of sheet: any Sheet, _ mapping: ColumnMapping?) -> [Figure] {
    var figures: [Figure] = []
    for (column, header) in sheet.headers.enumerated() {
      guard let year = HeaderText.year(in: header),
        mapping?.meaning(ofColumn: header, in: sheet) == nil
      else { continue }
      let (name, unit) = HeaderText.split(header)
      guard HeaderWords.isFigure(name) else { continue }
      let key = HeaderText.key(name)
      if let place = figures.firstIndex(where: { $0.name == key && $0.unit == unit }) {
        figures[place].columns.append((column, year))
      } else {
        figures.append(Figure(name: key, unit: unit, columns: [(column, year)]))
      }
    }
    return figures.compactMap { figure in
      var figure = figure
      figure.columns.sort { ($0.year, $1.column) > ($1.year, $0.column) }
      let areApart = zip(figure.columns, figure.columns.dropFirst()).allSatisfy {
        $0.year != $1.year
      }
      return figure.columns.count > 1 && areApart ? figure : nil
    }
  }
}
