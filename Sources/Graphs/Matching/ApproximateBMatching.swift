public import PartnernetzParallel

/// A heaviest b-matching where the graph is small enough for the exact search, else a heavy one; with
/// dual values that prove what no choice can exceed.
///
/// - Parameters:
///   - nodeCount: number of nodes.
///   - edges: undirected edges, as for `certifiedMaximumWeightBMatching`.
///   - capacities: the most edges at each node; negative counts as 0.
///   - exactUpTo: the most edges for the exact search. Two million take it some ten seconds on one
///     core; the dual descent takes one.
///   - stop: when to give up; by default never.
/// - Throws: the failure of `stop`, never by default.
/// - Precondition: each end is a node, each weight finite, and there is a capacity for each node; else
///   the program stops with a sentence.
/// - Returns: the choice and its certificate.
/// - Complexity: that of `certifiedMaximumWeightBMatching` or `approximateMaximumWeightBMatching`.
/// - SeeAlso: F20.
public func heavyBMatching<Failure: Error>(
  nodeCount: Int, edges: [Graph.Arc], capacities: [Int], exactUpTo: Int = 2_000_000,
  stop: Interruption<Failure> = Interruption<Never>.never
) throws(Failure) -> CertifiedBMatching {
  edges.count <= exactUpTo
    ? try certifiedMaximumWeightBMatching(
      nodeCount: nodeCount, edges: edges, capacities: capacities, stop: stop)
    : try approximateMaximumWeightBMatching(
      nodeCount: nodeCount, edges: edges, capacities: capacities, stop: stop)
}

/// A heavy b-matching of a large graph and what no choice can exceed.
///
/// Dual values (prices of nodes) that nearly minimise the bound are found by descent; edges are chosen
/// by what they are worth against these prices, and exchanged while that makes the choice heavier. It
/// weighs at least half as much as the heaviest one, mostly within a few percent of it.
///
/// - Parameters:
///   - nodeCount: number of nodes.
///   - edges: undirected edges, as for `certifiedMaximumWeightBMatching`.
///   - capacities: the most edges at each node; negative counts as 0.
///   - sweeps: how often each dual value is settled at most; 0 leaves it at the first guess.
///   - stop: when to give up; by default never.
/// - Throws: the failure of `stop`, never by default.
/// - Precondition: each end is a node, each weight finite, and there is a capacity for each node; else
///   the program stops with a sentence.
/// - Returns: the choice, and a certificate whose bound is the choice's `upperBound`.
/// - Complexity: O(sweeps · m).
/// - Source: descent on the linear dual, Schrijver (2003), section 31.2; belief propagation, Bayati,
///   Borgs, Chayes and Zecchina (2011).
/// - SeeAlso: F20.
public func approximateMaximumWeightBMatching<Failure: Error>(
  nodeCount: Int, edges: [Graph.Arc], capacities: [Int], sweeps: Int = 12,
  stop: Interruption<Failure> = Interruption<Never>.never
) throws(Failure) -> CertifiedBMatching {
  requireMatchingProblem(nodeCount: nodeCount, edges: edges, capacities: capacities)
  let unit = BinaryScale(binaryScale(of: edges))
  let capacities = capacities.map { max(0, $0) }
  let descent = DualDescent(edges: edges, capacities: capacities, unit: unit)
  try descent.settle(sweeps: sweeps, stop: stop)
  var swaps = LocalSwaps(
    edges, capacities: capacities, chosen: descent.choice(edges, unit: unit))
  var (chosen, isSettled) = swaps.settled()
  var value = chosen.reduce(0) { $0 + edges[$1].weight }
  if !isSettled {
    let greedy = greedyBMatching(edges: edges, capacities: capacities)
    let other = greedy.reduce(0) { $0 + edges[$1].weight }
    if other > value { (chosen, value) = (greedy, other) }
  }
  let certificate = descent.certificate(edges, unit: unit)
  let bound = max(value, certificate.bound(capacities: capacities))
  return CertifiedBMatching(
    matching: BMatching(
      edges: chosen, value: value, upperBound: bound, isOptimal: value == bound),
    certificate: certificate)
}

extension DualDescent {
  /// The prices as dual values; what they leave uncovered of an edge is the edge's own value.
  ///
  /// - Complexity: O(n + m).
  func certificate(_ edges: [Graph.Arc], unit: BinaryScale) -> MatchingCertificate {
    var values = (0..<nodeCount).map { Int64(2 * Double(prices.base[$0])) }
    var edgeValues: [MatchingCertificate.EdgeValue] = []
    for (e, edge) in edges.enumerated() where edge.weight > 0 && edge.source != edge.target {
      let (u, v) = (Int(edge.source), Int(edge.target))
      let weight = 2 * unit.integer(edge.weight)
      if capacities.base[u] == 0 || capacities.base[v] == 0 {
        // A node that takes nothing costs nothing: it covers what leads to it.
        let free = capacities.base[u] == 0 ? u : v
        values[free] = max(values[free], weight)
      } else if weight > values[u] + values[v] {
        edgeValues.append(.init(edge: e, value: weight - values[u] - values[v]))
      }
    }
    return MatchingCertificate(
      binaryScale: unit.exponent, nodeValues: values, edgeValues: edgeValues, oddSets: [])
  }
}
