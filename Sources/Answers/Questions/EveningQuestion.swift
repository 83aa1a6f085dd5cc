public import PartnernetzNetworks
public import PartnernetzPartnerships
public import PartnernetzRecords

/// Who meets whom at which table in which round, perhaps after changes.
public struct EveningQuestion: Question {
  /// The pairing whose pairs meet.
  public var pairing: PairingQuestion
  /// How many rounds there are at most; nil for as many as needed.
  public var rounds: Int?
  /// How many tables there are; nil for as many as needed.
  public var tables: Int?
  /// Who does not come after all, and who comes later.
  public var changes: [EveningChange]
  /// The plan whose pairs meet in the place of the pairing's; nil for the pairing.
  public var published: PublishedPlan?
  /// When rounds begin; nil where nobody told.
  public var clock: EveningClock?

  /// Makes the question.
  public init(
    of pairing: PairingQuestion, rounds: Int? = nil, tables: Int? = nil,
    changes: [EveningChange] = [], clock: EveningClock? = nil
  ) {
    self.pairing = pairing
    self.rounds = rounds
    self.tables = tables
    self.changes = changes
    self.clock = clock
  }

  /// The plan for the hall and for each firm.
  ///
  /// - Throws: what ``evening(in:for:)`` throws.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    try evening(in: network, for: reader).answer(reader.language)
  }

  /// The evening as a value.
  ///
  /// - Throws: what ``evening(of:in:)`` and ``PairingQuestion`` throw.
  public func evening(in network: Network, for reader: Reader) throws -> Evening {
    if let published {
      let benefit = Benefit(network)
      return try evening(
        of: published.firms(in: network).map {
          .init(
            first: $0.first, second: $0.second,
            value: max(0, benefit.base.winWinIndex($0.first, $0.second)))
        }, in: network)
    }
    return try evening(of: try pairing.found(in: network, for: reader).pairing, in: network)
  }

  /// The evening of a pairing.
  ///
  /// The plan before the changes is made again from the same tables, and so is the same.
  /// - Throws: ``FirmLookupError`` for a firm that is not known.
  public func evening(of pairing: Pairing, in network: Network) throws -> Evening {
    try evening(of: pairing.appointments, in: network)
  }

  private func evening(
    of appointments: [Timetable.Appointment], in network: Network
  ) throws -> Evening {
    let plan = Timetable(
      of: appointments, firmCount: network.firmCount, rounds: rounds, tables: tables)
    guard !changes.isEmpty else {
      return Evening(network: network, timetable: plan, clock: clock)
    }
    var missing: Set<Int32> = []
    var arrivals: [Int32: Int] = [:]
    var now = plan
    // What became known later changes what was made of the evening by then.
    for held in Set(changes.map(\.held)).sorted() {
      for change in changes where change.held == held {
        let firm = try network.number(named: change.firm)
        if let round = change.round {
          arrivals[firm] = max(arrivals[firm] ?? 1, round)
        } else {
          missing.insert(firm)
        }
      }
      now = now.replanned(absent: missing, late: arrivals, held: held).timetable
    }
    return Evening(
      network: network, timetable: now,
      changes: Replanning(from: plan, to: now, absent: missing), clock: clock,
      held: changes.map(\.held).max() ?? 0)
  }
}
