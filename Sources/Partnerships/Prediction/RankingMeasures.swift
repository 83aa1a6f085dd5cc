// Answers: how well a ranking puts what was hidden first.
// Takes: O(n log n) for one list; the interval O(resamples · lists).
// From: Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques (2002); Efron and
// Tibshirani, An Introduction to the Bootstrap (1993), percentile intervals over firms.

import Foundation
import PartnernetzGraphs
import PartnernetzParallel

/// A measure of rankings, 0 at worst and 1 at best.
public enum RankingMeasure: String, Sendable, CaseIterable, Codable {
  /// Whether a hidden partner is first.
  case hit1 = "hit_1"
  /// Whether one is among the first five.
  case hit5 = "hit_5"
  /// Whether one is among the first ten.
  case hit10 = "hit_10"
  /// One over the place of the first hidden partner.
  case reciprocalRank = "mrr"
  /// Hidden partners among the first ten, earlier ones counting more, against the best order.
  case ndcg10 = "ndcg_10"
  /// The mean share of hidden partners among the first so many, at each of them.
  case averagePrecision = "average_precision"
  /// How often a hidden partner is put before a firm that is none, over all of these.
  case auc
}

/// A mean over firms with its interval.
public struct MeanInterval: Sendable, Hashable {
  /// The mean.
  public var mean: Double
  /// The interval's lower end, at 95 %.
  public var low: Double
  /// Its upper end.
  public var high: Double
}

extension RankingMeasure {
  /// What a list is worth.
  ///
  /// - Parameter isHidden: for each place whether it holds a hidden partner; at least one does.
  /// - Returns: 0–1; nil for `auc`, which goes by scores.
  package func value(_ isHidden: [Bool]) -> Double? {
    let places = isHidden.indices.filter { isHidden[$0] }
    guard let first = places.first else { return nil }
    switch self {
    case .hit1: return first < 1 ? 1 : 0
    case .hit5: return first < 5 ? 1 : 0
    case .hit10: return first < 10 ? 1 : 0
    case .reciprocalRank: return 1 / Double(first + 1)
    case .ndcg10:
      func gain(_ place: Int) -> Double { 1 / log2(Double(place + 2)) }
      let best = (0..<min(10, places.count)).reduce(0) { $0 + gain($1) }
      return places.filter { $0 < 10 }.reduce(0) { $0 + gain($1) } / best
    case .averagePrecision:
      let precisions = places.enumerated().map { Double($0 + 1) / Double($1 + 1) }
      return precisions.reduce(0, +) / Double(places.count)
    case .auc: return nil
    }
  }
}

/// The share of pairs in which the hidden one scores higher; equal scores count half.
package func areaUnderCurve(hidden: [Double], others: [Double]) -> Double? {
  areaUnderCurve(hidden: hidden, sorted: others.sorted())
}

/// The same where the others' scores are in ascending order.
///
/// - Complexity: O(hidden · log others).
func areaUnderCurve(hidden: [Double], sorted others: [Double]) -> Double? {
  guard !hidden.isEmpty, !others.isEmpty else { return nil }
  /// How many of the others satisfy what those in front do.
  func count(_ isInFront: (Double) -> Bool) -> Int {
    var (low, high) = (0, others.count)
    while low < high {
      let middle = (low + high) / 2
      if isInFront(others[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
  let sum = hidden.reduce(0) { sum, score in
    sum + Double(count { $0 < score } + count { $0 <= score }) / 2
  }
  return sum / Double(hidden.count * others.count)
}

/// The mean with its bootstrap interval.
///
/// - Parameters:
///   - values: one for each firm.
///   - seed: chooses the resamples.
/// - Returns: the mean and the middle 95 % of the resampled means; nil without values.
/// - Complexity: O(1000 · values).
package func meanInterval(_ values: [Double], seed: UInt64) -> MeanInterval? {
  guard !values.isEmpty else { return nil }
  var generator = SplitMix64(seed: seed)
  let means = (0..<1_000).map { _ in
    values.reduce(0) { sum, _ in sum + values[Int.random(in: values.indices, using: &generator)] }
      / Double(values.count)
  }.sorted()
  return MeanInterval(
    mean: values.reduce(0, +) / Double(values.count), low: means[25], high: means[974])
}
