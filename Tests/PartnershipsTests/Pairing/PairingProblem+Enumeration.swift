import PartnernetzPartnerships

extension PairingProblem {
  /// Visits every choice of candidates that keeps the capacities, candidates first to last, taken
  /// before left out.
  func forEachPairing(_ visit: ([Int]) -> Void) {
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
}
