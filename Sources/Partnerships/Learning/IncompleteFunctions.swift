// Answers: the regularised incomplete beta and gamma functions.
// Takes: O(√a) steps of a continued fraction.
// From: NIST Digital Library of Mathematical Functions, 8.17.22, 8.7.1 and 8.9.2; the continued fractions by
// the modified method of Lentz.

import Foundation

/// I_x(a, b), the probability that a beta variable is at most x.
///
/// - Parameters:
///   - a: above 0.
///   - b: above 0.
///   - x: 0–1.
/// - Returns: 0–1.
func incompleteBeta(_ a: Double, _ b: Double, _ x: Double) -> Double {
  if x <= 0 { return 0 }
  if x >= 1 { return 1 }
  // The fraction converges fast below the mean; beyond it the other side is taken.
  if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(b, a, 1 - x) }
  let front = exp(
    a * log(x) + b * log1p(-x) + lgamma(a + b) - lgamma(a) - lgamma(b))
  let fraction = continuedFraction { step in
    if step == 0 { return (1, 1) }
    let m = Double(step / 2)
    let factor =
      step.isMultiple(of: 2)
      ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    return (factor, 1)
  }
  return min(1, front * fraction / a)
}

/// P(a, x), the probability that a gamma variable of rate 1 is at most x.
///
/// - Parameters:
///   - a: above 0.
///   - x: at least 0.
/// - Returns: 0–1.
func incompleteGamma(_ a: Double, _ x: Double) -> Double {
  if x <= 0 { return 0 }
  let front = exp(a * log(x) - x - lgamma(a))
  if x < a + 1 {
    var (term, sum, next) = (1 / a, 1 / a, a)
    while term > sum * 1e-17 {
      next += 1
      term *= x / next
      sum += term
    }
    return min(1, front * sum)
  }
  let fraction = continuedFraction { step in
    let n = Double(step)
    return step == 0 ? (1, x + 1 - a) : (n * (a - n), x + 2 * n + 1 - a)
  }
  return max(0, 1 - front * fraction)
}

/// a₀ / (b₀ + a₁ / (b₁ + …)), until nothing changes.
private func continuedFraction(_ step: (Int) -> (a: Double, b: Double)) -> Double {
  let tiny = 1e-300
  var (value, upper, lower) = (tiny, tiny, 0.0)
  for place in 0..<100_000 {
    let (a, b) = step(place)
    lower = b + a * lower
    if abs(lower) < tiny { lower = tiny }
    lower = 1 / lower
    upper = b + a / upper
    if abs(upper) < tiny { upper = tiny }
    let change = upper * lower
    value *= change
    if abs(change - 1) < 1e-16 { break }
  }
  return value
}
