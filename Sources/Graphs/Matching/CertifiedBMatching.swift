/// A heaviest b-matching and its proof.
public struct CertifiedBMatching: Sendable, Hashable {
  /// The choice.
  public let matching: BMatching
  /// Dual values under which nothing can weigh more; `verify` checks them.
  public let certificate: MatchingCertificate
}

/// A heaviest b-matching of a general graph with dual values as its proof.
///
/// Weights are taken as integers after multiplication with a power of two: the least one, not below
/// 2^0, under which all are integers, or else the one that brings the largest to 53 bits; then
/// weights are rounded to the nearest integer, which for sums is no more than what sums of doubles
/// lose anyway. Source: see `BlossomSearch`.
///
/// - Parameters:
///   - nodeCount: number of nodes.
///   - edges: undirected edges; each is chosen at most once. Those of weight 0 or less, and loops,
///     are never chosen. Parallel edges are different edges.
///   - capacities: the most edges at each node; negative counts as 0.
/// - Returns: the choice and the certificate.
/// - Complexity: O(Σ capacities · m log n) at worst, mostly near O(m log n).
/// - SeeAlso: F20.
public func certifiedMaximumWeightBMatching(
  nodeCount: Int, edges: [Graph.Arc], capacities: [Int]
) -> CertifiedBMatching {
  let usable = edges.indices.filter { e in
    let edge = edges[e]
    return edge.weight > 0 && edge.source != edge.target
      && capacities[Int(edge.source)] > 0 && capacities[Int(edge.target)] > 0
  }
  let scale = binaryScale(of: edges.lazy.map(\.weight).filter { $0 > 0 })
  // Where the scale is too coarse for an edge, it weighs nothing against the others.
  let numbers = usable.filter { scaled(edges[$0].weight, by: scale) > 0 }
  let problem = MatchingProblem(
    sources: numbers.map { edges[$0].source }, targets: numbers.map { edges[$0].target },
    weights: numbers.map { scaled(edges[$0].weight, by: scale) }, capacities: capacities)
  var search = BlossomSearch(problem)
  search.start()
  search.run()
  let chosen = search.chosenEdges.map { numbers[$0] }
  var certificate = search.certificate(scale: scale, numbers: numbers)
  // A node that takes nothing costs nothing: it covers what leads to it.
  for edge in edges where edge.source != edge.target {
    for node in [Int(edge.source), Int(edge.target)] where capacities[node] <= 0 {
      certificate.nodeValues[node] = max(
        certificate.nodeValues[node], 2 * scaled(max(0, edge.weight), by: scale))
    }
  }
  let value = chosen.reduce(0) { $0 + edges[$1].weight }
  return CertifiedBMatching(
    matching: BMatching(edges: chosen, value: value, upperBound: value, isOptimal: true),
    certificate: certificate)
}

/// The power of two under which positive weights become integers of at most 53 bits.
func binaryScale(of weights: some Sequence<Double>) -> Int {
  var (needed, allowed) = (0, 1_100)
  for weight in weights {
    needed = max(needed, weight.significandWidth - Int(weight.exponent))
    allowed = min(allowed, 52 - Int(weight.exponent))
  }
  return min(needed, allowed)
}

/// A weight times a power of two, rounded to the nearest integer.
func scaled(_ weight: Double, by scale: Int) -> Int64 {
  Int64(
    Double(sign: .plus, exponent: scale, significand: weight).rounded(.toNearestOrEven))
}
