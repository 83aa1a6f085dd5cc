import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct FeatureMatcherTests {
  private struct Entries {
    var rowCount: Int
    var featureCount: Int
    var wishes: [(row: Int32, feature: Int32)] = []
    var holdings: [(row: Int32, feature: Int32)] = []
    var weights: [Double]

    func rows(_ entries: [(row: Int32, feature: Int32)]) -> FeatureRows {
      FeatureRows(
        rowCount: rowCount, featureCount: featureCount, rows: entries.map(\.row),
        features: entries.map(\.feature))
    }

    var matcher: FeatureMatcher {
      FeatureMatcher(wishes: rows(wishes), holdings: rows(holdings), weights: weights)
    }

    /// All pairs of rows, one by one.
    func brute(_ count: Int) -> [[Match]] {
      let none = [Set<Int32>](repeating: [], count: rowCount)
      var (wished, held) = (none, none)
      for entry in wishes { wished[Int(entry.row)].insert(entry.feature) }
      for entry in holdings { held[Int(entry.row)].insert(entry.feature) }
      var all: [[Match]] = []
      for i in 0..<rowCount {
        var found: [Match] = []
        for j in 0..<rowCount where j != i {
          // Heavier features first, as the matcher adds them.
          let shared = wished[i].intersection(held[j]).map { weights[Int($0)] }.filter { $0 > 0 }
          let score = shared.sorted(by: >).reduce(0, +)
          if score > 0 { found.append(Match(row: Int32(j), score: score)) }
        }
        found.sort { $0.score != $1.score ? $0.score > $1.score : $0.row < $1.row }
        all.append(Array(found.prefix(count)))
      }
      return all
    }
  }

  private struct Match: Equatable {
    var row: Int32
    var score: Double
  }

  /// Features of which low numbers are frequent; weights in quarters, so that ties are many.
  private func random(seed: UInt64, rows: Int, features: Int, most: Int) -> Entries {
    var random = SplitMix64(seed: seed)
    func feature() -> Int32 {
      let one = Int32.random(in: 0..<Int32(features), using: &random)
      let other = Int32.random(in: 0..<Int32(features), using: &random)
      return min(one, other)
    }
    var entries = Entries(
      rowCount: rows, featureCount: features,
      weights: (0..<features).map { _ in Double(Int.random(in: -1...20, using: &random)) / 4.0 })
    for row in 0..<Int32(rows) {
      for _ in 0..<Int.random(in: 0...most, using: &random) {
        entries.wishes.append((row, feature()))
      }
      for _ in 0..<Int.random(in: 0...most, using: &random) {
        entries.holdings.append((row, feature()))
      }
    }
    return entries
  }

  private func agree(_ entries: Entries, count: Int) -> Bool {
    let found = entries.matcher.bestMatches(count)
    let expected = entries.brute(count)
    return expected.indices.allSatisfy { row in
      found.matches(of: row).map { Match(row: $0.row, score: $0.score) } == expected[row]
    }
  }

  @Test(arguments: 0..<20)
  func matchesAreThoseOfAllPairs(seed: Int) {
    let entries = random(
      seed: UInt64(seed), rows: 60, features: 4 + 5 * (seed % 5), most: 1 + seed % 7)
    for count in [1, 3, 10, 100] { #expect(agree(entries, count: count)) }
  }

  @Test(arguments: [1.0, 0.3])
  func aFeatureThatManyHaveIsLookedUp(share: Double) {
    // Long lists of light features behind short lists of heavy ones: the bounds do their work.
    var entries = random(seed: 3, rows: 400, features: 60, most: 6)
    let light: [Double] = [0.1, 0.2, 0.3]
    entries.weights = light + (3..<60).map { Double(3 + $0 % 4) }
    for row in 0..<Int32(400) where Double(row % 10) < 10 * share {
      for feature in 0..<Int32(3) {
        entries.holdings.append((row, feature))
        entries.wishes.append((row, feature))
      }
    }
    #expect(agree(entries, count: 5))
  }

  @Test(arguments: [200, 500, 2_000])
  func manyFeaturesAreMoreThanTheFrequentOnes(features: Int) {
    // More rows than there are marks, so that marks are used again.
    let entries = random(seed: UInt64(features), rows: 700, features: features, most: 9)
    for count in [1, 10, 40] { #expect(agree(entries, count: count)) }
  }

  @Test func equalWeightsAreDecidedByNumber() {
    var entries = random(seed: 5, rows: 600, features: 150, most: 8)
    entries.weights = entries.weights.map { _ in 1 }
    for count in [1, 2, 10] { #expect(agree(entries, count: count)) }
  }

  @Test func theResultDoesNotDependOnTheThreads() {
    let matcher = random(seed: 9, rows: 500, features: 30, most: 5).matcher
    let one = matcher.bestMatches(10, threads: 1)
    #expect(matcher.bestMatches(10, threads: 2) == one)
    #expect(matcher.bestMatches(10, threads: 7) == one)
  }

  @Test func nobodyOneAndThoseWithoutFeaturesMatchNobody() {
    #expect(Entries(rowCount: 0, featureCount: 0, weights: []).matcher.bestMatches(3).rows.isEmpty)
    let alone = Entries(
      rowCount: 1, featureCount: 1, wishes: [(0, 0)], holdings: [(0, 0)], weights: [1])
    #expect(alone.matcher.bestMatches(3).rows.isEmpty)
    let empty = Entries(rowCount: 5, featureCount: 2, weights: [1, 1]).matcher.bestMatches(3)
    #expect(empty.rows.isEmpty && empty.offsets == [0, 0, 0, 0, 0, 0])
    #expect(random(seed: 1, rows: 9, features: 3, most: 2).matcher.bestMatches(0).rows.isEmpty)
  }

  @Test func allAlikeMatchTheFirst() {
    let everyone = (0..<Int32(600)).map { (row: $0, feature: Int32(0)) }
    let entries = Entries(
      rowCount: 600, featureCount: 1, wishes: everyone, holdings: everyone, weights: [2])
    let found = entries.matcher.bestMatches(3)
    #expect(found.matches(of: 0).map(\.row) == [1, 2, 3])
    #expect(found.matches(of: 599).map(\.row) == [0, 1, 2])
    #expect(found.scores.allSatisfy { $0 == 2 })
  }
}
