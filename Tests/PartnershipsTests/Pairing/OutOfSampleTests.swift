import Foundation
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import TestSupport
import Testing

/// Plans over draws, judged on draws that they were not made from: the invented region's members, whose
/// figures are half assumed.
@Suite(.enabled(if: !isQuick)) struct OutOfSampleTests {
  /// The region's pairs that are good for both as things are assumed.
  private static let problem: PairingProblem? = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Datasets/musterregion").standardizedFileURL
    let read = Importer().read(paths: [folder.path])
    guard let day = Day(iso: "2026-11-01"), let network = try? Network(read, asOf: day) else {
      return nil
    }
    return PairingProblem(Benefit(network)).withoutObstacles()
  }()

  /// The index of each pair in draws of other seeds, 0 where it is not good for both.
  private static let judged: [[Double]] = [101, 202, 303].flatMap { seed in
    problem.map { $0.drawnIndices(of: $0.candidates.indices, draws: 64, seed: seed) } ?? []
  }

  /// A plan, by the positions of its pairs.
  private func plan(_ objective: Objective, seed: UInt64 = 1) throws -> [Int] {
    let problem = try #require(OutOfSampleTests.problem)
    let weighed = objective.isDrawn ? problem.drawing(for: objective, seed: seed) : problem
    let pairing = try Pairing(weighed, objective: objective)
    let chosen = Set(pairing.pairs.map(\.firms))
    return problem.candidates.indices.filter { chosen.contains(problem.candidates[$0].firms) }
  }

  /// What a plan is worth on average.
  private func meanIndex(_ plan: [Int]) -> Double {
    let sums = OutOfSampleTests.judged.map { draw in plan.reduce(0) { $0 + draw[$1] } }
    return sums.reduce(0, +) / Double(sums.count)
  }

  /// The share of a plan's pairs that are good for both in nine of ten draws.
  private func sureShare(_ plan: [Int]) -> Double {
    let judged = OutOfSampleTests.judged
    let sure = plan.count { pair in 10 * judged.count { $0[pair] > 0 } >= 9 * judged.count }
    return Double(sure) / Double(plan.count)
  }

  /// The plan that hindsight chooses: weighed by the very draws that plans are judged on.
  private func hindsight() throws -> [Int] {
    let problem = try #require(OutOfSampleTests.problem)
    let judged = OutOfSampleTests.judged
    var candidates = problem.candidates
    for place in candidates.indices {
      candidates[place].drawn = judged.reduce(0) { $0 + $1[place] } / Double(judged.count)
    }
    let known = PairingProblem(
      problem.benefit, candidates: candidates, capacities: problem.capacities)
    let chosen = Set(try known.chosen(.mean).pairs.map(\.firms))
    return problem.candidates.indices.filter { chosen.contains(problem.candidates[$0].firms) }
  }

  // Among pairs that are good for both as things are assumed, draws tell of what is to be gained all but
  // two hundredths.
  @Test(arguments: [1, 7] as [UInt64])
  func thePlanOverDrawsIsNearlyThatOfHindsight(seed: UInt64) throws {
    let (point, mean) = (meanIndex(try plan(.index)), meanIndex(try plan(.mean, seed: seed)))
    let best = meanIndex(try hindsight())
    #expect(mean > 1.01 * point, "\(mean / point)")
    #expect(mean > 0.98 * best && mean <= best + 1e-9, "\(mean / best)")
  }

  @Test(arguments: [1, 7] as [UInt64])
  func nineOfTenCarefulPairsAreGoodForBothInNineOfTenDraws(seed: UInt64) throws {
    let (careful, point) = (try plan(.careful, seed: seed), try plan(.index))
    #expect(careful.count >= 20)
    #expect(sureShare(careful) >= 0.9, "\(sureShare(careful)) of \(careful.count)")
    #expect(sureShare(point) < 0.8, "\(sureShare(point)) of \(point.count)")
  }
}
