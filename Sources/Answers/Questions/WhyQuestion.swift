public import PartnernetzNetworks
public import PartnernetzPartnerships
public import PartnernetzRecords
import PartnernetzWording

/// Why a pair is suggested or not, or what becomes of a member.
public struct WhyQuestion: Question {
  /// A member by id or name, or two firms with a comma between them.
  public var name: String
  /// What the pairing makes as large as can be.
  public var objective: Objective
  /// What is asked beside it.
  public var rules: NamedRules
  /// Whether pairs are chosen by fit where ``PairingQuestion`` would choose them by it.
  public var fallsBackToFit: Bool
  /// The tables whose rows a gain rests on.
  public var tables: MemberTables

  /// Makes the question.
  public init(
    _ name: String, objective: Objective = .standard, rules: NamedRules = .init(),
    fallsBackToFit: Bool = false, tables: MemberTables
  ) {
    self.name = name
    self.objective = objective
    self.rules = rules
    self.fallsBackToFit = fallsBackToFit
    self.tables = tables
  }

  /// Explains a pair where two firms are named, else a member.
  ///
  /// - Throws: ``FirmLookupError``, ``PairNameError``, ``PairingError``.
  /// - Complexity: that of some ten pairings.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let plan = PairingQuestion(
      objective: objective, rules: rules, fallsBackToFit: fallsBackToFit)
    let objective = try plan.objectiveInUse(in: network, for: reader)
    let question = PairingQuestion(objective: objective, rules: rules)
    let fit = objective == .fit ? Fit(in: network).excludingTwins() : nil
    let problem =
      if let fit {
        try question.problem(byFit: fit, for: reader)
      } else {
        try question.problem(in: network, for: reader)
      }
    // A member's own name may hold a comma.
    do {
      let firm = try network.number(named: name)
      let member = try MemberExplanation(firm, in: problem, objective: objective)
      if let fit { return member.answer(fit, reader.language) }
      return member.answer(problem.benefit.base, reader.language, objective: objective)
    } catch let error as FirmLookupError {
      guard name.contains(",") else { throw error }
    }
    let firms = try NamedPair(name, for: .explain).firms(in: network)
    guard firms.first != firms.second else {
      throw PairingError.sameFirm(network.name(firms.first))
    }
    let pair = try PairExplanation(firms, in: problem, objective: objective)
    if let fit { return pair.answer(fit, reader.language) }
    return pair.answer(
      problem.benefit.base, reader.language, objective: objective,
      evidence: PairEvidence(firms, in: network, tables: tables))
  }
}
