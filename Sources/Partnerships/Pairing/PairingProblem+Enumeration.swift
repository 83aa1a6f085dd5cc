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

  /// The best pairing under an objective that is no sum over pairs.
  func bestByEnumeration(_ objective: Objective) throws(PairingError) -> [Int] {
    guard candidates.count <= PairingProblem.enumerationLimit else {
      throw .tooManyPairings(objective: objective, candidates: candidates.count)
    }
    let relative = candidates.indices.map { relativeGains(of: $0) }
    var best: (key: [Double], chosen: [Int])?
    forEachPairing { chosen in
      let key = score(chosen, objective: objective, relative: relative)
      // Of equal pairings the one that a reader would list last, as in the reference.
      if let best, (key, chosen).0.lexicographicallyPrecedes(best.key) || key == best.key {
        return
      }
      best = (key, chosen)
    }
    return best?.chosen ?? []
  }

  private func score(
    _ chosen: [Int], objective: Objective, relative: [(first: Double, second: Double)]
  ) -> [Double] {
    var gains = [Double](repeating: 0, count: capacities.count)
    var isServed = [Bool](repeating: false, count: capacities.count)
    for position in chosen {
      let candidate = candidates[position]
      gains[Int(candidate.first)] += relative[position].first
      gains[Int(candidate.second)] += relative[position].second
      isServed[Int(candidate.first)] = true
      isServed[Int(candidate.second)] = true
    }
    guard objective == .coverage else { return gains.sorted() }
    let served = isServed.reduce(0) { $0 + ($1 ? 1 : 0) }
    return [Double(served), chosen.reduce(0) { $0 + candidates[$1].index }]
  }
}
