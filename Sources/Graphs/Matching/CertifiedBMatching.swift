public import PartnernetzParallel

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
/// lose anyway.
///
/// ```swift
/// let pairs: [Graph.Arc] = [.init(0, 1, weight: 5), .init(1, 2, weight: 6), .init(2, 0, weight: 4)]
/// let found = certifiedMaximumWeightBMatching(nodeCount: 3, edges: pairs, capacities: [1, 1, 1])
/// found.matching.edges  // [1]
/// try found.certificate.verify(edges: pairs, capacities: [1, 1, 1], chosen: found.matching.edges)
/// ```
///
/// - Parameters:
///   - nodeCount: number of nodes.
///   - edges: undirected edges; each is chosen at most once. Those of weight 0 or less, and loops,
///     are never chosen. Parallel edges are different edges.
///   - capacities: the most edges at each node; negative counts as 0.
///   - stop: when to give up; by default never.
/// - Throws: the failure of `stop`, never by default.
/// - Precondition: each end is a node, each weight finite, and there is a capacity for each node; else
///   the program stops with a sentence.
/// - Returns: the choice and the certificate.
/// - Complexity: O(Σ capacities · m log n) at worst, mostly near O(m log n).
/// - Source: the blossom algorithm, Edmonds (1965), with capacities after Gabow (2018).
/// - SeeAlso: F20.
public func certifiedMaximumWeightBMatching<Failure: Error>(
  nodeCount: Int, edges: [Graph.Arc], capacities: [Int],
  stop: Interruption<Failure> = Interruption<Never>.never
) throws(Failure) -> CertifiedBMatching {
  requireMatchingProblem(nodeCount: nodeCount, edges: edges, capacities: capacities)
  let scale = BinaryScale(binaryScale(of: edges))
  // Where the scale is too coarse for an edge, it weighs nothing against the others.
  let numbers = edges.indices.filter { e in
    let edge = edges[e]
    return edge.weight > 0 && edge.source != edge.target
      && capacities[Int(edge.source)] > 0 && capacities[Int(edge.target)] > 0
      && scale.integer(edge.weight) > 0
  }
  var search = BlossomSearch(
    MatchingProblem(
      sources: numbers.map { edges[$0].source }, targets: numbers.map { edges[$0].target },
      weights: numbers.map { scale.integer(edges[$0].weight) }, capacities: capacities))
  search.start()
  try search.run(stop: stop)
  var certificate = search.certificate(scale: scale.exponent, numbers: numbers)
  // A node that takes nothing costs nothing: it covers what leads to it.
  if capacities.contains(where: { $0 <= 0 }) {
    for edge in edges where edge.source != edge.target {
      for node in [Int(edge.source), Int(edge.target)] where capacities[node] <= 0 {
        certificate.nodeValues[node] = max(
          certificate.nodeValues[node], 2 * scale.integer(max(0, edge.weight)))
      }
    }
  }
  let chosen = search.chosenEdges.map { numbers[$0] }
  let value = chosen.reduce(0) { $0 + edges[$1].weight }
  return CertifiedBMatching(
    matching: BMatching(edges: chosen, value: value, upperBound: value, isOptimal: true),
    certificate: certificate)
}

extension MatchingCertificate {
  /// What the dual values sum to, in the unit of the weights; `verifiedBound` also checks them.
  func bound(capacities: [Int]) -> Double {
    var sum: Int128 = 0
    for (node, value) in nodeValues.enumerated() {
      sum += Int128(value) * Int128(max(0, capacities[node]))
    }
    for entry in edgeValues { sum += Int128(entry.value) }
    for set in oddSets {
      var total = set.border.count
      for node in set.nodes { total += max(0, capacities[Int(node)]) }
      sum += Int128(set.value) * Int128(total / 2)
    }
    return Double(sign: .plus, exponent: -binaryScale - 1, significand: Double(sum))
  }
}

/// The power of two under which positive weights become integers of at most 53 bits.
func binaryScale(of edges: [Graph.Arc]) -> Int {
  var (needed, greatest) = (0, 0.0)
  for edge in edges where edge.weight > 0 {
    greatest = max(greatest, edge.weight)
    if edge.weight != edge.weight.rounded() || edge.weight > 0x1p52 {
      needed = max(needed, edge.weight.significandWidth - Int(edge.weight.exponent))
    }
  }
  return greatest > 0 ? min(needed, 52 - Int(greatest.exponent)) : 0
}

/// A power of two as a factor.
struct BinaryScale {
  /// Its exponent.
  let exponent: Int
  // In two halves, since the whole may be beyond what a double can hold.
  private let one: Double
  private let other: Double

  init(_ exponent: Int) {
    self.exponent = exponent
    one = Double(sign: .plus, exponent: exponent / 2, significand: 1)
    other = Double(sign: .plus, exponent: exponent - exponent / 2, significand: 1)
  }

  /// A weight times the factor, rounded.
  func float(_ weight: Double) -> Float { Float(weight * one * other) }

  /// A weight times the factor, rounded to the nearest integer.
  func integer(_ weight: Double) -> Int64 {
    Int64((weight * one * other).rounded(.toNearestOrEven))
  }
}
