/// Headers that stand again further down in another order: two tables, one put below the other.
struct SecondHeaders {
  /// The records that hold such headers; for each column of the table where it stands from there on.
  private(set) var found: [(record: Int, order: [Int?])] = []
  /// The first record that heads a table of other columns.
  private(set) var foreign: Int?
  /// Records from which on the table's own order is back.
  private var returns: [Int] = []

  /// What a row of words makes of the order of a table's headers; nil where it is data, or has the
  /// table's own order.
  ///
  /// Each of its filled cells is another header of the table, and one at least heads something that we
  /// know: a pair of names in a list without headers is none.
  static func order(_ texts: [String], keys: [String]) -> [Int?]? {
    var order = [Int?](repeating: nil, count: keys.count)
    var (filled, isMoved, isKnown) = (0, false, false)
    for (column, text) in texts.enumerated() where !text.isEmpty {
      let key = HeaderText.key(text)
      guard !key.isEmpty,
        let own = keys.indices.first(where: { keys[$0] == key && order[$0] == nil })
      else { return nil }
      order[own] = column
      filled += 1
      isMoved = isMoved || own != column
      isKnown = isKnown || HeaderWords.isKnown(text)
    }
    return filled >= 2 && isMoved && isKnown ? order : nil
  }

  mutating func add(_ record: Int, _ order: [Int?]) { found.append((record, order)) }

  /// Takes a row for the headers of another table, where it is one without doubt.
  mutating func addForeign(_ record: Int, _ texts: [String]) {
    guard foreign == nil, HeaderWords.score(texts) >= 2, TitleRows.areHeaders(texts) else { return }
    foreign = record
  }

  mutating func addReturn(_ record: Int) { returns.append(record) }

  /// The order in which each of some records stands; nil where all have the table's own.
  func orders(of records: [Int]) -> [[Int?]?]? {
    guard !found.isEmpty else { return nil }
    let changes = (found.map { ($0.record, Optional($0.order)) } + returns.map { ($0, nil) })
      .sorted { $0.0 < $1.0 }
    var next = 0
    var current: [Int?]?
    return records.map { record in
      while next < changes.count, changes[next].0 < record {
        current = changes[next].1
        next += 1
      }
      return current
    }
  }

  /// The grid with all its rows in the order of its headers; nil where a cell stands below none.
  static func arranged(_ grid: CellGrid, by orders: [[Int?]?]) -> CellGrid? {
    var grid = grid
    for (row, order) in zip(grid.rows.indices, orders) {
      guard let order else { continue }
      let cells = grid.rows[row].cells
      let headed = Set(order.compactMap(\.self))
      guard cells.indices.allSatisfy({ headed.contains($0) || cells[$0].text.isEmpty }) else {
        return nil
      }
      grid.rows[row].cells = order.map { column in
        column.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? .empty
      }
    }
    return grid
  }
}
