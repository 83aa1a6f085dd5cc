import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct StrongComponentsTests {
  @Test(arguments: 0..<60) func agreeWithReachability(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Graph.randomProbabilities(
      nodes: Int(seed % 15), chance: Double(seed % 4 + 1) / 20, from: [1], using: &generator)
    let reach = graph.bruteDistances
    let found = graph.strongComponents()
    var seen: Int32 = -1
    for u in 0..<graph.nodeCount {
      for v in 0..<graph.nodeCount {
        let together = reach[u][v] >= 0 && reach[v][u] >= 0
        #expect((found.labels[u] == found.labels[v]) == together)
      }
      #expect(found.sizes[Int(found.labels[u])] == found.labels.count { $0 == found.labels[u] })
      if found.labels[u] > seen {
        #expect(found.labels[u] == seen + 1)
        seen = found.labels[u]
      }
    }
    #expect(found.count == Int(seen) + 1)
  }

  @Test(arguments: 0..<10) func areTheWeakOnesOfAnUndirectedGraph(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Graph.random(nodes: 80, chance: 0.02, using: &generator)
    #expect(graph.strongComponents() == graph.connectedComponents())
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).strongComponents().count == 0)
    #expect(Graph(nodeCount: 3, arcs: []).strongComponents().sizes == [1, 1, 1])
    #expect(Sample.longChain.strongComponents().sizes == [1_000_000])
    #expect(Sample.wideStar.strongComponents().sizes == [1_000_001])
    #expect(Sample.complete.strongComponents().sizes == [300])
    // A way of 100,000 arcs there, and the same closed to a circle.
    let way = (0..<Graph.Node(99_999)).map { Graph.Arc($0, $0 + 1) }
    #expect(Graph(nodeCount: 100_000, arcs: way).strongComponents().count == 100_000)
    let circle = Graph(nodeCount: 100_000, arcs: way + [.init(99_999, 0)])
    #expect(circle.strongComponents().sizes == [100_000])
  }
}
