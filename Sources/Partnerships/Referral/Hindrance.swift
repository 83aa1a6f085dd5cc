/// Why nobody can introduce, and how much would have to change.
///
/// - SeeAlso: F17.
public struct Hindrance: Sendable, Hashable {
  /// One reason.
  public enum Reason: String, Sendable, CaseIterable, Codable {
    /// Nobody links the two, however far one goes.
    case disconnected
    /// There is a way, but it is too long.
    case needsMoreHops = "needs_more_hops"
    /// Every way leads over a firm that is to be avoided.
    case onlyViaAvoided = "only_via_avoided"
    /// Every way uses a relation of a kind that was not asked for.
    case onlyViaOtherKinds = "only_via_other_kinds"
    /// Every way leads over a competitor of the source.
    case onlyViaCompetitor = "only_via_competitor"
    /// Every way uses a relation that its firm keeps to itself.
    case onlyViaHidden = "only_via_hidden"
    /// Every way needs a broker who does no more favours this year.
    case brokersExhausted = "brokers_exhausted"
    /// Nobody is there to begin with: no firm offers the capability, but for the target.
    case nobodyOffers = "nobody_offers"
    /// Nobody is there to be introduced to: no firm serves the market, but for the source.
    case nobodyServes = "nobody_serves"
    /// All who fit one end compete with the other.
    case onlyCompetitorsFit = "only_competitors_fit"
  }

  /// What stands in the way; where several obstacles must fall at once, the gravest.
  public let reason: Reason
  /// The fewest obstacles that must fall at once for a way to open, what the asker can change first;
  /// empty where nothing would help.
  public let obstacles: [Reason]
  /// How many introductions in a row it takes, where no more is needed than to allow them.
  public let hopsNeeded: Int?
  /// The chance of the most probable route with so many introductions, 0–1; nil where that is not what
  /// is missing.
  public let longerChance: Double?

  /// The obstacles that may have to fall, what the asker can change first. Of as few obstacles the
  /// first in this order are named.
  static let obstacles: [Reason] = [
    .onlyViaAvoided, .onlyViaOtherKinds, .needsMoreHops, .onlyViaCompetitor, .onlyViaHidden,
    .brokersExhausted,
  ]

  /// The obstacles by weight: what nobody may change, what only others can, what the asker can.
  private static let gravest: [Reason] = [
    .onlyViaCompetitor, .onlyViaHidden, .brokersExhausted, .needsMoreHops, .onlyViaOtherKinds,
    .onlyViaAvoided,
  ]

  /// A hindrance by obstacles.
  init(obstacles: [Reason], hopsNeeded: Int? = nil, longerChance: Double? = nil) {
    reason = Hindrance.gravest.first { obstacles.contains($0) } ?? .disconnected
    self.obstacles = obstacles
    self.hopsNeeded = hopsNeeded
    self.longerChance = longerChance
  }

  /// A hindrance that no concession removes.
  init(_ reason: Reason) {
    self.reason = reason
    obstacles = []
    hopsNeeded = nil
    longerChance = nil
  }
}
