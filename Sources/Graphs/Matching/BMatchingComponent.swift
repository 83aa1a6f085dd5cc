/// One connected part of a b-matching problem, its nodes numbered through.
struct BMatchingComponent {
  /// What was found.
  struct Solution {
    var chosen: [Int]
    var upperBound: Double
    var isOptimal: Bool
  }

  let sources: [Int32]
  let targets: [Int32]
  let weights: [Double]
  let capacities: [Int]
  /// Edges at each node.
  let incidence: Incidence

  init(_ edges: [Graph.Arc], capacities all: [Int]) {
    var numbers: [Int32: Int32] = [:]
    var capacities: [Int] = []
    func number(_ node: Int32) -> Int32 {
      if let known = numbers[node] { return known }
      numbers[node] = Int32(capacities.count)
      capacities.append(all[Int(node)])
      return Int32(capacities.count - 1)
    }
    var (sources, targets): ([Int32], [Int32]) = ([], [])
    for edge in edges {
      sources.append(number(edge.source))
      targets.append(number(edge.target))
    }
    self.sources = sources
    self.targets = targets
    self.capacities = capacities
    weights = edges.map(\.weight)
    incidence = Incidence(nodeCount: capacities.count, sources: sources, targets: targets)
  }

  /// Whether an edge is free to be chosen, or was decided by branching.
  enum Decision: UInt8 {
    case open, taken, left
  }

  /// Branch and bound over the relaxation.
  func solve(effort: Int) -> Solution {
    var best = complete([])
    var bestValue = value(of: best)
    var stack: [(decisions: [Decision], bound: Double)] = [
      ([Decision](repeating: .open, count: weights.count), .infinity)
    ]
    var solved = 0
    while let (decisions, bound) = stack.popLast() {
      guard bound > bestValue + slack(bestValue) else { continue }
      guard solved < effort else {
        stack.append((decisions, bound))
        break
      }
      solved += 1
      guard let relaxation = FractionalBMatching(self, decisions: decisions) else { continue }
      let rounded = complete(relaxation.rounded(in: self))
      let roundedValue = value(of: rounded)
      if roundedValue > bestValue { (best, bestValue) = (rounded, roundedValue) }
      guard relaxation.value > bestValue + slack(bestValue),
        let branch = relaxation.heaviestHalf(in: self)
      else { continue }
      // Leaving the edge out is put away first, so that taking it is looked into first.
      for decision in [Decision.left, .taken] {
        var next = decisions
        next[branch] = decision
        stack.append((next, relaxation.value))
      }
    }
    let open = stack.map(\.bound).filter { $0 > bestValue + slack(bestValue) }.max()
    return Solution(
      chosen: best, upperBound: open ?? bestValue, isOptimal: open == nil)
  }

  /// What rounding in sums of doubles can amount to.
  private func slack(_ value: Double) -> Double { 1e-10 * max(1, value) }

  /// The weight of chosen edges.
  func value(of chosen: [Int]) -> Double { chosen.reduce(0) { $0 + weights[$1] } }

  /// Keeps of a choice what the capacities allow, heaviest first, and fills what room is left.
  private func complete(_ wanted: [Int]) -> [Int] {
    var room = capacities
    var isChosen = [Bool](repeating: false, count: weights.count)
    func take(_ order: [Int]) {
      for e in order where !isChosen[e] {
        let (u, v) = (Int(sources[e]), Int(targets[e]))
        guard room[u] > 0, room[v] > 0 else { continue }
        room[u] -= 1
        room[v] -= 1
        isChosen[e] = true
      }
    }
    func heaviestFirst(_ edges: [Int]) -> [Int] {
      edges.sorted { (weights[$1], $0) < (weights[$0], $1) }
    }
    take(heaviestFirst(wanted))
    take(heaviestFirst(Array(weights.indices)))
    return weights.indices.filter { isChosen[$0] }
  }
}

/// The edges at each node, in compressed rows.
struct Incidence {
  let offsets: [Int32]
  let edges: [Int32]

  init(nodeCount: Int, sources: [Int32], targets: [Int32]) {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    for node in sources { offsets[Int(node) + 1] += 1 }
    for node in targets { offsets[Int(node) + 1] += 1 }
    for v in 0..<nodeCount { offsets[v + 1] += offsets[v] }
    var next = offsets
    var edges = [Int32](repeating: 0, count: sources.count * 2)
    for e in sources.indices {
      for node in [sources[e], targets[e]] {
        edges[Int(next[Int(node)])] = Int32(e)
        next[Int(node)] += 1
      }
    }
    self.offsets = offsets
    self.edges = edges
  }

  func range(_ node: Int32) -> Range<Int> {
    Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
  }
}
