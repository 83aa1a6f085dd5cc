import Foundation
import PartnernetzParallel
import PartnernetzPartnerships
import Testing

/// What introductions that were asked for teach of the next one.
@Suite struct IntroductionModelTests {
  private let bases = [0.9, 0.8, 0.6, 0.5, 0.4]
  private let deviations = [1, 0.5, 0.5, 0.5, 0.5, 0.5, 2]

  private let trials: [IntroductionModel.Trial] = [
    (0, 0.9, true), (0, 0.9, true), (0, 0.5, false), (1, 0.7, true), (1, 0.3, false),
    (2, 0.5, true),
    (2, 0.5, false), (2, 0.9, true), (4, 0.5, false), (4, 0.1, false), (4, 0.7, false),
    (0, 0.1, false),
  ].map { IntroductionModel.Trial(kind: $0.0, trust: $0.1, isDone: $0.2) }

  /// The mode by `scipy.optimize`, mean and range by `scipy.integrate` and `norm.ppf`, scipy 1.17.1.
  @Test func modeAndRangesAreThoseOfScipy() {
    let model = IntroductionModel(trials, bases: bases)
    let mode = [
      -0.04747855019690123, -0.05400641686137315, 0.03990199962735385, 0.14319046575221653, 0,
      -0.14095568606742256, 5.1356767728648425,
    ]
    for (ours, theirs) in zip(model.mode, mode) { #expect(abs(ours - theirs) < 1e-9) }
    for (kind, trust, mean, low, high) in [
      (0, 0.5, 0.43264392327173695, 0.22827116752101834, 0.6488043328279445),
      (0, 0.9, 0.8200339794759981, 0.6443363864405801, 0.948338297168282),
      (4, 0.5, 0.19441523197256702, 0.07468068130731377, 0.34693488066615785),
      (3, 0.5, 0.2662034542183276, 0.10343389273468548, 0.46691283916498877),
    ] {
      let belief = model.belief(kind: kind, trust: trust)
      #expect(abs(belief.mean - mean) < 1e-9, "\(kind) \(trust)")
      #expect(
        abs(belief.likely.lowerBound - low) < 1e-9 && abs(belief.likely.upperBound - high) < 1e-9)
    }
  }

  // What Laplace's approximation leaves out is small: a million draws of the prior, each weighed by how
  // well it explains the trials, gave these means (numpy, seed 1).
  @Test func theApproximationIsNearTheExactPosterior() {
    let model = IntroductionModel(trials, bases: bases)
    for (kind, trust, exact) in [
      (0, 0.5, 0.4284), (0, 0.9, 0.8268), (4, 0.5, 0.1895), (3, 0.5, 0.2622),
    ] {
      #expect(abs(model.belief(kind: kind, trust: trust).mean - exact) < 0.01, "\(kind) \(trust)")
    }
  }

  @Test func withoutTrialsItIsTheAssumption() {
    let model = IntroductionModel([], bases: bases)
    #expect(model.mode == [0, 0, 0, 0, 0, 0, 4])
    for kind in bases.indices {
      #expect(model.shift(kind) == 0)
      let median = model.belief(kind: kind, trust: 0.5).quantile(0.5)
      #expect(abs(median - bases[kind] / 2) < 1e-12)
    }
  }

  @Test func theRangeHoldsTheTruthInEightOfTenCases() {
    var generator = SplitMix64(seed: 5)
    func normal() -> Double {
      let (u, v) = (
        Double.random(in: 1e-12..<1, using: &generator), Double.random(in: 0..<1, using: &generator)
      )
      return (-2 * log(u)).squareRoot() * cos(2 * .pi * v)
    }
    func chance(_ truth: [Double], _ kind: Int, _ trust: Double) -> Double {
      let half = bases[kind] / 2
      let score =
        log(half / (1 - half)) + truth[0] + truth[kind + 1] + truth[6] * (trust - 0.5)
      return 1 / (1 + exp(-score))
    }
    let worlds = 120
    var held = 0
    for _ in 0..<worlds {
      let truth = deviations.indices.map { ($0 == 6 ? 4 : 0) + deviations[$0] * normal() }
      let trials = (0..<60).map { _ in
        let (kind, trust) = (
          Int.random(in: 0..<5, using: &generator), Double.random(in: 0...1, using: &generator)
        )
        let isDone = Double.random(in: 0..<1, using: &generator) < chance(truth, kind, trust)
        return IntroductionModel.Trial(kind: kind, trust: trust, isDone: isDone)
      }
      let model = IntroductionModel(trials, bases: bases)
      for (kind, trust) in [(0, 0.5), (2, 0.8), (4, 0.3)]
      where model.belief(kind: kind, trust: trust).likely.contains(chance(truth, kind, trust)) {
        held += 1
      }
    }
    #expect(abs(Double(held) / Double(3 * worlds) - 0.8) < 0.07, "\(held)")
  }
}
