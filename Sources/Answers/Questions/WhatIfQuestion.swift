public import PartnernetzNetworks
import PartnernetzParallel
public import PartnernetzPartnerships
public import PartnernetzRecords

/// What a change does to the best pairing.
public struct WhatIfQuestion: Question {
  /// An assumption with another value.
  public struct Assumption: Sendable, Hashable {
    /// Its name in ``Parameters/catalogue``.
    public var name: String
    /// The value, in the assumption's unit.
    public var value: Double

    /// Makes an assumption.
    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// Firms that join, with all that their tables say.
  public struct Joining: Sendable {
    /// The association's own tables.
    public var tables: MemberTables
    /// Those of the firms that join.
    public var joining: MemberTables

    /// Makes a change by tables.
    public init(_ joining: MemberTables, to tables: MemberTables) {
      self.tables = tables
      self.joining = joining
    }
  }

  /// Firms that leave, by id or name.
  public var leaving: [String] = []
  /// Firms that join; nil for none.
  public var joining: Joining?
  /// Pairs that are set.
  public var pairs: [NamedPair] = []
  /// Assumptions that change.
  public var assumptions: [Assumption] = []
  /// What the pairing makes as large as can be.
  public var objective: Objective = .standard
  /// Whether pairs are chosen by fit where ``PairingQuestion`` would choose them by it.
  public var fallsBackToFit = false
  /// What is asked of the pairing before and after.
  public var rules = NamedRules()

  /// Makes a question that changes nothing.
  public init() {}

  /// Which pairs go and come, and what it does to the whole.
  ///
  /// - Throws: ``QuestionError``, ``PairingError``, and what ``NamedRules/resolved(in:)`` throws.
  /// - Complexity: that of two pairings.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let plan = PairingQuestion(
      objective: objective, rules: rules, fallsBackToFit: fallsBackToFit)
    let objective = try plan.objectiveInUse(in: network, for: reader)
    let judged = try judged(network, objective, reader)
    let everything = judged.before.prepared(for: objective, seed: reader.seed)
    let problem = judged.after.prepared(for: objective, seed: reader.seed)
    let now = problem.benefit.network
    var asked = try rules.resolved(in: now)
    asked.fixed += try pairs.map { try $0.firms(in: now) }
    asked.without += try leaving.map { try now.number(named: $0) }
    let departures = leaving.compactMap { try? network.number(named: $0) }
      .map { Departure(of: $0, in: network, seed: reader.seed) }
    return try PairingDifference(
      from: try everything.applying(try rules.resolved(in: network)),
      to: try problem.applying(asked), objective: objective
    ).answer(reader.language, objective: objective, departures)
  }

  /// The problem as it is, and with firms that join and assumptions that change; what does not
  /// change is not judged again.
  private func judged(
    _ network: Network, _ objective: Objective, _ reader: Reader
  ) throws -> (before: PairingProblem, after: PairingProblem) {
    let parameters = try changed(network.parameters)
    if let known = joining?.joining.firms.first(where: { network.number(of: $0.id) != nil }) {
      throw QuestionError.joinsAlready(known.id)
    }
    let now =
      if let joining {
        Network(
          joining.tables.adding(joining.joining), parameters: parameters, asOf: network.asOf)
      } else {
        assumptions.isEmpty ? network : Network(network, assuming: parameters)
      }
    if objective == .fit {
      let isSame = joining == nil && assumptions.isEmpty
      let before = try byFit(network, reader)
      return (before, isSame ? before : try byFit(now, reader))
    }
    guard assumptions.isEmpty else {
      // Side by side, so that neither waits while the other prepares.
      let both = parallelMap(count: 2) { side in
        PairingProblem(Benefit(side == 0 ? network : now).excludingTwins()) { share in
          if side == 0 { reader.progress(share) }
        }
      }
      return (both[0], both[1])
    }
    // The plan as it is told elsewhere, in which no firm is its own partner.
    let before = try PairingProblem(Benefit(network).excludingTwins(), stop: .whenCancelled) {
      reader.progress($0)
    }
    guard let joining else { return (before, before) }
    return (
      before,
      PairingProblem(
        Benefit(now).excludingTwins(), after: before, changed: joining.joining.namedFirms)
    )
  }

  private func byFit(_ network: Network, _ reader: Reader) throws -> PairingProblem {
    try PairingQuestion(objective: .fit).problem(in: network, for: reader)
  }

  private func changed(_ known: Parameters) throws(QuestionError) -> Parameters {
    var parameters = known
    for change in assumptions {
      do throws(ParameterError) {
        try parameters.set(change.name, to: change.value)
      } catch {
        throw .assumption(error)
      }
    }
    return parameters
  }
}
