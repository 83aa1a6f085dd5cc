import GRDB

extension StepWriter {
  /// Takes changes back, given the last one first: rows come back to their old numbers.
  ///
  /// - Throws: ``Damage`` where the tables are not as the changes left them.
  mutating func takeBack(_ changes: [RowChange]) throws {
    for change in changes {
      guard let shape = MemberShapes.shape(named: change.table) else {
        throw Damage.checksum(table: Journal.changes)
      }
      switch change.kind {
      case .added:
        for number in change.rows.reversed() {
          try remove(number, try cells(number, of: shape), from: shape)
        }
      case .changed: try changeBack(change, in: shape)
      case .removed:
        let before = try RowText.cells(change.before ?? "")
        let cells = shape.columns.map { before[$0] ?? .null }
        _ = try add(cells, at: change.rows.lowerBound, to: shape)
      }
    }
  }

  private mutating func changeBack(_ change: RowChange, in shape: TableShape) throws {
    let before = try RowText.cells(change.before ?? "")
    let after = try RowText.cells(change.after ?? "")
    let there = try cells(change.rows.lowerBound, of: shape)
    var new = there
    for (place, name) in shape.columns.enumerated() {
      guard let old = before[name] else { continue }
      guard there[place] == after[name] else { throw Damage.checksum(table: shape.name) }
      new[place] = old
    }
    try self.change(change.rows.lowerBound, from: there, to: new, in: shape)
  }
}
