import PartnernetzGraphs
import Testing

@Suite struct GraphTests {
  @Test func rowsAreSortedLoopsDroppedAndTheHeaviestParallelArcKept() {
    let graph = Graph(
      nodeCount: 3,
      arcs: [
        .init(0, 2, weight: 0.2), .init(1, 1), .init(0, 1, weight: 0.5), .init(0, 2, weight: 0.7),
      ])
    #expect(graph.offsets == [0, 2, 2, 2])
    #expect(graph.targets == [1, 2])
    #expect(graph.weights.elementsEqual([0.5, 0.7]))
    #expect(graph.arc(from: 0, to: 2) == 1)
    #expect(graph.arc(from: 2, to: 0) == nil)
  }

  @Test func anUndirectedEdgeIsTwoArcs() {
    let graph = Graph(nodeCount: 2, edges: [.init(0, 1, weight: 3)])
    #expect(graph.arcCount == 2)
    #expect(Array(graph.successors(of: 1)) == [0])
    #expect(graph.reversed.targets == graph.targets)
  }

  // The table of weights was left behind and told as weights of arcs that there are not.
  @Test func aGraphOfLoopsHasNoWeights() {
    let graph = Graph(nodeCount: 2, arcs: [.init(0, 0), .init(1, 1, weight: 3)])
    #expect(graph.arcCount == 0 && graph.weights.isEmpty && graph.reversed.weights.isEmpty)
    #expect(graph.weights == Graph(nodeCount: 2, arcs: []).weights)
  }

  @Test func anEmptyGraphIsAGraph() {
    let graph = Graph(nodeCount: 0, arcs: [])
    #expect(graph.nodeCount == 0 && graph.arcCount == 0)
  }
}
