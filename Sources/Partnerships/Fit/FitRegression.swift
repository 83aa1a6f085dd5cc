// Answers: the weights that explain best which pairs have a link, drawn towards weights known before.
// Takes: O(rows) for each of a few Newton steps.
// From: penalised logistic regression by iteratively reweighted least squares (Hastie, Tibshirani,
// Friedman, The Elements of Statistical Learning, 2009, 4.4); FORMULAS F26.

import Foundation

/// A pair of firms to learn from.
package struct FitExample: Sendable {
  /// The features.
  package var vector: FitVector
  /// Whether the two have a link.
  package var isLinked: Bool
  /// How many pairs it stands for.
  package var weight: Double

  /// Makes an example.
  package init(_ vector: FitVector, isLinked: Bool, weight: Double = 1) {
    self.vector = vector
    self.isLinked = isLinked
    self.weight = weight
  }
}

extension FitWeights {
  /// Learns weights from examples.
  ///
  /// Minimises Σ w·ℓ(β) + (λ/2)‖β − β⁰‖², β₀ free; nil where either kind of pair is missing.
  ///
  /// - Parameters:
  ///   - examples: pairs with a link and without one.
  ///   - prior: β⁰.
  ///   - penalty: λ.
  package init?(
    learnedFrom examples: [FitExample], prior: FitVector = FitWeights.shipped, penalty: Double = 10
  ) {
    let all = examples.reduce(0) { $0 + $1.weight }
    let linked = examples.reduce(0) { $0 + ($1.isLinked ? $1.weight : 0) }
    guard linked > 0, all > linked else { return nil }
    var (mean, square) = (SIMD8<Double>(), SIMD8<Double>())
    for example in examples { mean += example.weight * example.vector.values }
    mean /= all
    for example in examples {
      let difference = example.vector.values - mean
      square += example.weight * difference * difference
    }
    var scale = FitVector()
    for position in square.indices {
      let deviation = (square[position] / all).squareRoot()
      scale.values[position] = deviation > 1e-12 ? deviation : 1
    }
    var middle = FitVector()
    middle.values = mean
    self.init(intercept: log(linked / (all - linked)), beta: prior, mean: middle, scale: scale)
    let regression = FitRegression(examples, self, prior: prior, penalty: penalty)
    let (parameters, covariance) = regression.minimum(from: [intercept] + prior.numbers)
    intercept = parameters[0]
    for position in 0..<8 { beta.values[position] = parameters[position + 1] }
    self.covariance = covariance
  }
}

/// The penalised loss of weights and its slope and curvature.
private struct FitRegression {
  private let rows: [(z: SIMD8<Double>, isLinked: Bool, weight: Double)]
  private let prior: [Double]
  private let penalty: Double
  private let size = 9

  init(_ examples: [FitExample], _ weights: FitWeights, prior: FitVector, penalty: Double) {
    rows = examples.map { (weights.scaled($0.vector).values, $0.isLinked, $0.weight) }
    self.prior = [0] + prior.numbers
    self.penalty = penalty
  }

  func minimum(from start: [Double]) -> (parameters: [Double], covariance: [Double]) {
    var parameters = start
    var loss = loss(parameters)
    for _ in 0..<100 {
      let (slope, curvature) = derivatives(parameters)
      guard let factor = Cholesky(curvature, size: size) else { break }
      let step = factor.solve(slope)
      var length = 1.0
      var next = parameters
      var nextLoss = loss
      repeat {
        next = zip(parameters, step).map { $0 - length * $1 }
        nextLoss = self.loss(next)
        length /= 2
      } while nextLoss > loss && length > 1e-6
      guard nextLoss <= loss else { break }
      let moved = zip(next, parameters).map { abs($0 - $1) }.max() ?? 0
      (parameters, loss) = (next, nextLoss)
      if moved < 1e-10 { break }
    }
    let curvature = derivatives(parameters).curvature
    return (parameters, Cholesky(curvature, size: size)?.inverse ?? [])
  }

  private func score(_ z: SIMD8<Double>, _ parameters: [Double]) -> Double {
    var sum = parameters[0]
    for position in z.indices { sum += parameters[position + 1] * z[position] }
    return sum
  }

  private func loss(_ parameters: [Double]) -> Double {
    var sum = 0.0
    for row in rows {
      let score = score(row.z, parameters)
      let signed = row.isLinked ? score : -score
      sum += row.weight * (signed > 0 ? log1p(exp(-signed)) : log1p(exp(signed)) - signed)
    }
    for position in 1..<size {
      let difference = parameters[position] - prior[position]
      sum += penalty / 2 * difference * difference
    }
    return sum
  }

  private func derivatives(_ parameters: [Double]) -> (slope: [Double], curvature: [Double]) {
    var slope = [Double](repeating: 0, count: size)
    var curvature = [Double](repeating: 0, count: size * size)
    for row in rows {
      let chance = FitWeights.probability(score(row.z, parameters))
      let difference = row.weight * (chance - (row.isLinked ? 1 : 0))
      let bend = row.weight * chance * (1 - chance)
      slope[0] += difference
      curvature[0] += bend
      for a in row.z.indices {
        slope[a + 1] += difference * row.z[a]
        curvature[(a + 1) * size] += bend * row.z[a]
        for b in 0...a { curvature[(a + 1) * size + b + 1] += bend * row.z[a] * row.z[b] }
      }
    }
    for position in 1..<size {
      slope[position] += penalty * (parameters[position] - prior[position])
      curvature[position * size + position] += penalty
    }
    for a in 0..<size {
      for b in 0..<a { curvature[b * size + a] = curvature[a * size + b] }
    }
    return (slope, curvature)
  }
}
