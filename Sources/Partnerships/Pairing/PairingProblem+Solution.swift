import Graphs

extension PairingProblem {
  /// A choice among the candidates.
  struct Solution: Hashable {
    /// Positions in ``PairingProblem/candidates``, ascending.
    var chosen: [Int]
    var value: Double
    var upperBound: Double
    var isOptimal: Bool
  }

  /// The best choice for an objective.
  ///
  /// Sums over pairs are solved as a maximum-weight b-matching: exact, unless its effort runs out,
  /// which the bound then shows. Coverage and leximin go through all pairings.
  func solve(_ objective: Objective) throws(PairingError) -> Solution {
    switch objective {
    case .index, .nash, .total, .minimum:
      let matching = maximumWeightBMatching(
        nodeCount: capacities.count,
        edges: candidates.map {
          Graph.Arc($0.first, $0.second, weight: $0.weight(objective))
        },
        capacities: capacities, effort: max(1, min(200, 200_000 / max(1, candidates.count))))
      return Solution(
        chosen: matching.edges, value: matching.value, upperBound: matching.upperBound,
        isOptimal: matching.isOptimal)
    case .coverage, .leximin:
      let best = try bestByEnumeration(objective)
      let value = best.reduce(0) { $0 + candidates[$1].index }
      return Solution(chosen: best, value: value, upperBound: value, isOptimal: true)
    }
  }
}
