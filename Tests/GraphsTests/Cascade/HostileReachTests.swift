import Foundation
import Testing

@testable import PartnernetzGraphs
import PartnernetzParallel

/// Networks that are easy to describe and hard to work on: answered, and in bounded time.
///
/// With PARTNERNETZ_THOROUGH set those are at their full size, for which a debug build is too slow.
@Suite struct HostileReachTests {
  private static let isThorough =
    ProcessInfo.processInfo.environment["PARTNERNETZ_THOROUGH"] != nil
  private static let million = 1_000_000

  /// A star whose arcs have one probability.
  private static func star(_ probability: Double, leaves: Int) -> Graph {
    Graph(
      nodeCount: leaves + 1,
      edges: (1...Graph.Node(leaves)).map { .init(0, $0, weight: probability) })
  }

  @Test func anyNodeOfAStarWithAMillionLeaves() {
    let leaves = HostileReachTests.isThorough ? HostileReachTests.million : 20_000
    let star = HostileReachTests.star(0.25, leaves: leaves)
    let sure = [Double](repeating: 1, count: leaves + 1)
    let reach = star.sampledReach(
      sources: [0, 7], maximumHops: 3, passProbability: sure, worlds: 8,
      nodeKeys: (0...UInt64(leaves)).map { mixed($0) })
    let hub = 0.25 * Double(leaves)
    #expect(abs(reach[0].mean - hub) < 5 * reach[0].standardError + 1)
    let leaf = 0.25 * (1 + 0.25 * Double(leaves - 1))
    #expect(abs(reach[1].mean - leaf) < 5 * reach[1].standardError + 1e-6 * leaf)
    // Beyond one hop each set that meets the hub throws a million coins.
    let hops = HostileReachTests.isThorough ? 3 : 1
    let best = star.bestSeeds(
      count: 3, maximumHops: hops, passProbability: sure, epsilon: 0.3)
    #expect(best.chosen.first == 0 && best.ratio > 0.33)
    #expect(best.growth[0] > 0.8 * hub && best.growth[0] < 1.2 * hub)
    let asks = star.bestFirstArcs(
      count: 2, of: [5], maximumHops: hops, passProbability: sure, epsilon: 0.3)
    #expect(asks.chosen.map { star.targets[Int($0)] } == [0])
    let asked = hops == 1 ? 0.25 : leaf
    #expect(asks.low <= asked && asked <= asks.high)
  }

  @Test func aChainOfAMillion() {
    let chain = Sample.longChain
    let sure = [Double](repeating: 1, count: HostileReachTests.million)
    let keys = [UInt64](repeating: 1, count: HostileReachTests.million)
    // Any number of hops: nothing recurs.
    let far = chain.sampledReach(
      sources: [0], maximumHops: 2_000, passProbability: sure, worlds: 8, nodeKeys: keys)
    #expect(far[0].mean == 2_000)
    let best = chain.bestSeeds(
      count: 1, among: [500_000, 500_010], maximumHops: 2_000, passProbability: sure, epsilon: 0.3)
    #expect(best.low < 4_001 && 4_001 < best.high + 10)
    let hops = chain.bestSeeds(
      count: 1, among: [500_000], maximumHops: 3, passProbability: sure, epsilon: 0.3)
    #expect(hops.reached == 7)
  }

  @Test func everybodyOfThreeThousandKnowsEverybody() {
    let count = HostileReachTests.isThorough ? 3_000 : 200
    let graph = Graph.complete(count, weight: 0.5)
    let pass = [Double](repeating: 0.5, count: count)
    let reach = graph.sampledReach(
      sources: [0, 99], maximumHops: 3, passProbability: pass, worlds: 8,
      nodeKeys: (0..<UInt64(count)).map { mixed($0) })
    let others = Double(count - 1)
    #expect(reach.allSatisfy { abs($0.mean - others) < 5 * $0.standardError + 0.1 })
    let best = graph.bestSeeds(
      count: 2, maximumHops: 2, passProbability: pass, epsilon: 0.3)
    #expect(best.reached > 0.99 * Double(count) && best.ratio > 0.5)
    let asks = graph.bestFirstArcs(
      count: 1, of: [4], maximumHops: 2, passProbability: pass, epsilon: 0.5)
    // The one asked, and half of all others where he passes on.
    let asked = 0.5 + 0.5 * 0.5 * 0.5 * Double(count - 2)
    #expect(asks.chosen.count == 1)
    #expect(asks.low < asked && asked < asks.high)
  }

  @Test(arguments: [0.0, 1.0], [0.0, 1.0])
  func probabilitiesOfZeroAndOneAreExact(arc: Double, passing: Double) {
    let count = 400
    let chain = Graph(
      nodeCount: count, edges: (1..<Graph.Node(count)).map { .init($0 - 1, $0, weight: arc) })
    let pass = [Double](repeating: passing, count: count)
    let expected = arc == 0 ? 0.0 : passing == 0 ? 2 : 6
    for reach in [
      chain.sampledReach(
        maximumHops: 3, passProbability: pass, worlds: 8,
        nodeKeys: (0..<UInt64(count)).map { mixed($0) }),
      chain.sampledReach(
        maximumHops: 3, passProbability: pass, relativeError: 0.05,
        nodeKeys: (0..<UInt64(count)).map { mixed($0) }),
    ] {
      #expect(reach[200].mean == expected && reach[200].halfWidth == 0)
    }
    let best = chain.bestSeeds(
      count: 1, among: [200], maximumHops: 3, passProbability: pass, epsilon: 0.3)
    #expect(best.low <= 1 + expected && 1 + expected <= best.high)
    let asks = chain.bestFirstArcs(
      count: 2, of: [200], maximumHops: 3, passProbability: pass, epsilon: 0.3)
    #expect(asks.low <= expected && expected <= asks.high)
  }

  @Test func nobodyAndOneFirmAreAnswered() {
    for count in [0, 1] {
      let graph = Graph(nodeCount: count, edges: [])
      let pass = [Double](repeating: 0.5, count: count)
      let reach = graph.sampledReach(
        maximumHops: 3, passProbability: pass, relativeError: 0.05,
        nodeKeys: (0..<UInt64(count)).map { $0 })
      #expect(reach.map(\.mean) == [Double](repeating: 0, count: count))
      let best = graph.bestSeeds(count: 4, maximumHops: 3, passProbability: pass)
      #expect(best.chosen.count == count && best.reached == Double(count) && best.ratio <= 1)
      let asks = graph.bestFirstArcs(count: 4, maximumHops: 3, passProbability: pass)
      #expect(asks.chosen.isEmpty && asks.low == 0 && asks.high == 0)
    }
  }
}
