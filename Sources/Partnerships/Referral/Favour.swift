import PartnernetzGraphs

/// What a broker is asked for when an answer's backup set is tried, and what that leaves.
///
/// - SeeAlso: F17.
public struct Favour: Sendable, Hashable {
  /// Who is asked.
  public let broker: Int32
  /// How often.
  public let asks: Int
  /// How willing it is, 0–1.
  public let willingness: Double
  /// How many favours the broker does in a year.
  public let cap: Double
  /// How many are left this year before it is asked.
  public let left: Double

  /// How many are left afterwards; below zero where it is asked for more than it has.
  public var leftAfter: Double { left - Double(asks) }
  /// Which share of its year's favours is used up afterwards; above 1 where it is overloaded.
  public var loadAfter: Double { cap > 0 ? 1 - leftAfter / cap : .infinity }
  /// Whether it is asked for more than it has left.
  public var isOverloaded: Bool { leftAfter < 0 }
  /// Whether it can do no further favour this year, once it has done this one.
  public var isExhausted: Bool { leftAfter == 0 }

  /// The favours that are asked when all of some routes are tried, by broker in the order in which
  /// they come.
  static func needed(for routes: [ProbablePath], _ brokers: Brokers) -> [Favour] {
    var order: [Int32] = []
    var asks: [Int32: Int] = [:]
    for broker in routes.flatMap(\.intermediates) {
      if asks[broker] == nil { order.append(broker) }
      asks[broker, default: 0] += 1
    }
    return order.map {
      Favour(
        broker: $0, asks: asks[$0] ?? 0, willingness: brokers.willingness[Int($0)],
        cap: brokers.favourCaps[Int($0)], left: brokers.favoursLeft[Int($0)])
    }
  }
}
