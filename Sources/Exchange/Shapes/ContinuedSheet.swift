import PartnernetzRecords

/// A sheet that goes on where the one before it ended, without headers of its own: one list over the
/// sheets `A–H`, `I–Q`, `R–Z`.
enum ContinuedSheet {
  /// The sheets of a workbook, those that continue another one with its headers.
  static func completed(_ sheets: [any Sheet]) -> [any Sheet] {
    var former: (any Sheet)?
    return sheets.map { sheet in
      guard sheet.sheet != nil else { return sheet }
      if HeaderWords.score(sheet.headers) >= 2 {
        former = sheet
        return sheet
      }
      guard let first = former, let whole = continuing(first, sheet) else {
        former = nil
        return sheet
      }
      return whole
    }
  }

  /// A sheet with another one's headers; nil where its columns do not hold the same.
  private static func continuing(_ former: any Sheet, _ sheet: any Sheet) -> (any Sheet)? {
    guard HeaderWords.score(sheet.headers) == 0, let name = former.sheet,
      let above = CellGrid(former), var grid = CellGrid(sheet), !above.rows.isEmpty
    else { return nil }
    let width = named(former.headers)
    guard width >= 2, (width - 1...width).contains(named(sheet.headers)) else { return nil }
    let isTold = (0..<width).contains { column in
      HeaderWords.isName(former.headers[column])
        && FirmName(grid.headerRow.text(column)).legalForm != nil
    }
    var numeric = 0
    for column in 0..<width {
      let filled = above.texts(ofColumn: column)
      let own = grid.headerRow.text(column)
      guard !filled.isEmpty, !own.isEmpty else { continue }
      let areNumbers = filled.allSatisfy { Numeral($0) != nil }
      if areNumbers { numeric += 1 }
      guard areNumbers == (Numeral(own) != nil) || !areNumbers else { return nil }
    }
    guard isTold || numeric > 0 else { return nil }
    grid.rows.insert(grid.headerRow, at: 0)
    grid.headers = Array(former.headers.prefix(width))
    return grid.table(notes: [sheet.note(.continuedSheet(name))])
  }

  /// How many columns there are up to the last one with a header.
  private static func named(_ headers: [String]) -> Int {
    (headers.lastIndex { !$0.isEmpty } ?? -1) + 1
  }
}
