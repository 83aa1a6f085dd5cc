import PartnernetzGraphs
import PartnernetzParallel
import PartnernetzRecords

extension PairingProblem {
  /// Candidates not chosen whose two firms would both rather have each other: each has room, or
  /// would drop its worst partner.
  ///
  /// - Parameters:
  ///   - chosen: positions of the chosen candidates.
  ///   - value: what a candidate, by position, is worth to the first and to the second firm.
  ///   - most: where it is found faster, what a candidate can at most be worth to them.
  /// - Returns: the blocking pairs, in the candidates' order.
  /// - Complexity: O(candidates), side by side.
  package func blocking(
    chosen: Set<Int>, valuing value: @Sendable (Int) -> (first: Double, second: Double),
    atMost most: (@Sendable (Int) -> (first: Double, second: Double))? = nil
  ) -> [Candidate] {
    var worst = [Double](repeating: .infinity, count: capacities.count)
    var left = capacities
    for position in chosen {
      let (candidate, worth) = (candidates[position], value(position))
      for (firm, own) in [(candidate.first, worth.first), (candidate.second, worth.second)] {
        worst[Int(firm)] = min(worst[Int(firm)], own)
        left[Int(firm)] -= 1
      }
    }
    let (worstPartner, room) = (worst, left)
    @Sendable func wants(_ firm: Int32, _ own: Double) -> Bool {
      guard capacities[Int(firm)] > 0 else { return false }
      return room[Int(firm)] > 0 || worstPartner[Int(firm)] < own
    }
    @Sendable func bothWant(
      _ position: Int, _ worth: @Sendable (Int) -> (first: Double, second: Double)
    ) -> Bool {
      let worth = worth(position)
      return wants(candidates[position].first, worth.first)
        && wants(candidates[position].second, worth.second)
    }
    @Sendable func isBlocking(_ position: Int) -> Bool {
      guard !chosen.contains(position) else { return false }
      // Few can beat a partner that was chosen, and only those are judged.
      if let most, !bothWant(position, most) { return false }
      return bothWant(position, value)
    }
    let pieces = evenRanges(of: candidates.count, pieces: 64)
    return parallelMap(count: pieces.count) { pieces[$0].filter(isBlocking) }
      .joined().map { candidates[$0] }
  }

  /// What each candidate is worth to its firms by their own relative gain.
  package func relativeGains(of position: Int) -> (first: Double, second: Double) {
    let candidate = candidates[position]
    let pair = benefit.pairWithoutIntervals(candidate.first, candidate.second)
    return (pair.first.gain.relative, pair.second.gain.relative)
  }

  /// What each candidate is worth to its firms by fit: the same to both.
  package func sharedFit(of position: Int) -> (first: Double, second: Double) {
    (candidates[position].fit, candidates[position].fit)
  }

  /// No less than ``relativeGains(of:)``, without judging the pair anew.
  package func mostRelativeGains(of position: Int) -> (first: Double, second: Double) {
    let candidate = candidates[position]
    // The sum was rounded.
    let larger = (candidate.sum - candidate.minimum) * (1 + 1e-9)
    func share(_ firm: Int32) -> Double {
      guard larger.euros.isFinite else { return .infinity }
      let margin = benefit.base.margin(of: firm)
      return margin > 0 ? larger.share(of: margin) : 0
    }
    return (share(candidate.first), share(candidate.second))
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
