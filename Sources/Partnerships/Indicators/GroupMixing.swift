import Foundation

/// Whether a group keeps to itself: its links to the outside, beside what chance would make of them.
///
/// Chance keeps each firm's number of links and draws the partners by lot: all ends of links are
/// joined in pairs at random. How many links then stay inside has an exact distribution.
///
/// - SeeAlso: Newman, "Networks", 2010, section 13.2 (configuration model).
public struct GroupMixing: Sendable, Hashable {
  /// Links that lead from the group to others.
  public let outward: Int
  /// Links between two firms of the group.
  public let inward: Int
  /// How many links chance would lead outwards.
  public let expectedOutward: Double
  /// How probable chance leads no more links outwards than there are, 0–1.
  public let chance: Double

  /// Judges a group.
  ///
  /// - Parameters:
  ///   - inward: links inside the group.
  ///   - outward: links from the group to others.
  ///   - elsewhere: links among all others.
  /// - Complexity: O(links).
  public init(inward: Int, outward: Int, elsewhere: Int) {
    self.inward = inward
    self.outward = outward
    let own = 2 * inward + outward
    let others = 2 * elsewhere + outward
    let all = own + others
    expectedOutward = all > 1 ? Double(own) * Double(others) / Double(all - 1) : 0
    let logs = LogFactorials(upTo: all)
    var (tail, whole) = (0.0, 0.0)
    // Ends outside are joined in pairs, so that outward links come in steps of two.
    let largest = GroupMixing.weight(outward: outward, own, others, logs)
    for candidate in stride(from: own % 2, through: min(own, others), by: 2) {
      let share = exp(GroupMixing.weight(outward: candidate, own, others, logs) - largest)
      whole += share
      if candidate <= outward { tail += share }
    }
    chance = whole.isFinite && whole > 0 ? min(tail / whole, 1) : 0
  }

  /// The logarithm of how many ways there are to join the ends so that so many links lead outwards.
  private static func weight(
    outward: Int, _ own: Int, _ others: Int, _ logs: LogFactorials
  ) -> Double {
    logs.choose(own, outward) + logs.choose(others, outward) + logs[outward]
      + logs.joinings(own - outward) + logs.joinings(others - outward)
  }
}

/// Logarithms of factorials.
private struct LogFactorials {
  private let values: [Double]

  init(upTo count: Int) {
    var values = [0.0]
    values.reserveCapacity(count + 1)
    for number in stride(from: 1, through: count, by: 1) {
      values.append(values[number - 1] + log(Double(number)))
    }
    self.values = values
  }

  subscript(number: Int) -> Double { values[number] }

  func choose(_ count: Int, _ chosen: Int) -> Double {
    values[count] - values[chosen] - values[count - chosen]
  }

  /// The ways to join an even number of ends in pairs.
  func joinings(_ ends: Int) -> Double {
    values[ends] - values[ends / 2] - Double(ends / 2) * log(2)
  }
}
