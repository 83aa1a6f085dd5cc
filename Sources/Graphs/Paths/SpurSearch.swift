/// The shortest way on from a prefix that avoids the prefix: A* with the rests as bound.
///
/// - Complexity: O(states log states), a state for each node and, with a limit, number of arcs.
struct SpurSearch {
  let costs: RouteCosts
  let prefix: ArraySlice<Graph.Node>
  let banned: [Graph.Node]
  /// The most arcs of the way; nil for no limit.
  let hopsLeft: Int?

  private struct State: Hashable {
    var node: Graph.Node
    var arcs: Int
  }

  /// The nodes after the prefix and their length; nil where there is no way. Ties: smaller nodes.
  func best(_ bounds: borrowing some RouteBounds & ~Copyable) -> (
    nodes: [Graph.Node], length: Double
  )? {
    guard let start = prefix.last else { return nil }
    let taken = Set(prefix)
    var states = [State(node: start, arcs: 0)]
    var numbers = [states[0]: 0]
    var lengths = [0.0]
    var settled: [Int] = []
    var isSettled = [false]
    var arcs: [[(next: Int, cost: Double)]] = [[]]
    var heap = KeyedHeap()
    heap.insert(0, key: 0)
    var shortest = Double.infinity
    while let (key, number) = heap.popLeast(), key <= shortest + RouteCosts.tolerance {
      let at = Int(number)
      guard !isSettled[at] else { continue }
      isSettled[at] = true
      settled.append(at)
      let state = states[at]
      if bounds.isTarget(state.node) {
        shortest = min(shortest, lengths[at])
        continue
      }
      if let hopsLeft, state.arcs == hopsLeft { continue }
      let through = lengths[at] + (at == 0 ? 0 : bounds.passCost(state.node))
      guard through < .infinity else { continue }
      for a in costs.arcs(of: state.node) {
        let v = costs.ends[a]
        guard !taken.contains(v), at != 0 || !banned.contains(v),
          bounds.isTarget(v) || bounds.passCost(v) < .infinity
        else { continue }
        let next = State(node: v, arcs: hopsLeft == nil ? 1 : state.arcs + 1)
        let left = hopsLeft.map { $0 - next.arcs } ?? .max
        let rest =
          bounds.rest(from: v, hopsLeft: left).length
          + (bounds.isTarget(v) ? 0 : bounds.passCost(v))
        let length = through + costs.costs[a]
        guard length + rest <= shortest + RouteCosts.tolerance, rest < .infinity else { continue }
        let known = numbers[next]
        let to = known ?? states.count
        if known == nil {
          numbers[next] = to
          states.append(next)
          lengths.append(.infinity)
          isSettled.append(false)
          arcs.append([])
        }
        arcs[at].append((to, through - lengths[at] + costs.costs[a]))
        if length < lengths[to] {
          lengths[to] = length
          heap.insert(Int32(to), key: length + rest)
        }
      }
    }
    guard shortest < .infinity else { return nil }
    var next = [Int](repeating: -1, count: states.count)
    for at in settled.sorted(by: { lengths[$0] > lengths[$1] }) {
      if bounds.isTarget(states[at].node) {
        if lengths[at] <= shortest + RouteCosts.tolerance { next[at] = at }
        continue
      }
      for (to, cost) in arcs[at] where next[to] >= 0 {
        guard abs(lengths[at] + cost - lengths[to]) <= RouteCosts.tolerance else { continue }
        if next[at] < 0 || states[to].node < states[next[at]].node { next[at] = to }
      }
    }
    var nodes: [Graph.Node] = []
    var at = 0
    while next[at] >= 0, next[at] != at {
      at = next[at]
      nodes.append(states[at].node)
    }
    return nodes.isEmpty ? nil : (nodes, shortest)
  }
}
