import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct DisjointPathsTests {
  /// The best of the ranked list, then each path that shares no intermediate node with those before.
  private func greedy(_ paths: [BrutePath]) -> [BrutePath] {
    var used: Set<Graph.Node> = []
    return paths.filter { path in
      guard path.intermediates.isDisjoint(with: used) else { return false }
      used.formUnion(path.intermediates)
      return true
    }
  }

  /// The pair that is most probable together; nil where there is none.
  private func bestPair(_ paths: [BrutePath]) -> (both: Double, either: Double)? {
    var best: (both: Double, either: Double)?
    for (i, a) in paths.enumerated() {
      for b in paths.dropFirst(i + 1) where a.intermediates.isDisjoint(with: b.intermediates) {
        let both = a.probability * b.probability
        if both > best?.both ?? 0 { best = (both, a.probability + b.probability - both) }
      }
    }
    return best
  }

  @Test(arguments: 0..<50)
  func areTheGreedyChoiceOrElseTheBestPair(block: Int) {
    for seed in (block * 100)..<(block * 100 + 100) {
      let one = RouteCase(seed: seed)
      let router = Router(one.graph, passProbability: one.pass)
      for hops in [nil, 1 + seed % 5] {
        var query = one.query
        query.maximumHops = hops
        let all = one.paths(hops: hops)
        let expected = greedy(all)
        let found = router.disjointPaths(query)
        let story = "seed \(seed), \(hops ?? 0) hops"
        // Where two pairs are as probable together, either may succeed more often; none is at stake.
        guard expected.count == 1, let pair = bestPair(all),
          pair.either > expected[0].probability
        else {
          #expect(found.map(\.nodes) == expected.map(\.nodes), "\(story)")
          continue
        }
        #expect(found.count == 2, "\(story)")
        #expect(abs(found.reduce(1) { $0 * $1.probability } - pair.both) < 1e-12, "\(story)")
        for path in found {
          let isKnown = all.contains {
            $0.nodes == path.nodes && abs($0.probability - path.probability) < 1e-12
          }
          #expect(isKnown, "\(story)")
        }
        #expect(Set(found[0].intermediates).isDisjoint(with: found[1].intermediates), "\(story)")
      }
    }
  }

  /// The best path takes one broker of each of the only two ways round.
  private let trap = [
    Graph.Arc(0, 1, weight: 0.6), .init(1, 2, weight: 0.9), .init(2, 3, weight: 0.6),
    .init(0, 2, weight: 0.5), .init(1, 3, weight: 0.4),
  ]

  @Test(arguments: [nil, 2, 3])
  func aBackupIsFoundWhereTheBestPathStandsInItsWay(hops: Int?) {
    let found = Graph(nodeCount: 4, arcs: trap).disjointPaths(
      from: 0, to: 3, maximumHops: hops, passProbability: [1, 1, 1, 1])
    #expect(found.map(\.nodes) == [[0, 2, 3], [0, 1, 3]])
  }

  @Test func thePathAloneStaysWhereItSucceedsMoreOftenThanAnyPair() {
    var arcs = trap
    for i in 0..<3 { arcs[i].weight = 0.95 }
    let found = Graph(nodeCount: 4, arcs: arcs).disjointPaths(
      from: 0, to: 3, passProbability: [1, 1, 1, 1])
    #expect(found.map(\.nodes) == [[0, 1, 2, 3]])
  }

  @Test func aBackupWithinTheLimitIsFoundThoughTheBestPairIsBeyondIt() {
    let detours = [[0, 4, 5, 6, 3], [0, 7, 8, 9, 3]] as [[Graph.Node]]
    let arcs = detours.flatMap { nodes in
      zip(nodes, nodes.dropFirst()).map { Graph.Arc($0, $1, weight: 0.9) }
    }
    let graph = Graph(nodeCount: 10, arcs: trap + arcs)
    let ones = [Double](repeating: 1, count: 10)
    let found = graph.disjointPaths(from: 0, to: 3, maximumHops: 3, passProbability: ones)
    #expect(found.map(\.nodes) == [[0, 2, 3], [0, 1, 3]])
    let unlimited = graph.disjointPaths(from: 0, to: 3, passProbability: ones)
    #expect(unlimited.map(\.nodes) == [[0, 4, 5, 6, 3], [0, 7, 8, 9, 3], [0, 1, 2, 3]])
  }

  @Test func oneBrokerWhomNobodyCanAvoidLeavesNoBackup() {
    let graph = Graph(
      nodeCount: 5,
      edges: [
        .init(0, 1, weight: 0.9), .init(0, 2, weight: 0.8), .init(1, 3, weight: 0.9),
        .init(2, 3, weight: 0.8), .init(3, 4, weight: 0.7),
      ])
    for hops in [nil, 3, 4] {
      let found = graph.disjointPaths(
        from: 0, to: 4, maximumHops: hops, passProbability: [1, 1, 1, 1, 1])
      #expect(found.map(\.nodes) == [[0, 1, 3, 4]])
    }
  }

  @Test func noMoreThanWantedAreTold() {
    let graph = Graph.complete(8, weight: 0.5)
    let router = Router(graph, passProbability: [Double](repeating: 0.9, count: 8))
    let query = RouteQuery(from: [0], to: [7])
    #expect(router.disjointPaths(query, limit: 0).isEmpty)
    #expect(router.disjointPaths(query, limit: 2).map(\.nodes) == [[0, 7], [0, 1, 7]])
    #expect(router.disjointPaths(query).count == 7)
    let trapped = Router(Graph(nodeCount: 4, arcs: trap), passProbability: [1, 1, 1, 1])
    #expect(trapped.disjointPaths(RouteQuery(from: [0], to: [3]), limit: 1).count == 1)
  }

  /// Searches with a limit keep to the surroundings of both ends; on a network with hubs the layers
  /// of Bellman and Ford over all of it tell the same.
  @Test(arguments: 0..<6)
  func aLimitOnALargerNetworkLosesNothing(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = 400
    var arcs: [Graph.Arc] = []
    for v in 1..<count {
      for _ in 0..<3 {
        let hub = Int.random(in: 0..<v, using: &random) / Int.random(in: 1...4, using: &random)
        let weight = Double.random(in: 0...1, using: &random)
        arcs.append(Graph.Arc(Graph.Node(v), Graph.Node(hub), weight: weight))
        if seed % 2 == 0 || Bool.random(using: &random) {
          arcs.append(Graph.Arc(Graph.Node(hub), Graph.Node(v), weight: weight))
        }
      }
    }
    let graph = Graph(nodeCount: count, arcs: arcs)
    let pass = (0..<count).map { _ in [0, 0.5, 0.8, 1][Int.random(in: 0..<4, using: &random)] }
    let router = Router(graph, passProbability: pass)
    for hops in 1...6 {
      for _ in 0..<10 {
        let ends = (0..<4).map { _ in Graph.Node.random(in: 0..<400, using: &random) }
        let (sources, targets) = (Array(ends[..<2]), Array(ends[2...]))
        let excluding = (0..<count).map { _ in Int.random(in: 0..<20, using: &random) == 0 }
        var query = RouteQuery(
          from: sources, to: targets, maximumHops: hops, excluding: excluding)
        let best = router.mostProbablePaths(query, count: 1).first?.probability ?? 0
        let expected = layered(graph, pass, query, hops: hops)
        #expect(abs(best - expected) < 1e-9, "seed \(seed), \(hops) hops")
        let found = router.disjointPaths(query)
        guard found.count > 2 else { continue }
        // Three or more are the greedy choice.
        for path in found {
          let next = router.mostProbablePaths(query, count: 20)
            .first { !$0.intermediates.isEmpty || $0.nodes == path.nodes }
          guard !path.intermediates.isEmpty else { continue }
          #expect(next?.nodes == path.nodes, "seed \(seed), \(hops) hops")
          for node in path.intermediates { query.excluding[Int(node)] = true }
        }
      }
    }
  }

  /// The best probability with at most so many arcs, by layers over all arcs.
  private func layered(
    _ graph: Graph, _ pass: [Double], _ query: RouteQuery, hops: Int
  ) -> Double {
    let targets = Set(query.targets)
    var best = [Double](repeating: 0, count: graph.nodeCount)
    for source in query.sources where !targets.contains(source) { best[Int(source)] = 1 }
    var reached = 0.0
    for layer in 0..<hops {
      var next = [Double](repeating: 0, count: graph.nodeCount)
      for v in 0..<Graph.Node(graph.nodeCount) where best[Int(v)] > 0 {
        if targets.contains(v) { continue }
        let isClosed = layer > 0 && query.excluding[Int(v)]
        let through = best[Int(v)] * (layer > 0 ? (isClosed ? 0 : pass[Int(v)]) : 1)
        for a in graph.arcs(from: v) {
          let end = Int(graph.targets[a])
          next[end] = max(next[end], through * graph.weights[a])
        }
      }
      reached = max(reached, targets.map { next[Int($0)] }.max() ?? 0)
      best = next
    }
    return reached
  }
}
