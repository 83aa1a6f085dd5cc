// Answers: what firms gain from all their partnerships together when each market, each need, each
// spare capacity and each budget is counted once.
// Takes: O(partnerships · rows of a firm).
// From: FORMULAS F27; the additive model (each pair for itself) is the upper bound.

import PartnernetzNetworks
public import PartnernetzRecords

/// What firms gain from several partnerships at once, nothing counted twice.
///
/// - SeeAlso: F27.
public struct Portfolio: Sendable {
  /// What one firm gains from all its partners together, parts after persistence.
  public struct Entry: Sendable, Hashable {
    /// The firm.
    public let firm: Int32
    /// How many partners it has.
    public let partners: Int
    /// New markets: each once, opened by whichever partner succeeds.
    public internal(set) var market = EuroPerYear.zero
    /// Weaknesses made up for: each by its best helper.
    public internal(set) var complement = EuroPerYear.zero
    /// Referral business, from markets that are not counted as new ones.
    public internal(set) var referral = EuroPerYear.zero
    /// New trade within what is needed and can be delivered.
    public internal(set) var trade = EuroPerYear.zero
    /// Capital within what is sought and offered.
    public internal(set) var capital = EuroPerYear.zero
    /// Set-up, upkeep and risks of all partnerships.
    public internal(set) var costs = EuroPerYear.zero
    /// The gains of the partnerships added up, each for itself: the upper bound.
    public internal(set) var addedUp = EuroPerYear.zero

    /// What is left.
    public var net: EuroPerYear { market + complement + referral + trade + capital - costs }
  }

  /// The firms with a partner, by number.
  public let entries: [Entry]

  /// Adds partnerships up.
  ///
  /// - Parameters:
  ///   - pairs: the partnerships, each once.
  ///   - model: what a partnership brings by itself.
  /// - Complexity: O(pairs · rows of a firm).
  public init(_ pairs: [FirmPair], in model: GainModel) {
    entries = SharedGains(pairs, in: model).entries
  }

  /// What all firms gain together.
  public var total: EuroPerYear { entries.reduce(0) { $0 + $1.net } }
  /// The same with each pair for itself: what counts some euros twice.
  public var addedUp: EuroPerYear { entries.reduce(0) { $0 + $1.addedUp } }

  /// What a firm gains; nil where it has no partner.
  ///
  /// - Complexity: O(log firms).
  public func entry(of firm: Int32) -> Entry? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].firm < firm { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].firm == firm ? entries[low] : nil
  }
}
