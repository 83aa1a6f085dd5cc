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
  /// The tables whose rows a gain rests on.
  public var tables: MemberTables

  /// Makes the question.
  public init(
    _ name: String, objective: Objective = .index, rules: NamedRules = .init(),
    tables: MemberTables
  ) {
    self.name = name
    self.objective = objective
    self.rules = rules
    self.tables = tables
  }

  /// Explains a pair where two firms are named, else a member.
  ///
  /// - Throws: ``FirmLookupError``, ``PairNameError``, ``PairingError``.
  /// - Complexity: that of some ten pairings.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let problem = try PairingQuestion(
      objective: objective.isDrawn ? objective : .index, rules: rules
    ).problem(in: network, for: reader)
    // A member's own name may hold a comma.
    do {
      let firm = try network.number(named: name)
      return try MemberExplanation(firm, in: problem, objective: objective)
        .answer(problem.benefit.base, reader.language, objective: objective)
    } catch let error as FirmLookupError {
      guard name.contains(",") else { throw error }
    }
    let firms = try NamedPair(name, for: .explain).firms(in: network)
    guard firms.first != firms.second else {
      throw PairingError.sameFirm(network.name(firms.first))
    }
    return try PairExplanation(firms, in: problem, objective: objective).answer(
      problem.benefit.base, reader.language, objective: objective,
      evidence: PairEvidence(firms, in: network, tables: tables))
  }
}
