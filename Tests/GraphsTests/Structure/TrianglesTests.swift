import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct TrianglesTests {
  @Test(arguments: 0..<40) func agreeWithAllTriples(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Graph.random(nodes: Int(seed % 14), chance: 0.5, using: &generator)
    var perNode = [Int](repeating: 0, count: graph.nodeCount)
    var triples = 0
    for v in 0..<Graph.Node(graph.nodeCount) {
      let around = Array(graph.successors(of: v))
      for (i, u) in around.enumerated() {
        for w in around[..<i] {
          triples += 1
          if graph.arc(from: u, to: w) != nil { perNode[Int(v)] += 1 }
        }
      }
    }
    let found = graph.triangles()
    #expect(found.perNode == perNode)
    #expect(found.count * 3 == perNode.reduce(0, +))
    #expect(found.connectedTriples == triples)
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).triangles().transitivity == 0)
    #expect(Sample.wideStar.triangles().transitivity == 0)
    #expect(Sample.complete.triangles().transitivity == 1)
    #expect(Sample.complete.triangles().count == 300 * 299 * 298 / 6)
    #expect(Sample.longChain.triangles().connectedTriples == 999_998)
  }
}
