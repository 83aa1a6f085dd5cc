import Testing

@testable import PartnernetzGraphs
import PartnernetzParallel

/// What must hold of every reach, exact or sampled, whatever the network: F15.
@Suite struct ReachPropertyTests {
  /// A random network of introductions and who passes on.
  private struct Case {
    let nodes: Int
    var arcs: [Graph.Arc]
    var pass: [Double]
    let keys: [UInt64]

    init(seed: Int, nodes: Int, chance: Double) {
      var generator = SplitMix64(seed: UInt64(seed))
      self.nodes = nodes
      let graph = Graph.randomProbabilities(
        nodes: nodes, chance: chance, from: [0, 0.1, 0.3, 0.7, 1], using: &generator)
      arcs = (0..<Graph.Node(nodes)).flatMap { v in
        graph.arcs(from: v).map { Graph.Arc(v, graph.targets[$0], weight: graph.weights[$0]) }
      }
      pass = (0..<nodes).map { _ in [0, 0.3, 0.8, 1].randomElement(using: &generator) ?? 1 }
      keys = (0..<nodes).map { stableKey("firm \($0)") }
    }

    var graph: Graph { graph(withIsolated: 0) }

    func graph(withIsolated count: Int) -> Graph {
      Graph(nodeCount: nodes + count, arcs: arcs)
    }

    func exact(hops: Int = 3) throws -> [ExactReach] {
      let graph = graph
      return try (0..<Graph.Node(nodes)).map {
        try #require(
          graph.exactReach(from: $0, maximumHops: hops, passProbability: pass, pathLimit: 18))
      }
    }

    func sampled(hops: Int = 3, threads: Int? = nil) -> [SampledReach] {
      graph.sampledReach(
        maximumHops: hops, passProbability: pass, worlds: 64, nodeKeys: keys, threads: threads)
    }
  }

  private func small(_ seed: Int) -> Case { Case(seed: seed, nodes: 7, chance: 0.28) }

  /// No node's reach is lower after than before, neither the exact one, target by target, nor the
  /// sampled one, world by world.
  private func expectNoLess(
    _ before: Case, _ after: Case, hops: (Int, Int) = (3, 3), _ what: Comment
  ) throws {
    for (few, many) in zip(try before.exact(hops: hops.0), try after.exact(hops: hops.1)) {
      let reached = Dictionary(uniqueKeysWithValues: many.targets.map { ($0.node, $0.exact) })
      for target in few.targets {
        #expect(target.exact <= (reached[target.node] ?? 0) + 1e-12, what)
      }
    }
    for (few, many) in zip(before.sampled(hops: hops.0), after.sampled(hops: hops.1)) {
      #expect(few.mean <= many.mean, what)
    }
  }

  @Test(arguments: 0..<40)
  func eachPairsReachLiesBetweenItsBestPathAndTheUnionBound(seed: Int) throws {
    let own = small(seed)
    let graph = own.graph
    for hops in 1...3 {
      for (v, reach) in try own.exact(hops: hops).enumerated() {
        for target in reach.targets {
          #expect(target.bestPath <= target.exact + 1e-12)
          #expect(target.exact <= target.unionBound + 1e-12 && target.unionBound <= 1)
          // The best path is also found by a search that knows nothing of unions.
          let query = RouteQuery(from: [Graph.Node(v)], to: [target.node], maximumHops: hops)
          let path = Router(graph, passProbability: own.pass)
            .mostProbablePaths(query, count: 1).first
          #expect(abs((path?.probability ?? 0) - target.bestPath) < 1e-12)
        }
      }
    }
  }

  @Test(arguments: 0..<30)
  func moreOfAnythingNeverLowersAReach(seed: Int) throws {
    let before = small(seed)
    var generator = SplitMix64(seed: UInt64(seed) &+ 1_000)
    let ends = (0..<Graph.Node(before.nodes)).shuffled(using: &generator)
    var linked = before
    linked.arcs += [
      .init(ends[0], ends[1], weight: 0.6), .init(ends[1], ends[0], weight: 0.6),
    ]
    try expectNoLess(before, linked, "an added relation")
    var raised = before
    let arc = Int.random(in: 0..<max(1, before.arcs.count), using: &generator)
    if raised.arcs.indices.contains(arc) {
      raised.arcs[arc].weight = min(1, raised.arcs[arc].weight + 0.2)
    }
    try expectNoLess(before, raised, "a greater probability")
    var willing = before
    willing.pass[Int(ends[2])] = min(1, willing.pass[Int(ends[2])] + 0.2)
    try expectNoLess(before, willing, "a greater willingness")
    for hops in 1...3 {
      try expectNoLess(before, before, hops: (hops - 1, hops), "a further hop")
    }
  }

  @Test(arguments: 0..<20)
  func ofParallelRelationsTheMaximumCounts(seed: Int) throws {
    let once = small(seed)
    var twice = once
    twice.arcs += once.arcs.map { .init($0.source, $0.target, weight: 0.5 * $0.weight) }
    #expect(try once.exact() == twice.exact())
    #expect(once.sampled() == twice.sampled())
  }

  @Test(arguments: 0..<20)
  func neitherOrderNorAnIsolatedFirmNorThreadsChangeABit(seed: Int) throws {
    let own = Case(seed: seed, nodes: 40, chance: 0.08)
    var generator = SplitMix64(seed: UInt64(seed))
    var shuffled = own
    shuffled.arcs.shuffle(using: &generator)
    for hops in 1...4 {
      let reach = own.sampled(hops: hops, threads: 1)
      #expect(reach == shuffled.sampled(hops: hops, threads: 2))
      let lonely = own.graph(withIsolated: 1).sampledReach(
        maximumHops: hops, passProbability: own.pass + [1], worlds: 64,
        nodeKeys: own.keys + [stableKey("newcomer")])
      #expect(lonely.dropLast().elementsEqual(reach) && lonely.last?.mean == 0)
    }
    let few = small(seed)
    let paths = try few.exact()
    let withNewcomer = few.graph(withIsolated: 1)
    for v in 0..<few.nodes {
      #expect(
        withNewcomer.exactReach(
          from: Graph.Node(v), maximumHops: 3, passProbability: few.pass + [1], pathLimit: 18)
          == paths[v])
    }
  }

  @Test(arguments: 0..<20)
  func newNumbersChangeNothingButNumbers(seed: Int) throws {
    let own = Case(seed: seed, nodes: 40, chance: 0.08)
    var generator = SplitMix64(seed: UInt64(seed))
    let renamed = (0..<Graph.Node(40)).shuffled(using: &generator)
    var pass = own.pass
    var keys = own.keys
    for (old, new) in renamed.enumerated() {
      pass[Int(new)] = own.pass[old]
      keys[Int(new)] = own.keys[old]
    }
    let graph = Graph(
      nodeCount: 40,
      arcs: own.arcs.map {
        .init(renamed[Int($0.source)], renamed[Int($0.target)], weight: $0.weight)
      })
    for hops in 1...4 {
      let found = graph.sampledReach(
        maximumHops: hops, passProbability: pass, worlds: 64, nodeKeys: keys)
      for (old, reach) in own.sampled(hops: hops).enumerated() {
        // Probabilities are multiplied in the order of numbers, which may turn their last bit.
        #expect(abs(reach.mean - found[Int(renamed[old])].mean) < 1e-7)
      }
    }
  }
}
