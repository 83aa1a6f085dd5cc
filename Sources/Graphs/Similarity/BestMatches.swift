/// For each row the rows that match it best, best first.
public struct BestMatches: Sendable, Hashable {
  /// For each row the position of its best match; one entry more than rows.
  public internal(set) var offsets: [Int] = [0]
  /// The matches, row by row.
  public internal(set) var rows: [Int32] = []
  /// For each match its score; positive.
  public internal(set) var scores: [Double] = []

  /// The matches of a row, best first; equal scores by number.
  ///
  /// - Precondition: there is such a row; else the program stops with a sentence.
  /// - Complexity: O(matches of the row).
  public func matches(of row: Int) -> [(row: Int32, score: Double)] {
    require(
      row >= 0 && row + 1 < offsets.count,
      "There is no row \(row): rows are numbered from 0 and there are \(offsets.count - 1).")
    return (offsets[row]..<offsets[row + 1]).map { (rows[$0], scores[$0]) }
  }
}

/// The best few of many: a heap whose root is the worst that was kept.
struct BestFew: ~Copyable {
  private let entries: FlatBuffer<Entry>
  let capacity: Int
  private(set) var count = 0

  struct Entry: BitwiseCopyable {
    var score: Double
    var row: Int32

    /// Higher scores first, then smaller numbers.
    @inline(__always)
    func isBetter(than other: Entry) -> Bool {
      score != other.score ? score > other.score : row < other.row
    }
  }

  init(capacity: Int) {
    self.capacity = capacity
    entries = FlatBuffer(repeating: Entry(score: 0, row: 0), count: capacity)
  }

  mutating func removeAll() { count = 0 }

  /// What a further one must reach to be kept; 0 as long as there is room.
  @inline(__always)
  var threshold: Double { count < capacity ? 0 : entries.base[0].score }

  @inline(__always)
  mutating func offer(_ row: Int32, score: Double) {
    if count == capacity {
      if score < entries.base[0].score { return }
      replaceWorst(with: Entry(score: score, row: row))
    } else {
      insert(Entry(score: score, row: row))
    }
  }

  private mutating func insert(_ entry: Entry) {
    let heap = entries.base
    var child = count
    count += 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent].isBetter(than: entry) else { break }
      heap[child] = heap[parent]
      child = parent
    }
    heap[child] = entry
  }

  private mutating func replaceWorst(with entry: Entry) {
    guard count > 0, entry.isBetter(than: entries.base[0]) else { return }
    sink(entry, among: count)
  }

  /// Puts an entry in the root's place and restores the order.
  private func sink(_ entry: Entry, among count: Int) {
    let heap = entries.base
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < count else { break }
      if child + 1 < count, heap[child].isBetter(than: heap[child + 1]) { child += 1 }
      guard entry.isBetter(than: heap[child]) else { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = entry
  }

  /// Appends what was kept, best first, and forgets it.
  mutating func drain(into matches: inout BestMatches) {
    let start = matches.rows.count
    let kept = count
    matches.rows.append(contentsOf: repeatElement(0, count: kept))
    matches.scores.append(contentsOf: repeatElement(0, count: kept))
    // The root is the worst: fill from the end.
    for place in stride(from: start + kept - 1, through: start, by: -1) {
      let worst = entries.base[0]
      matches.rows[place] = worst.row
      matches.scores[place] = worst.score
      count -= 1
      if count > 0 { sink(entries.base[count], among: count) }
    }
    matches.offsets.append(matches.rows.count)
  }
}
