import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct RewiredTests {
  private func random(_ nodes: Int, _ count: Int, seed: UInt64) -> Graph {
    var generator = SplitMix64(seed: seed)
    var pairs: Set<[Int32]> = []
    while pairs.count < count {
      let a = Int32.random(in: 0..<Int32(nodes), using: &generator)
      let b = Int32.random(in: 0..<Int32(nodes), using: &generator)
      if a != b { pairs.insert([min(a, b), max(a, b)]) }
    }
    return Graph(
      nodeCount: nodes,
      edges: pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { Graph.Arc($0[0], $0[1]) })
  }

  @Test(arguments: 0..<12) func everyNodeKeepsItsNumberOfEdges(seed: UInt64) {
    let graph = random(20, 10 + Int(seed) * 8, seed: seed)
    let other = graph.rewired(seed: seed)
    #expect(other.nodeCount == graph.nodeCount && other.edgeCount == graph.edgeCount)
    for node in 0..<Int32(graph.nodeCount) {
      #expect(other.outDegree(node) == graph.outDegree(node))
      #expect(Set(other.successors(of: node)).count == other.outDegree(node))
      #expect(!other.successors(of: node).contains(node))
    }
    #expect(other == graph.rewired(seed: seed))
    #expect(other != graph)
  }

  // All graphs with these degrees are drawn about equally often: three ways to join four ends in pairs.
  @Test func everyGraphOfTheDegreesIsDrawn() {
    let graph = Graph(nodeCount: 4, edges: [Graph.Arc(0, 1), Graph.Arc(2, 3)])
    let counts = Dictionary(
      (0..<600).map { (graph.rewired(seed: $0).successors(of: 0)[0], 1) }, uniquingKeysWith: +)
    #expect(counts.count == 3 && counts.values.allSatisfy { (140...260).contains($0) }, "\(counts)")
  }

  @Test func whatCannotBeExchangedStays() {
    let star = Graph(nodeCount: 5, edges: (1..<5).map { Graph.Arc(0, $0) })
    #expect(star.rewired(seed: 3) == star)
    #expect(Graph(nodeCount: 0, edges: []).rewired(seed: 1).edgeCount == 0)
  }
}
