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
/// The linear relaxation is a flow in the bipartite double cover and has a half-integral optimum;
/// rounding its even trails settles most of it, branching on the odd ones the rest. Components are
/// solved apart. Source: Schrijver, Combinatorial Optimization (2003), chapters 30–32.
///
/// - Parameters:
///   - nodeCount: number of nodes.
///   - edges: undirected edges; each is chosen at most once. Those of weight 0 or less, and loops,
///     are never chosen. Parallel edges are different edges.
///   - capacities: the most edges at each node; negative counts as 0.
///   - effort: the most relaxations that are solved for one component; when it runs out, the best
///     choice found is returned with its bound and without a proof.
/// - Returns: the choice, its weight, and what no choice can exceed.
/// - Complexity: O(Σ capacities · m log n) for each relaxation; mostly one to some ten are needed.
/// - SeeAlso: F20.
public func maximumWeightBMatching(
  nodeCount: Int, edges: [Graph.Arc], capacities: [Int], effort: Int = 1_000
) -> BMatching {
  let usable = edges.indices.filter { e in
    let edge = edges[e]
    return edge.weight > 0 && edge.source != edge.target
      && capacities[Int(edge.source)] > 0 && capacities[Int(edge.target)] > 0
  }
  var chosen: [Int] = []
  var bound = 0.0
  var isOptimal = true
  for component in components(of: usable, edges: edges, nodeCount: nodeCount) {
    let part = BMatchingComponent(component.map { edges[$0] }, capacities: capacities)
    let solution = part.solve(effort: max(1, effort))
    chosen += solution.chosen.map { component[$0] }
    bound += solution.upperBound
    isOptimal = isOptimal && solution.isOptimal
  }
  chosen.sort()
  let value = chosen.reduce(0) { $0 + edges[$1].weight }
  return BMatching(
    edges: chosen, value: value, upperBound: isOptimal ? value : max(value, bound),
    isOptimal: isOptimal)
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

/// Splits edges into groups that share no node, ordered by their first edge.
private func components(of usable: [Int], edges: [Graph.Arc], nodeCount: Int) -> [[Int]] {
  var touched: [Graph.Arc] = []
  touched.reserveCapacity(usable.count)
  for e in usable { touched.append(edges[e]) }
  let labels = Graph(nodeCount: nodeCount, edges: touched).connectedComponents().labels
  var groups: [[Int]] = []
  var numbers: [Int32: Int] = [:]
  for e in usable {
    let label = labels[Int(edges[e].source)]
    if let group = numbers[label] {
      groups[group].append(e)
    } else {
      numbers[label] = groups.count
      groups.append([e])
    }
  }
  return groups
}
