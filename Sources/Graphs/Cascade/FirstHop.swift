// Answers: how many counted nodes a source can expect to reach in worlds whose arcs are all settled
// but the source's own.
// Takes: O(entries of the balls of the nodes that the source's arcs enter).
// From: conditioning on part of the coins (Rao and Blackwell).

/// Adds up the balls of the nodes that a source's arcs enter.
///
/// A node v is reached with probability 1 - Π (1 - p(s,u)) over the nodes u in whose ball v lies:
/// that is exact, and in each node it only grows with arcs, probabilities and hops. The sum is one
/// of whole numbers, so that no order of adding can spoil this by a bit.
struct FirstHop: ~Copyable {
  /// The share of one node in the sum.
  static let unit = 0x1p30
  /// Nodes missed with less than this probability count as reached.
  private static let certain = 0x1p-34

  /// For each place the probability that the node was missed so far.
  private let missed: FlatBuffer<Double>
  private let touched: FlatBuffer<Int32>
  private var count = 0

  init(placeCount: Int) {
    missed = FlatBuffer(repeating: 1, count: placeCount)
    // A step that changes nothing may write one place beyond.
    touched = FlatBuffer(unwritten: placeCount + 1)
  }

  /// Takes in a ball that is missed with some probability, but for the source at its home place and
  /// for what is reached over the source alone.
  @inline(__always)
  mutating func enter(
    _ ball: UnsafeMutableBufferPointer<Balls.Entry>.SubSequence, missing: Double, source: Int32,
    home: Int32
  ) {
    let (miss, touch) = (missed.base, touched.base)
    var count = count
    let entries = ball.base
    for i in ball.startIndex..<ball.endIndex {
      let entry = entries[i]
      if entry.middle == source || entry.place == home { continue }
      let place = Int(entry.place)
      let before = miss[place]
      touch[count] = entry.place
      count &+= before == 1 ? 1 : 0
      miss[place] = before * missing
    }
    self.count = count
  }

  /// The same, of a coarser level's ball, for a source that counts only a finer one.
  @inline(__always)
  mutating func enter(
    _ ball: UnsafeMutableBufferPointer<Balls.Entry>.SubSequence, missing: Double, source: Int32,
    home: Int32, level: UInt8, finest: UnsafeMutableBufferPointer<UInt8>
  ) {
    let (miss, touch) = (missed.base, touched.base)
    var count = count
    let entries = ball.base
    for i in ball.startIndex..<ball.endIndex {
      let entry = entries[i]
      let place = Int(entry.place)
      if entry.middle == source || entry.place == home || finest[place] < level { continue }
      let before = miss[place]
      touch[count] = entry.place
      count &+= before == 1 ? 1 : 0
      miss[place] = before * missing
    }
    self.count = count
  }

  /// Whether all of so many nodes are as good as reached.
  func isFull(_ most: Int) -> Bool {
    guard count >= most else { return false }
    return touched.base[..<count].allSatisfy { missed.base[Int($0)] < FirstHop.certain }
  }

  /// The sum over the nodes, and begins anew.
  mutating func take() -> Int64 {
    let (miss, touch) = (missed.base, touched.base)
    var sum: Int64 = 0
    for i in 0..<count {
      let place = Int(touch[i])
      sum &+= Int64((1 - miss[place]) * FirstHop.unit + 0.5)
      miss[place] = 1
    }
    count = 0
    return sum
  }
}
