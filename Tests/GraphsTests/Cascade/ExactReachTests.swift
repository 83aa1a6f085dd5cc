import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct ExactReachTests {
  /// The probability of reaching each node by going through all worlds.
  private func byWorlds(
    _ graph: Graph, from source: Graph.Node, hops: Int, pass: [Double]
  ) -> [Double] {
    let coins = graph.weights + pass
    var reached = [Double](repeating: 0, count: graph.nodeCount)
    for world in 0..<(1 << coins.count) {
      let chance = coins.indices.reduce(1.0) {
        $0 * (world >> $1 & 1 == 1 ? coins[$1] : 1 - coins[$1])
      }
      guard chance > 0 else { continue }
      var seen: Set<Graph.Node> = [source]
      var frontier: [Graph.Node] = [source]
      for _ in 0..<hops {
        var next: [Graph.Node] = []
        for v in frontier
        where v == source || world >> (graph.arcCount + Int(v)) & 1 == 1 {
          for a in graph.arcs(from: v)
          where world >> a & 1 == 1 && seen.insert(graph.targets[a]).inserted {
            next.append(graph.targets[a])
          }
        }
        frontier = next
      }
      for v in seen { reached[Int(v)] += chance }
    }
    return reached
  }

  @Test(arguments: 0..<60)
  func exactReachAgreesWithAllWorlds(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let nodes = Int.random(in: 2...4, using: &generator)
    let graph = Graph.randomProbabilities(
      nodes: nodes, chance: 0.7, from: [0, 0.3, 0.6, 1], using: &generator)
    let pass: [Double] = (0..<nodes).map { _ in
      [0.0, 0.4, 1.0].randomElement(using: &generator) ?? 1
    }
    for hops in 1...3 {
      let worlds = byWorlds(graph, from: 0, hops: hops, pass: pass)
      let exact = try #require(
        graph.exactReach(from: 0, maximumHops: hops, passProbability: pass))
      for v in 1..<nodes {
        let found = exact.targets.first { $0.node == Graph.Node(v) }?.exact ?? 0
        #expect(abs(found - worlds[v]) < 1e-12)
      }
      #expect(exact.lower <= exact.expected + 1e-12 && exact.expected <= exact.upper + 1e-12)
    }
  }
}
