public import PartnernetzNetworks
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

  /// Makes the question.
  public init(objective: Objective = .index, rules: NamedRules = .init()) {
    self.objective = objective
    self.rules = rules
  }

  /// The pairing and what it comes to.
  ///
  /// - Throws: what ``pairing(in:for:)`` throws.
  /// - Complexity: that of ``Pairing``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    try pairing(in: network, for: reader).answer(network, reader.language)
  }

  /// The pairing as a value.
  ///
  /// - Throws: ``PairingError``, and what ``NamedRules/resolved(in:)`` throws.
  /// - Complexity: that of ``Pairing``.
  public func pairing(in network: Network, for reader: Reader) throws -> Pairing {
    try Pairing(try problem(in: network, for: reader), objective: objective)
  }

  /// All pairs that are good for both and that the rules allow.
  func problem(in network: Network, for reader: Reader) throws -> PairingProblem {
    // Every pair is judged before the rules are read, so that whoever watches sees it go on.
    let everything = PairingProblem(Benefit(network)) { reader.progress($0) }
    return try everything.applying(try rules.resolved(in: network))
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
