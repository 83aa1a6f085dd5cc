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

/// Takes edges from the heaviest on, as long as both ends have room; at least half of the optimum.
///
/// For weights that differ this is what the b-suitor algorithm finds (Khan et al., Efficient
/// approximation algorithms for weighted b-matching, SIAM J. Sci. Comput. 38, 2016); on one core,
/// radix sort and one pass take less time than its proposals.
///
/// - Parameters:
///   - edges: undirected edges; those of weight 0 or less, and loops, are never chosen.
///   - capacities: the most edges at each node.
/// - Precondition: each end is a node, each weight finite, and there is a capacity for each node; else
///   the program stops with a sentence.
/// - Returns: the numbers of the chosen edges, ascending.
/// - Complexity: O(m).
public func greedyBMatching(
  edges: [Graph.Arc], capacities: [Int]
) -> [Int] {
  requireMatchingProblem(nodeCount: capacities.count, edges: edges, capacities: capacities)
  var left = capacities
  var isChosen = [Bool](repeating: false, count: edges.count)
  // Doubles of 0 or more are in the order of their bits.
  let order = heaviestFirst(
    edges.map { Int64(bitPattern: ($0.weight > 0 ? $0.weight : 0).bitPattern) })
  for e in order.lazy.map({ Int($0) }) {
    let (u, v) = (Int(edges[e].source), Int(edges[e].target))
    guard edges[e].weight > 0 else { break }
    guard u != v, left[u] > 0, left[v] > 0 else { continue }
    left[u] -= 1
    left[v] -= 1
    isChosen[e] = true
  }
  return edges.indices.filter { isChosen[$0] }
}
