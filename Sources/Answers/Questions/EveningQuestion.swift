public import PartnernetzNetworks
public import PartnernetzPartnerships

/// Who meets whom at which table in which round, perhaps after changes.
public struct EveningQuestion: Question {
  /// A firm that comes for a later round only.
  public struct Arrival: Sendable, Hashable {
    /// Its id or name.
    public var firm: String
    /// The first round that it is there for, from 1.
    public var round: Int

    /// Makes an arrival.
    public init(_ firm: String, round: Int) {
      self.firm = firm
      self.round = round
    }
  }

  /// The pairing whose pairs meet.
  public var pairing: PairingQuestion
  /// How many rounds there are at most; nil for as many as needed.
  public var rounds: Int?
  /// How many tables there are; nil for as many as needed.
  public var tables: Int?
  /// Who does not come after all, by id or name.
  public var absent: [String]
  /// Who comes later.
  public var late: [Arrival]

  /// Makes the question.
  public init(
    of pairing: PairingQuestion, rounds: Int? = nil, tables: Int? = nil, absent: [String] = [],
    late: [Arrival] = []
  ) {
    self.pairing = pairing
    self.rounds = rounds
    self.tables = tables
    self.absent = absent
    self.late = late
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
    try evening(of: try pairing.found(in: network, for: reader).pairing, in: network)
  }

  /// The evening of a pairing.
  ///
  /// The plan before the changes is made again from the same tables, and so is the same.
  /// - Throws: ``FirmLookupError`` for a firm that is not known.
  public func evening(of pairing: Pairing, in network: Network) throws -> Evening {
    let plan = Timetable(
      of: pairing.appointments, firmCount: network.firmCount, rounds: rounds, tables: tables)
    if absent.isEmpty, late.isEmpty { return Evening(network: network, timetable: plan) }
    let missing = try Set(absent.map { try network.number(named: $0) })
    var arrivals: [Int32: Int] = [:]
    for arrival in late {
      let firm = try network.number(named: arrival.firm)
      arrivals[firm] = max(arrivals[firm] ?? 1, arrival.round)
    }
    let changes = plan.replanned(absent: missing, late: arrivals)
    return Evening(network: network, timetable: changes.timetable, changes: changes)
  }
}
