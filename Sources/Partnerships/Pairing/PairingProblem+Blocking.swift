import Graphs

extension PairingProblem {
  /// Candidates not chosen whose two firms would both rather have each other: each has room, or
  /// would drop its worst partner.
  ///
  /// - Parameters:
  ///   - chosen: positions of the chosen candidates.
  ///   - value: what a candidate, by position, is worth to the first and to the second firm.
  /// - Returns: the blocking pairs, in the candidates' order.
  package func blocking(
    chosen: Set<Int>, valuing value: (Int) -> (first: Double, second: Double)
  ) -> [Candidate] {
    var worst = [Double](repeating: .infinity, count: capacities.count)
    var taken = [Int](repeating: 0, count: capacities.count)
    for position in chosen {
      let (candidate, worth) = (candidates[position], value(position))
      for (firm, own) in [(candidate.first, worth.first), (candidate.second, worth.second)] {
        worst[Int(firm)] = min(worst[Int(firm)], own)
        taken[Int(firm)] += 1
      }
    }
    func wants(_ firm: Int32, _ own: Double) -> Bool {
      guard capacities[Int(firm)] > 0 else { return false }
      return taken[Int(firm)] < capacities[Int(firm)] || worst[Int(firm)] < own
    }
    return candidates.indices.filter { position in
      guard !chosen.contains(position) else { return false }
      let (candidate, worth) = (candidates[position], value(position))
      return wants(candidate.first, worth.first) && wants(candidate.second, worth.second)
    }.map { candidates[$0] }
  }

  /// What each candidate is worth to its firms by their own relative gain.
  package func relativeGains(of position: Int) -> (first: Double, second: Double) {
    let candidate = candidates[position]
    let pair = benefit.pairWithoutIntervals(candidate.first, candidate.second)
    return (pair.first.gain.relative, pair.second.gain.relative)
  }

  /// The pairing in which the best pair that is still possible is taken, again and again.
  ///
  /// - Returns: positions of the chosen candidates, ascending; at least half the optimum together.
  package func greedy(_ objective: Objective) -> [Int] {
    greedyBMatching(
      edges: candidates.map { .init($0.first, $0.second, weight: $0.weight(objective)) },
      capacities: capacities)
  }
}
