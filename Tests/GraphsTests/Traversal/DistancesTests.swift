import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct DistancesTests {
  @Test(arguments: 0..<40) func agreeWithFloydWarshall(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Graph.randomProbabilities(
      nodes: Int(seed % 12), chance: 0.2, from: [1], using: &generator)
    let brute = graph.bruteDistances
    for source in 0..<graph.nodeCount {
      #expect(graph.distances(from: Graph.Node(source)) == brute[source])
    }
  }

  @Test func aLongChainIsWalkedWithoutRecursion() {
    #expect(Sample.longChain.distances(from: 0).last == 999_999)
  }
}
