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
      0.025702136824115956, -0.059653231083387055, 0.03920368725924556, 0.1559156774421759, 0,
      -0.12904059941200544, 5.232557691650992,
    ]
    for (ours, theirs) in zip(model.mode, mode) { #expect(abs(ours - theirs) < 1e-9) }
    for (kind, trust, mean, low, high) in [
      (0, 0.5, 0.4476843738173347, 0.23865010219103802, 0.6661562065171511),
      (0, 0.9, 0.839722067325546, 0.678788135363003, 0.9556363147304968),
      (4, 0.5, 0.20712960342843847, 0.08053370431981695, 0.36722317040850694),
      (3, 0.5, 0.27924748462978566, 0.1103119144924711, 0.48543879174619353),
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
      (0, 0.5, 0.4436), (0, 0.9, 0.8452), (4, 0.5, 0.2017), (3, 0.5, 0.275),
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

  // A chance that age has halved is one of half the base.
  @Test func ageIsNotLearnedOnceMore() {
    let stale = trials.map {
      IntroductionModel.Trial(kind: $0.kind, trust: $0.trust, freshness: 0.5, isDone: $0.isDone)
    }
    #expect(
      IntroductionModel(stale, bases: bases).mode
        == IntroductionModel(trials, bases: bases.map { $0 / 2 }).mode)
    let never = [IntroductionModel.Trial(kind: 0, trust: 0, freshness: 0, isDone: true)]
    #expect(IntroductionModel(never, bases: bases).mode.allSatisfy { $0.isFinite })
  }

  @Test func whatIsSetByHandIsTakenForGranted() {
    // A slope that is known moves the log odds of who is trusted, as another base would.
    let trusted = (0..<9).map { IntroductionModel.Trial(kind: 1, trust: 0.9, isDone: $0 < 2) }
    let medium = (0..<9).map { IntroductionModel.Trial(kind: 1, trust: 0.5, isDone: $0 < 2) }
    let odds = 0.72 / 0.28 * exp((6 - 4) * 0.4)
    let (known, like) = (
      IntroductionModel(trusted, bases: bases, slope: 6),
      IntroductionModel(medium, bases: [0.9, 2 * odds / (1 + odds), 0.6, 0.5, 0.4])
    )
    #expect(known.trustSlope == 6 && like.trustSlope == 4)
    for kind in bases.indices { #expect(abs(known.shift(kind) - like.shift(kind)) < 1e-9) }
    // A kind that is known teaches nothing of the others.
    let set = IntroductionModel(trusted, bases: bases, shifts: [1: -1], slope: 6)
    #expect(bases.indices.map { set.shift($0) } == [0, -1, 0, 0, 0])
    let belief = set.belief(kind: 1, trust: 0.9)
    let share = odds * exp(-1) / (1 + odds * exp(-1))
    #expect(abs(belief.estimate - share) < 1e-12 && abs(belief.likely.lowerBound - share) < 1e-12)
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
      let assumed = bases[kind] * trust
      let score =
        log(assumed / (1 - assumed)) + truth[0] + truth[kind + 1]
        + (truth[6] - 4) * (trust - 0.5)
      return 1 / (1 + exp(-score))
    }
    let worlds = 120
    var held = 0
    for _ in 0..<worlds {
      let truth = deviations.indices.map { ($0 == 6 ? 4 : 0) + deviations[$0] * normal() }
      let trials = (0..<60).map { _ in
        let (kind, trust) = (
          Int.random(in: 0..<5, using: &generator), Double.random(in: 0.01...1, using: &generator)
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
