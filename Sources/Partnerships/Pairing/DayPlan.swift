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
  /// How many of the pairs fit into the days that are planned, all together and at each firm that
  /// says what it plans: those that take least first.
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
    fittingPairs = DayPlan.fitting(
      zip(pairs.map(\.firms), daysOfPairs).map { (firms: $0, days: $1) }, into: planned,
      benefit.network)
  }

  /// How many pairs fit: what one firm plans helps no other.
  private static func fitting(
    _ pairs: [(firms: FirmPair, days: Double)], into planned: Double, _ network: Network
  ) -> Int {
    var (left, own, count) = (planned, [Int32: Double](), 0)
    for pair in pairs.sorted(by: { ($0.days, $0.firms) < ($1.days, $1.firms) }) {
      let firms = [pair.firms.first, pair.firms.second]
      func rest(_ firm: Int32) -> Double {
        own[firm] ?? network.firms[Int(firm)].strategyDays ?? .infinity
      }
      guard left - 2 * pair.days >= -1e-9, firms.allSatisfy({ rest($0) - pair.days >= -1e-9 })
      else { continue }
      left -= 2 * pair.days
      for firm in firms { own[firm] = rest(firm) - pair.days }
      count += 1
    }
    return count
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
