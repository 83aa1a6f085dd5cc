// Answers: which share of the best choice's sets a choice is proven to meet, up to a chance of error.
// From: the bounds of OPIM, Tang, Tang, Xiao and Yuan (2018), lemmas 4.2 and 4.3; OPIM-C's rule of
// when to stop.

/// What a number of sets met proves.
struct SeedProof {
  /// Sets to begin with; each step doubles them.
  static let firstSets = 32
  static let steps = 20
  /// What the greedy choice is worth at least: 1 - 1/e (Nemhauser, Wolsey and Fisher 1978).
  private static let greedy = 0.6321205588285577

  private let epsilon: Double
  /// The probability of an error is shared out evenly over two bounds in each step.
  private let eta: Double

  init(epsilon: Double, delta: Double) {
    self.epsilon = epsilon
    eta = SeedProof.logarithm(of: 2 * Double(SeedProof.steps) / delta)
  }

  /// The proven lower bound of what the choice reaches over the upper bound of what any does.
  ///
  /// - Parameters:
  ///   - met: the sets met among those that had no say in the choice.
  ///   - bound: no choice meets more of the sets that had.
  ///   - sets: how many there are of each.
  /// - Returns: a share, 0–1.
  func ratio(met: Int, bound: Int, sets: Int) -> Double {
    let root = (Double(met) + 2 * eta / 9).squareRoot() - (eta / 2).squareRoot()
    let least = max(0, root) * max(0, root) - eta / 18
    let upper = (Double(bound) + eta / 2).squareRoot() + (eta / 2).squareRoot()
    let most = min(upper * upper, Double(sets))
    return min(1, max(0, least) / most)
  }

  /// Whether the ratio is what was promised, and more sets could not prove much more.
  func isGood(_ ratio: Double, met: Int, bound: Int) -> Bool {
    let inTheLongRun = min(1, Double(met) / Double(max(1, bound)))
    return ratio >= max(SeedProof.greedy, inTheLongRun) - epsilon
  }

  /// The natural logarithm of a number above 1, by halving and a series, so that it is the same
  /// bits on every machine.
  private static func logarithm(of number: Double) -> Double {
    let two = 0.6931471805599453
    let z = (number.significand - 1) / (number.significand + 1)
    var (term, sum) = (z, 0.0)
    for k in stride(from: 1.0, through: 61, by: 2) {
      sum += term / k
      term *= z * z
    }
    return 2 * sum + Double(number.exponent) * two
  }
}
