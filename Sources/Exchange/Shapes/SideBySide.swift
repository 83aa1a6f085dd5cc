import PartnernetzRecords

/// Two tables beside each other on one sheet, an empty column between them.
enum SideBySide {
  static func parts(of sheet: any Sheet) -> [SheetShapes.Part]? {
    let named = sheet.headers.indices.filter { !sheet.headers[$0].isEmpty }
    guard let first = named.first, let last = named.last,
      (first...last).contains(where: { sheet.headers[$0].isEmpty }),
      let grid = CellGrid(sheet)
    else { return nil }
    var blocks: [[Int]] = [[]]
    for column in first...last {
      if grid.isEmpty(column: column) {
        if blocks.last?.isEmpty == false { blocks.append([]) }
      } else {
        blocks[blocks.count - 1].append(column)
      }
    }
    let tables = blocks.filter { block in
      let headers = block.map { sheet.headers[$0] }
      guard PersonColumns.find(in: headers).isEmpty else { return false }
      return TableKind.allCases.contains {
        ColumnRecognition.fit(headers: headers, as: $0, kindOfLinks: .acquaintance) != nil
          && ($0 != .firms || headers.contains(where: PersonColumns.isFirm))
      }
    }
    guard tables.count > 1, tables.count == blocks.count else { return nil }
    let parts = tables.compactMap { grid.keeping(columns: $0).table() }
    let starts = tables.compactMap(\.first).map { sheet.headers[$0] }
    return parts.enumerated().map { place, part in
      (part, place == 0 ? [sheet.note(.sideBySide(starts))] : [])
    }
  }
}
