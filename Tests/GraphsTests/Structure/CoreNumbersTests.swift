import Graphs
import Testing

@Suite struct CoreNumbersTests {
  @Test(arguments: 0..<60) func agreeWithRemovingNodesOneByOne(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Graph.random(
      nodes: Int(seed % 16), chance: Double(seed % 5 + 1) / 6, using: &generator)
    var wanted = [Int32](repeating: 0, count: graph.nodeCount)
    for k in 0..<Int32(16) {
      var inside = Set(0..<Graph.Node(graph.nodeCount))
      while let v = inside.first(where: { v in
        graph.successors(of: v).filter { inside.contains($0) }.count < Int(k)
      }) {
        inside.remove(v)
      }
      for v in inside { wanted[Int(v)] = k }
    }
    #expect(graph.coreNumbers() == wanted)
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).coreNumbers().isEmpty)
    #expect(Graph(nodeCount: 3, arcs: []).coreNumbers() == [0, 0, 0])
    #expect(Sample.longChain.coreNumbers().allSatisfy { $0 == 1 })
    #expect(Sample.wideStar.coreNumbers().allSatisfy { $0 == 1 })
    #expect(Sample.complete.coreNumbers().allSatisfy { $0 == 299 })
  }
}
