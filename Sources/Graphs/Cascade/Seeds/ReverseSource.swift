import PartnernetzParallel

/// What random sets are drawn from.
struct ReverseSource: Sendable {
  /// What a set is made of.
  enum Element: Sendable {
    /// The nodes that reach the root, itself among them.
    case nodes
    /// The arcs, by position, over which another node would begin to reach it.
    case arcs
  }

  let graph: Graph
  /// The same with arcs reversed.
  let reversed: Graph
  let passProbability: [Double]
  let hops: Int
  let element: Element
  /// For each node whether it may begin.
  let isCandidate: [Bool]
  /// The nodes of which each is equally likely to be a set's root: all that can be reached.
  let roots: [Graph.Node]
  let key: UInt64

  /// How many elements there are, candidates or not.
  var elementCount: Int {
    switch element {
    case .nodes: graph.nodeCount
    case .arcs: graph.arcCount
    }
  }

  /// How many elements may be chosen.
  let candidateCount: Int

  init(
    _ graph: Graph, element: Element, candidates: [Graph.Node]?, hops: Int,
    passProbability: [Double]?, seed: UInt64
  ) {
    self.graph = graph
    self.element = element
    self.hops = max(0, hops)
    self.passProbability = passProbability ?? [Double](repeating: 1, count: graph.nodeCount)
    key = mixed(seed)
    reversed = graph.reversed
    let everybody = 0..<Graph.Node(graph.nodeCount)
    var isCandidate = [Bool](repeating: candidates == nil, count: graph.nodeCount)
    for v in candidates ?? [] { isCandidate[Int(v)] = true }
    self.isCandidate = isCandidate
    let chosenFrom = everybody.filter { isCandidate[Int($0)] }
    switch element {
    case .nodes: candidateCount = chosenFrom.count
    case .arcs: candidateCount = chosenFrom.reduce(0) { $0 + graph.outDegree($1) }
    }
    let reachable =
      candidates == nil
      ? Array(everybody) : InducedSubgraph.nodes(of: graph, within: self.hops, of: chosenFrom).0
    // A seed does not reach itself.
    if case .arcs = element, chosenFrom.count == 1 {
      roots = reachable.filter { $0 != chosenFrom[0] }
    } else {
      roots = reachable
    }
  }
}
