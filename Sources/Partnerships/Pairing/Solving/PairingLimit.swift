/// A rule over all pairs together: the chosen candidates' loads may add up to so much.
struct PairingLimit {
  /// The rule.
  var rule: PairingRules.Rule
  /// For each candidate what it adds; may be negative.
  var loads: [Double]
  /// What they may add up to.
  var most: Double

  /// What a choice adds up to.
  func load(of chosen: [Int]) -> Double { chosen.reduce(0) { $0 + loads[$1] } }

  /// Whether a choice keeps the rule, apart from rounding.
  func allows(_ chosen: [Int]) -> Bool { load(of: chosen) <= most + tolerance }

  /// What sums of the loads may be off by.
  var tolerance: Double { 1e-9 * max(1, abs(most)) }
}

extension PairingProblem {
  /// The rules over all pairs together.
  var limits: [PairingLimit] {
    var limits: [PairingLimit] = []
    if rules.novelty > 0, rules.novelty < 1 {
      let share = rules.novelty
      // A pair that was set by a rule does not count, one that is tried out does.
      let set = Set(rules.fixed)
      func load(_ candidate: Candidate) -> Double { share - (isNew(candidate) ? 1 : 0) }
      limits.append(
        PairingLimit(
          rule: .novelty, loads: candidates.map(load),
          most: -fixed.filter { !set.contains($0.firms) }.reduce(0) { $0 + load($1) }))
    }
    if let days = rules.days {
      limits.append(
        PairingLimit(
          rule: .days, loads: candidates.map { self.days($0) },
          most: days - fixed.reduce(0) { $0 + self.days($1) }))
    }
    if rules.keepsPlannedDays {
      limits += PlannedDays(benefit, without: fixed).limits(capacities, candidates)
    }
    return limits
  }
}
