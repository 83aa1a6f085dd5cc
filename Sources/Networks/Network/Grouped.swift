/// Rows of a table grouped by firm: one flat array and where each firm's rows begin.
public struct Grouped<Row: Sendable>: Sendable {
  /// All rows, firm by firm.
  public let rows: [Row]
  @usableFromInline let offsets: [Int32]

  /// Groups rows by firm; within a firm they keep their order.
  ///
  /// - Complexity: O(n + r).
  init(_ entries: [(firm: Int32, row: Row)], firmCount: Int) {
    var offsets = [Int32](repeating: 0, count: firmCount + 1)
    for entry in entries { offsets[Int(entry.firm) + 1] += 1 }
    for v in 0..<firmCount { offsets[v + 1] += offsets[v] }
    var next = offsets
    var order = [Int](repeating: 0, count: entries.count)
    for (position, entry) in entries.enumerated() {
      order[Int(next[Int(entry.firm)])] = position
      next[Int(entry.firm)] += 1
    }
    rows = order.map { entries[$0].row }
    self.offsets = offsets
  }

  /// Takes rows that are grouped already.
  ///
  /// - Parameters:
  ///   - rows: firm by firm.
  ///   - offsets: where each firm's rows begin, and behind the last where they end.
  init(_ rows: [Row], offsets: [Int32]) { (self.rows, self.offsets) = (rows, offsets) }

  /// A firm's rows.
  ///
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  public subscript(firm: Int32) -> ArraySlice<Row> {
    if firm < 0 || Int(firm) >= offsets.count - 1 { stop(at: firm, of: offsets.count - 1) }
    return rows[range(of: firm)]
  }

  /// Where a firm's rows stand, for whoever asks so often that a slice would take too long.
  @inlinable
  @inline(__always)
  package func range(of firm: Int32) -> Range<Int> {
    Int(offsets[Int(firm)])..<Int(offsets[Int(firm) + 1])
  }

  /// A firm's first row that is as wanted.
  ///
  /// Gains ask for it more often than for anything else: left to another module unspecialised, it took
  /// a third of their time.
  @inlinable
  @inline(__always)
  package func first(of firm: Int32, where isWanted: (Row) -> Bool) -> Row? {
    for position in range(of: firm) where isWanted(rows[position]) { return rows[position] }
    return nil
  }
}

/// Stops the program with a sentence: a release build says nothing about an index out of range.
@inline(never)
func stop(at firm: Int32, of count: Int) -> Never {
  fatalError(
    "There is no firm \(firm): firms are numbered from 0 by their ids and there are \(count).")
}
