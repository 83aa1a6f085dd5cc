// Answers: how much more often firms of two trades deal with each other than trades do on average.
// Takes: O(1) for a pair of trades.
// From: FORMULAS F25b; the lift of a pair is its share of all deliveries over the product of the
// seller's and the buyer's shares.

package import PartnernetzRecords

/// The interdependence of trades in the national input–output table: a prior, never a fact about two
/// firms.
///
/// - SeeAlso: F25b.
package struct TradeLift: Sendable {
  /// A trade's place in the table.
  package struct Trade: Sendable, Hashable {
    /// The group, from 0.
    let group: Int
  }

  /// Groups of so many different trades that a lift says little of a firm.
  private static let coarseGroups: Set<Int> = [29, 33]
  private static let bounds = 0.1...10.0

  private let lifts: [Double]

  /// The table.
  package static let national = TradeLift()

  private init() {
    let flows = TradeFlows.millions.split(separator: "\n")
      .map { $0.split(separator: " ").map { Double($0) ?? 0 } }
    let all = flows.joined().reduce(0, +)
    let sold = flows.map { $0.reduce(0, +) }
    let bought = (0..<TradeFlows.groupCount).map { buyer in flows.reduce(0) { $0 + $1[buyer] } }
    lifts = flows.indices.flatMap { seller in
      bought.indices.map { buyer in
        let expected = sold[seller] * bought[buyer]
        return expected > 0 ? flows[seller][buyer] * all / expected : 1
      }
    }
  }

  /// The trade of an industry; nil where the table has none. The longest matching code counts.
  package static func trade(of industry: Industry) -> Trade? {
    let digits = industry.group.split(separator: ":")
    guard digits.count == 3 else { return nil }
    let (number, depth) = (digits[1], digits[2])
    let group = String(repeating: "0", count: max(0, 3 - number.count)) + number
    let known =
      (depth == "3" ? TradeFlows.groups[group] : nil) ?? TradeFlows.groups[String(group.prefix(2))]
    return known.map { Trade(group: $0 - 1) }
  }

  /// How many times the average the seller delivers to the buyer, as the table has it.
  package func delivery(from seller: Trade, to buyer: Trade) -> Double {
    lifts[seller.group * TradeFlows.groupCount + buyer.group]
  }

  /// The prior of two trades: the mean of both directions, bounded to 0.1–10; its root where a group
  /// is coarse.
  package func lift(_ one: Trade, _ other: Trade) -> Double {
    let mean = (delivery(from: one, to: other) + delivery(from: other, to: one)) / 2
    let bounded = min(max(mean, TradeLift.bounds.lowerBound), TradeLift.bounds.upperBound)
    let isCoarse = TradeLift.coarseGroups.contains { $0 == one.group || $0 == other.group }
    return isCoarse ? bounded.squareRoot() : bounded
  }
}
