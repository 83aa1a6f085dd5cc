/// Finds one most probable path after the other between single nodes, from both ends at once.
///
/// Its tables stay as they are between queries and carry the query's number, so that a query costs
/// what it touches and not the size of the network. One search serves one thread.
/// Source: Pohl 1971; arcs in the order of their length, so that a node's long arcs are not looked
/// at once they cannot lie on a better path.
public struct BidirectionalSearch {
  private struct Label {
    var forth = Double.infinity
    var back = Double.infinity
    var forthParent: Graph.Node = -1
    var backParent: Graph.Node = -1
    var query: UInt32 = 0
  }

  private let router: Router
  private var labels: [Label]
  private var query: UInt32 = 0
  private var forthHeap = KeyedHeap()
  private var backHeap = KeyedHeap()

  /// Prepares tables for a network: 32 bytes for each node.
  public init(_ router: Router) {
    self.router = router
    labels = [Label](repeating: Label(), count: router.graph.nodeCount)
  }

  /// The most probable path between two nodes.
  ///
  /// Of equally probable paths one with the fewest arcs is found, the same in every run;
  /// `Router.mostProbablePaths` also orders those by their nodes.
  ///
  /// - Parameters:
  ///   - source: where the path begins.
  ///   - target: where it ends.
  ///   - excluding: nodes that may not be intermediate; empty for none.
  /// - Returns: the path; nil where there is none.
  /// - Complexity: O(k log k) for k arcs within about half the path's length of either end.
  /// - SeeAlso: F14.
  public mutating func path(
    from source: Graph.Node, to target: Graph.Node, excluding: [Bool] = []
  ) -> ProbablePath? {
    guard source != target else { return nil }
    begin()
    touch(source)
    touch(target)
    labels[Int(source)].forth = 0
    labels[Int(target)].back = 0
    forthHeap.insert(source, key: 0)
    backHeap.insert(target, key: 0)
    var shortest = Double.infinity
    var meeting: Graph.Node = -1
    while forthHeap.least + backHeap.least < shortest {
      let isForth = forthHeap.least <= backHeap.least
      guard let (key, node) = isForth ? forthHeap.popLeast() : backHeap.popLeast() else { break }
      guard key <= (isForth ? labels[Int(node)].forth : labels[Int(node)].back) else { continue }
      var through = key
      if node != source, node != target {
        if !excluding.isEmpty, excluding[Int(node)] { continue }
        through += router.passCosts[Int(node)]
      } else if node == (isForth ? target : source) {
        continue
      }
      guard through < .infinity else { continue }
      let other = isForth ? backHeap.least : forthHeap.least
      let costs = isForth ? router.forth : router.back
      relax(
        node, through: through, costs, isForth: isForth, other: other, ends: (source, target),
        excluding: excluding, shortest: &shortest, meeting: &meeting)
    }
    guard meeting >= 0 else { return nil }
    return router.path(walk(over: meeting))
  }

  private mutating func relax(
    _ node: Graph.Node, through: Double, _ costs: RouteCosts, isForth: Bool, other: Double,
    ends: (source: Graph.Node, target: Graph.Node), excluding: [Bool], shortest: inout Double,
    meeting: inout Graph.Node
  ) {
    for a in costs.arcs(of: node) {
      let length = through + costs.costs[a]
      if length >= shortest { break }
      let v = costs.ends[a]
      touch(v)
      let label = labels[Int(v)]
      guard length < (isForth ? label.forth : label.back) else { continue }
      let isEnd = v == ends.source || v == ends.target
      let pass = isEnd ? 0 : router.passCosts[Int(v)]
      if !isEnd, pass == .infinity || (!excluding.isEmpty && excluding[Int(v)]) { continue }
      let whole = length + pass + (isForth ? label.back : label.forth)
      if whole < shortest {
        shortest = whole
        meeting = v
      }
      if isForth {
        labels[Int(v)].forth = length
        labels[Int(v)].forthParent = node
      } else {
        labels[Int(v)].back = length
        labels[Int(v)].backParent = node
      }
      // What is not settled from the other end is at least `other` away from it.
      if length + other < shortest {
        if isForth { forthHeap.insert(v, key: length) } else { backHeap.insert(v, key: length) }
      }
    }
  }

  private func walk(over meeting: Graph.Node) -> [Graph.Node] {
    var nodes: [Graph.Node] = []
    var at = meeting
    while at >= 0 {
      nodes.append(at)
      at = labels[Int(at)].forthParent
    }
    nodes.reverse()
    at = labels[Int(meeting)].backParent
    while at >= 0 {
      nodes.append(at)
      at = labels[Int(at)].backParent
    }
    return nodes
  }

  private mutating func begin() {
    forthHeap.removeAll()
    backHeap.removeAll()
    if query == .max {
      labels = [Label](repeating: Label(), count: labels.count)
      query = 0
    }
    query += 1
  }

  @inline(__always)
  private mutating func touch(_ node: Graph.Node) {
    if labels[Int(node)].query != query {
      labels[Int(node)] = Label(query: query)
    }
  }
}
