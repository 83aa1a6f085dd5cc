/// Several columns that list the same of each firm, `Leistungen` beside `Produkte`: one list.
enum JoinedLists {
  /// What firms say in lists; a firm that has two such columns says all of both.
  private static let lists: [Field] = [.offers, .needs, .marketsServed, .marketsSought]

  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    guard ColumnRecognition.fit(headers: sheet.headers, as: .firms, kindOfLinks: nil) != nil
    else { return nil }
    let fields = sheet.headers.indices.map {
      ColumnRecognition.field($0, of: sheet, as: .firms)
    }
    let several = lists.compactMap { list in
      let columns = fields.indices.filter { fields[$0] == list }
      return columns.count > 1 ? columns : nil
    }
    guard !several.isEmpty, var grid = CellGrid(sheet) else { return nil }
    let all = fields.indices.filter { column in fields[column].map(lists.contains) ?? false }
    var notes: [Diagnostic] = []
    for columns in several {
      let usesCommas = columns.map { TagList.commas(sheet, column: $0, lists: all) == .separators }
      for row in grid.rows.indices where columns[0] < grid.rows[row].cells.count {
        let items = zip(columns, usesCommas).flatMap { column, usesCommas -> [String] in
          let text = grid.rows[row].text(column)
          return UnknownWord.isOne(text) ? [] : TagList.items(text, splittingAtCommas: usesCommas)
        }
        grid.rows[row].cells[columns[0]] = .init(TagList.joined(items))
      }
      notes += zip(columns, usesCommas).compactMap { column, usesCommas in
        usesCommas ? told(commasOf: column, in: sheet) : nil
      }
      for column in columns.dropFirst() {
        notes.append(sheet.note(.joinedColumns(sheet.headers[columns[0]], sheet.headers[column])))
      }
    }
    let spare = Set(several.flatMap { $0.dropFirst() })
    return grid.keeping(columns: sheet.headers.indices.filter { !spare.contains($0) }).table()
      .map { ($0, notes) }
  }

  /// That commas separate a column's texts, since nobody sees it in the joined one any more.
  private static func told(commasOf column: Int, in sheet: any Sheet) -> Diagnostic? {
    let rows = (0..<sheet.rowCount).filter { row in
      guard let text = sheet.text(row: row, column: column) else { return false }
      return !TagList.hasSeparator(text) && TagList.items(text, splittingAtCommas: true).count > 1
    }
    guard let first = rows.first, let text = sheet.text(row: first, column: column) else {
      return nil
    }
    return sheet.problem(
      .remark(.commaList, count: rows.count, example: text), row: first, column: column)
  }
}
