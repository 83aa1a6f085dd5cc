/// The linear relaxation of a b-matching: every edge may be chosen by half.
///
/// Each node stands once on the left and once on the right; each edge is an arc both ways, half its
/// weight each. A heaviest flow, found by successive shortest paths with potentials, is an optimum
/// of the relaxation. Source: Ahuja, Magnanti & Orlin, Network Flows (1993), chapter 9.
struct FractionalBMatching {
  /// How much of each edge is chosen, in halves: 0, 1 or 2.
  let halves: [UInt8]
  /// The weight of the relaxation: no b-matching that keeps to the decisions weighs more.
  let value: Double

  /// Solves the relaxation; nil where the decisions break a capacity.
  ///
  /// - Complexity: O(Σ capacities · m log n).
  init?(_ problem: BMatchingComponent, decisions: [BMatchingComponent.Decision]) {
    var room = problem.capacities
    var fixed = 0.0
    for (e, decision) in decisions.enumerated() where decision == .taken {
      room[Int(problem.sources[e])] -= 1
      room[Int(problem.targets[e])] -= 1
      fixed += problem.weights[e]
    }
    guard room.allSatisfy({ $0 >= 0 }) else { return nil }
    var flow = DoubleCoverFlow(problem, decisions: decisions, room: room)
    while flow.augment() {}
    var halves = [UInt8](repeating: 0, count: decisions.count)
    var free = 0.0
    for e in halves.indices {
      halves[e] =
        decisions[e] == .taken ? 2 : (flow.used[2 * e] ? 1 : 0) + (flow.used[2 * e + 1] ? 1 : 0)
      if decisions[e] != .taken { free += Double(halves[e]) / 2 * problem.weights[e] }
    }
    self.halves = halves
    value = fixed + free
  }

  /// The heaviest edge that is chosen by half, or nil where the optimum is integral.
  func heaviestHalf(in problem: BMatchingComponent) -> Int? {
    halves.indices.filter { halves[$0] == 1 }
      .max { (problem.weights[$0], $1) < (problem.weights[$1], $0) }
  }

  /// A choice of whole edges: halves along a trail are taken and left in turn.
  ///
  /// On an even trail nothing is lost; an odd closed one may claim a node once too often, which the
  /// caller mends.
  func rounded(in problem: BMatchingComponent) -> [Int] {
    var chosen = halves.indices.filter { halves[$0] == 2 }
    var isDone = halves.map { $0 != 1 }
    var degree = [Int](repeating: 0, count: problem.capacities.count)
    for e in halves.indices where halves[e] == 1 {
      degree[Int(problem.sources[e])] += 1
      degree[Int(problem.targets[e])] += 1
    }
    // Open trails begin at nodes of odd degree; what is left are closed ones.
    let nodes =
      degree.indices.filter { degree[$0] % 2 == 1 } + degree.indices.filter { degree[$0] > 0 }
    for start in nodes {
      let trail = Self.trail(from: Int32(start), in: problem, isDone: &isDone)
      let even = stride(from: 0, to: trail.count, by: 2).map { trail[$0] }
      let odd = stride(from: 1, to: trail.count, by: 2).map { trail[$0] }
      chosen += problem.value(of: even) >= problem.value(of: odd) ? even : odd
    }
    return chosen
  }

  /// Walks along halves that were not walked yet until there is no way on.
  private static func trail(
    from start: Int32, in problem: BMatchingComponent, isDone: inout [Bool]
  ) -> [Int] {
    var trail: [Int] = []
    var node = start
    while true {
      let next = problem.incidence.edges[problem.incidence.range(node)].first { !isDone[Int($0)] }
      guard let next else { return trail }
      let e = Int(next)
      isDone[e] = true
      trail.append(e)
      node = problem.sources[e] == node ? problem.targets[e] : problem.sources[e]
    }
  }
}
