// Answers: how unequally an amount is spread.
// Takes: O(n log n).
// From: Gini (1912), in the form over sorted values.

/// The Gini coefficient of values that are not negative: 0 when all are equal, towards 1 when one
/// holds all; 0 when there are none or their sum is 0.
///
/// - Complexity: O(n log n).
/// - SeeAlso: F21.
package func giniCoefficient(_ values: [Double]) -> Double {
  var weighted = 0.0
  var total = 0.0
  for (rank, value) in values.sorted().enumerated() {
    weighted += Double(2 * rank + 1 - values.count) * value
    total += value
  }
  return total > 0 ? weighted / (Double(values.count) * total) : 0
}
