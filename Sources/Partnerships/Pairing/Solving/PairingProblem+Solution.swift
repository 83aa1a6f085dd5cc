import PartnernetzGraphs

extension PairingProblem {
  /// A choice among the candidates.
  struct Solution: Hashable {
    /// Positions in ``PairingProblem/candidates``, ascending; pairs that are set stand beside them.
    var chosen: [Int]
    /// The objective's value, pairs that are set included.
    var value: Double
    var upperBound: Double
    var isOptimal: Bool
    /// The proof, where the objective is a sum over pairs and rules take nothing but candidates.
    var certificate: MatchingCertificate?
  }

  /// The best choice for an objective under the rules.
  ///
  /// Sums over pairs, and coverage, are solved as a maximum-weight b-matching, beyond ``exactUpTo``
  /// edges nearly; rules over all pairs together by ``LimitedSearch``; leximin by raising the
  /// worst-off step by step.
  /// - Throws: ``PairingError`` where rules and objective do not go together.
  func solve(_ objective: Objective) throws(PairingError) -> Solution {
    let weights = candidates.map { $0.weight(objective) }
    let set = fixed.reduce(0) { $0 + $1.worth(objective) }
    if objective == .leximin { return try leximin(weights: weights, set: set) }
    let reduction = PairingReduction(self, weights: weights, isServing: objective == .coverage)
    var found: LimitedSearch.Outcome
    var certificate: MatchingCertificate?
    if let limit = limits.first {
      var search = LimitedSearch(self, reduction, weights: weights)
      guard let outcome = search.run() else { throw .impossible(limit.rule) }
      found = outcome
    } else {
      let choice = reduction.heaviest(weights)
      found = .init(chosen: choice.chosen, score: choice.score, bound: choice.bound)
      certificate = choice.certificate
      // Who is careful, or expects nothing of it, does without a pair that adds nothing.
      if objective == .careful || objective == .expected {
        found.chosen.removeAll { weights[$0] <= 0 }
      }
    }
    let isOptimal = found.bound <= found.score && looser == nil
    // What wishes add decides, but is nothing that anybody gains.
    let value = found.chosen.reduce(set) { $0 + candidates[$1].worth(objective) }
    // For coverage the bound counts bonuses: what it says of the sum of indices is found apart.
    let bound: Double =
      if isOptimal, rules.liked.isEmpty {
        value
      } else if objective == .coverage {
        try solve(.index).upperBound
      } else if let looser {
        PairingReduction(
          PairingProblem(self, candidates: candidates, capacities: looser), weights: weights,
          isServing: false
        ).heaviest(weights).bound + set
      } else {
        found.bound + set
      }
    return Solution(
      chosen: found.chosen, value: value, upperBound: max(value, bound), isOptimal: isOptimal,
      certificate: rules.liked.isEmpty ? certificate : nil)
  }

  /// The pairs of the best choice, those that are set included, with its value and bound.
  package func chosen(
    _ objective: Objective
  ) throws(PairingError) -> (
    pairs: [Candidate], value: Double, upperBound: Double, isOptimal: Bool
  ) {
    let solution = try solve(objective)
    return (
      fixed + solution.chosen.map { candidates[$0] }, solution.value, solution.upperBound,
      solution.isOptimal
    )
  }

  /// The candidates as edges that weigh what they add to an objective.
  func edges(for objective: Objective) -> [Graph.Arc] {
    candidates.map { Graph.Arc($0.first, $0.second, weight: $0.weight(objective)) }
  }

  /// What is left to decide when a pair is tried out: it is set, and rules that it uses up hold.
  func fixing(_ pair: Candidate) -> PairingProblem {
    var places = capacities
    places[Int(pair.first)] -= 1
    places[Int(pair.second)] -= 1
    let groups = industryGroups
    let taken = Set(groups?.keys(of: pair) ?? [])
    let rest = candidates.filter { other in
      guard other.firms != pair.firms else { return false }
      return taken.isEmpty || groups?.keys(of: other).contains(where: taken.contains) != true
    }
    var problem = PairingProblem(self, candidates: rest, capacities: places)
    problem.fixed = (fixed + [pair]).sorted { $0.firms < $1.firms }
    return problem
  }
}
