import PartnernetzRecords

/// Amounts that include the tax on sales: taken for links and marked as gross, but for no firm's
/// figures, which are net.
enum GrossAmounts {
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    var headers = sheet.headers
    let found = headers.indices.filter { column in
      GrossHeader.without(headers[column]) != nil
        && mapping?.meaning(ofColumn: headers[column], in: sheet) == nil
    }
    guard !found.isEmpty else { return nil }
    func field(_ header: String, _ kind: TableKind) -> Field? {
      ColumnRecognition.recognised(header, kind: kind, index: 0)?.place.column.field
    }
    let isOfLinks =
      ColumnRecognition.fit(headers: headers, as: .links, kindOfLinks: .acquaintance) != nil
    if isOfLinks || headers.indices.contains(where: { PartnerColumn.isKnown(headers[$0]) }) {
      let amounts = found.filter { column in
        field(headers[column], .links) == nil
          && GrossHeader.without(headers[column]).flatMap { field($0, .links) } == .amount
      }
      // Where net amounts stand beside them these count.
      guard let first = amounts.first,
        !headers.contains(where: { [.amount, .netGross].contains(field($0, .links)) }),
        var grid = CellGrid(sheet)
      else { return nil }
      for column in amounts {
        headers[column] = GrossHeader.without(headers[column]) ?? headers[column]
      }
      guard Set(headers).count == headers.count else { return nil }
      grid.headers = headers
      let marks = grid.rows.map { row in
        CellGrid.Cell(amounts.contains { !row.text($0).isEmpty } ? "brutto" : "")
      }
      let note = sheet.note(.layout(.grossAmounts(sheet.headers[first])))
      return grid.adding("Netto/Brutto", marks).table().map { ($0, [note]) }
    }
    let figures = found.filter { column in
      field(headers[column], .firms) == nil
        && GrossHeader.without(headers[column]).map { HeaderWords.isMoney($0) } ?? false
    }
    guard !figures.isEmpty,
      ColumnRecognition.fit(headers: headers, as: .firms, kindOfLinks: nil) != nil,
      var grid = CellGrid(sheet)
    else { return nil }
    grid.explained.formUnion(figures.map { headers[$0] })
    let notes = figures.map { sheet.note(.layout(.grossFigures(headers[$0]))) }
    return grid.table().map { ($0, notes) }
  }
}
