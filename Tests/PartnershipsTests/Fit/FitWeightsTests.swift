import Foundation
import PartnernetzParallel
import PartnernetzPartnerships
import Testing

@Suite struct FitWeightsTests {
  /// Pairs whose links depend on two features, with known weights.
  private func examples(_ count: Int, seed: UInt64) -> [FitExample] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let (a, b) = (
        Double.random(in: -1...1, using: &random), Double.random(in: 0...4, using: &random)
      )
      let chance = FitWeights.probability(-1 + 1.5 * a + 0.8 * (b - 2))
      return FitExample(
        FitVector([.chain: a, .taste: b]),
        isLinked: Double.random(in: 0..<1, using: &random) < chance)
    }
  }

  private func loss(_ weights: FitWeights, _ examples: [FitExample]) -> Double {
    var sum = 0.0
    for example in examples {
      let chance = FitWeights.probability(weights.score(example.vector))
      sum -= example.weight * log(example.isLinked ? chance : 1 - chance)
    }
    for feature in FitFeature.allCases {
      let difference = weights.beta[feature] - FitWeights.shipped[feature]
      sum += 5 * difference * difference
    }
    return sum
  }

  @Test func noStepInAnyDirectionIsBetter() throws {
    let examples = examples(400, seed: 1)
    let learned = try #require(FitWeights(learnedFrom: examples))
    #expect(learned.isLearned)
    let best = loss(learned, examples)
    for feature in FitFeature.allCases {
      for step in [-1e-3, 1e-3] {
        var moved = learned
        moved.beta[feature] += step
        #expect(loss(moved, examples) > best)
      }
    }
    for step in [-1e-3, 1e-3] {
      var moved = learned
      moved.intercept += step
      #expect(loss(moved, examples) > best)
    }
  }

  // With many examples the data outweigh what was known before.
  @Test func theTrueWeightsAreFound() throws {
    let learned = try #require(FitWeights(learnedFrom: examples(20_000, seed: 2)))
    #expect(abs(learned.slope(.chain) - 1.5) < 0.1)
    #expect(abs(learned.slope(.taste) - 0.8) < 0.05)
    let error = try #require(learned.error(of: FitVector([.chain: 0.5, .taste: 1])))
    #expect(error > 0.005 && error < 0.05)
  }

  @Test func aFeatureThatNeverVariesKeepsItsWeight() throws {
    let learned = try #require(FitWeights(learnedFrom: examples(300, seed: 3)))
    #expect(abs(learned.beta[.region] - FitWeights.shipped[.region]) < 1e-9)
  }

  @Test func ofOneKindOfPairNothingIsLearned() {
    let linked = examples(50, seed: 4).map { FitExample($0.vector, isLinked: true) }
    #expect(FitWeights(learnedFrom: linked) == nil)
    #expect(FitWeights(learnedFrom: []) == nil)
  }
}

extension FitWeights {
  /// What a unit of a feature counts.
  fileprivate func slope(_ feature: FitFeature) -> Double { beta[feature] / scale[feature] }
}
