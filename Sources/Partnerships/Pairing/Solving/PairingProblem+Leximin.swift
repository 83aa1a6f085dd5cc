// Answers: a pairing in which the worst-off firm is as well off as can be, then the next.
// Takes: one search of a path for each pair that is settled (`bottleneckCover`); where that gives a
// firm two partners of an industry against the rule, one matching for each, at most `solveLimit`.
// From: iterated bottleneck; see Kurokawa, Procaccia & Shah, Leximin allocations in the real world,
// ACM Trans. Economics and Computation 6, 2018, for leximin as a sequence of such steps.

import PartnernetzGraphs

extension PairingProblem {
  /// The leximin pairing.
  ///
  /// First most firms are served. Then the chosen pair with the lowest relative gain of a side is
  /// taken away for good if as many can be served without it, else it is set: with one partner a
  /// firm and gains that differ, this is leximin. Where firms take several partners, further ones go
  /// to the worst-off first; candidates that hang together and are few are then searched for a better
  /// choice until none is left.
  func leximin(weights: [Double], set: Double) throws(PairingError) -> Solution {
    if let limit = limits.first { throw .unsupported(.leximin, limit.rule) }
    if !rules.liked.isEmpty { throw .unsupported(.leximin, .like) }
    let (chosen, isProven) = leximinChoice()
    let value = chosen.reduce(set) { $0 + weights[$1] }
    // The sum is not what is made large here, so a bound of it says nothing but that.
    let bound = isProven ? value : max(value, try solve(.index).upperBound)
    return Solution(chosen: chosen, value: value, upperBound: bound, isOptimal: isProven)
  }

  /// The most matchings that a leximin pairing takes.
  private var solveLimit: Int { max(100, 20_000_000 / (candidates.count + 1)) }

  /// The leximin pairing, and whether none is better.
  ///
  /// Candidates that do not hang together are decided apart: what raises the gains of some firms, from
  /// the lowest on, does so beside whatever others gain.
  private func leximinChoice() -> (chosen: [Int], isProven: Bool) {
    let gains = candidates.indices.map { relativeGains(of: $0) }
    let raised = raisingTheWorstOff(gains)
    var isRaised = [Bool](repeating: false, count: candidates.count)
    for e in raised.chosen { isRaised[e] = true }
    var chosen: [Int] = []
    var isProven = true
    var most = LeximinPart.searchLimit
    for part in LeximinPart.all(of: self, gains) {
      let found = part.best(
        startingWith: isRaised, isSettled: raised.isSettled, most: &most)
      chosen += found.chosen
      isProven = isProven && found.isProven
    }
    return (chosen.sorted(), isProven)
  }

  /// Leximin step by step, whatever the size.
  private func raisingTheWorstOff(
    _ gains: [(first: Double, second: Double)]
  ) -> (chosen: [Int], isSettled: Bool) {
    let low = gains.map { min($0.first, $0.second) }
    var served = serving(low)
    if let groups = industryGroups, !groups.allow(served.edges.map { candidates[$0] }) {
      served = servingByMatchings(low)
    }
    let hasRoom = candidates.contains {
      capacities[Int($0.first)] > 1 || capacities[Int($0.second)] > 1
    }
    return (
      hasRoom || !fixed.isEmpty ? addingForTheWorstOff(served.edges, gains) : served.edges,
      served.isSettled
    )
  }

  /// Pairs that serve most firms, the lowest gain of a side raised step by step.
  private func serving(_ low: [Double]) -> (edges: [Int], isSettled: Bool) {
    var isServed = [Bool](repeating: false, count: capacities.count)
    for pair in fixed {
      isServed[Int(pair.first)] = true
      isServed[Int(pair.second)] = true
    }
    let choice = bottleneckCover(
      nodeCount: capacities.count,
      edges: zip(candidates, low).map { Graph.Arc($0.first, $0.second, weight: $1) },
      capacities: capacities, isServed: isServed)
    return (choice.edges, choice.isSettled)
  }

  /// The same under the rule of one partner for each industry, by a matching for each step.
  private func servingByMatchings(_ low: [Double]) -> (edges: [Int], isSettled: Bool) {
    let order = candidates.indices.sorted { (low[$0], $0) < (low[$1], $1) }
    // Ranks instead of gains, so that few choices need mending; the square root keeps them close.
    var rank = [Double](repeating: 0, count: candidates.count)
    for (place, e) in order.enumerated() { rank[e] = Double(place + 1).squareRoot() }
    var state = LeximinState(self, low: low, rank: rank)
    state.settle(limit: solveLimit)
    return (state.chosen, state.isSettled)
  }

  /// Gives further partners, again and again to the firm that is worst off and can have one.
  private func addingForTheWorstOff(
    _ chosen: [Int], _ gains: [(first: Double, second: Double)]
  ) -> [Int] {
    var kept = Set(chosen)
    var room = PairingRoom(self, groups: industryGroups)
    var own = [Double](repeating: 0, count: capacities.count)
    func take(_ e: Int) {
      room.take(e)
      own[Int(candidates[e].first)] += gains[e].first
      own[Int(candidates[e].second)] += gains[e].second
    }
    for e in chosen { take(e) }
    var choices = [[Int]](repeating: [], count: capacities.count)
    for (e, candidate) in candidates.enumerated() where !kept.contains(e) {
      choices[Int(candidate.first)].append(e)
      choices[Int(candidate.second)].append(e)
    }
    func gain(_ e: Int, _ firm: Int) -> Double {
      Int(candidates[e].first) == firm ? gains[e].first : gains[e].second
    }
    for firm in choices.indices {
      choices[firm].sort { (-gain($0, firm), $0) < (-gain($1, firm), $1) }
    }
    var open = Set(choices.indices.filter { !choices[$0].isEmpty && room.hasPlace($0) })
    while let firm = open.min(by: { (own[$0], $0) < (own[$1], $1) }) {
      let next = choices[firm].first { !kept.contains($0) && room.fits($0) }
      guard let next else {
        open.remove(firm)
        continue
      }
      kept.insert(next)
      take(next)
      if !room.hasPlace(firm) { open.remove(firm) }
    }
    return Array(kept)
  }
}
