import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords

extension PairingProblem {
  /// A win-win pair that a rule took away.
  public struct RuledOut: Sendable, Hashable {
    /// The pair.
    public var candidate: Candidate
    /// The rule.
    public var rule: PairingRules.Rule
  }

  /// The problem under rules: what they forbid is no candidate any more, what they fix is set.
  ///
  /// To be asked of a problem without rules.
  ///
  /// - Parameter rules: what is asked beside the best value.
  /// - Precondition: rules name firms of the network only; else the program stops with a sentence.
  /// - Returns: the problem that is left.
  /// - Throws: ``PairingError`` where rules contradict each other or the tables.
  /// - Complexity: O(candidates + pairs named).
  public func applying(_ rules: PairingRules) throws(PairingError) -> PairingProblem {
    benefit.network.requireFirms(rules.without)
    for pair in rules.fixed + rules.forbidden + rules.liked {
      benefit.network.requireFirms([pair.first, pair.second])
    }
    try check(rules)
    let optedOut = Set(rules.without)
    let forbidden = Set(rules.forbidden)
    let liked = Set(rules.liked)
    let fixed = try rules.fixed.isEmpty ? [] : fixedCandidates(rules, forbidden, optedOut)
    let isFixed = Set(fixed.map(\.firms))
    let groups = rules.isOnePerIndustry ? IndustryGroups(benefit.network) : nil
    let takenGroups = try groups.map { groups throws(PairingError) in
      try self.groups(groups, takenBy: fixed)
    }
    let planned = rules.keepsPlannedDays ? PlannedDays(benefit, without: fixed) : nil

    let ruling = RuleCheck(
      rules: rules, optedOut: optedOut, forbidden: forbidden, planned: planned, groups: groups,
      takenGroups: takenGroups ?? [])
    var kept: [Candidate] = []
    var ruledOut: [RuledOut] = []
    var tally = RuleTally(fixed: fixed.count)
    for candidate in candidates where !isFixed.contains(candidate.firms) {
      if let rule = ruling.rule(against: candidate, in: self, &tally) {
        ruledOut.append(RuledOut(candidate: candidate, rule: rule))
        tally.ruledOut[rule, default: 0] += 1
      } else {
        var candidate = candidate
        if liked.contains(candidate.firms) {
          candidate.liking = PairingRules.likingShare
          tally.liked += 1
        }
        kept.append(candidate)
      }
    }
    var places = capacities
    for candidate in fixed {
      places[Int(candidate.first)] -= 1
      places[Int(candidate.second)] -= 1
    }
    for firm in rules.without { places[Int(firm)] = 0 }
    let within = planned?.places(places, kept)
    var problem = PairingProblem(self, candidates: kept, capacities: within?.certain ?? places)
    problem.looser = within.flatMap { $0.most == $0.certain ? nil : $0.most }
    problem.rules = rules
    problem.fixed = fixed
    problem.ruledOut = ruledOut
    problem.tally = tally
    return problem
  }

  private func check(_ rules: PairingRules) throws(PairingError) {
    func check(
      _ rule: PairingRules.Rule, _ value: Double?, _ allowed: ClosedRange<Double>
    ) throws(PairingError) {
      if let value, !allowed.contains(value) {
        throw .outOfRange(rule, value: value, allowed: allowed)
      }
    }
    try check(.distance, rules.distance, 0...20_100)
    try check(.novelty, rules.novelty, 0...1)
    try check(.days, rules.days, 0...1e9)
    for pair in rules.fixed + rules.forbidden + rules.liked
    where pair.first == pair.second {
      throw .sameFirm(benefit.network.firm(pair.first).name)
    }
  }

  private func fixedCandidates(
    _ rules: PairingRules, _ forbidden: Set<FirmPair>, _ optedOut: Set<Int32>
  ) throws(PairingError) -> [Candidate] {
    var left = capacities
    var fixed: [Candidate] = []
    for pair in Set(rules.fixed).sorted() {
      let names = [pair.first, pair.second].map { benefit.network.firm($0).name }
      if forbidden.contains(pair) || optedOut.contains(pair.first) || optedOut.contains(pair.second)
      {
        throw .contradiction(names[0], names[1])
      }
      for firm in [pair.first, pair.second] where benefit.network.isOutsider(firm) {
        throw .notAMember(benefit.network.firm(firm).name)
      }
      guard let candidate = candidate(pair) ?? unproposed(pair) else {
        switch benefit.obstacle(pair.first, pair.second) {
        case .competitors: throw .competitors(names[0], names[1])
        case .potentialCompetitors, .unclearCompetitors:
          throw .possibleCompetitors(names[0], names[1])
        case let obstacle? where obstacle.keepsOutOfPlan:
          throw .keptApart(names[0], names[1], obstacle)
        default: break
        }
        let judged = benefit.pairWithoutIntervals(pair.first, pair.second)
        throw .notGoodForBoth(
          names[0], names[1], shortfalls: [judged.first.shortfall, judged.second.shortfall])
      }
      for firm in [pair.first, pair.second] {
        left[Int(firm)] -= 1
        if left[Int(firm)] < 0 {
          throw .overCapacity(
            benefit.network.firm(firm).name, capacity: max(0, capacities[Int(firm)]))
        }
      }
      fixed.append(candidate)
    }
    if let most = rules.days {
      let needed = fixed.reduce(0) { $0 + days($1) }
      if needed > most { throw .tooManyDays(needed: needed, allowed: most) }
    }
    return fixed
  }

  /// A pair that nobody would propose by fit but that somebody wants: no amount says that it is not
  /// good for both.
  private func unproposed(_ pair: FirmPair) -> Candidate? {
    guard let fit, !benefit.base.areCompetitors(pair.first, pair.second),
      !benefit.base.arePotentialCompetitors(pair.first, pair.second)
    else { return nil }
    return Candidate(
      first: pair.first, second: pair.second, index: 0, nash: 0, sum: 0, minimum: 0,
      fit: fit(pair))
  }

  private func groups(
    _ groups: IndustryGroups, takenBy fixed: [Candidate]
  ) throws(PairingError) -> Set<UInt64> {
    var taken = Set<UInt64>()
    for candidate in fixed {
      for (firm, partner) in [
        (candidate.first, candidate.second), (candidate.second, candidate.first),
      ] {
        guard let key = groups.key(firm, partner: partner) else { continue }
        guard taken.insert(key).inserted else {
          throw .industryTwice(benefit.network.firm(firm).name)
        }
      }
    }
    return taken
  }

  /// The candidate of two firms; nil where they are none.
  ///
  /// - Complexity: O(log candidates).
  func candidate(_ pair: FirmPair) -> Candidate? {
    let place = candidates.firstPosition { $0.firms >= pair }
    guard place < candidates.count, candidates[place].firms == pair else { return nil }
    return candidates[place]
  }

  /// Whether the two firms have no relation yet.
  func isNew(_ candidate: Candidate) -> Bool {
    !benefit.base.hasTie(candidate.first, candidate.second)
  }

  /// Days a year that the pair takes of both sides together.
  func days(_ candidate: Candidate) -> Double {
    2 * benefit.base.daysAYear(candidate.first, candidate.second)
  }
}
