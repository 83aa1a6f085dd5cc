// Answers: the tables that stand below each other on one sheet, where their headers leave no doubt.
// Takes: O(rows) for each of them.

extension Table {
  /// More tables than this are no sheet that somebody reads.
  private static let mostStacked = 64

  func stacked() -> [any Sheet] { divided() }

  /// The tables one below the other, each with its own headers; the table alone where there is one.
  func divided() -> [Table] {
    var tables: [Table] = []
    var rest = self
    while tables.count < Table.mostStacked, let start = rest.secondStart {
      tables.append(rest.part(0..<start))
      rest = rest.part(start..<rest.index.count)
    }
    return tables + [rest]
  }

  /// The record with which a table of other columns begins, its titles included.
  private var secondStart: Int? {
    guard var start = refined().foreign else { return nil }
    while start > 2, TitleRows.count(texts(ofRecord: start - 1)) == 1,
      let title = texts(ofRecord: start - 1).first(where: { !$0.isEmpty }),
      FirmName(title).legalForm == nil, Estimate(title) == nil
    {
      start -= 1
    }
    return start
  }

  private func part(_ records: Range<Int>) -> Table {
    var part = self
    part.index = index.keeping(Array(records))
    part.faulty = records.enumerated().compactMap { place, record in
      isFaulty(record - 1) ? Int32(place - 1) : nil
    }
    part.headers = part.headers(ofRecord: 0, width: 0)
    // The blanks behind a narrower table are no columns.
    let named = max(1, (part.headers.lastIndex { !$0.isEmpty } ?? 0) + 1)
    if named < part.headers.count {
      part.headers.removeLast(part.headers.count - part.usedWidth(from: named))
    }
    return part
  }
}
