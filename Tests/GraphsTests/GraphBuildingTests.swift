import PartnernetzGraphs
import PartnernetzParallel
import Foundation
import Testing

@Suite struct GraphBuildingTests {
  /// Arcs with loops and parallels; weights from a short list or all different.
  private func columns(
    nodes: Int, arcs: Int, differentWeights: Int, seed: UInt64
  ) -> (sources: [Graph.Node], targets: [Graph.Node], weights: [Double]) {
    var generator = SplitMix64(seed: seed)
    func node() -> Graph.Node {
      // Half of all ends are among few nodes, so that rows are long and parallels occur.
      let limit = Bool.random(using: &generator) ? max(1, nodes / 50) : nodes
      return Graph.Node(Int.random(in: 0..<limit, using: &generator))
    }
    let sources = (0..<arcs).map { _ in node() }
    let targets = (0..<arcs).map { _ in node() }
    let weights = (0..<arcs).map { _ in
      Double(Int.random(in: 0..<differentWeights, using: &generator) - differentWeights / 3) / 7
    }
    return (sources, targets, weights)
  }

  private func arcs(of graph: Graph) -> [Graph.Arc] {
    (0..<Graph.Node(graph.nodeCount)).flatMap { v in
      graph.arcs(from: v).map { Graph.Arc(v, graph.targets[$0], weight: graph.weights[$0]) }
    }
  }

  @Test(arguments: [
    (1, 4, 3), (2, 9, 2), (9, 40, 5), (300, 20, 4), (40, 3_000, 100), (5_000, 20_000, 1_000),
    (30_000, 70_000, 1 << 40),
  ])
  func rowsAreThoseOfADictionary(nodes: Int, count: Int, differentWeights: Int) throws {
    let (sources, targets, weights) = columns(
      nodes: nodes, arcs: count, differentWeights: differentWeights, seed: UInt64(count))
    for isUndirected in [false, true] {
      var heaviest: [Int: Double] = [:]
      func keep(_ source: Graph.Node, _ target: Graph.Node, _ weight: Double) {
        let key = Int(source) << 32 | Int(target)
        heaviest[key] = max(weight, heaviest[key] ?? weight)
      }
      for (i, weight) in weights.enumerated() where sources[i] != targets[i] {
        keep(sources[i], targets[i], weight)
        if isUndirected { keep(targets[i], sources[i], weight) }
      }
      let expected = heaviest.keys.sorted().map {
        Graph.Arc(Graph.Node($0 >> 32), Graph.Node($0 & 0xFFFF_FFFF), weight: heaviest[$0] ?? 0)
      }
      let graph = try Graph(
        nodeCount: nodes, sources: sources, targets: targets, weights: weights,
        isUndirected: isUndirected)
      #expect(graph.nodeCount == nodes && graph.arcCount == expected.count)
      #expect(arcs(of: graph) == expected)
      let turned = expected.map { Graph.Arc($0.target, $0.source, weight: $0.weight) }
        .sorted { ($0.source, $0.target) < ($1.source, $1.target) }
      #expect(arcs(of: graph.reversed) == turned)
    }
  }

  @Test(arguments: [1 << 40, 500])
  func threadsOrderAndFormOfTheInputChangeNothing(differentWeights: Int) throws {
    let (sources, targets, weights) = columns(
      nodes: 20_000, arcs: 80_000, differentWeights: differentWeights, seed: 3)
    let alone = try Graph(
      nodeCount: 20_000, sources: sources, targets: targets, weights: weights, isUndirected: true,
      threads: 1)
    let together = try Graph(
      nodeCount: 20_000, sources: sources.reversed(), targets: targets.reversed(),
      weights: weights.reversed(), isUndirected: true, threads: 2)
    let edges = zip(zip(sources, targets), weights).map { Graph.Arc($0.0, $0.1, weight: $1) }
    for other in [together, Graph(nodeCount: 20_000, edges: edges)] {
      #expect(alone.offsets == other.offsets && alone.targets == other.targets)
      #expect(alone.weights == other.weights)
    }
  }

  @Test func withoutWeightsEachArcWeighsOne() throws {
    let graph = try Graph(
      nodeCount: 3, sources: [2, 0, 2], targets: [0, 1, 0], isUndirected: false)
    #expect(arcs(of: graph) == [Graph.Arc(0, 1), Graph.Arc(2, 0)])
  }

  @Test func moreDifferentWeightsThanCodesAreExactAsWell() {
    let count = 65_537
    for differentWeights in [count - 1, count] {
      let arcs = (0..<count).map {
        Graph.Arc(0, Graph.Node($0 + 1), weight: Double($0 % differentWeights) * 0.1)
      }
      let graph = Graph(nodeCount: count + 1, arcs: arcs)
      #expect(graph.weights.elementsEqual(arcs.map(\.weight)))
      #expect(
        graph.weights.withUnsafeBufferPointer { weights in
          arcs.indices.allSatisfy { weights[$0] == arcs[$0].weight }
        })
    }
  }

  @Test func theTwoZerosAreOne() {
    let graph = Graph(nodeCount: 3, arcs: [.init(0, 1, weight: -0.0), .init(0, 2, weight: 0.0)])
    #expect(graph.weights.map(\.bitPattern) == [0, 0])
  }

  @Test func equalWeightsAreEqualHoweverTheyAreKept() {
    let few = Graph(nodeCount: 3, arcs: [.init(0, 1, weight: 2), .init(0, 2, weight: 5)])
    let more = Graph(
      nodeCount: 4,
      arcs: [.init(0, 1, weight: 2), .init(0, 2, weight: 5), .init(0, 3, weight: 3)])
    let without = Graph(nodeCount: 4, arcs: [.init(0, 1, weight: 2), .init(1, 2, weight: 5)])
    #expect(few.weights == without.weights)
    #expect(few.weights != more.weights)
  }

  @Test(
    arguments: [
      ([0, 1], [1, 3], [1, .nan], GraphError.nodeOutOfRange(3, position: 1, nodeCount: 3)),
      ([-1], [1], [1], .nodeOutOfRange(-1, position: 0, nodeCount: 3)),
      ([0, 1], [1, 2], [1, .infinity], .weightNotFinite(position: 1)),
      ([0, 1], [1, 1], [.nan, 1], .weightNotFinite(position: 0)),
      ([0], [1, 2], [1], .unequalColumns(sources: 1, targets: 2, weights: 1)),
    ] as [([Graph.Node], [Graph.Node], [Double], GraphError)])
  func faultsAreRefusedWithTheirPlace(
    sources: [Graph.Node], targets: [Graph.Node], weights: [Double], error: GraphError
  ) {
    #expect(throws: error) {
      try Graph(
        nodeCount: 3, sources: sources, targets: targets, weights: weights, isUndirected: false)
    }
    #expect(error.description.hasSuffix("."))
  }

  @Test func theFirstOfManyFaultsIsTold() {
    var targets = [Graph.Node](repeating: 1, count: 200_000)
    for fault in [199_999, 150_000, 70_001] { targets[fault] = 7 }
    let sources = [Graph.Node](repeating: 0, count: targets.count)
    #expect(throws: GraphError.nodeOutOfRange(7, position: 70_001, nodeCount: 2)) {
      try Graph(nodeCount: 2, sources: sources, targets: targets, isUndirected: true)
    }
  }

  @Test(arguments: [-1, Int(Int32.max), .max])
  func aNumberOfNodesThatCannotBeIsRefused(count: Int) {
    #expect(throws: GraphError.nodeCountOutOfRange(count)) {
      try Graph(nodeCount: count, sources: [], targets: [], isUndirected: false)
    }
  }

  @Test func aStarAndAChainOfAMillionAreBuilt() {
    #expect(Sample.wideStar.outDegree(0) == 1_000_000 && Sample.wideStar.outDegree(77) == 1)
    #expect(Array(Sample.longChain.successors(of: 500_000)) == [499_999, 500_001])
    #expect(Sample.longChain.isUndirected && Sample.longChain.arcCount == 1_999_998)
  }

  @Test func errorsSayTheirReasonToSwift() {
    let graph: any Error = GraphError.tooManyArcs(3)
    let certificate: any Error = MatchingCertificateError.overCapacity(node: 7)
    #expect(graph.localizedDescription.contains("not 3"))
    #expect(certificate.localizedDescription.contains("Node 7"))
  }
}
