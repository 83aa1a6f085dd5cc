import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct GraphEdgesTests {
  private let triangle = Graph(
    nodeCount: 4,
    edges: [.init(2, 0, weight: 0.25), .init(0, 1, weight: 0.5), .init(1, 2, weight: 0.75)])

  @Test func aRowIsPairsOfTargetAndWeight() {
    #expect(triangle.edges(from: 1).map(\.target) == [0, 2])
    #expect(triangle.edges(from: 1).map(\.weight) == [0.5, 0.75])
    #expect(triangle.edges(from: 3).isEmpty)
  }

  @Test func anUndirectedEdgeIsToldOnceAndADirectedArcAsOftenAsThereIs() {
    #expect(
      Array(triangle.edges) == [
        .init(0, 1, weight: 0.5), .init(0, 2, weight: 0.25), .init(1, 2, weight: 0.75),
      ])
    #expect(triangle.edgeCount == 3 && triangle.arcCount == 6)
    let both = Graph(nodeCount: 3, arcs: [.init(0, 2), .init(2, 0, weight: 3)])
    #expect(Array(both.edges) == [.init(0, 2), .init(2, 0, weight: 3)])
    #expect(Array(Graph(nodeCount: 0, arcs: []).edges).isEmpty)
  }

  @Test func withoutDirectionsTheHeavierOfTwoArcsCounts() {
    let graph = Graph(
      nodeCount: 3, arcs: [.init(0, 1), .init(1, 0, weight: 2), .init(2, 1, weight: 5)])
    #expect(
      graph.undirected
        == Graph(nodeCount: 3, edges: [.init(0, 1, weight: 2), .init(1, 2, weight: 5)]))
    #expect(triangle.undirected == triangle)
  }

  @Test(arguments: 0..<20) func edgesMakeTheSameGraphAgain(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let directed = Graph.randomProbabilities(
      nodes: 9, chance: 0.4, from: [0, 0.5, 1], using: &generator)
    #expect(Graph(nodeCount: 9, arcs: Array(directed.edges)) == directed)
    let undirected = directed.undirected
    let again = Graph(nodeCount: 9, edges: Array(undirected.edges))
    #expect(again == undirected && again.hashValue == undirected.hashValue)
    try undirected.checkInvariants()
    try directed.reversed.checkInvariants()
    for (position, arc) in directed.edges.enumerated() {
      #expect(directed.source(ofArc: position) == arc.source)
      #expect(directed.target(ofArc: position) == arc.target)
      #expect(directed.weight(ofArc: position) == arc.weight)
    }
  }

  @Test func graphsDifferByNodesArcsWeightsAndDirection() {
    let one = Graph(nodeCount: 2, edges: [.init(0, 1)])
    #expect(one != Graph(nodeCount: 3, edges: [.init(0, 1)]))
    #expect(one != Graph(nodeCount: 2, edges: [.init(0, 1, weight: 2)]))
    #expect(one != Graph(nodeCount: 2, arcs: [.init(0, 1), .init(1, 0)]))
  }

  // It printed every column, a million numbers for a million arcs.
  @Test func aDescriptionIsOneLine() {
    #expect(triangle.description == "undirected graph of 4 nodes and 3 edges")
    #expect(triangle.reversed.description == triangle.description)
    #expect(
      Graph(nodeCount: 2, arcs: [.init(0, 1)]).description == "directed graph of 2 nodes and 1 arcs"
    )
  }
}
