public import PartnernetzNetworks
public import PartnernetzPartnerships

/// What rules do to the best pairing: which pairs go and come beside the pairing without them.
public struct RuleChangeQuestion: Question {
  /// What the pairing makes as large as can be.
  public var objective: Objective
  /// What is asked of it before.
  public var before: NamedRules
  /// What is asked of it afterwards.
  public var after: NamedRules

  /// Makes the question.
  public init(
    objective: Objective = .index, from before: NamedRules = .init(), to after: NamedRules
  ) {
    self.objective = objective
    self.before = before
    self.after = after
  }

  /// Which pairs go and come, and what it does to everybody together.
  ///
  /// - Throws: ``PairingError``, and what ``NamedRules/resolved(in:)`` throws.
  /// - Complexity: that of two pairings.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let everything = PairingProblem(Benefit(network)) { reader.progress($0) }
    return try PairingDifference(
      from: try everything.applying(try before.resolved(in: network)),
      to: try everything.applying(try after.resolved(in: network)), objective: objective
    ).answer(reader.language, objective: objective)
  }
}
