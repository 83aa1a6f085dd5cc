/// Columns that hold half of what is wanted, or twice as much: `Name 1` and `Name 2`, `PLZ Ort`.
enum JoinedColumns {
  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    let keys = sheet.headers.map(HeaderText.key)
    let second = keys.firstIndex(of: "name2").flatMap { second in
      keys.firstIndex(of: "name1").map { (first: $0, second: second) }
    }
    let places = keys.firstIndex { ["plzort", "plzundort", "postleitzahlort"].contains($0) }
    guard second != nil || places != nil, let grid = CellGrid(sheet) else { return nil }
    var joined = grid
    var notes: [Diagnostic] = []
    if let (first, second) = second {
      for row in joined.rows.indices where second < joined.rows[row].cells.count {
        let parts = [joined.rows[row].text(first), joined.rows[row].text(second)]
        joined.rows[row].cells[first] = .init(parts.filter { !$0.isEmpty }.joined(separator: " "))
      }
      joined = joined.keeping(columns: sheet.headers.indices.filter { $0 != second })
      notes.append(sheet.note(.joinedColumns(sheet.headers[first], sheet.headers[second])))
    }
    if let column = places.flatMap({ joined.headers.firstIndex(of: sheet.headers[$0]) }),
      !keys.contains("plz"), !keys.contains("ort")
    {
      joined = dividing(joined, column)
      notes.append(sheet.note(.dividedColumn(joined.headers[column], "PLZ", "Ort")))
      joined = joined.keeping(columns: joined.headers.indices.filter { $0 != column })
    }
    return notes.isEmpty ? nil : joined.table().map { ($0, notes) }
  }

  private static func dividing(_ grid: CellGrid, _ column: Int) -> CellGrid {
    let parts = grid.rows.map { row -> (code: String, town: String) in
      let text = row.text(column)
      let code = text.prefix { $0.isNumber || $0 == "-" || $0.isLetter && $0.isUppercase }
      guard code.contains(where: \.isNumber) else { return ("", text) }
      return (String(code), trimmed(String(text.dropFirst(code.count))))
    }
    return grid.adding("PLZ", parts.map { .init($0.code) }).adding(
      "Ort", parts.map { .init($0.town) })
  }
}
