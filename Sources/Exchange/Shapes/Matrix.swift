import PartnernetzRecords

/// A table of firms against firms: each cell says whether, or how much, one delivers to the other.
enum Matrix {
  private static let largest = 2_000

  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    let columns = sheet.headers.indices.dropFirst().filter {
      !sheet.headers[$0].isEmpty && !TotalsRows.isLabel(sheet.headers[$0])
    }
    guard columns.count >= 3, (3...largest).contains(sheet.rowCount) else { return nil }
    let corner = Corner(sheet.headers.first ?? "", of: sheet.sheet ?? sheet.file)
    let names = Set(columns.map { FirmName(sheet.headers[$0]).core })
    let rows = (0..<sheet.rowCount).map { sheet.text(row: $0, column: 0) }
    let common = rows.count { $0.map { names.contains(FirmName($0).core) } ?? false }
    guard 5 * common >= 3 * min(names.count, rows.count) || corner.hasBothRoles,
      let grid = CellGrid(sheet)
    else { return nil }
    let isMarked = grid.rows.allSatisfy { row in
      columns.allSatisfy { CellMark.isOne(row.text($0)) || isNone(row.text($0)) }
    }
    // Numbers between firms may be kilometres as well as euros.
    guard isMarked || corner.hasBothRoles else { return nil }
    var links = grid
    links.headers = isMarked ? ["source", "target"] : ["source", "target", "amount"]
    if corner.kind != nil { links.headers.append("kind") }
    links.rows = grid.rows.flatMap { row in
      columns.compactMap { column -> CellGrid.Row? in
        let (first, second) = (row.text(0), sheet.headers[column])
        let text = row.text(column)
        guard !first.isEmpty, first != second, !isNone(text) else { return nil }
        var cells: [CellGrid.Cell] =
          corner.isTurned
          ? [.init(second), .init(first)] : [.init(first), .init(second)]
        if !isMarked { cells.append(CellMark.isCross(text) ? .empty : row.cells[column]) }
        if let kind = corner.kind { cells.append(.init(kind)) }
        return CellGrid.Row(number: row.number, cells: cells)
      }
    }
    let count = links.rows.count
    return links.table().map { ($0, [sheet.note(.matrix(links: count))]) }
  }

  private static func isNone(_ text: String) -> Bool {
    text.isEmpty || ["nein", "no", "false"].contains(text.lowercased()) || UnknownWord.isOne(text)
      || Numeral(text)?.value(decimal: .comma) == 0 || Numeral(text)?.value(decimal: .point) == 0
  }

  /// What stands above the names and beside them: `Lieferant \ Kunde`.
  private struct Corner {
    private static let ends = [["von", "an"], ["von", "nach"], ["from", "to"]]

    var kind: String?
    /// Whether the rows are the targets.
    var isTurned = false
    var hasBothRoles: Bool { kind != nil }

    /// Reads what the corner says, else, where it says which end is which, what the table's name does.
    init(_ text: String, of table: String) {
      let words = text.split { !$0.isLetter && $0 != " " }.map { HeaderText.key(String($0)) }
      guard words.count == 2 else { return }
      if Corner.ends.contains(words) {
        kind = LinkKind.named(by: table).flatMap {
          [.supplier, .capital].contains($0) ? $0.code : nil
        }
        return
      }
      for pair in RolePair.all {
        if pair.sources.contains(words[0]), pair.targets.contains(words[1]) {
          kind = pair.kind
        } else if pair.targets.contains(words[0]), pair.sources.contains(words[1]) {
          (kind, isTurned) = (pair.kind, true)
        }
      }
    }
  }
}
