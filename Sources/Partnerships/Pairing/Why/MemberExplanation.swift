import PartnernetzNetworks
public import PartnernetzRecords

/// A member's partners in the best pairing, or why it has none and what would bring it in.
public struct MemberExplanation: Sendable {
  /// A change that would bring a member in.
  public enum Remedy: Sendable, Hashable {
    /// A firm takes one partner more: then the member is paired with this partner, and the
    /// objective grows by so much.
    case place(at: Int32, partner: Int32, growth: Double)
    /// The pair is set, which costs the objective so much.
    case forced(partner: Int32, loss: Double)
    /// The pair pays off for both with a payment a year, from the smallest to the equal split.
    case payment(Pair.Transfer, partner: Int32)
    /// The gains of both sides grow by what is missing.
    case gain(partner: Int32, own: EuroPerYear, other: EuroPerYear)
    /// The rule does not apply to the pair.
    case lifted(PairingRules.Rule, partner: Int32)
  }

  /// The member.
  public let firm: Int32
  /// Its pairs.
  public let pairs: [Pair]
  /// Who would be best for the member alone, where that is none of its partners: a plan shares the
  /// places among all; nil where nobody is good for both, or where it is one of them.
  public let bestAlone: Int32?
  /// Why it has none; nil where it has one.
  public let unserved: Unserved?
  /// What would bring it in, the smallest change first.
  public let remedies: [Remedy]

  /// Explains what becomes of a member.
  ///
  /// - Parameters:
  ///   - firm: the member.
  ///   - problem: candidates and rules.
  ///   - objective: what the pairing is best at.
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  /// - Throws: ``PairingError`` where rules and objective do not go together.
  /// - Complexity: that of some ten pairings.
  public init(
    _ firm: Int32, in problem: PairingProblem, objective: Objective
  ) throws(PairingError) {
    problem.benefit.network.requireFirms([firm])
    self.firm = firm
    let solution = try problem.solve(objective)
    let best = PairingDifference.State(problem, solution)
    pairs = best.pairs.filter { $0.first == firm || $0.second == firm }
      .map { problem.benefit.pair($0.first, $0.second) }
    let alone = Suggestions.judged(for: firm, in: problem.benefit, count: 1).first
      .flatMap { $0.tier == .winwin ? $0.partner(of: firm) : nil }
    bestAlone =
      objective == .fit || pairs.contains { $0.partner(of: firm) == alone } ? nil : alone
    unserved =
      pairs.isEmpty
      ? problem.unserved(solution, objective: objective).first { $0.firm == firm } : nil
    guard let unserved else {
      remedies = []
      return
    }
    switch unserved.reason {
    case .noCapacity:
      remedies = [
        problem.place(at: firm, for: firm, best, objective)
          ?? problem.nearestGain(of: firm)
      ].compactMap(\.self)
    case .partnersTaken(let partner, let loss):
      let places = problem.partners(of: firm, objective).prefix(10)
        .compactMap { problem.place(at: $0, for: firm, best, objective) }
        .max { $0.growth < $1.growth }
      // Left open among many candidates, where it would be sought for each member.
      let price =
        try loss == nil && solution.isOptimal && problem.limits.isEmpty
        ? problem.loss(forcing: firm, partner, objective: objective) : loss
      remedies =
        [places].compactMap(\.self)
        + [price.map { .forced(partner: partner, loss: $0) }].compactMap(\.self)
    case .belowThreshold(let partner, let own, let other):
      let pair = problem.benefit.pair(firm, partner)
      remedies =
        [pair.transfer.map { .payment($0, partner: partner) }].compactMap(\.self)
        + [.gain(partner: partner, own: own, other: other)]
    case .ruledOut(let rule, let partner): remedies = [.lifted(rule, partner: partner)]
    case .couldPayOff, .optedOut, .nobody, .noFit: remedies = []
    }
  }
}

extension MemberExplanation.Remedy {
  fileprivate var growth: Double {
    if case .place(_, _, let growth) = self { growth } else { 0 }
  }
}

extension PairingProblem {
  /// The firms with which a firm could be paired, by weight.
  fileprivate func partners(of firm: Int32, _ objective: Objective) -> [Int32] {
    candidates.filter { $0.first == firm || $0.second == firm }
      .sorted { ($1.weight(objective), $0.firms) < ($0.weight(objective), $1.firms) }
      .map { $0.firms.partner(of: firm) }
  }

  /// What is missing to the pair that is nearest to being good for both; nil where there is none.
  fileprivate func nearestGain(of firm: Int32) -> MemberExplanation.Remedy? {
    guard !candidates.contains(where: { $0.first == firm || $0.second == firm }),
      let pair = benefit.nearestPair(of: firm)?.pair
    else { return nil }
    let partner = pair.partner(of: firm)
    return .gain(
      partner: partner, own: pair.side(of: firm).shortfall,
      other: pair.side(of: partner).shortfall)
  }

  /// What one more place at a firm does for a member; nil where the member still has no partner.
  fileprivate func place(
    at place: Int32, for firm: Int32, _ best: PairingDifference.State, _ objective: Objective
  ) -> MemberExplanation.Remedy? {
    var places = capacities
    places[Int(place)] = max(0, places[Int(place)]) + 1
    let roomier = PairingProblem(self, candidates: candidates, capacities: places)
    guard let after = try? PairingDifference.State(roomier, objective: objective),
      let pair = after.pairs.first(where: { $0.first == firm || $0.second == firm })
    else { return nil }
    return .place(
      at: place, partner: pair.firms.partner(of: firm), growth: max(0, after.value - best.value))
  }
}
