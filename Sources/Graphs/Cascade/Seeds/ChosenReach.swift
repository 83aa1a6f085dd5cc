// Answers: what a choice reaches, by random sets that had no say in it.
// Takes: O(members of the sets).

/// How many nodes the first, the first two, … of a choice reach, with an interval for all.
struct ChosenReach {
  let growth: [Double]
  let low: Double
  let high: Double

  init(of chosen: [Int32], by sets: ReverseSets, from source: ReverseSource) {
    let none = chosen.count
    var rank = [Int32](repeating: Int32(none), count: source.elementCount)
    for (i, element) in chosen.enumerated() { rank[Int(element)] = Int32(i) }
    // For each of the choice the sets that it is the first to meet, and those whose root it is.
    var metFirst = [Int](repeating: 0, count: none + 1)
    var isRoot = metFirst
    for set in 0..<sets.count {
      metFirst[sets.members(of: set).reduce(none) { min($0, Int(rank[Int($1)])) }] += 1
      if case .nodes = source.element { isRoot[Int(rank[Int(sets.roots[set])])] += 1 }
    }
    // Starters are reached for certain, so that only sets with other roots tell something.
    var (met, asked) = (0, sets.count)
    var certain = 0.0
    growth = chosen.indices.map { i in
      met += metFirst[i] - isRoot[i]
      asked -= isRoot[i]
      if case .nodes = source.element { certain += 1 }
      return certain + (Double(source.roots.count) - certain) * Double(met) / Double(max(1, asked))
    }
    let others = Double(source.roots.count) - certain
    let share = WilsonInterval(met: met, of: max(1, asked))
    low = certain + others * share.low
    high = certain + others * share.high
  }
}

/// The 95 % interval of a share (Wilson 1927).
struct WilsonInterval {
  let low: Double
  let high: Double

  init(met: Int, of count: Int) {
    let (n, z2) = (Double(count), 3.841458820694124)
    let share = Double(met) / n
    let middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    let spread = (z2 * (share * (1 - share) / n + z2 / (4 * n * n))).squareRoot() / (1 + z2 / n)
    // At the ends the sums would be 0 and 1 without rounding.
    low = met == 0 ? 0 : max(0, middle - spread)
    high = met == count ? 1 : min(1, middle + spread)
  }
}
