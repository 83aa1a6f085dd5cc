// Answers: in how few colours the edges of a simple graph can be coloured, none alike at a node.
// Takes: O(m · (longest path + largest degree)) for at most one colour more than the largest degree;
// a bipartite graph needs none more. Whether others do is NP-complete in general (Holyer 1981): that
// is tried by chains in several orders, and decided by search where the graph is small.
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
/// - Parameters:
///   - nodeCount: number of nodes.
///   - edges: undirected edges without loops, no two between the same nodes.
///   - searchSteps: how many steps the exact search may take where chains do not settle it.
/// - Returns: a proper colouring of all edges, with a lower bound.
/// - Complexity: O(m · (longest path + largest degree)), besides the search.
public func minimumEdgeColoring(
  nodeCount: Int, edges: [Graph.Arc], searchSteps: Int = 100_000
) -> MinimumEdgeColoring {
  var rows = [[Int32]](repeating: [], count: nodeCount)
  for (e, edge) in edges.enumerated() {
    rows[Int(edge.source)].append(Int32(e))
    rows[Int(edge.target)].append(Int32(e))
  }
  let degree = rows.map(\.count).max() ?? 0
  // A colour has at most one edge for two nodes: in an overfull graph the largest degree is too few.
  let touched = rows.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) }
  let bound = max(degree, touched < 2 ? 0 : (edges.count + touched / 2 - 1) / (touched / 2))
  let blank = EdgeColoring(nodeCount: nodeCount, edges: edges, colorCount: degree)
  if bound == degree {
    for order in orders(of: edges.count) {
      var coloring = blank
      if order.allSatisfy({ coloring.colorByChain($0) }) {
        return MinimumEdgeColoring(coloring: coloring, lowerBound: bound)
      }
    }
    var search = ColoringSearch(blank, steps: searchSteps)
    switch search.run() {
    case .found(let coloring):
      return MinimumEdgeColoring(coloring: coloring, lowerBound: bound)
    case .impossible: return byFans(blank, rows: rows, lowerBound: bound + 1)
    case .undecided: break
    }
  }
  return byFans(blank, rows: rows, lowerBound: bound)
}

private func byFans(
  _ blank: EdgeColoring, rows: [[Int32]], lowerBound: Int
) -> MinimumEdgeColoring {
  var coloring = blank
  coloring.allow(blank.colorCount + 1)
  for edge in blank.edges.indices { coloring.colorByFan(edge, rows: rows) }
  return MinimumEdgeColoring(coloring: coloring, lowerBound: lowerBound)
}

/// The order given, and where that is cheap some others, always the same.
private func orders(of count: Int) -> [[Int]] {
  let given = Array(0..<count)
  guard count <= 2_000 else { return [given] }
  var generator = SplitMix64(seed: 1)
  return [given] + (0..<7).map { _ in given.shuffled(using: &generator) }
}
