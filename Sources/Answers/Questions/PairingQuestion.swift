import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzParallel
public import PartnernetzPartnerships
import PartnernetzWording

/// The best pairing for the whole association, and who has no partner and why.
///
/// - SeeAlso: F20.
public struct PairingQuestion: Question {
  /// What is made as large as can be.
  public var objective: Objective
  /// What is asked beside it.
  public var rules: NamedRules
  /// Whether pairs are chosen by fit where few are good for both because amounts are unknown.
  public var fallsBackToFit: Bool

  /// Makes the question.
  public init(
    objective: Objective = .standard, rules: NamedRules = .init(), fallsBackToFit: Bool = false
  ) {
    self.objective = objective
    self.rules = rules
    self.fallsBackToFit = fallsBackToFit
  }

  /// The pairing and what it comes to.
  ///
  /// - Throws: what ``pairing(in:for:)`` throws.
  /// - Complexity: that of ``Pairing``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    try found(in: network, for: reader).answer(network, reader.language)
  }

  /// The pairing as a value.
  ///
  /// - Throws: ``PairingError``, and what ``NamedRules/resolved(in:)`` throws.
  /// - Complexity: that of ``Pairing``.
  public func pairing(in network: Network, for reader: Reader) throws -> Pairing {
    try Pairing(try problem(in: network, for: reader), objective: objective)
  }

  /// The pairing with what it was chosen by: by fit where that was asked for, or where amounts of
  /// less than half of the members are known and less than a fifth get a partner by them.
  ///
  /// - Throws: ``PairingError``, and what ``NamedRules/resolved(in:)`` throws.
  /// - Complexity: that of ``Pairing``, and of ``Fit``.
  public func found(in network: Network, for reader: Reader) throws -> FoundPairing {
    var found = try foundAlone(in: network, for: reader)
    guard !rules.wishes.isEmpty else { return found }
    var without = rules
    without.wishes = []
    found.change = try RuleChangeQuestion(
      objective: found.pairing.objective, from: without, to: rules
    ).difference(in: network, for: reader).difference
    return found
  }

  /// The pairing without what its wishes change.
  private func foundAlone(in network: Network, for reader: Reader) throws -> FoundPairing {
    let fit = Fit(in: network)
    // By amounts a pair that is set may not be good for both, which says nothing where few are known.
    if rules.setsPairs, let known = try fewPairsByAmounts(in: network, for: reader) {
      return try foundByFit(fit, beside: known, for: reader)
    }
    let problem = try problem(in: network, for: reader)
    let pairing = try Pairing(problem, objective: objective)
    // Draws by which pairs were chosen would praise them: others judge.
    let outlook =
      objective.isDrawn
      ? try PairingOutlook(of: pairing, in: problem, seed: mixed(reader.seed)) : nil
    guard fallsBackToFit, objective != .fit,
      PairingQuestion.goesByFit(serving: pairing.served.count, fit.benefit)
    else {
      return FoundPairing(pairing: pairing, fit: fit, pairsByAmounts: nil, outlook: outlook)
    }
    return try foundByFit(fit, beside: pairing.pairs.count, for: reader)
  }

  private func foundByFit(
    _ fit: Fit, beside known: Int, for reader: Reader
  ) throws -> FoundPairing {
    let byFit = PairingQuestion(objective: .fit, rules: rules)
    return FoundPairing(
      pairing: try byFit.pairing(in: fit.network, for: reader), fit: fit, pairsByAmounts: known,
      outlook: nil)
  }

  /// Whether pairs are chosen by fit where nobody said by what: amounts of less than half of the
  /// members are known, and less than a fifth get a partner by them.
  ///
  /// - Parameters:
  ///   - count: the members that get a partner by amounts.
  ///   - benefit: the benefit of any two firms.
  /// - Returns: whether they are.
  /// - Complexity: O(members).
  static func goesByFit(serving count: Int, _ benefit: Benefit) -> Bool {
    5 * count < benefit.network.members.count && benefit.shareWithAmounts < 0.5
  }

  /// How many pairs are good for both by the amounts that are known, where the pairing goes by fit
  /// because they are few; else nil. Pairs that are set do not count.
  ///
  /// - Throws: ``PairingError``, and what ``NamedRules/resolved(in:)`` throws.
  /// - Complexity: O(members) where amounts are known; else that of ``Pairing``.
  func fewPairsByAmounts(in network: Network, for reader: Reader) throws -> Int? {
    let benefit = Benefit(network)
    guard fallsBackToFit, objective != .fit, benefit.shareWithAmounts < 0.5 else { return nil }
    var open = self
    open.rules.unsetPairs()
    let byAmounts = try PairingDifference.State(
      try open.problem(in: network, for: reader), objective: objective)
    return PairingQuestion.goesByFit(serving: byAmounts.served.count, benefit)
      ? byAmounts.pairs.count : nil
  }

  /// What pairs are chosen by: the objective, or fit where few pairs are good for both by the amounts
  /// that are known.
  ///
  /// - Throws: what ``fewPairsByAmounts(in:for:)`` throws.
  /// - Complexity: that of ``fewPairsByAmounts(in:for:)``.
  func objectiveInUse(in network: Network, for reader: Reader) throws -> Objective {
    try fewPairsByAmounts(in: network, for: reader) == nil ? objective : .fit
  }

  /// All pairs that fit and that the rules allow.
  func problem(byFit fit: Fit, for reader: Reader) throws -> PairingProblem {
    try PairingProblem(byFit: fit, stop: .whenCancelled) { reader.progress($0) }
      .applying(rules, in: fit.network)
  }

  /// All pairs that are good for both, or that fit, and that the rules allow.
  func problem(in network: Network, for reader: Reader) throws -> PairingProblem {
    if objective == .fit {
      return try problem(byFit: Fit(in: network).excludingTwins(), for: reader)
    }
    // Every pair is judged before the rules are read, so that whoever watches sees it go on.
    let everything = try PairingProblem(
      Benefit(network).excludingTwins(), stop: .whenCancelled
    ) {
      reader.progress($0)
    }
    return try everything.prepared(for: objective, seed: reader.seed)
      .applying(rules, in: network)
  }
}

extension PairingProblem {
  /// The problem under rules as they were typed.
  ///
  /// - Throws: ``PlacedError`` where a row of a table asks for what cannot be; else ``PairingError``,
  ///   and what ``NamedRules/resolved(in:)`` throws.
  func applying(_ rules: NamedRules, in network: Network) throws -> PairingProblem {
    let resolved = try rules.resolved(in: network)
    do throws(PairingError) {
      return try applying(resolved)
    } catch {
      throw rules.placed(error, in: network)
    }
  }
}

extension Pairing {
  /// The referral path of the new pair with the best introduction over at least one broker: an
  /// example to show; nil where no new pair can be introduced.
  ///
  /// - Complexity: one question of ``Referral`` for each new pair.
  public func exampleIntroduction(_ referral: Referral) -> ReferralAnswer? {
    let questions = pairs.filter { !$0.hasTie }.map { pair in
      ReferralQuestion(from: .firm(pair.first.firm), to: .firm(pair.second.firm))
    }
    let backups = parallelMap(count: questions.count) { referral.backup(of: questions[$0]) }
    let best = backups.indices.filter { !backups[$0].isEmpty }
      .max {
        (backups[$0].count, backups[$0].successProbability)
          < (backups[$1].count, backups[$1].successProbability)
      }
    return best.map { referral.answer(questions[$0]) }
  }
}
