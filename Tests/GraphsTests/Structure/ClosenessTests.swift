import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct ClosenessTests {
  /// Both numbers from all distances, as networkx defines them.
  private func brute(_ graph: Graph) -> (closeness: [Double], harmonic: [Double]) {
    let distance = graph.bruteDistances
    let others = Double(max(1, graph.nodeCount - 1))
    let columns = (0..<graph.nodeCount).map { v in
      distance.map { Double($0[v]) }.filter { $0 > 0 }
    }
    return (
      columns.map { column in
        let reaching = Double(column.count)
        return column.isEmpty ? 0 : reaching / column.reduce(0, +) * reaching / others
      },
      columns.map { $0.reduce(0) { $0 + 1 / $1 } / others }
    )
  }

  private func expect(_ found: Closeness, _ graph: Graph) {
    let wanted = brute(graph)
    for v in 0..<graph.nodeCount {
      #expect(agree(found.closeness[v], wanted.closeness[v]))
      #expect(agree(found.harmonic[v], wanted.harmonic[v]))
    }
  }

  @Test(arguments: 0..<40) func agreesWithAllDistances(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Graph.random(nodes: Int(seed % 14), chance: 0.2, using: &generator)
    expect(graph.closeness(), graph)
    let directed = Graph.randomProbabilities(
      nodes: Int(seed % 14), chance: 0.15, from: [1], using: &generator)
    expect(directed.closeness(), directed)
  }

  @Test func moreSourcesThanAWordHasBits() {
    var generator = SplitMix64(seed: 1)
    let graph = Graph.random(nodes: 150, chance: 0.015, using: &generator)
    expect(graph.closeness(), graph)
    #expect(graph.closeness(threads: 1) == graph.closeness(threads: 2))
    #expect(graph.closeness(threads: 1) == graph.closeness())
    #expect(graph.closeness(threads: 1) == graph.closeness(threads: 0))
  }

  /// How often a harmonic value deviates more than the error, or a mean distance more than so many
  /// diameters, over many seeds.
  private func misses(_ graph: Graph, error: Double, seeds: Range<UInt64>) -> Int {
    let exact = graph.closeness()
    let diameter = Double(graph.distanceSummary().diameter)
    return seeds.count { seed in
      let found = graph.sampledCloseness(error: error, confidence: 0.9, seed: seed)
      #expect(found.error == error && found.sources < graph.nodeCount)
      let harmonic = zip(found.harmonic, exact.harmonic).map { abs($0 - $1) }.max() ?? 0
      let mean = zip(found.closeness, exact.closeness).map { abs(1 / $0 - 1 / $1) }.max() ?? 0
      return harmonic > error || mean > error * diameter
    }
  }

  @Test func aSampleStaysWithinTheError() {
    // A star of stars and a ring with short cuts, both connected.
    let star = Graph(
      nodeCount: 1_200,
      edges: (1..<1_200).map { .init($0 < 40 ? 0 : $0 % 39 + 1, $0) })
    #expect(misses(star, error: 0.1, seeds: 0..<10) <= 1)
    let ring = Graph(
      nodeCount: 900,
      edges: (0..<900).flatMap { v in
        [Graph.Arc(v, (v + 1) % 900), Graph.Arc(v, v * 7 % 900)]
      })
    #expect(misses(ring, error: 0.1, seeds: 0..<10) <= 1)
  }

  @Test func aSampleIsSeededAndTheSameForAnyNumberOfThreads() {
    let ring = Graph(nodeCount: 2_000, edges: (0..<2_000).map { .init($0, $0 * 3 % 2_000) })
    let alone = ring.sampledCloseness(error: 0.08, seed: 2, threads: 1)
    #expect(alone == ring.sampledCloseness(error: 0.08, seed: 2))
    #expect(alone != ring.sampledCloseness(error: 0.08, seed: 3))
  }

  @Test func isExactWhereThatTakesNoMoreSources() {
    let graph = Graph.chain(30)
    let found = graph.sampledCloseness(error: 0.05)
    #expect(found.error == 0 && found.sources == 30)
    #expect(found.closeness == graph.closeness().closeness)
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).closeness().closeness.isEmpty)
    #expect(Graph(nodeCount: 0, arcs: []).sampledCloseness(error: 0.5).harmonic.isEmpty)
    #expect(Graph(nodeCount: 1, arcs: []).closeness().harmonic == [0])
    #expect(Graph(nodeCount: 3, arcs: []).closeness().closeness == [0, 0, 0])
    #expect(Graph(nodeCount: 5_000, arcs: []).sampledCloseness(error: 0.1).closeness.max() == 0)
    #expect(Sample.complete.closeness().harmonic.allSatisfy { agree($0, 1) })
    let star = Graph(nodeCount: 50_001, edges: (1...50_000).map { .init(0, $0) })
    let found = star.sampledCloseness(error: 0.2)
    #expect(agree(found.harmonic[0], 1, relative: 0.2) && agree(found.closeness[0], 1))
  }
}
