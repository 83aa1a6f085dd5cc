/// A table with a column for each skill, in which a cross says that the firm has it.
enum MarkedColumns {
  /// Words in a sheet's or file's name that tell that the columns are skills.
  private static let names: Set<String> = Set(
    [
      "Kompetenzen", "Kompetenzmatrix", "Leistungen", "Leistungsmatrix", "Angebote", "Fähigkeiten",
      "Technologien", "Verfahren", "Stärken", "skills", "skill", "capabilities", "competences",
      "offers", "services",
    ].map(HeaderText.key))

  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    let words = [sheet.sheet, sheet.file].compactMap(\.self).flatMap { name in
      name.split { !$0.isLetter }.map { HeaderText.key(String($0)) }
    }
    guard words.contains(where: names.contains), !sheet.headers.contains(where: HeaderWords.isOffer)
    else { return nil }
    let columns = sheet.headers.indices.filter { column in
      !sheet.headers[column].isEmpty && !HeaderWords.isKnown(sheet.headers[column])
        && isMarked(sheet, column)
    }
    guard columns.count >= 2, let grid = CellGrid(sheet) else { return nil }
    let offers = grid.rows.map { row in
      columns.filter { CellMark.isOne(row.text($0)) }.map { sheet.headers[$0] }.joined(
        separator: " | ")
    }
    let rest = grid.adding("bietet", offers.map { .init($0) }).keeping(
      columns: (0...sheet.headers.count).filter { !columns.contains($0) })
    return rest.table().map {
      ($0, [sheet.note(.markedColumns(columns.map { sheet.headers[$0] }))])
    }
  }

  private static func isMarked(_ sheet: any Sheet, _ column: Int) -> Bool {
    var marks = 0
    for row in 0..<sheet.rowCount {
      guard let text = sheet.text(row: row, column: column) else { continue }
      if CellMark.isOne(text) { marks += 1 } else if !isNone(text) { return false }
    }
    return marks > 0
  }

  private static func isNone(_ text: String) -> Bool {
    ["0", "nein", "no", "false", "-", "–"].contains(text.lowercased())
  }
}
