extension PairingProblem {
  /// The most candidates of which every pairing is gone through.
  static let enumerationLimit = 24

  /// Visits every choice of candidates that keeps the capacities, candidates first to last, taken
  /// before left out.
  package func forEachPairing(_ visit: ([Int]) -> Void) {
    var left = capacities
    var chosen: [Int] = []
    var next = 0
    while true {
      if next == candidates.count {
        visit(chosen)
        // Go back to the last taken candidate and leave it out instead.
        guard let last = chosen.popLast() else { return }
        left[Int(candidates[last].first)] += 1
        left[Int(candidates[last].second)] += 1
        next = last + 1
        continue
      }
      let (first, second) = (Int(candidates[next].first), Int(candidates[next].second))
      if left[first] > 0, left[second] > 0 {
        left[first] -= 1
        left[second] -= 1
        chosen.append(next)
      }
      next += 1
    }
  }

  /// The leximin pairing: by the firms' relative gains from the lowest on.
  func bestByEnumeration() -> [Int] {
    let relative = candidates.indices.map { relativeGains(of: $0) }
    var start = [Double](repeating: 0, count: capacities.count)
    for pair in fixed {
      let judged = benefit.pairWithoutIntervals(pair.first, pair.second)
      start[Int(pair.first)] += judged.first.gain.relative
      start[Int(pair.second)] += judged.second.gain.relative
    }
    let groups = rules.isOnePerIndustry ? IndustryGroups(benefit.network) : nil
    var best: (key: [Double], chosen: [Int])?
    forEachPairing { chosen in
      if let groups {
        let keys = chosen.flatMap { groups.keys(of: candidates[$0]) }
        guard Set(keys).count == keys.count else { return }
      }
      var gains = start
      for position in chosen {
        gains[Int(candidates[position].first)] += relative[position].first
        gains[Int(candidates[position].second)] += relative[position].second
      }
      let key = gains.sorted()
      // Of equal pairings the one that a reader would list last, as in the reference.
      if let best, key.lexicographicallyPrecedes(best.key) || key == best.key { return }
      best = (key, chosen)
    }
    return best?.chosen ?? []
  }
}
