import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct ComponentsTests {
  @Test(arguments: 0..<40) func agreeWithReachability(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Graph.random(nodes: Int(seed % 15), chance: 0.12, using: &generator)
    let brute = graph.bruteDistances
    let components = graph.connectedComponents()
    for u in 0..<graph.nodeCount {
      for v in 0..<graph.nodeCount {
        #expect((components.labels[u] == components.labels[v]) == (brute[u][v] >= 0))
      }
      let size = components.sizes[Int(components.labels[u])]
      #expect(size == brute[u].count { $0 >= 0 })
    }
    var seen: Int32 = -1
    for label in components.labels where label > seen {
      #expect(label == seen + 1)
      seen = label
    }
  }

  @Test func directionIsIgnored() {
    let graph = Graph(nodeCount: 4, arcs: [.init(2, 0), .init(3, 2)])
    #expect(graph.connectedComponents().labels == [0, 1, 0, 0])
    #expect(graph.connectedComponents().sizes == [3, 1])
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).connectedComponents().count == 0)
    #expect(Graph(nodeCount: 3, arcs: []).connectedComponents().sizes == [1, 1, 1])
    #expect(Sample.longChain.connectedComponents().sizes == [1_000_000])
    #expect(Sample.wideStar.connectedComponents().largest == 1_000_001)
  }
}
