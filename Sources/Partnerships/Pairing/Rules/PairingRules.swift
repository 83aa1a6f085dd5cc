/// What an association asks of a pairing beside the best value; firms by number.
///
/// Competitors are never paired and every pair is good for both, with or without rules.
/// - SeeAlso: F20.
public struct PairingRules: Sendable, Hashable {
  /// A rule, as machines name it.
  public enum Rule: String, Sendable, CaseIterable, Codable {
    /// A pair is set.
    case fix
    /// A pair must not be.
    case forbid
    /// A firm takes no part.
    case without
    /// Firms must not be too far apart.
    case distance
    /// Enough of the pairs must be new relations.
    case novelty
    /// A firm gets at most one partner of an industry group.
    case onePerIndustry = "one_per_industry"
    /// All pairs together must not take too many days.
    case days
    /// A pair is wished, and weighs a little more.
    case like
  }

  /// How much more a pair weighs that somebody wishes, as a share of what it is worth: enough to
  /// decide between two that are nearly as good, too little to cost others much.
  public static let likingShare = 0.1

  /// Pairs that somebody wishes.
  public var liked: [FirmPair] = []
  /// Pairs that are set. They must be good for both; distance and novelty do not apply to them.
  public var fixed: [FirmPair] = []
  /// Pairs that must not be.
  public var forbidden: [FirmPair] = []
  /// Firms that take no part.
  public var without: [Int32] = []
  /// Kilometres that the firms of a pair may be apart, as the crow flies; nil for any distance.
  ///
  /// Where a place is unknown the pair is kept, and counted (``RuleTally/unknownDistance``).
  public var distance: Double?
  /// Share of the freely chosen pairs, 0–1, that must be new relations.
  public var novelty = 0.0
  /// Whether a firm gets at most one partner of an industry group (three digits); firms of unknown
  /// industry are not limited.
  public var isOnePerIndustry = false
  /// Days a year that all pairs together may take of both sides; nil for any number.
  public var days: Double?
  /// Whether the pairs of a firm may take no more days a year than it plans itself; firms that do not say
  /// what they plan are not limited.
  public var keepsPlannedDays = false

  /// Makes rules that ask nothing.
  public init() {}
}

/// What rules did to the candidates.
public struct RuleTally: Sendable, Hashable {
  /// Pairs that are set.
  public var fixed = 0
  /// Win-win pairs that a rule took away, by rule.
  public var ruledOut: [PairingRules.Rule: Int] = [:]
  /// Pairs that somebody wishes and that could be chosen.
  public var liked = 0
  /// Win-win pairs kept although the distance is unknown.
  public var unknownDistance = 0
}
