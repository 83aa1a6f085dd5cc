/// The shortest path on from a prefix that avoids the prefix: A* with distances to the targets as
/// lower bounds.
///
/// - Complexity: O(states log states), a state for each node and, with a limit, number of arcs.
struct SpurSearch {
  let costs: RouteCosts
  let prefix: ArraySlice<Graph.Node>
  let banned: [Graph.Node]
  /// The most arcs of the path; nil for no limit.
  let hopsLeft: Int?

  /// The nodes after the prefix and their length; nil where there is no way. Ties: smaller nodes.
  func best(_ bounds: borrowing some DistanceToTarget & ~Copyable) -> (
    nodes: [Graph.Node], length: Double
  )? {
    guard let start = prefix.last else { return nil }
    let taken = Set(prefix)
    var labels = LabelStore(start: start)
    var shortest = Double.infinity
    while let (at, key) = labels.popLeast(), key <= shortest + RouteCosts.tolerance {
      guard labels.settle(at) else { continue }
      let state = labels[at].state
      if bounds.isTarget(state.node) {
        shortest = min(shortest, labels[at].length)
        continue
      }
      if let hopsLeft, state.arcs == hopsLeft { continue }
      let pass = at == 0 ? 0 : bounds.passCost(state.node)
      guard pass < .infinity else { continue }
      for a in costs.arcs(of: state.node) where isOpen(costs.ends[a], at, taken, bounds) {
        let next = State(node: costs.ends[a], arcs: hopsLeft == nil ? 1 : state.arcs + 1)
        let ahead = distance(from: next, bounds)
        let length = labels[at].length + pass + costs.costs[a]
        guard ahead < .infinity, length + ahead <= shortest + RouteCosts.tolerance else { continue }
        labels.offer(next, from: at, cost: pass + costs.costs[a], length: length, ahead: ahead)
      }
    }
    guard shortest < .infinity else { return nil }
    let nodes = labels.trace(within: shortest + RouteCosts.tolerance, bounds)
    return nodes.isEmpty ? nil : (nodes, shortest)
  }

  /// Whether the way may go on to a node from the label at a position.
  private func isOpen(
    _ node: Graph.Node, _ at: Int, _ taken: Set<Graph.Node>,
    _ bounds: borrowing some DistanceToTarget & ~Copyable
  ) -> Bool {
    !taken.contains(node) && (at != 0 || !banned.contains(node))
      && (bounds.isTarget(node) || bounds.passCost(node) < .infinity)
  }

  /// The least length from a state to a target, its own pass cost included.
  private func distance(
    from state: State, _ bounds: borrowing some DistanceToTarget & ~Copyable
  ) -> Double {
    let left = hopsLeft.map { $0 - state.arcs } ?? .max
    return bounds.distance(from: state.node, hopsLeft: left).length
      + (bounds.isTarget(state.node) ? 0 : bounds.passCost(state.node))
  }
}

extension SpurSearch {
  /// Where a search is: a node, and with a limit the number of arcs up to it.
  struct State: Hashable {
    var node: Graph.Node
    var arcs: Int
  }

  /// What a search knows of the states that it met, and the heap of those that are open.
  struct LabelStore {
    struct Label {
      let state: State
      var length = Double.infinity
      var isSettled = false
      /// The labels that it leads to and what it costs.
      var arcs: [(next: Int, cost: Double)] = []
    }

    private var labels: [Label]
    private var numbers: [State: Int]
    private var settled: [Int] = []
    private var heap = KeyedHeap()

    /// Knows the start alone, which has the position 0.
    init(start: Graph.Node) {
      let state = State(node: start, arcs: 0)
      labels = [Label(state: state, length: 0)]
      numbers = [state: 0]
      heap.insert(0, key: 0)
    }

    subscript(at: Int) -> Label { labels[at] }

    /// The open label of the least length and distance to a target together.
    mutating func popLeast() -> (at: Int, key: Double)? {
      heap.popLeast().map { (Int($0.value), $0.key) }
    }

    /// Settles a label; false where it was settled before.
    mutating func settle(_ at: Int) -> Bool {
      if labels[at].isSettled { return false }
      labels[at].isSettled = true
      settled.append(at)
      return true
    }

    /// Notes an arc to a state and opens it where it gets shorter so.
    mutating func offer(
      _ state: State, from at: Int, cost: Double, length: Double, ahead: Double
    ) {
      let to = numbers[state] ?? labels.count
      if to == labels.count {
        numbers[state] = to
        labels.append(Label(state: state))
      }
      labels[at].arcs.append((to, cost))
      if length < labels[to].length {
        labels[to].length = length
        heap.insert(Int32(to), key: length + ahead)
      }
    }

    /// The nodes behind the start on the way that is no longer than a limit and, of several, goes
    /// over smaller nodes first.
    func trace(
      within limit: Double, _ bounds: borrowing some DistanceToTarget & ~Copyable
    ) -> [Graph.Node] {
      var next = [Int](repeating: -1, count: labels.count)
      for at in settled.sorted(by: { labels[$0].length > labels[$1].length }) {
        let label = labels[at]
        if bounds.isTarget(label.state.node) {
          if label.length <= limit { next[at] = at }
          continue
        }
        for (to, cost) in label.arcs where next[to] >= 0 {
          guard abs(label.length + cost - labels[to].length) <= RouteCosts.tolerance else {
            continue
          }
          if next[at] < 0 || labels[to].state.node < labels[next[at]].state.node { next[at] = to }
        }
      }
      var nodes: [Graph.Node] = []
      var at = 0
      while next[at] >= 0, next[at] != at {
        at = next[at]
        nodes.append(labels[at].state.node)
      }
      return nodes
    }
  }
}
