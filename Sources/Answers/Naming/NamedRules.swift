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
    for row in rows {
      func firm(_ name: String) throws -> Int32 {
        do {
          return try network.number(named: name)
        } catch {
          throw PlacedError(error.phrase, at: row.place)
        }
      }
      switch row.rule {
      case .fix(let one, let other): result.fixed.append(FirmPair(try firm(one), try firm(other)))
      case .forbid(let one, let other):
        result.forbidden.append(FirmPair(try firm(one), try firm(other)))
      case .without(let name): result.without.append(try firm(name))
      }
    }
    return result
  }
}

/// What is wrong at a place of a file.
public struct PlacedError: WordedError, Hashable {
  /// The place and what is wrong there.
  public var phrase: Phrase

  /// Says where something is wrong.
  public init(_ phrase: Phrase, at place: Phrase) {
    self.phrase = Phrase(
      de: "\(place.german): \(phrase.german)", en: "\(place.english): \(phrase.english)")
  }
}
