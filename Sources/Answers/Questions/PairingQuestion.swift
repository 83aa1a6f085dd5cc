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
    objective: Objective = .index, rules: NamedRules = .init(), fallsBackToFit: Bool = false
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
    let problem = try problem(in: network, for: reader)
    let pairing = try Pairing(problem, objective: objective)
    let outlook =
      objective.isDrawn ? try PairingOutlook(of: pairing, in: problem, seed: reader.seed) : nil
    let fit = Fit(Benefit(network))
    guard fallsBackToFit, objective != .fit, 5 * pairing.served.count < network.members.count,
      fit.benefit.shareWithAmounts < 0.5
    else {
      return FoundPairing(pairing: pairing, fit: fit, pairsByAmounts: nil, outlook: outlook)
    }
    let byFit = PairingQuestion(objective: .fit, rules: rules)
    return FoundPairing(
      pairing: try byFit.pairing(in: network, for: reader), fit: fit,
      pairsByAmounts: pairing.pairs.count, outlook: nil)
  }

  /// All pairs that are good for both, or that fit, and that the rules allow.
  func problem(in network: Network, for reader: Reader) throws -> PairingProblem {
    if objective == .fit {
      let fit = Fit(Benefit(network)).excludingTwins()
      return try PairingProblem(byFit: fit, stop: .whenCancelled) { reader.progress($0) }
        .applying(try rules.resolved(in: network))
    }
    // Every pair is judged before the rules are read, so that whoever watches sees it go on.
    let everything = try PairingProblem(Benefit(network), stop: .whenCancelled) {
      reader.progress($0)
    }
    return try everything.prepared(for: objective, seed: reader.seed)
      .applying(try rules.resolved(in: network))
  }
}

extension Pairing {
  /// The referral path of the new pair with the best introduction over at least one broker: an
  /// example to show; nil where no new pair can be introduced.
  ///
  /// - Complexity: one question of ``Referral`` for each new pair.
  public func exampleIntroduction(_ referral: Referral) -> ReferralAnswer? {
    pairs.filter { !$0.hasTie }
      .map { referral.paths(from: $0.first.firm, to: $0.second.firm) }
      .filter { !$0.routes.isEmpty }
      .max {
        ($0.disjoint.count, $0.combinedProbability) < ($1.disjoint.count, $1.combinedProbability)
      }
  }
}
