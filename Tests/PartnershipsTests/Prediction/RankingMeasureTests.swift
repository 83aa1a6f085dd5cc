import Foundation
import Testing

import PartnernetzPartnerships

@Suite struct RankingMeasureTests {
  // Hidden partners in places 2 and 4 of five, by hand.
  @Test func aListByHand() throws {
    let list = [false, true, false, true, false]
    #expect(RankingMeasure.hit1.value(list) == 0 && RankingMeasure.hit5.value(list) == 1)
    #expect(RankingMeasure.reciprocalRank.value(list) == 0.5)
    #expect(RankingMeasure.averagePrecision.value(list) == 0.5)
    let gain = 1 / log2(3.0) + 1 / log2(5.0)
    let ndcg = try #require(RankingMeasure.ndcg10.value(list))
    #expect(abs(ndcg - gain / (1 + 1 / log2(3.0))) < 1e-12)
    #expect(RankingMeasure.hit1.value([false]) == nil)
  }

  @Test func equalScoresCountHalf() {
    #expect(areaUnderCurve(hidden: [3, 1], others: [2, 1]) == 0.625)
    #expect(areaUnderCurve(hidden: [], others: [1]) == nil)
  }

  @Test func theIntervalNarrowsWithMoreFirms() throws {
    let few = try #require(meanInterval((0..<10).map { Double($0 % 2) }, seed: 1))
    let many = try #require(meanInterval((0..<1_000).map { Double($0 % 2) }, seed: 1))
    #expect(few.mean == 0.5 && many.mean == 0.5)
    // The error of a mean of 1,000 coins is 0.0158.
    #expect(abs(many.high - many.low - 2 * 1.96 * 0.0158) < 0.01)
    #expect(few.high - few.low > 5 * (many.high - many.low))
  }
}
