// One step of the descent: what a node's price ought to be while those of its neighbours stay.

extension DualDescent {
  /// The most best edges that are kept in a list; more are found by their digits.
  static let longestList = 16

  /// Moves the price of a node.
  ///
  /// - Parameters:
  ///   - v: the node.
  ///   - aim: where between the least best price, 0, and the greatest, 1, the step aims.
  ///   - reach: how far it goes, 1 to the aim.
  ///   - rest: what an edge leaves to the node.
  /// - Returns: how much the bound rises.
  /// - Complexity: O(degree).
  @inline(__always)
  func reprice(_ v: Int, aim: Float, reach: Float, rest: (IncidentEdge) -> Float) -> Double {
    let row = Int(offsets.base[v])..<Int(offsets.base[v + 1])
    let capacity = Int(capacities.base[v])
    // Who can take all its edges competes for none: its price stays 0.
    guard capacity < row.count, capacity > 0 else { return 0 }
    let (incidentEdges, rests) = (incidentEdges.base, rests.base)
    var (last, next): (Float, Float) = (0, 0)
    if capacity == 1 {
      for (i, place) in row.enumerated() {
        let value = rest(incidentEdges[place])
        rests[i] = value
        next = max(next, min(last, value))
        last = max(last, value)
      }
    } else {
      for (i, place) in row.enumerated() { rests[i] = rest(incidentEdges[place]) }
      (last, next) =
        capacity < Self.longestList
        ? bestByList(capacity, of: row.count) : bestByDigits(capacity, of: row.count)
    }
    let old = prices.base[v]
    let new = max(0, old + reach * (next + aim * (last - next) - old))
    prices.base[v] = new
    var change = Float(capacity) * (new - old)
    for i in 0..<row.count { change += max(0, rests[i] - new) - max(0, rests[i] - old) }
    return Double(change)
  }

  /// The `k`-th largest of the first `count` rests and the next, at least 0.
  @inline(__always)
  private func bestByList(_ k: Int, of count: Int) -> (Float, Float) {
    let (rests, best) = (rests.base, best.base)
    for i in 0...k { best[i] = 0 }
    for i in 0..<count {
      let value = rests[i]
      if value <= best[k] { continue }
      var place = k
      while place > 0, best[place - 1] < value {
        best[place] = best[place - 1]
        place -= 1
      }
      best[place] = value
    }
    return (best[k - 1], best[k])
  }

  /// The same for any `k`: floats of 0 or more are in the order of their bits.
  private func bestByDigits(_ k: Int, of count: Int) -> (Float, Float) {
    let rests = rests.base
    var wanted = k
    var (prefix, known): (UInt32, UInt32) = (0, 0)
    for shift: UInt32 in [21, 10, 0] {
      var counts = [Int](repeating: 0, count: 2_048)
      let digit: UInt32 = shift == 0 ? 1_023 : 2_047
      for i in 0..<count where rests[i] > 0 && rests[i].bitPattern & known == prefix {
        counts[Int(rests[i].bitPattern >> shift & digit)] += 1
      }
      var bucket = counts.count - 1
      while bucket >= 0, counts[bucket] < wanted {
        wanted -= counts[bucket]
        bucket -= 1
      }
      // Fewer than k are above 0.
      if bucket < 0 { return (0, 0) }
      prefix |= UInt32(bucket) << shift
      known |= digit << shift
    }
    let last = Float(bitPattern: prefix)
    var (reached, next): (Int, Float) = (0, 0)
    for i in 0..<count {
      if rests[i] >= last { reached += 1 } else { next = max(next, rests[i]) }
    }
    return (last, reached > k ? last : next)
  }
}
