public import PartnernetzNetworks
import PartnernetzRecords

/// Days that a pairing takes of its firms, beside those that the members plan for, as the rule of
/// days counts them.
///
/// - SeeAlso: F10, F20.
public struct DayPlan: Sendable, Hashable {
  /// One firm's days.
  public struct Entry: Sendable, Hashable {
    /// The firm.
    public var firm: Int32
    /// Days a year that its pairs take, set-up spread over the horizon.
    public var needed: Double
    /// Days a year that it plans for strategy; nil where that is unknown.
    public var planned: Double?

    /// Days that it needs beyond those that it plans; 0 where it plans enough or does not say.
    public var excess: Double { planned.map { max(0, needed - $0) } ?? 0 }
    /// Whether the firm needs more than it plans.
    public var isShort: Bool { excess > 1e-9 }
  }

  /// The firms with a partner, by number.
  public let firms: [Entry]
  /// Days a year that all members plan for strategy together, as far as they say so.
  public let planned: Double
  /// How many of the pairs fit into the days that are planned: as many as can be, those that take
  /// least first.
  public let fittingPairs: Int

  /// Adds up the days of pairs.
  init(_ pairs: [Pair], _ benefit: Benefit) {
    var needed: [Int32: Double] = [:]
    let daysOfPairs = pairs.map { benefit.base.daysAYear($0.first.firm, $0.second.firm) }
    for (pair, days) in zip(pairs, daysOfPairs) {
      needed[pair.first.firm, default: 0] += days
      needed[pair.second.firm, default: 0] += days
    }
    firms = needed.keys.sorted().map {
      Entry(
        firm: $0, needed: needed[$0] ?? 0, planned: benefit.network.firms[Int($0)].strategyDays)
    }
    planned = DayPlan.planned(in: benefit.network)
    var left = planned
    fittingPairs =
      daysOfPairs.sorted().prefix { days in
        left -= 2 * days
        return left >= -1e-9
      }.count
  }

  /// Days a year that a network's members plan for strategy together.
  ///
  /// - Complexity: O(n).
  public static func planned(in network: Network) -> Double {
    network.members.reduce(0) { $0 + (network.firms[Int($1)].strategyDays ?? 0) }
  }

  /// Days a year that all pairs take.
  public var needed: Double { firms.reduce(0) { $0 + $1.needed } }
  /// Days a year that those firms need who say what they plan.
  public var neededWherePlanned: Double {
    firms.reduce(0) { $0 + ($1.planned == nil ? 0 : $1.needed) }
  }
}
