extension MemberTables {
  /// Rows that no network can place, in the order of the tables: a firm with the id of another
  /// before it, a row that names a firm which is not there, a statement of a firm about itself, a
  /// contact of a firm with itself.
  ///
  /// Tables that came in through `Exchange` or a register have none.
  /// - Complexity: O(rows).
  public var misplacedRows: [TableRow] {
    var ids: Set<Firm.ID> = []
    var rows: [TableRow] = []
    for firm in firms where !ids.insert(firm.id).inserted { rows.append(.firm(firm)) }
    for row in statements
    where row.source == row.target || !ids.contains(row.source) || !ids.contains(row.target) {
      rows.append(.statement(row))
    }
    for row in offers where !ids.contains(row.firm) { rows.append(.offer(row)) }
    for row in needs where !ids.contains(row.firm) { rows.append(.need(row)) }
    for row in markets where !ids.contains(row.firm) { rows.append(.market(row)) }
    for row in capital where !ids.contains(row.firm) { rows.append(.capital(row)) }
    for row in goals where !ids.contains(row.firm) { rows.append(.goal(row)) }
    for row in contacts
    where row.asker == row.partner || !ids.contains(row.asker) || !ids.contains(row.partner) {
      rows.append(.contact(row))
    }
    return rows
  }
}
