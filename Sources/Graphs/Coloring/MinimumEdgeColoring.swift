import PartnernetzParallel

// Answers: in how few colours the edges of a simple graph can be coloured, none alike at a node.
// Takes: O(m · (longest path + largest degree)) for at most one colour more than the largest degree;
// a bipartite graph needs none more. Whether others do is NP-complete in general (Holyer 1981): that
// is tried by chains in several orders, and decided by search where a component is small.
// From: König 1916; Vizing 1964; Misra and Gries 1992; Kempe's chains.

/// A proper colouring of all edges, and what is known of the least number of colours.
public struct MinimumEdgeColoring: Sendable {
  /// The colouring.
  public let coloring: EdgeColoring
  /// No colouring has fewer colours than this.
  public let lowerBound: Int

  /// Whether no colouring has fewer colours.
  public var isOptimal: Bool { coloring.colorCount == lowerBound }
}

/// Colours the edges of a simple graph with as few colours as can be found, at most one more than
/// the largest degree.
///
/// Components are coloured one by one, since what one of them needs is not to be looked for among
/// the colours of all.
///
/// - Parameters:
///   - nodeCount: number of nodes.
///   - edges: undirected edges without loops, no two between the same nodes.
///   - searchSteps: how often the exact search, where chains do not settle it, may count the colours
///     that are left to an edge; for all components together.
/// - Precondition: each end is a node, no edge is a loop or repeats another; else the program stops
///   with a sentence.
/// - Returns: a proper colouring of all edges, with a lower bound.
/// - Complexity: O(m · (longest path + largest degree)), besides the search.
/// - Source: Vizing (1964), Misra and Gries (1992), König (1916); Kempe chains.
public func minimumEdgeColoring(
  nodeCount: Int, edges: [Graph.Arc], searchSteps: Int = 3_000_000
) -> MinimumEdgeColoring {
  let graph = Graph(nodeCount: nodeCount, edges: edges)
  require(
    graph.edgeCount == edges.count,
    "Of \(edges.count) edges \(edges.count - graph.edgeCount) are loops or repeat another; each pair of "
      + "nodes can be coloured once.")
  let components = graph.connectedComponents()
  var parts = [[Int]](repeating: [], count: components.count)
  for (e, edge) in edges.enumerated() {
    parts[Int(components.labels[Int(edge.source)])].append(e)
  }
  // For each node its number within its component.
  var places = [Graph.Node](repeating: 0, count: nodeCount)
  var sizes = [Graph.Node](repeating: 0, count: components.count)
  for (node, component) in components.labels.enumerated() {
    places[node] = sizes[Int(component)]
    sizes[Int(component)] += 1
  }
  let degree = (0..<Graph.Node(nodeCount)).map { graph.outDegree($0) }.max() ?? 0
  var coloring = EdgeColoring(nodeCount: nodeCount, edges: edges, colorCount: degree)
  var (lowerBound, stepsLeft) = (degree, searchSteps)
  for (part, size) in zip(parts, sizes) where !part.isEmpty {
    let blank = EdgeColoring(
      nodeCount: Int(size),
      edges: part.map {
        Graph.Arc(places[Int(edges[$0].source)], places[Int(edges[$0].target)])
      }, colorCount: degree)
    let own = colored(blank, &stepsLeft)
    coloring.allow(own.coloring.colorCount)
    for (edge, color) in zip(part, own.coloring.colors) { coloring.color(edge, color) }
    lowerBound = max(lowerBound, own.lowerBound)
  }
  return MinimumEdgeColoring(coloring: coloring, lowerBound: lowerBound)
}

/// Colours a component with the colours that are allowed, or with one more.
private func colored(_ blank: EdgeColoring, _ stepsLeft: inout Int) -> MinimumEdgeColoring {
  let (edges, nodeCount) = (blank.edges, blank.nodeCount)
  var rows = [[Int32]](repeating: [], count: nodeCount)
  for (e, edge) in edges.enumerated() {
    rows[Int(edge.source)].append(Int32(e))
    rows[Int(edge.target)].append(Int32(e))
  }
  let degree = rows.map(\.count).max() ?? 0
  // A colour has at most one edge for two nodes: in an overfull graph the largest degree is too few.
  let most = max(1, nodeCount / 2)
  let bound = max(degree, (edges.count + most - 1) / most)
  func byFans(lowerBound: Int) -> MinimumEdgeColoring {
    var coloring = blank
    coloring.allow(degree + 1)
    for edge in edges.indices { coloring.colorByFan(edge, rows: rows) }
    return MinimumEdgeColoring(coloring: coloring, lowerBound: lowerBound)
  }
  guard bound <= blank.colorCount else { return byFans(lowerBound: bound) }
  for order in orders(of: edges.count) {
    var coloring = blank
    if order.allSatisfy({ coloring.colorByChain($0) }) {
      return MinimumEdgeColoring(coloring: coloring, lowerBound: bound)
    }
  }
  // Where one colour more than the degree is allowed, fans need no other.
  guard degree == blank.colorCount else { return byFans(lowerBound: bound) }
  var search = ColoringSearch(blank, steps: stepsLeft)
  let outcome = search.run()
  stepsLeft = search.steps
  return switch outcome {
  case .found(let coloring): MinimumEdgeColoring(coloring: coloring, lowerBound: bound)
  case .impossible: byFans(lowerBound: bound + 1)
  case .undecided: byFans(lowerBound: bound)
  }
}

/// The order given, and where that is cheap some others, always the same; each made when it is its
/// turn.
private func orders(of count: Int) -> some Sequence<[Int]> {
  var generator = SplitMix64(seed: 1)
  return (0..<(count <= 2_000 ? 8 : 1)).lazy.map { turn in
    turn == 0 ? Array(0..<count) : (0..<count).shuffled(using: &generator)
  }
}
