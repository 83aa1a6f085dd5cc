/// A choice of edges in which no node has more than its capacity: a b-matching.
public struct BMatching: Sendable, Hashable {
  /// Positions of the chosen edges, ascending.
  public let edges: [Int]
  /// Sum of their weights.
  public let value: Double
  /// No b-matching of the graph weighs more.
  public let upperBound: Double
  /// Whether none weighs more than this one.
  public let isOptimal: Bool
}

/// The heaviest b-matching of a general graph.
///
/// Exact, by a primal-dual blossom search; `certifiedMaximumWeightBMatching` also returns the proof.
///
/// - Parameters:
///   - nodeCount: number of nodes.
///   - edges: undirected edges; each is chosen at most once. Those of weight 0 or less, and loops,
///     are never chosen. Parallel edges are different edges.
///   - capacities: the most edges at each node; negative counts as 0.
///   - effort: no longer limits anything, since the search takes polynomial time.
/// - Returns: the choice, its weight, and what no choice can exceed.
/// - Complexity: O(Σ capacities · m log n) at worst, mostly near O(m log n).
/// - SeeAlso: F20.
public func maximumWeightBMatching(
  nodeCount: Int, edges: [Graph.Arc], capacities: [Int], effort: Int = 1_000
) -> BMatching {
  certifiedMaximumWeightBMatching(nodeCount: nodeCount, edges: edges, capacities: capacities)
    .matching
}

/// Takes edges from the heaviest on, as long as both ends have room; at least half of the optimum.
///
/// - Complexity: O(m log m).
public func greedyBMatching(
  edges: [Graph.Arc], capacities: [Int]
) -> [Int] {
  var left = capacities
  var chosen: [Int] = []
  let order = edges.indices.sorted { (edges[$1].weight, $0) < (edges[$0].weight, $1) }
  for e in order {
    let (u, v) = (Int(edges[e].source), Int(edges[e].target))
    guard edges[e].weight > 0, u != v, left[u] > 0, left[v] > 0 else { continue }
    left[u] -= 1
    left[v] -= 1
    chosen.append(e)
  }
  return chosen.sorted()
}
