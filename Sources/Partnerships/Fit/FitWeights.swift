// Answers: how likely a link is, given the features of a pair.
// From: FORMULAS F26.

import Foundation

/// What each feature counts, and how sure that is.
///
/// - SeeAlso: F26.
public struct FitWeights: Sendable, Hashable {
  /// What is added for every pair: β₀.
  package var intercept: Double
  /// What a standard deviation of each feature counts: β.
  package var beta: FitVector
  /// What is taken off each feature before it is weighed.
  package var mean: FitVector
  /// What each feature is divided by; 1 where it does not vary.
  package var scale: FitVector
  /// The inverse of the curvature, row by row, the intercept first; empty where nothing was learned.
  package var covariance: [Double] = []

  /// Whether the weights were learned from the network's own links rather than being a rule of thumb.
  public var isLearned: Bool { !covariance.isEmpty }

  /// Weights for features as they are.
  package init(
    intercept: Double, beta: FitVector, mean: FitVector = .init(),
    scale: FitVector = FitVector.ones
  ) {
    self.intercept = intercept
    self.beta = beta
    self.mean = mean
    self.scale = scale
  }

  /// The features as they are weighed: z.
  package func scaled(_ vector: FitVector) -> FitVector {
    var scaled = FitVector()
    scaled.values = (vector.values - mean.values) / scale.values
    return scaled
  }

  /// What each feature adds: β z.
  package func contributions(_ vector: FitVector) -> FitVector {
    var product = FitVector()
    product.values = beta.values * scaled(vector).values
    return product
  }

  /// β₀ + Σ β z.
  package func score(_ vector: FitVector) -> Double {
    let product = contributions(vector).values
    var sum = intercept
    for position in product.indices { sum += product[position] }
    return sum
  }

  /// The standard error of the score; nil where nothing was learned.
  package func error(of vector: FitVector) -> Double? {
    guard isLearned else { return nil }
    let z = [1] + scaled(vector).numbers
    var sum = 0.0
    for row in z.indices {
      for column in z.indices { sum += z[row] * covariance[row * z.count + column] * z[column] }
    }
    return max(0, sum).squareRoot()
  }
}

extension FitWeights {
  /// 1 / (1 + e^−s).
  package static func probability(_ score: Double) -> Double { 1 / (1 + exp(-score)) }

  /// The weights that were measured on other networks, for features in standard deviations.
  package static let shipped = FitVector([
    .activity: 0.386, .closure: 0.114, .chain: 0.257, .taste: 0.274, .industry: 0.098,
    .region: 0.696, .tags: 0.136, .needs: 0.3,
  ])

  /// A rule of thumb for networks with few links: the shipped weights on features as they are.
  ///
  /// Before there are links a need that is met is the best reason there is, so it counts more.
  package static func ruleOfThumb(firms: Int, links: Int) -> FitWeights {
    // As if each firm had one partner more than is known.
    let pairs = Double(firms) * Double(max(1, firms - 1))
    let rate = min(0.5, (2 * Double(links) + Double(firms)) / max(1, pairs))
    var beta = shipped
    beta[.needs] = 1.5
    return FitWeights(intercept: log(max(rate, 1e-9) / (1 - min(rate, 0.5))), beta: beta)
  }
}

extension FitVector {
  /// 1 for each feature.
  package static var ones: FitVector {
    var ones = FitVector()
    ones.values = SIMD8(repeating: 1)
    return ones
  }

  /// The numbers one after the other.
  var numbers: [Double] { values.indices.map { values[$0] } }
}
