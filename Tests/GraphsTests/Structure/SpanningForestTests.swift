import Testing

@testable import PartnernetzGraphs
import PartnernetzParallel

@Suite struct SpanningForestTests {
  /// From a few edges, over which nodes look for others, to many, where the others look for them.
  @Test(arguments: 0..<12) func holdsEachComponentInOneTree(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let chance = Double(1 + seed * seed / 2) / 200
    let graph = Graph.random(nodes: 200, chance: chance, using: &generator)
    let forest = SpanningForest(of: graph)
    let components = graph.connectedComponents()
    var isFound = [Bool](repeating: false, count: 200)
    var roots: [Graph.Node] = []
    for v in forest.order {
      let p = forest.parent[Int(v)]
      if p == v {
        roots.append(v)
      } else {
        #expect(isFound[Int(p)] && graph.arc(from: p, to: v) != nil)
      }
      #expect(!isFound[Int(v)])
      isFound[Int(v)] = true
    }
    #expect(!isFound.contains(false))
    let smallest = (0..<Int32(components.count)).map { components.labels.firstIndex(of: $0) }
    #expect(roots.map { Int($0) } == smallest)
  }

  @Test func hostileGraphs() {
    func parents(_ graph: Graph) -> [Graph.Node] {
      // Kept by a name, lest it be gone before its memory is read.
      let forest = SpanningForest(of: graph)
      return Array(forest.parent)
    }
    #expect(parents(Graph(nodeCount: 0, arcs: [])).isEmpty)
    #expect(parents(Graph(nodeCount: 3, arcs: [])) == [0, 1, 2])
    #expect(parents(Sample.longChain).last == 999_998)
    #expect(parents(Sample.wideStar).allSatisfy { $0 == 0 })
  }
}
