// Answers: the order of edges from the heaviest on, equal weights in the order given.
// Takes: O(m) for each eleven bits in which weights differ.
// From: radix sort by least significant digit (Knuth, The Art of Computer Programming 3, 5.2.5).

/// A weight and whose it is, side by side, so that each pass reads memory in order.
private struct KeyedEdge {
  var key: Int64
  var edge: Int32
}

/// The numbers of the edges from the heaviest on, equal ones in the order given.
///
/// - Parameter weights: for each edge its weight, 0 or more.
/// - Returns: the edges' numbers.
/// - Complexity: O(m) for each eleven bits in which weights differ.
func heaviestFirst(_ weights: [Int64]) -> [Int32] {
  let (bits, buckets) = (11, 2048)
  let count = weights.count
  guard let greatest = weights.max(), count > 1 else { return weights.indices.map { Int32($0) } }
  let digits = (Int64.bitWidth - greatest.leadingZeroBitCount + bits - 1) / bits
  var starts = [Int](repeating: 0, count: digits * buckets)
  var one = UnsafeMutablePointer<KeyedEdge>.allocate(capacity: count)
  var other = UnsafeMutablePointer<KeyedEdge>.allocate(capacity: count)
  defer {
    one.deallocate()
    other.deallocate()
  }
  starts.withUnsafeMutableBufferPointer { starts in
    for (e, weight) in weights.enumerated() {
      // Descending order of weights is ascending order of what they lack to the greatest.
      let key = greatest &- weight
      (one + e).initialize(to: KeyedEdge(key: key, edge: Int32(e)))
      for digit in 0..<digits {
        starts[digit &* buckets &+ (Int(key >> Int64(digit &* bits)) & (buckets &- 1))] &+= 1
      }
    }
    for digit in 0..<digits {
      let row = digit * buckets
      // A digit that all share sorts nothing.
      if starts[row..<row + buckets].contains(count) { continue }
      var sum = 0
      for bucket in row..<row + buckets {
        (starts[bucket], sum) = (sum, sum + starts[bucket])
      }
      let shift = Int64(digit * bits)
      for place in 0..<count {
        let entry = one[place]
        let bucket = row &+ (Int(entry.key >> shift) & (buckets &- 1))
        (other + starts[bucket]).initialize(to: entry)
        starts[bucket] &+= 1
      }
      swap(&one, &other)
    }
  }
  return (0..<count).map { one[$0].edge }
}
