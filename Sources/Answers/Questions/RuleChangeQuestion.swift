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
  /// Whether pairs are chosen by fit where ``PairingQuestion`` would choose them by it.
  public var fallsBackToFit: Bool

  /// Makes the question.
  public init(
    objective: Objective = .standard, from before: NamedRules = .init(), to after: NamedRules,
    fallsBackToFit: Bool = false
  ) {
    self.objective = objective
    self.before = before
    self.after = after
    self.fallsBackToFit = fallsBackToFit
  }

  /// Which pairs go and come, and what it does to everybody together.
  ///
  /// - Throws: ``PairingError``, and what ``NamedRules/resolved(in:)`` throws.
  /// - Complexity: that of two pairings.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let (difference, objective) = try difference(in: network, for: reader)
    return difference.answer(reader.language, objective: objective)
  }

  /// Both pairings with what they make as large as can be.
  func difference(
    in network: Network, for reader: Reader
  ) throws -> (difference: PairingDifference, objective: Objective) {
    let plan = PairingQuestion(
      objective: objective, rules: before, fallsBackToFit: fallsBackToFit)
    let objective = try plan.objectiveInUse(in: network, for: reader)
    // Without rules, which are laid over the same candidates before and afterwards.
    let everything = try PairingQuestion(objective: objective).problem(in: network, for: reader)
    let difference = try PairingDifference(
      from: try everything.applying(before, in: network),
      to: try everything.applying(after, in: network), objective: objective)
    return (difference, objective)
  }
}
