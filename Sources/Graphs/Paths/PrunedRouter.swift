// Answers: which part of a network the paths of limited length between some nodes can use.
// Takes: a breadth-first search from either end, each with about half of the arcs, and a look at the
// arcs of the nodes that are kept.
// From: Pohl 1971; a node matters if the fewest arcs to it and on from it are within the limit.

/// What is left of a network for one query, as a network of its own: many searches for the query
/// then cost what the part holds. Nodes keep their order, so that ties are settled alike.
struct PrunedRouter {
  let router: Router
  /// The query in the part's numbers.
  let query: RouteQuery
  /// For each node of the part its number in the whole.
  private let nodes: [Graph.Node]

  /// - Returns: nil where no path is within the limit.
  init?(of whole: Router, for query: RouteQuery, hops: Int) {
    let filter = RouteFilter(whole, query)
    let starts = query.sources.filter { !filter.isTarget($0) }
    let nodeCount = whole.graph.nodeCount
    var forth = BoundedBFS(around: starts, nodeCount: nodeCount)
    var back = BoundedBFS(around: query.targets, nodeCount: nodeCount)
    while forth.depth < hops - min(hops, back.depth) {
      if forth.arcsAhead(whole.forth) <= back.arcsAhead(whole.back) {
        forth.grow(whole.forth, filter)
      } else {
        back.grow(whole.back, filter)
      }
    }
    // Each goes on where the other has been.
    while forth.depth < hops {
      forth.grow(whole.forth, filter) { back.isWithin(hops - $1, $0) }
    }
    while back.depth < hops {
      back.grow(whole.back, filter) { forth.isWithin(hops - $1, $0) }
    }
    let nodes = forth.members.filter { node in
      guard let before = forth.arcs(to: node), let after = back.arcs(to: node) else { return false }
      return before + after <= hops
        && (before == 0 || after == 0 || filter.passCost(node) < .infinity)
    }.sorted()
    guard !nodes.isEmpty else { return nil }
    // One more than the number in the part; 0 for the others.
    let places = FlatBuffer<Int32>(zeroes: nodeCount)
    for (number, node) in nodes.enumerated() { places.base[Int(node)] = Int32(number + 1) }
    func number(_ node: Graph.Node) -> Graph.Node? {
      places.base[Int(node)] > 0 ? places.base[Int(node)] - 1 : nil
    }
    var arcs: [Graph.Arc] = []
    for (number, node) in nodes.enumerated() where !filter.isTarget(node) {
      let left = hops - 1 - (forth.arcs(to: node) ?? 0)
      for a in whole.graph.arcs(from: node) where back.isWithin(left, whole.graph.targets[a]) {
        let place = places.base[Int(whole.graph.targets[a])]
        guard place > 0 else { continue }
        arcs.append(Graph.Arc(Graph.Node(number), place - 1, weight: whole.graph.weights[a]))
      }
    }
    self.nodes = nodes
    router = Router(
      Graph(nodeCount: nodes.count, arcs: arcs),
      passProbability: nodes.map { whole.passProbability[Int($0)] })
    self.query = RouteQuery(
      from: starts.compactMap(number), to: query.targets.compactMap(number),
      maximumHops: hops,
      excluding: query.excluding.isEmpty ? [] : nodes.map { query.excluding[Int($0)] })
  }

  /// Paths of the part in the numbers of the whole.
  func whole(_ paths: [ProbablePath]) -> [ProbablePath] {
    paths.map {
      ProbablePath(nodes: $0.nodes.map { nodes[Int($0)] }, probability: $0.probability)
    }
  }
}
