import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct SampledBetweennessTests {
  /// Links to nodes that have many already, plus some at random: hubs and short paths.
  private func hubs(_ nodeCount: Int, seed: UInt64) -> Graph {
    var generator = SplitMix64(seed: seed)
    var ends: [Graph.Node] = [0]
    var edges: [Graph.Arc] = []
    for node in 1..<Graph.Node(nodeCount) {
      for _ in 0..<2 {
        let other = ends.randomElement(using: &generator) ?? 0
        edges.append(Graph.Arc(node, other))
        ends += [node, other]
      }
    }
    return Graph(nodeCount: nodeCount, edges: edges)
  }

  private func deviation(_ sampled: SampledBetweenness, _ exact: Betweenness) -> Double {
    zip(sampled.normalised, exact.normalised).map { abs($0 - $1) }.max() ?? 0
  }

  /// How often some node deviates more than the error, over many seeds.
  private func misses(
    _ graph: Graph, error: Double, confidence: Double, seeds: Range<UInt64>
  ) -> Int {
    let exact = graph.betweenness()
    return seeds.count { seed in
      let found = graph.sampledBetweenness(error: error, confidence: confidence, seed: seed)
      #expect(found.samples > 0 && found.error == error)
      return deviation(found, exact) > error
    }
  }

  @Test func staysWithinTheErrorAsOftenAsAsked() {
    #expect(misses(hubs(400, seed: 1), error: 0.08, confidence: 0.5, seeds: 0..<30) <= 15)
    #expect(misses(hubs(400, seed: 2), error: 0.06, confidence: 0.9, seeds: 0..<20) <= 2)
    var generator = SplitMix64(seed: 3)
    let sparse = Graph.random(nodes: 400, chance: 0.008, using: &generator)
    #expect(misses(sparse, error: 0.1, confidence: 0.9, seeds: 0..<20) <= 2)
  }

  @Test func meansTendToTheExactValues() {
    let graph = hubs(300, seed: 4)
    let exact = graph.betweenness().normalised
    let runs = (0..<UInt64(40)).map { graph.sampledBetweenness(error: 0.08, seed: $0) }
    let samples = runs.reduce(0.0) { $0 + Double($1.samples) }
    for v in 0..<graph.nodeCount {
      let mean = runs.reduce(0) { $0 + $1.normalised[v] * Double($1.samples) } / samples
      let standardError = (exact[v] / samples).squareRoot()
      #expect(abs(mean - exact[v]) <= 6 * standardError + 20 / samples)
    }
  }

  @Test func isTheSameBitsForAnyNumberOfThreads() {
    let graph = hubs(500, seed: 6)
    let alone = graph.sampledBetweenness(error: 0.06, seed: 9, threads: 1)
    #expect(alone.samples > 0)
    #expect(alone == graph.sampledBetweenness(error: 0.06, seed: 9, threads: 2))
    #expect(alone == graph.sampledBetweenness(error: 0.06, seed: 9))
    #expect(alone != graph.sampledBetweenness(error: 0.06, seed: 10))
  }

  @Test func givesExactValuesWhereTheyAreCheaper() {
    var generator = SplitMix64(seed: 7)
    for nodes in [3, 5, 20] {
      let graph = Graph.random(nodes: nodes, chance: 0.4, using: &generator)
      let found = graph.sampledBetweenness(error: 0.0001)
      #expect(found.samples == 0 && found.error == 0)
      #expect(found.normalised == graph.betweenness().normalised)
    }
    let found = Graph.chain(100_000).sampledBetweenness(error: 0.01)
    #expect(found.samples == 0)
    #expect(agree(found.normalised[50_000], 0.5, relative: 1e-4))
  }

  @Test func countsBeyondNumbersStayFinite() {
    // A ladder of 1,200 diamonds holds 2^1200 shortest paths.
    var edges: [Graph.Arc] = []
    for k in 0..<Graph.Node(1_200) {
      for middle in 1...2 {
        edges.append(Graph.Arc(3 * k, 3 * k + Graph.Node(middle)))
        edges.append(Graph.Arc(3 * k + Graph.Node(middle), 3 * k + 3))
      }
    }
    let graph = Graph(nodeCount: 3_601, edges: edges)
    let found = graph.sampledBetweenness(error: 0.1, confidence: 0.9)
    #expect(found.samples > 0)
    #expect(deviation(found, graph.betweenness()) <= 0.1)
  }

  /// A ring, on which half of all nodes lie on the way.
  private func ring(_ nodeCount: Int) -> Graph {
    let edges = (0..<nodeCount).map { Graph.Arc(Int32($0), Int32(($0 + 1) % nodeCount)) }
    return Graph(nodeCount: nodeCount, edges: edges)
  }

  @Test func whereWorkEndsTheErrorIsGreaterAndStillTrue() {
    let graph = ring(1_000)
    let exact = graph.betweenness()
    let wrong = (0..<UInt64(12)).count { seed in
      let found = graph.sampledBetweenness(
        error: 0.02, confidence: 0.8, work: 500_000, seed: seed)
      #expect(found.samples > 0 && found.error > 0.02 && found.error < 0.5)
      return deviation(found, exact) > found.error
    }
    #expect(wrong <= 3)
    let alone = graph.sampledBetweenness(error: 0.02, work: 500_000, threads: 1)
    #expect(alone == graph.sampledBetweenness(error: 0.02, work: 500_000))
  }

  @Test func aLongRingEndsInTime() {
    let found = ring(100_000).sampledBetweenness(error: 0.01, work: 4_000_000)
    #expect(found.samples > 0 && found.error > 0.01 && found.error <= 1)
    #expect(found.normalised.allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  @Test func aDirectedGraphIsRefusedAtOnce() async {
    await #expect(processExitsWith: .failure) {
      _ = Graph(nodeCount: 4, arcs: [.init(0, 1), .init(1, 2), .init(2, 3)])
        .sampledBetweenness(error: 0.1)
    }
    await #expect(processExitsWith: .failure) {
      _ = Graph(nodeCount: 3, arcs: [.init(0, 1), .init(1, 2)]).betweenness()
    }
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).sampledBetweenness(error: 0.1).normalised.isEmpty)
    #expect(Graph(nodeCount: 1, arcs: []).sampledBetweenness(error: 0.1).normalised == [0])
    #expect(Graph(nodeCount: 9, arcs: []).sampledBetweenness(error: 0.1).normalised.max() == 0)
    #expect(Graph.chain(2).sampledBetweenness(error: 0.1).normalised == [0, 0])
    #expect(Sample.complete.sampledBetweenness(error: 0.1).normalised.max() == 0)
  }

  @Test func starsAndPartsThatDoNotHangTogether() {
    let star = Graph(nodeCount: 5_000, edges: (1..<5_000).map { Graph.Arc(0, $0) })
    let found = star.sampledBetweenness(error: 0.02)
    #expect(found.samples > 0 && found.normalised[0] >= 0.98 && found.normalised[1...].max() == 0)
    let parts = Graph(
      nodeCount: 4_000,
      edges: (1..<2_000).map { Graph.Arc(0, $0) } + (2_001..<4_000).map { Graph.Arc(2_000, $0) })
    let shares = parts.sampledBetweenness(error: 0.05)
    #expect(shares.samples > 0 && deviation(shares, parts.betweenness()) <= 0.05)
  }
}
