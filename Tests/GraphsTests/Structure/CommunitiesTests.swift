import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct CommunitiesTests {
  /// Modularity as it is defined: over all pairs of nodes, what is there less what chance puts there.
  private func brute(_ graph: Graph, _ labels: [Int32], resolution: Double) -> Double {
    let n = graph.nodeCount
    let strength = (0..<Graph.Node(n)).map { v in
      graph.arcs(from: v).reduce(0) { $0 + graph.weights[$1] }
    }
    let all = strength.reduce(0, +)
    if all == 0 { return 0 }
    var sum = 0.0
    for u in 0..<n {
      for v in 0..<n where labels[u] == labels[v] {
        let arc = graph.arc(from: Graph.Node(u), to: Graph.Node(v))
        let weight = arc.map { graph.weights[$0] } ?? 0
        sum += weight - resolution * strength[u] * strength[v] / all
      }
    }
    return sum / all
  }

  /// Every partition of so many nodes, each once.
  private func partitions(_ count: Int) -> [[Int32]] {
    var found: [[Int32]] = [[]]
    for _ in 0..<count {
      found = found.flatMap { labels in
        (0...((labels.max() ?? -1) + 1)).map { labels + [$0] }
      }
    }
    return found
  }

  private func weighted(_ nodes: Int, chance: Double, seed: UInt64) -> Graph {
    var generator = SplitMix64(seed: seed)
    let plain = Graph.random(nodes: nodes, chance: chance, using: &generator)
    let edges = (0..<Graph.Node(nodes)).flatMap { u in
      plain.successors(of: u).filter { $0 > u }.map {
        Graph.Arc(u, $0, weight: Double.random(in: 0.2...2, using: &generator))
      }
    }
    return Graph(nodeCount: nodes, edges: edges)
  }

  /// Groups of equal size, with links inside a group and to others by different chances.
  private func planted(groups: Int, size: Int, inside: Double, links: Int, seed: UInt64) -> Graph {
    var generator = SplitMix64(seed: seed)
    let edges = (0..<links).map { _ in
      let u = Int.random(in: 0..<groups * size, using: &generator)
      let isInside = Double.random(in: 0..<1, using: &generator) < inside
      let v =
        isInside
        ? u / size * size + Int.random(in: 0..<size, using: &generator)
        : Int.random(in: 0..<groups * size, using: &generator)
      return Graph.Arc(Graph.Node(u), Graph.Node(v))
    }
    return Graph(nodeCount: groups * size, edges: edges)
  }

  private func expectSound(_ found: Communities, _ graph: Graph, resolution: Double = 1) {
    // Numbered by their smallest node, with the right sizes.
    var seen: Int32 = -1
    for label in found.labels where label > seen {
      #expect(label == seen + 1)
      seen = label
    }
    #expect(found.count == Int(seen) + 1)
    var sizes = [Int](repeating: 0, count: found.count)
    for label in found.labels { sizes[Int(label)] += 1 }
    #expect(found.sizes == sizes)
    // Each hangs together.
    var inside: [Graph.Arc] = []
    for u in 0..<Graph.Node(graph.nodeCount) {
      for v in graph.successors(of: u) where found.labels[Int(u)] == found.labels[Int(v)] {
        inside.append(.init(u, v))
      }
    }
    let parts = Graph(nodeCount: graph.nodeCount, arcs: inside).connectedComponents()
    #expect(parts.count == found.count)
  }

  @Test(arguments: 0..<24) func theBestOfFewSeedsIsTheBestOfAllPartitions(seed: UInt64) {
    let graph = weighted(Int(seed % 7) + 1, chance: Double(seed % 3 + 2) / 6, seed: seed)
    let all = partitions(graph.nodeCount)
    for resolution in [0.5, 1, 1.6] {
      let best = all.map { brute(graph, $0, resolution: resolution) }.max() ?? 0
      var found = -1.0
      for seed in 0..<UInt64(6) {
        let communities = graph.communities(resolution: resolution, weighted: true, seed: seed)
        expectSound(communities, graph)
        let wanted = brute(graph, communities.labels, resolution: resolution)
        #expect(agree(communities.modularity, wanted))
        found = max(found, communities.modularity)
      }
      #expect(found <= best + 1e-12 && found >= best - 1e-9)
    }
  }

  @Test(arguments: 0..<8) func neitherAMoveNorAMergeGains(seed: UInt64) {
    let graph = weighted(30, chance: 0.2, seed: seed)
    let found = graph.communities(iterations: 50, weighted: true, seed: seed)
    expectSound(found, graph)
    let modularity = brute(graph, found.labels, resolution: 1)
    #expect(agree(modularity, found.modularity))
    for v in 0..<graph.nodeCount {
      for other in 0..<Int32(found.count) + (found.count < graph.nodeCount ? 1 : 0) {
        var moved = found.labels
        moved[v] = other
        #expect(graph.modularity(of: moved, weighted: true) <= modularity + 1e-9)
      }
    }
    for first in 0..<Int32(found.count) {
      for second in 0..<first {
        let merged = found.labels.map { $0 == first ? second : $0 }
        #expect(graph.modularity(of: merged, weighted: true) <= modularity + 1e-9)
      }
    }
  }

  @Test func findsGroupsThatArePlanted() {
    let graph = planted(groups: 20, size: 50, inside: 0.8, links: 8_000, seed: 4)
    let found = graph.communities(seed: 2)
    expectSound(found, graph)
    #expect(found.labels == (0..<1_000).map { Int32($0 / 50) })
    // Two cliques with one link between them.
    var edges = [Graph.Arc(0, 5)]
    for u in 0..<Graph.Node(5) {
      for v in 0..<u { edges += [Graph.Arc(u, v), Graph.Arc(u + 5, v + 5)] }
    }
    let pair = Graph(nodeCount: 10, edges: edges).communities()
    #expect(pair.labels == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    #expect(agree(pair.modularity, 20.0 / 21 - 0.5))
  }

  @Test func moreResolutionMakesSmallerCommunities() {
    let graph = planted(groups: 30, size: 20, inside: 0.6, links: 4_000, seed: 8)
    let counts = [0, 0.3, 1, 4, 1_000].map { graph.communities(resolution: $0).count }
    #expect(counts == counts.sorted())
    #expect(counts[0] == graph.connectedComponents().count && counts[4] == graph.nodeCount)
  }

  @Test func isTheSameBitsForAnyNumberOfThreadsAndDependsOnTheSeedAlone() {
    let graph = planted(groups: 40, size: 200, inside: 0.5, links: 40_000, seed: 3)
    let alone = graph.communities(seed: 5, threads: 1)
    #expect(alone == graph.communities(seed: 5, threads: 2))
    #expect(alone == graph.communities(seed: 5))
    #expect(alone != graph.communities(seed: 6))
    expectSound(alone, graph)
  }

  @Test func unitsAndWeightsThatAreNotPositiveDoNotMatter() {
    let graph = weighted(40, chance: 0.15, seed: 6)
    var (small, large): ([Graph.Arc], [Graph.Arc]) = ([], [])
    for u in 0..<Graph.Node(40) {
      for a in graph.arcs(from: u) {
        small.append(.init(u, graph.targets[a], weight: graph.weights[a] * 0x1p-900))
        large.append(.init(u, graph.targets[a], weight: graph.weights[a] * 0x1p900))
      }
    }
    let wanted = graph.communities(weighted: true)
    #expect(Graph(nodeCount: 40, arcs: small).communities(weighted: true) == wanted)
    #expect(Graph(nodeCount: 40, arcs: large).communities(weighted: true) == wanted)
    let signs: [Graph.Arc] = [
      .init(0, 1, weight: -2), .init(1, 2, weight: 1), .init(0, 2, weight: 0),
    ]
    #expect(Graph(nodeCount: 3, edges: signs).communities(weighted: true).labels == [0, 1, 1])
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).communities().count == 0)
    #expect(Graph(nodeCount: 1, arcs: []).communities().labels == [0])
    #expect(Graph(nodeCount: 3, arcs: []).communities().sizes == [1, 1, 1])
    #expect(Graph(nodeCount: 3, arcs: []).communities().modularity == 0)
    #expect(Sample.complete.communities().count == 1)
    let star = Graph(nodeCount: 100_000, edges: (1..<100_000).map { .init(0, $0) })
    expectSound(star.communities(iterations: 1), star)
    let chain = Graph.chain(100_000)
    let found = chain.communities(iterations: 1)
    expectSound(found, chain)
    #expect(found.modularity > 0.99)
  }
}
