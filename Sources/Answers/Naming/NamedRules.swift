public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

/// What an association asks of a pairing beside the best value, with firms as they were typed.
///
/// - SeeAlso: F20, ``PairingRules``.
public struct NamedRules: Sendable, Hashable {
  /// A row of a table of rules.
  public struct Row: Sendable, Hashable {
    /// What a row may ask.
    public enum Rule: Sendable, Hashable {
      /// The pair is set.
      case fix(String, String)
      /// The pair must not be.
      case forbid(String, String)
      /// The firm takes no part.
      case without(String)
      /// The first firm wishes the second as its partner.
      case like(String, String)
    }

    /// What it asks.
    public var rule: Rule
    /// Where it stands, e.g. `rules.csv, row 7`.
    public var place: Phrase

    /// Makes a row.
    public init(_ rule: Rule, at place: Phrase) {
      self.rule = rule
      self.place = place
    }
  }

  /// Pairs that are set.
  public var fixed: [NamedPair] = []
  /// Pairs that must not be.
  public var forbidden: [NamedPair] = []
  /// Pairs that somebody wishes.
  public var liked: [NamedPair] = []
  /// Firms that take no part, by id or name.
  public var without: [String] = []
  /// Kilometres that the firms of a pair may be apart; nil for any distance.
  public var distance: Double?
  /// Share of the freely chosen pairs, 0–1, that must be new relations.
  public var novelty = 0.0
  /// Whether a firm gets at most one partner of an industry group.
  public var isOnePerIndustry = false
  /// Days a year that all pairs together may take; nil for any number.
  public var days: Double?
  /// Whether the pairs must fit into the days that the members plan for strategy, each its own and all
  /// together.
  public var isWithinDays = false
  /// Rules of a table.
  public var rows: [Row] = []
  /// What members wish, of a table; the answer says what these rows change.
  public var wishes: [Row] = []

  /// Makes rules that ask nothing.
  public init() {}

  /// The rules with firms by number.
  ///
  /// - Throws: ``PairNameError``, ``FirmLookupError``, ``QuestionError`` where planned days are asked
  ///   for and nobody plans any, or ``PlacedError`` for a row of the table.
  public func resolved(in network: Network) throws -> PairingRules {
    if isWithinDays, !network.members.contains(where: { network.firm($0).strategyDays != nil }) {
      throw QuestionError.noDaysPlanned
    }
    var result = PairingRules()
    result.fixed = try fixed.map { try $0.firms(in: network) }
    result.forbidden = try forbidden.map { try $0.firms(in: network) }
    result.without = try without.map { try network.number(named: $0) }
    result.distance = distance
    result.novelty = novelty
    result.isOnePerIndustry = isOnePerIndustry
    result.days = days
    result.keepsPlannedDays = isWithinDays
    if isWithinDays { result.days = min(days ?? .infinity, DayPlan.planned(in: network)) }
    result.liked = try liked.map { try $0.firms(in: network) }
    for row in try rowsByNumber(in: network) {
      switch row.rule {
      case .fix(let pair): result.fixed.append(pair)
      case .forbid(let pair): result.forbidden.append(pair)
      case .like(let pair): result.liked.append(pair)
      case .without(let firm): result.without.append(firm)
      }
    }
    // Nobody has to take a partner because the other side would like to.
    let settled = Set(result.fixed + result.forbidden)
    result.liked.removeAll(where: settled.contains)
    return result
  }
}
