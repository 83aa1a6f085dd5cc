import PartnernetzNetworks

/// What forbids a candidate: rules that look at one pair alone, besides those that are set.
struct RuleCheck {
  let rules: PairingRules
  /// Firms that take no part.
  let optedOut: Set<Int32>
  /// Pairs that must not be.
  let forbidden: Set<FirmPair>
  /// What firms plan; nil where that limits nothing.
  let planned: PlannedDays?
  /// Industry groups; nil where a firm may get several partners of one.
  let groups: IndustryGroups?
  /// Groups of which pairs that are set gave a firm its partner.
  let takenGroups: Set<UInt64>

  /// The rule that forbids a candidate; nil where none does.
  ///
  /// - Parameters:
  ///   - candidate: a win-win pair.
  ///   - problem: the problem without rules.
  ///   - tally: counts what no rule could look at.
  /// - Returns: the first rule that does.
  func rule(
    against candidate: PairingProblem.Candidate, in problem: PairingProblem,
    _ tally: inout RuleTally
  ) -> PairingRules.Rule? {
    let (first, second) = (candidate.first, candidate.second)
    if optedOut.contains(first) || optedOut.contains(second) { return .without }
    if forbidden.contains(candidate.firms) { return .forbid }
    if planned?.fit(candidate) == false { return .days }
    if let most = rules.distance {
      if let distance = problem.benefit.network.distance(first, second) {
        if distance > most { return .distance }
      } else {
        tally.unknownDistance += 1
      }
    }
    // Where all pairs must be new, those that are not need not be weighed against them.
    if rules.novelty >= 1, !problem.isNew(candidate) { return .novelty }
    guard let groups, !takenGroups.isEmpty else { return nil }
    return groups.keys(of: candidate).contains(where: takenGroups.contains)
      ? .onePerIndustry : nil
  }
}
