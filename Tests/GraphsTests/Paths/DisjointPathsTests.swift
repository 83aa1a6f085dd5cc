import Graphs
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
}
