// Answers: two paths that share no intermediate node and together are as probable as can be.
// Takes: O(m log n), mostly the backward search for the distances.
// From: Suurballe 1974, with A*: the first path is the shortest; the second may go back along it and so free
// its nodes. Each node of the first path counts twice, as it is entered and as it is left. The
// distances to the targets, exact or lower bounds, guide the search.

/// Completes a shortest path to the shortest pair.
struct DisjointPairSearch: ~Copyable {
  /// Where the search is: before its first arc, at a node that it entered, or at a node of the first
  /// path that it came to by going back.
  private enum State: Hashable {
    case start(Graph.Node)
    case entered(Graph.Node)
    case freed(Int)
  }

  private struct Label {
    var state: State
    var length: Double
    var parent: Int
    var isSettled = false
  }

  private let costs: RouteCosts
  private let sources: [Graph.Node]
  private let first: [Graph.Node]
  /// For each intermediate node of the first path its position there.
  private let positions: [Graph.Node: Int]
  private var bounds: UnlimitedDistance

  /// - Parameters:
  ///   - router: the network.
  ///   - query: without a limit of arcs.
  ///   - first: a most probable path, with intermediate nodes.
  init(_ router: Router, _ query: RouteQuery, first: [Graph.Node]) {
    costs = router.forth
    self.first = first
    positions = Dictionary(
      uniqueKeysWithValues: first.indices.dropFirst().dropLast().map { (first[$0], $0) })
    bounds = UnlimitedDistance(router, query)
    bounds.settle(first[0], beyond: .infinity)
    let targets = Set(query.targets)
    sources = Set(query.sources).subtracting(targets).sorted()
  }

  /// The nodes of both paths; nil where there are not two.
  func pair() -> [[Graph.Node]]? {
    var labels = sources.map { Label(state: .start($0), length: 0, parent: -1) }
    var numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1.state, $0) })
    var heap = KeyedHeap()
    for i in labels.indices { heap.insert(Int32(i), key: 0) }
    while let (_, number) = heap.popLeast() {
      let at = Int(number)
      guard !labels[at].isSettled else { continue }
      labels[at].isSettled = true
      let label = labels[at]
      if case .entered(let node) = label.state, bounds.isTarget(node) {
        return paths(after: states(to: at, labels))
      }
      forEachStep(from: label.state) { state, cost in
        let length = label.length + cost
        let known = numbers[state]
        let to = known ?? labels.count
        if known == nil {
          numbers[state] = to
          labels.append(Label(state: state, length: .infinity, parent: -1))
        }
        guard length < labels[to].length, !labels[to].isSettled else { return }
        labels[to].length = length
        labels[to].parent = at
        heap.insert(Int32(to), key: length + distance(of: state))
      }
    }
    return nil
  }

  private func forEachStep(from state: State, _ step: (State, Double) -> Void) {
    switch state {
    case .start(let node):
      forEachArc(of: node, but: node == first[0] ? first[1] : -1, through: 0, step)
    case .entered(let node):
      guard let position = positions[node] else {
        return forEachArc(of: node, but: -1, through: bounds.passCost(node), step)
      }
      // To go back to the begin would be to start over.
      guard position > 1 else { return }
      step(.freed(position - 1), -cost(from: position - 1))
    case .freed(let position):
      let node = first[position]
      step(.entered(node), -bounds.passCost(node))
      forEachArc(of: node, but: first[position + 1], through: 0, step)
    }
  }

  private func forEachArc(
    of node: Graph.Node, but taken: Graph.Node, through: Double, _ step: (State, Double) -> Void
  ) {
    guard through < .infinity else { return }
    for a in costs.arcs(of: node) where costs.ends[a] != taken {
      let end = costs.ends[a]
      guard bounds.isTarget(end) || bounds.passCost(end) < .infinity else { continue }
      step(.entered(end), through + costs.costs[a])
    }
  }

  /// The length of the first path's arc from a position.
  private func cost(from position: Int) -> Double {
    costs.arcs(of: first[position]).first { costs.ends[$0] == first[position + 1] }
      .map { costs.costs[$0] } ?? .infinity
  }

  /// A lower bound of the path from a state to a target.
  private func distance(of state: State) -> Double {
    switch state {
    case .start: 0
    case .entered(let node) where bounds.isTarget(node): 0
    case .entered(let node):
      bounds.passCost(node) + bounds.distance(from: node, hopsLeft: .max).length
    case .freed(let position): bounds.distance(from: first[position], hopsLeft: .max).length
    }
  }

  private func states(to end: Int, _ labels: [Label]) -> [State] {
    var states: [State] = []
    var at = end
    while at >= 0 {
      states.append(labels[at].state)
      at = labels[at].parent
    }
    return states.reversed()
  }

  /// Takes from the first path what the second went back along, and follows what is left.
  private func paths(after second: [State]) -> [[Graph.Node]] {
    var next: [Graph.Node: Graph.Node] = [:]
    for i in first.indices.dropFirst().dropLast() { next[first[i]] = first[i + 1] }
    var begins = [(first[0], first[1])]
    for (from, to) in zip(second, second.dropFirst()) {
      switch (from, to) {
      case (.start(let source), .entered(let node)): begins.append((source, node))
      case (.entered(let node), .entered(let end)): next[node] = end
      case (.freed(let position), .entered(let end)):
        next[first[position]] = end == first[position] ? nil : end
      default: break
      }
    }
    return begins.map { source, node in
      var nodes = [source, node]
      while let last = nodes.last, !bounds.isTarget(last), let end = next[last] {
        nodes.append(end)
      }
      return nodes
    }
  }
}
