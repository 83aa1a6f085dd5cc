import PartnernetzGraphs
import PartnernetzParallel
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

  /// Core numbers are what is left when everyone again and again takes the largest h so that h
  /// neighbours have at least h, begun with the degrees (Lü, Zhou, Zhang and Stanley 2016).
  @Test(arguments: 0..<6) func agreeWithRepeatedHIndices(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    // Mean degrees of 1 to 13: from mostly alone to all in one dense part.
    let chance = Double(1 + seed * seed / 2) / 400
    let graph = Graph.random(nodes: 400, chance: chance, using: &generator)
    var wanted = (0..<400).map { Int32(graph.outDegree($0)) }
    var last: [Int32] = []
    while wanted != last {
      last = wanted
      for v in 0..<Graph.Node(400) {
        let around = graph.successors(of: v).map { wanted[Int($0)] }.sorted(by: >)
        wanted[Int(v)] = Int32(around.enumerated().prefix { $1 > $0 }.count)
      }
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
