import PartnernetzRecords

/// Files of the Global LEI Foundation: who has which identifier, and who consolidates whom.
enum GleifTables {
  private static let columns = [
    "Entity.LegalName": "name", "Entity.LegalAddress.City": "town",
    "Entity.LegalAddress.PostalCode": "postal_code",
  ]

  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    if let column = sheet.headers.firstIndex(of: "LEI"),
      sheet.headers.contains("Entity.LegalName")
    {
      return firms(of: sheet, column)
    }
    return named(sheet) ?? links(of: sheet)
  }

  /// The identifiers' holders as firms, the identifier as their number.
  private static func firms(of sheet: any Sheet, _ column: Int) -> SheetShapes.Part? {
    guard let grid = CellGrid(sheet) else { return nil }
    var named = grid.adding("id", grid.rows.map { .init($0.text(column)) })
    named.headers = named.headers.map { columns[$0] ?? $0 }
    return named.table().map { ($0, []) }
  }

  /// Tables that others made of these files: `parent_lei | child_lei`, and firms whose only number is
  /// their identifier, which tells those of one name apart.
  private static func named(_ sheet: any Sheet) -> SheetShapes.Part? {
    let keys = sheet.headers.map(HeaderText.key)
    if let parent = keys.firstIndex(of: "parentlei"), let child = keys.firstIndex(of: "childlei") {
      guard var grid = CellGrid(sheet) else { return nil }
      grid.headers[parent] = "parent"
      grid.headers[child] = "subsidiary"
      return grid.table().map { ($0, []) }
    }
    guard let column = keys.firstIndex(of: "lei"),
      ColumnRecognition.fit(headers: sheet.headers, as: .firms, kindOfLinks: nil) != nil,
      !sheet.headers.indices.contains(where: {
        ColumnRecognition.field($0, of: sheet, as: .firms) == .id
      }),
      (0..<sheet.rowCount).allSatisfy({
        sheet.text(row: $0, column: column)?.utf8.count == 20
      }), let grid = CellGrid(sheet)
    else { return nil }
    return grid.adding("id", grid.rows.map { .init($0.text(column)) }).table().map { ($0, []) }
  }

  /// Holdings of parents: who directly consolidates whom; who does ultimately, only where nothing
  /// direct is told.
  private static func links(of sheet: any Sheet) -> SheetShapes.Part? {
    func column(_ name: String) -> Int? { sheet.headers.firstIndex(of: "Relationship." + name) }
    guard let start = column("StartNode.NodeID"), let end = column("EndNode.NodeID"),
      let type = column("RelationshipType"), var grid = CellGrid(sheet)
    else { return nil }
    let status = column("RelationshipStatus")
    let periods = (1...5).compactMap { number -> (from: Int, type: Int)? in
      guard let from = column("Period.\(number).startDate"),
        let type = column("Period.\(number).periodType")
      else { return nil }
      return (from, type)
    }
    func isOf(_ word: String, _ row: CellGrid.Row) -> Bool {
      row.text(type).uppercased() == word
        && (status.map { row.text($0).uppercased() != "INACTIVE" } ?? true)
    }
    let direct = grid.rows.filter { isOf("IS_DIRECTLY_CONSOLIDATED_BY", $0) }
    let children = Set(direct.map { $0.text(start) })
    let links = grid.rows.filter { row in
      isOf("IS_DIRECTLY_CONSOLIDATED_BY", row)
        || isOf("IS_ULTIMATELY_CONSOLIDATED_BY", row) && !children.contains(row.text(start))
    }
    let count = grid.rows.count
    grid.headers = ["source", "target", "kind", "what", "since"]
    grid.rows = links.map { row in
      let period = periods.first { row.text($0.type).uppercased() == "RELATIONSHIP_PERIOD" }
      let since = period.map { String(row.text($0.from).prefix(10)) } ?? ""
      let texts = [row.text(end), row.text(start), "capital", "equity", since]
      return CellGrid.Row(number: row.number, cells: texts.map { .init($0) })
    }
    let left = count - links.count
    let notes = left == 0 ? [] : [sheet.note(.ownershipFile(people: 0, others: left))]
    return grid.table().map { ($0, notes) }
  }
}
