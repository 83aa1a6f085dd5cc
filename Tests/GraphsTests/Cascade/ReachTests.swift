import Graphs
import Testing

@Suite struct ReachTests {
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

  @Test func sampledReachIsNearTheExactOne() throws {
    var generator = SplitMix64(seed: 5)
    let graph = Graph.randomProbabilities(
      nodes: 12, chance: 0.2, from: [0.2, 0.5, 0.8], using: &generator)
    let pass = [Double](repeating: 0.7, count: 12)
    let keys = (0..<12).map { stableKey("node \($0)") }
    let sampled = graph.sampledReach(
      maximumHops: 3, passProbability: pass, worlds: 20_000, nodeKeys: keys)
    for v in 0..<12 {
      let exact = try #require(
        graph.exactReach(from: Graph.Node(v), maximumHops: 3, passProbability: pass))
      #expect(abs(sampled[v].mean - exact.expected) < 5 * sampled[v].standardError + 1e-9)
    }
  }

  @Test(arguments: 0..<40)
  func addingAnArcOrRaisingItNeverLowersAnySample(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let graph = Graph.randomProbabilities(
      nodes: 15, chance: 0.15, from: [0.2, 0.5], using: &generator)
    let pass = [Double](repeating: 0.6, count: 15)
    let keys = (0..<15).map { stableKey("\($0)") }
    var arcs: [Graph.Arc] = []
    for v in 0..<Graph.Node(15) {
      for a in graph.arcs(from: v) {
        arcs.append(.init(v, graph.targets[a], weight: graph.weights[a]))
      }
    }
    arcs.append(.init(Graph.Node(seed % 15), Graph.Node((seed + 4) % 15), weight: 0.9))
    let more = Graph(nodeCount: 15, arcs: arcs)
    func means(_ graph: Graph) -> [Double] {
      graph.sampledReach(maximumHops: 3, passProbability: pass, worlds: 64, nodeKeys: keys)
        .map(\.mean)
    }
    for (before, after) in zip(means(graph), means(more)) { #expect(before <= after) }
  }

  @Test func threadsChangeNothing() {
    var generator = SplitMix64(seed: 9)
    let graph = Graph.randomProbabilities(
      nodes: 200, chance: 0.03, from: [0.1, 0.4], using: &generator)
    let pass = [Double](repeating: 0.8, count: 200)
    let keys = (0..<200).map { stableKey("\($0)") }
    func run(_ threads: Int) -> [SampledReach] {
      graph.sampledReach(
        maximumHops: 3, passProbability: pass, worlds: 128, nodeKeys: keys, threads: threads)
    }
    #expect(run(1) == run(2))
  }

  @Test func certainArcsReachEverythingWithinTheHops() {
    let pass = [Double](repeating: 1, count: 300)
    let keys = (0..<300).map { UInt64($0) }
    let reach = Sample.complete.sampledReach(
      sources: [0], maximumHops: 1, passProbability: pass, nodeKeys: keys)
    #expect(reach[0].mean == 299 && reach[0].standardError == 0)
    #expect(Sample.complete.exactReach(from: 0, maximumHops: 3, passProbability: pass) == nil)
  }
}
