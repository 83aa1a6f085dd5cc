import Foundation

/// How many marked ones are among some drawn by lot without putting back.
///
/// - SeeAlso: Fisher's exact test, one-sided.
public struct Hypergeometric: Sendable, Hashable {
  /// How many are drawn.
  public let drawn: Int
  /// How many of all are marked.
  public let marked: Int
  /// How many there are.
  public let all: Int

  /// Takes the numbers. Each is at least 0 and the first two at most the last; what lies outside counts
  /// as the nearest number that does not.
  public init(drawn: Int, marked: Int, of all: Int) {
    self.all = max(all, 0)
    self.drawn = min(max(drawn, 0), self.all)
    self.marked = min(max(marked, 0), self.all)
  }

  /// How many marked ones are to be expected.
  public var mean: Double { all == 0 ? 0 : Double(drawn) * Double(marked) / Double(all) }

  /// How probable it is that at least so many are marked, 0–1.
  ///
  /// - Complexity: O(drawn).
  public func probability(atLeast count: Int) -> Double {
    let lowest = max(0, drawn + marked - all)
    let highest = min(drawn, marked)
    guard count > lowest else { return 1 }
    guard count <= highest else { return 0 }
    let sum = (count...highest).reduce(0.0) { $0 + exp(logProbability($1)) }
    return min(sum, 1)
  }

  private func logProbability(_ count: Int) -> Double {
    Hypergeometric.logChoose(marked, count)
      + Hypergeometric.logChoose(all - marked, drawn - count) - Hypergeometric.logChoose(all, drawn)
  }

  private static func logChoose(_ count: Int, _ chosen: Int) -> Double {
    let fewer = min(chosen, count - chosen)
    return stride(from: 1, through: fewer, by: 1).reduce(0.0) {
      $0 + log(Double(count - fewer + $1)) - log(Double($1))
    }
  }
}
