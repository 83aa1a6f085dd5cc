// Answers: which different weights occur, ascending, and for each weight its place among them.
// Takes: O(weights + k log k) for k different ones; gives up beyond 65,536.

/// Weights as places in an ascending table of those that occur.
struct WeightCodes {
  /// For each weight its place in `values`.
  let codes: [UInt16]
  /// The different weights, ascending.
  let values: [Double]

  /// Nil where there are more than 65,536 different weights.
  init?(_ weights: Column<Double>, count: Int) {
    let most = min(count, ArcWeights.mostCodes)
    // At most half full.
    let bits = max(1, Int.bitWidth - (2 * max(1, most) - 1).leadingZeroBitCount)
    let keys = FlatBuffer<Double>(repeating: .nan, count: 1 << bits)
    let places = FlatBuffer<UInt16>(unwritten: 1 << bits)
    let (keyAt, placeAt, mask) = (keys.base, places.base, 1 << bits - 1)
    var found: [Double] = []
    var isComplete = true
    let codes = [UInt16](unsafeUninitializedCapacity: count) { codes, written in
      for i in 0..<count {
        // Adding zero makes one of the two zeros.
        let weight = weights[i] + 0
        var slot = Int(truncatingIfNeeded: (weight.bitPattern &* 0x9E37_79B9_7F4A_7C15) >> 40)
        slot &= mask
        while keyAt[slot] != weight {
          if keyAt[slot].isNaN {
            guard found.count < ArcWeights.mostCodes else {
              isComplete = false
              return
            }
            keyAt[slot] = weight
            placeAt[slot] = UInt16(found.count)
            found.append(weight)
            break
          }
          slot = (slot &+ 1) & mask
        }
        codes[i] = placeAt[slot]
      }
      written = count
    }
    guard isComplete else { return nil }
    let order = found.indices.sorted { found[$0] < found[$1] }
    var rank = [UInt16](repeating: 0, count: found.count)
    for (place, index) in order.enumerated() { rank[index] = UInt16(place) }
    self.codes = codes.map { rank[Int($0)] }
    values = order.map { found[$0] }
  }
}
