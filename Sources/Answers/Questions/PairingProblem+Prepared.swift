package import PartnernetzPartnerships

extension PairingProblem {
  /// The problem as people are told of it: without potential competitors, who are for a person to
  /// decide about, and weighed as the objective wants.
  ///
  /// To be asked of a problem without rules.
  ///
  /// - Complexity: O(candidates), for objectives over draws as many times as there are draws.
  package func prepared(for objective: Objective, seed: UInt64) -> PairingProblem {
    let open = withoutObstacles()
    if objective == .expected { return open.expecting(by: Fit(benefit)) }
    return objective.isDrawn ? open.drawing(for: objective, seed: seed) : open
  }
}
