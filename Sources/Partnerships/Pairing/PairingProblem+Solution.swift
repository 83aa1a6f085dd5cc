import Graphs

extension PairingProblem {
  /// A choice among the candidates.
  struct Solution: Hashable {
    /// Positions in ``PairingProblem/candidates``, ascending.
    var chosen: [Int]
    var value: Double
    var upperBound: Double
    var isOptimal: Bool
    /// The proof, where the objective is a sum over pairs.
    var certificate: MatchingCertificate?
  }

  /// The best choice for an objective.
  ///
  /// Sums over pairs are solved as a maximum-weight b-matching with its proof. Coverage and leximin
  /// go through all pairings.
  func solve(_ objective: Objective) throws(PairingError) -> Solution {
    switch objective {
    case .index, .nash, .total, .minimum:
      let certified = certifiedMaximumWeightBMatching(
        nodeCount: capacities.count, edges: edges(for: objective), capacities: capacities)
      let matching = certified.matching
      return Solution(
        chosen: matching.edges, value: matching.value, upperBound: matching.upperBound,
        isOptimal: matching.isOptimal, certificate: certified.certificate)
    case .coverage, .leximin:
      let best = try bestByEnumeration(objective)
      let value = best.reduce(0) { $0 + candidates[$1].index }
      return Solution(chosen: best, value: value, upperBound: value, isOptimal: true)
    }
  }

  /// The candidates as edges that weigh what they add to an objective.
  func edges(for objective: Objective) -> [Graph.Arc] {
    candidates.map { Graph.Arc($0.first, $0.second, weight: $0.weight(objective)) }
  }
}
