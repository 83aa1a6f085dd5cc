extension PairingProblem {
  /// Candidates not chosen whose two firms would both rather have each other: each has room, or
  /// would drop its worst partner. Firms rank partners by their own relative gain.
  func blocking(chosen: Set<Int>, pairs: [Pair]) -> [Candidate] {
    var worst = [Double](repeating: .infinity, count: capacities.count)
    var taken = [Int](repeating: 0, count: capacities.count)
    for pair in pairs {
      for side in [pair.first, pair.second] {
        worst[Int(side.firm)] = min(worst[Int(side.firm)], side.gain.relative)
        taken[Int(side.firm)] += 1
      }
    }
    func wants(_ side: Pair.Side) -> Bool {
      let firm = Int(side.firm)
      guard capacities[firm] > 0 else { return false }
      return taken[firm] < capacities[firm] || worst[firm] < side.gain.relative
    }
    return candidates.indices.filter { !chosen.contains($0) }.map { candidates[$0] }.filter {
      let pair = benefit.pairWithoutIntervals($0.first, $0.second)
      return wants(pair.first) && wants(pair.second)
    }
  }
}
