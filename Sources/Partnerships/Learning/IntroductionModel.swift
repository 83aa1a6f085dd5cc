// Answers: how likely a firm introduces two others to each other, by what it is to them and how well they
// trust each other.
// Takes: O(trials) for each of a few Newton steps.
// From: FORMULAS F29; maximum a posteriori with Laplace's approximation (MacKay, Information Theory,
// Inference, and Learning Algorithms, 2003, chapter 27).

import Foundation
import PartnernetzNetworks

/// The chance of an introduction, learned from those that were asked for.
///
/// logit p = logit(p_kind · t · f) + d + d_kind + (γ − 4)(t − ½) with d ~ N(0, 1), d_kind ~ N(0, ½²),
/// γ ~ N(4, 2²), and f what the age of the last contact left when the firm was asked.
///
/// The first term is F13, whose odds are multiplied by what is learned: outcomes that are as F13 says
/// teach nothing, at any trust and age. F29 writes logit(p_kind / 2) + 4(t − ½) in its place, which is the
/// same at medium trust and a fresh contact; elsewhere it is up to 1 apart, and trust or age would
/// come off twice.
package struct IntroductionModel: Sendable {
  /// An introduction that a firm was asked for.
  package struct Trial: Sendable {
    /// The position of what the firm is to the one that it was to introduce to.
    package var kind: Int
    /// Their trust, 0–1.
    package var trust: Double
    /// What the age of their last contact left of the chance, 0–1.
    package var freshness: Double
    /// Whether it came about.
    package var isDone: Bool

    /// Makes a trial.
    package init(kind: Int, trust: Double, freshness: Double = 1, isDone: Bool) {
      (self.kind, self.trust, self.freshness, self.isDone) = (kind, trust, freshness, isDone)
    }
  }

  /// γ where nothing was learned.
  package static let slope = Parameters.assumedSlope

  /// The smallest chance and what the largest lacks to 1, so that their log odds are numbers.
  fileprivate static let least = 1e-6

  /// d, then d_kind for each kind, then γ.
  package let mode: [Double]
  /// The inverse of the curvature at the mode, row by row.
  package let covariance: [Double]
  private let loss: IntroductionLoss

  /// Learns.
  ///
  /// - Parameters:
  ///   - trials: what was tried.
  ///   - bases: the chance of each kind at full trust, 0–1 (F13).
  ///   - shifts: d + d_kind of the kinds of which somebody set it by hand: they teach of γ alone.
  ///   - slope: γ where somebody set it by hand; else it is learned.
  package init(
    _ trials: [Trial], bases: [Double], shifts: [Int: Double] = [:], slope: Double? = nil
  ) {
    loss = IntroductionLoss(trials, bases: bases, shifts: shifts, slope: slope)
    var mode = loss.prior
    // The loss is strictly convex: Newton's steps, shortened where they would climb, reach its one minimum.
    for _ in 0..<100 {
      let (slope, curvature) = loss.derivatives(mode)
      guard let factor = Cholesky(curvature, size: loss.size) else { break }
      let step = factor.solve(slope)
      let now = loss.value(mode)
      var (length, next) = (1.0, mode)
      repeat {
        next = zip(mode, step).map { $0 - length * $1 }
        length /= 2
      } while loss.value(next) > now && length > 1e-9
      guard loss.value(next) <= now else { break }
      let moved = zip(next, mode).map { abs($0 - $1) }.max() ?? 0
      mode = next
      if moved < 1e-12 { break }
    }
    let curvature = loss.derivatives(mode).curvature
    self.mode = mode
    covariance = Cholesky(curvature, size: loss.size)?.inverse ?? []
  }

  /// What is believed of a kind's chance at some trust, where the last contact was today.
  package func belief(kind: Int, trust: Double) -> Belief {
    let row = loss.row(kind: kind, trust: trust)
    var variance = 0.0
    for (a, x) in row { for (b, y) in row { variance += x * y * covariance[a * loss.size + b] } }
    let asked = Trial(kind: kind, trust: trust, isDone: true)
    return .logit(centre: loss.score(asked, mode), deviation: variance.squareRoot())
  }

  /// What the log odds of a kind are raised by at medium trust: d + d_kind.
  package func shift(_ kind: Int) -> Double { loss.shifts[kind] ?? mode[0] + mode[kind + 1] }

  /// By how much the log odds rise from no trust to full trust: γ.
  package var trustSlope: Double { loss.slope ?? mode[loss.size - 1] }
}

/// The negative logarithm of the posterior, its slope and its curvature.
private struct IntroductionLoss: Sendable {
  let prior: [Double]
  /// What somebody set by hand: it is no unknown.
  let shifts: [Int: Double]
  let slope: Double?
  private let deviations: [Double]
  private let trials: [IntroductionModel.Trial]
  private let bases: [Double]

  var size: Int { prior.count }

  init(
    _ trials: [IntroductionModel.Trial], bases: [Double], shifts: [Int: Double], slope: Double?
  ) {
    (self.trials, self.bases, self.shifts, self.slope) = (trials, bases, shifts, slope)
    prior = [0] + bases.map { _ in 0 } + [IntroductionModel.slope]
    deviations = [1] + bases.map { _ in 0.5 } + [2]
  }

  /// What each unknown is multiplied with; the others count for nothing.
  func row(kind: Int, trust: Double) -> [(Int, Double)] {
    (shifts[kind] == nil ? [(0, 1), (kind + 1, 1)] : [])
      + (slope == nil ? [(size - 1, trust - 0.5)] : [])
  }

  func score(_ trial: IntroductionModel.Trial, _ at: [Double]) -> Double {
    let assumed = min(
      max(bases[trial.kind] * trial.trust * trial.freshness, IntroductionModel.least),
      1 - IntroductionModel.least)
    let known =
      log(assumed / (1 - assumed)) + (shifts[trial.kind] ?? 0)
      + ((slope ?? 0) - IntroductionModel.slope) * (trial.trust - 0.5)
    return row(kind: trial.kind, trust: trial.trust).reduce(known) { $0 + $1.1 * at[$1.0] }
  }

  func value(_ at: [Double]) -> Double {
    let known = prior.indices.reduce(0.0) { sum, place in
      let z = (at[place] - prior[place]) / deviations[place]
      return sum + z * z / 2
    }
    return trials.reduce(known) { sum, trial in
      let score = score(trial, at)
      let signed = trial.isDone ? score : -score
      return sum + (signed > 0 ? log1p(exp(-signed)) : log1p(exp(signed)) - signed)
    }
  }

  func derivatives(_ at: [Double]) -> (slope: [Double], curvature: [Double]) {
    var slope = [Double](repeating: 0, count: size)
    var curvature = [Double](repeating: 0, count: size * size)
    for place in prior.indices {
      let precision = 1 / (deviations[place] * deviations[place])
      slope[place] = (at[place] - prior[place]) * precision
      curvature[place * size + place] = precision
    }
    for trial in trials {
      let row = row(kind: trial.kind, trust: trial.trust)
      let chance = 1 / (1 + exp(-score(trial, at)))
      for (a, x) in row {
        slope[a] += (chance - (trial.isDone ? 1 : 0)) * x
        for (b, y) in row { curvature[a * size + b] += chance * (1 - chance) * x * y }
      }
    }
    return (slope, curvature)
  }
}
