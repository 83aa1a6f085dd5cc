import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct DistanceSummaryTests {
  @Test(arguments: 0..<40) func agreesWithAllPairs(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Graph.random(nodes: Int(seed % 14), chance: 0.2, using: &generator)
    let summary = graph.distanceSummary()
    let finite = graph.bruteDistances.joined().filter { $0 > 0 }.map(Double.init)
    let pairs = Double(graph.nodeCount * (graph.nodeCount - 1))
    #expect(summary.isExact)
    #expect(summary.reachablePairs == finite.count)
    #expect(summary.diameter == Int(finite.max() ?? 0))
    let mean = finite.isEmpty ? 0 : finite.reduce(0, +) / Double(finite.count)
    #expect(agree(summary.meanDistance, mean))
    let efficiency = pairs > 0 ? finite.reduce(0) { $0 + 1 / $1 } / pairs : 0
    #expect(agree(summary.globalEfficiency, efficiency))
  }

  @Test func aSampleIsSeededAndTheSameForAnyNumberOfThreads() {
    var generator = SplitMix64(seed: 7)
    let graph = Graph.random(nodes: 300, chance: 0.02, using: &generator)
    let one = graph.distanceSummary(sources: 90, seed: 3, threads: 1)
    #expect(one == graph.distanceSummary(sources: 90, seed: 3, threads: 2))
    #expect(one == graph.distanceSummary(sources: 90, seed: 3))
    #expect(!one.isExact && one.sourceCount == 90)
    #expect(one != graph.distanceSummary(sources: 90, seed: 4))
    let exact = graph.distanceSummary(threads: 2)
    #expect(abs(one.meanDistance - exact.meanDistance) < 0.1)
    #expect(one.diameter <= exact.diameter)
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).distanceSummary().meanDistance == 0)
    #expect(Graph(nodeCount: 1, arcs: []).distanceSummary().globalEfficiency == 0)
    #expect(Graph(nodeCount: 5, arcs: []).distanceSummary().reachablePairs == 0)
    #expect(Sample.complete.distanceSummary().globalEfficiency == 1)
    let star = Sample.wideStar.distanceSummary(sources: 2, seed: 1)
    #expect(star.diameter == 2 && !star.isExact)
    #expect(Sample.longChain.distanceSummary(sources: 1, seed: 1).diameter >= 500_000)
  }
}
