import Graphs
import Testing

@Suite struct CutPointsTests {
  @Test(arguments: 0..<60) func agreeWithRemovingEachInTurn(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Graph.random(nodes: Int(seed % 13), chance: 0.22, using: &generator)
    let before = graph.connectedComponents().count
    let cut = graph.cutPoints()
    for v in 0..<Graph.Node(graph.nodeCount) {
      // Without its arcs the node itself is one component more.
      let alone = graph.outDegree(v) == 0 ? 0 : 1
      let after = graph.without(nodes: [v]).connectedComponents().count - alone
      #expect(cut.articulationNodes.contains(v) == (after > before))
      for w in graph.successors(of: v) where v < w {
        let parted = graph.without(edge: (v, w)).connectedComponents().count > before
        #expect(cut.bridges.contains { $0.first == v && $0.second == w } == parted)
      }
    }
  }

  @Test func aChainOfAMillionIsAllBridges() {
    let cut = Sample.longChain.cutPoints()
    #expect(cut.bridges.count == 999_999)
    #expect(cut.articulationNodes.count == 999_998)
    #expect(cut.articulationNodes.first == 1)
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).cutPoints().bridges.isEmpty)
    #expect(Graph(nodeCount: 2, arcs: []).cutPoints().articulationNodes.isEmpty)
    #expect(Sample.wideStar.cutPoints().articulationNodes == [0])
    #expect(Sample.complete.cutPoints().bridges.isEmpty)
  }
}
