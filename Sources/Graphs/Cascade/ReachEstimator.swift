// Answers: how many counted nodes a source can expect to reach in worlds whose arcs are all settled
// but the source's own.
// Takes: O(entries of the sets of the nodes that the source's arcs enter).
// From: conditioning on part of the coins (Rao and Blackwell).

/// Estimates reach from the sets of the nodes that a source's arcs enter (Rao–Blackwell).
///
/// A node v is reached with probability 1 - Π (1 - p(s,u)) over the nodes u in whose set v lies:
/// that is exact, and in each node it only grows with arcs, probabilities and hops. The sum is one
/// of whole numbers, so that no order of adding can spoil this by a bit.
struct ReachEstimator: ~Copyable {
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

  /// Marks a place as reached for certain.
  mutating func reach(_ place: Int) {
    missed.base[place] = 0
    touched.base[count] = Int32(place)
    count += 1
  }

  /// Adds a set that is missed with some probability, except for what is reached over the source
  /// alone.
  ///
  /// A function of its own, not inlined, so that its loop keeps all it needs in registers.
  @inline(never)
  mutating func enter(
    _ set: UnsafeBufferPointer<TwoHopSets.Entry>, missing: Double, source: Int32
  ) {
    let (miss, touch) = (missed.base, touched.base)
    var count = count
    for entry in set {
      if entry.middle == source { continue }
      let place = Int(entry.place)
      let before = miss[place]
      touch[count] = entry.place
      count &+= before == 1 ? 1 : 0
      miss[place] = before * missing
    }
    self.count = count
  }

  /// The same with a coarser level's set, for a source that counts only a finer one.
  @inline(never)
  mutating func enter(
    _ set: UnsafeBufferPointer<TwoHopSets.Entry>, missing: Double, source: Int32, level: UInt8,
    finest: UnsafeMutableBufferPointer<UInt8>
  ) {
    let (miss, touch) = (missed.base, touched.base)
    var count = count
    for entry in set {
      let place = Int(entry.place)
      if entry.middle == source || finest[place] < level { continue }
      let before = miss[place]
      touch[count] = entry.place
      count &+= before == 1 ? 1 : 0
      miss[place] = before * missing
    }
    self.count = count
  }

  /// Whether at least `most` nodes are as good as reached.
  func isFull(_ most: Int) -> Bool {
    guard count >= most else { return false }
    return touched.base[..<count].allSatisfy { missed.base[Int($0)] < ReachEstimator.certain }
  }

  /// Returns the sum over the nodes and starts over.
  @inline(never)
  mutating func take() -> Int64 {
    let (miss, touch) = (missed.base, touched.base)
    // A number between 2^52 and 2^53 is an integer, held in its last bits.
    var sum: UInt64 = 0
    for i in 0..<count {
      let place = Int(touch[i])
      sum &+= ((1 - miss[place]) * ReachEstimator.unit + 0x1p52).bitPattern
      miss[place] = 1
    }
    sum &-= UInt64(count) &* 0x1p52.bitPattern
    count = 0
    return Int64(bitPattern: sum)
  }
}
