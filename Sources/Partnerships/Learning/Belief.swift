// Answers: what is believed of a share or a rate, and how outcomes change it.
// Takes: O(1) for a mean, O(1) continued fractions for a quantile.
// From: conjugate updates, Gelman et al., Bayesian Data Analysis, 2013, chapter 2; FORMULAS F29.

import Foundation

/// A probability distribution over an assumption.
public enum Belief: Sendable, Hashable {
  /// A share, as if so many had come about and so many had not.
  case beta(yes: Double, no: Double)
  /// A rate, as if so many had been counted over so much exposure.
  case gamma(count: Double, exposure: Double)
  /// A share whose log odds are spread normally.
  case logit(centre: Double, deviation: Double)

  /// Nothing is believed to be wholly impossible or certain: outcomes could not change it.
  private static let least = 1e-6

  /// A share that is expected as surely as after so many outcomes.
  static func share(_ mean: Double, strength: Double) -> Belief {
    let mean = min(max(mean, least), 1 - least)
    return .beta(yes: mean * strength, no: (1 - mean) * strength)
  }

  /// A rate that is expected as surely as after so much exposure.
  static func rate(_ mean: Double, exposure: Double) -> Belief {
    .gamma(count: max(mean, least) * exposure, exposure: exposure)
  }

  /// What is expected.
  public var mean: Double {
    switch self {
    case .beta(let yes, let no): yes / (yes + no)
    case .gamma(let count, let exposure): count / exposure
    case .logit(let centre, let deviation): Belief.meanShare(centre, deviation)
    }
  }

  /// What figures rest on: what is expected, but of log odds the share at their centre, which is where
  /// what is added to them leads.
  public var estimate: Double {
    if case .logit(let centre, _) = self { 1 / (1 + exp(-centre)) } else { mean }
  }

  /// Between which ends it lies in 8 of 10 cases.
  public var likely: ClosedRange<Double> { quantile(0.1)...quantile(0.9) }

  /// The same after outcomes: of so many that were tried so many came about.
  ///
  /// Of a rate it is how many were counted, and over which exposure; log odds are learned together, by
  /// ``IntroductionModel``, and stay here.
  func after(_ tally: Tally) -> Belief {
    switch self {
    case .beta(let yes, let no):
      .beta(yes: yes + tally.yes, no: no + max(0, tally.tried - tally.yes))
    case .gamma(let count, let exposure):
      .gamma(count: count + tally.yes, exposure: exposure + tally.tried)
    case .logit: self
    }
  }

  /// The probability that it is at most a value.
  package func share(upTo value: Double) -> Double {
    switch self {
    case .beta(let yes, let no):
      incompleteBeta(yes, no, min(1, max(0, value)))
    case .gamma(let count, let exposure):
      value <= 0 ? 0 : incompleteGamma(count, exposure * value)
    case .logit(let centre, let deviation):
      if value <= 0 {
        0
      } else if value >= 1 {
        1
      } else {
        erfc(-(log(value / (1 - value)) - centre) / deviation / 2.0.squareRoot()) / 2
      }
    }
  }

  /// The value that it is below with a probability.
  ///
  /// - Parameter share: above 0 and below 1.
  /// - Returns: the value.
  package func quantile(_ share: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    if case .gamma = self { while self.share(upTo: high) < share { high *= 2 } }
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if self.share(upTo: middle) < share { low = middle } else { high = middle }
    }
  }

  /// The mean of a share with normal log odds: the trapezoid rule, which is as good as exact for a bell.
  private static func meanShare(_ centre: Double, _ deviation: Double) -> Double {
    let step = 1.0 / 16
    var (sum, weights) = (0.0, 0.0)
    for place in -128...128 {
      let z = Double(place) * step
      let weight = exp(-z * z / 2)
      sum += weight / (1 + exp(-centre - deviation * z))
      weights += weight
    }
    return sum / weights
  }
}

/// Outcomes of one kind.
public struct Tally: Sendable, Hashable {
  /// How many came about; parts count as parts.
  public internal(set) var yes = 0.0
  /// How many were tried; of a rate the exposure.
  public internal(set) var tried = 0.0
  /// How many outcomes these are.
  public internal(set) var cases = 0
  /// The contacts that told them, by their place in ``Pipeline/all``.
  var contacts: Set<Int> = []

  mutating func add(_ yes: Double, of tried: Double = 1, by contact: Int) {
    self.yes += yes
    self.tried += tried
    cases += 1
    contacts.insert(contact)
  }
}
