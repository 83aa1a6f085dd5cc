import Foundation
import PartnernetzParallel
import PartnernetzPartnerships
import Testing

/// What is believed of a share or a rate, and whether its range holds the truth.
@Suite struct BeliefTests {
  /// Figures of scipy 1.17.1 (`scipy.stats.beta` and `gamma`: mean, ppf(0.1), ppf(0.9)).
  @Test(arguments: [
    (
      Belief.beta(yes: 11.78, no: 20.56), 0.3642547928262214, 0.25840349835339765,
      0.47386172959766765
    ),
    (.beta(yes: 11.98, no: 30.74), 0.2804307116104869, 0.19526080295179418, 0.3701496598706212),
    (.beta(yes: 381.7, no: 18.56), 0.9536301404087343, 0.9397720556462346, 0.9665150139636927),
    (
      .gamma(count: 15.59, exposure: 226.35), 0.06887563507841839, 0.047678450356597006,
      0.0919621672402993
    ),
  ])
  func meansAndRangesAreThoseOfScipy(belief: Belief, mean: Double, low: Double, high: Double) {
    #expect(abs(belief.mean / mean - 1) < 1e-12)
    #expect(abs(belief.likely.lowerBound / low - 1) < 1e-11)
    #expect(abs(belief.likely.upperBound / high - 1) < 1e-11)
  }

  /// The same by adding up thin slices of the density, also where it has no bell's form.
  @Test(arguments: [(0.5, 3.0), (4.94, 4.94), (1, 1), (81.7, 8.56), (2, 6)])
  func theShareBelowIsTheAreaUnderTheDensity(yes: Double, no: Double) {
    let slices = 20_000
    func area(_ most: Double) -> Double {
      // Slices of t² rather than t, so that a density without bound at 0 does no harm.
      (0..<slices).reduce(0.0) { sum, place in
        let root = (Double(place) + 0.5) / Double(slices) * most.squareRoot()
        let t = root * root
        return sum + pow(t, yes - 1) * pow(1 - t, no - 1) * 2 * root
      } * most.squareRoot() / Double(slices)
    }
    let all = area(1)
    for value in [0.05, 0.3, 0.5, 0.9] {
      let expected = area(value) / all
      #expect(abs(Belief.beta(yes: yes, no: no).share(upTo: value) - expected) < 1e-4, "\(value)")
    }
  }

  @Test func aQuantileIsWhereTheShareIsReached() {
    for belief in [
      Belief.beta(yes: 0.3, no: 0.4), .beta(yes: 3_000, no: 7), .gamma(count: 0.2, exposure: 9),
      .gamma(count: 900, exposure: 0.5), .logit(centre: -2, deviation: 1.5),
    ] {
      for share in [0.01, 0.1, 0.5, 0.9, 0.99] {
        let value = belief.quantile(share)
        #expect(abs(belief.share(upTo: value) - share) < 1e-9, "\(belief) \(share)")
      }
    }
  }

  // A range that holds the truth in 8 of 10 cases has to do so: truths are drawn as believed, and
  // outcomes by them.
  @Test(arguments: [(4.78, 15.56, 12), (8.73, 23.99, 60), (81.7, 8.56, 300)])
  func theRangeHoldsTheTruthInEightOfTenCases(yes: Double, no: Double, trials: Int) {
    var generator = SplitMix64(seed: 11)
    let prior = Belief.beta(yes: yes, no: no)
    let worlds = 600
    var held = 0
    for _ in 0..<worlds {
      let truth = prior.quantile(Double.random(in: 0.000_001..<0.999_999, using: &generator))
      let done = (0..<trials).count { _ in Double.random(in: 0..<1, using: &generator) < truth }
      let posterior = Belief.beta(yes: yes + Double(done), no: no + Double(trials - done))
      if posterior.likely.contains(truth) { held += 1 }
    }
    // Three standard errors of 600 tosses are five hundredths.
    #expect(abs(Double(held) / Double(worlds) - 0.8) < 0.05, "\(held)")
  }
}
