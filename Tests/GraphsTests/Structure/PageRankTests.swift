import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct PageRankTests {
  /// PageRank by 2,000 plain steps of the walk, written down as a table.
  private func brute(_ graph: Graph, damping: Double, weighted: Bool) -> [Double] {
    let n = graph.nodeCount
    var table = [[Double]](repeating: [Double](repeating: 1 / Double(n), count: n), count: n)
    for u in 0..<n {
      let row = graph.arcs(from: Graph.Node(u))
      let strength = row.reduce(0) { $0 + (weighted ? graph.weights[$1] : 1) }
      if strength == 0 { continue }
      table[u] = [Double](repeating: (1 - damping) / Double(n), count: n)
      for a in row {
        table[u][Int(graph.targets[a])] += damping * (weighted ? graph.weights[a] : 1) / strength
      }
    }
    var scores = [Double](repeating: 1 / Double(n), count: n)
    for _ in 0..<2_000 {
      var next = [Double](repeating: 0, count: n)
      for u in 0..<n { for v in 0..<n { next[v] += scores[u] * table[u][v] } }
      scores = next
    }
    return scores
  }

  private func expect(
    _ found: PageRank, near wanted: [Double], within tolerance: Double
  ) {
    #expect(zip(found.scores, wanted).reduce(0) { $0 + abs($1.0 - $1.1) } <= tolerance)
    #expect(found.errorBound <= tolerance)
    #expect(abs(found.scores.reduce(0, +) - 1) < 1e-12)
  }

  @Test(arguments: 0..<20) func agreesWithWalkingOnUndirectedGraphs(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let plain = Graph.random(nodes: Int(seed % 12) + 1, chance: 0.3, using: &generator)
    var edges: [Graph.Arc] = []
    for u in 0..<Graph.Node(plain.nodeCount) {
      for v in plain.successors(of: u) where u < v {
        edges.append(.init(u, v, weight: Double.random(in: 0...3, using: &generator)))
      }
    }
    let graph = Graph(nodeCount: plain.nodeCount, edges: edges)
    for weighted in [false, true] {
      expect(
        graph.pageRank(tolerance: 1e-11, weighted: weighted),
        near: brute(graph, damping: 0.85, weighted: weighted), within: 1e-11)
    }
  }

  @Test(arguments: 0..<20) func agreesWithWalkingOnDirectedGraphs(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Graph.randomProbabilities(
      nodes: Int(seed % 12) + 1, chance: 0.25, from: [0, 0.1, 1, 40], using: &generator)
    for weighted in [false, true] {
      let found = graph.pageRank(damping: 0.7, tolerance: 1e-8, weighted: weighted)
      expect(found, near: brute(graph, damping: 0.7, weighted: weighted), within: 1e-8)
    }
  }

  // An error bound of a quarter of the right one went unnoticed while only fine tolerances were asked
  // for. Two pairs keep what they have, and many nodes hand what they get to the first pair in equal
  // parts: then scores near the exact ones as slowly as the damping allows, all from one side.
  @Test(arguments: [0.1, 0.03, 0.01, 1e-3]) func theErrorBoundHoldsAtCoarseTolerance(
    tolerance: Double
  ) {
    let pairs: [Graph.Arc] = [.init(0, 1), .init(1, 0), .init(2, 3), .init(3, 2)]
    let feeders = (4..<40).flatMap { [Graph.Arc($0, 0), Graph.Arc($0, 1)] }
    let graph = Graph(nodeCount: 40, arcs: pairs + feeders)
    let exact = brute(graph, damping: 0.95, weighted: false)
    let found = graph.pageRank(damping: 0.95, tolerance: tolerance)
    let error = zip(found.scores, exact).reduce(0) { $0 + abs($1.0 - $1.1) }
    #expect(error <= found.errorBound)
    #expect(found.errorBound <= tolerance)
    // A bound a quarter as large would be broken.
    #expect(error > found.errorBound / 4)
  }

  @Test func knownValues() {
    // A star: the centre holds c, and c = (1 - d)/n + d (1 - c).
    let star = Graph(nodeCount: 5, edges: (1..<5).map { .init(0, $0) }).pageRank(tolerance: 1e-12)
    #expect(agree(star.scores[0], (0.15 / 5 + 0.85) / 1.85, relative: 1e-11))
    // One arc: what reaches the end without arcs starts anew anywhere.
    let arc = Graph(nodeCount: 2, arcs: [.init(0, 1)]).pageRank(tolerance: 1e-12).scores
    #expect(agree(arc[1] / arc[0], 1.85, relative: 1e-10))
  }

  @Test func theSameBitsOnAnyNumberOfThreads() {
    var generator = SplitMix64(seed: 5)
    let arcs = (0..<60_000).map { _ in
      Graph.Arc(
        .random(in: 0..<9_000, using: &generator), .random(in: 0..<9_000, using: &generator),
        weight: .random(in: 0..<1, using: &generator))
    }
    for graph in [Graph(nodeCount: 9_000, arcs: arcs), Graph(nodeCount: 9_000, edges: arcs)] {
      for weighted in [false, true] {
        let alone = graph.pageRank(weighted: weighted, threads: 1)
        #expect(graph.pageRank(weighted: weighted, threads: 3) == alone)
        #expect(graph.pageRank(weighted: weighted) == alone)
      }
    }
  }

  @Test func weightsFarApartAreStillExact() {
    let edges: [Graph.Arc] = [
      .init(0, 1, weight: 1e300), .init(1, 2, weight: 1), .init(2, 3, weight: 1e-300),
    ]
    let graph = Graph(nodeCount: 5, edges: edges)
    expect(
      graph.pageRank(weighted: true), near: brute(graph, damping: 0.85, weighted: true),
      within: 1e-9)
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).pageRank().scores.isEmpty)
    #expect(Graph(nodeCount: 1, arcs: []).pageRank().scores == [1])
    #expect(Graph(nodeCount: 4, arcs: []).pageRank().scores == [0.25, 0.25, 0.25, 0.25])
    #expect(Sample.complete.pageRank().scores.allSatisfy { agree($0, 1.0 / 300) })
    #expect(Sample.complete.pageRank(damping: 0).scores.allSatisfy { agree($0, 1.0 / 300) })
    let star = Sample.wideStar.pageRank()
    #expect(agree(star.scores[0], 0.85 / 1.85, relative: 1e-6))
    let chain = Sample.longChain.pageRank()
    #expect(chain.rounds < 60)
    #expect(abs(chain.scores[0] - chain.scores[999_999]) < 1e-9)
  }
}
