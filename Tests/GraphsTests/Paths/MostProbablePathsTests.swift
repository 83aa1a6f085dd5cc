import PartnernetzGraphs
import Testing

@Suite struct MostProbablePathsTests {
  /// 5,000 networks in all: ties, limits, several ends, firms that may not or do not pass on.
  @Test(arguments: 0..<50)
  func agreesWithExhaustiveEnumeration(block: Int) {
    for seed in (block * 100)..<(block * 100 + 100) {
      let one = RouteCase(seed: seed)
      let router = Router(one.graph, passProbability: one.pass)
      for hops in [nil, 1 + seed % 2, 3 + seed % 4] {
        var query = one.query
        query.maximumHops = hops
        let expected = one.paths(hops: hops).prefix(7)
        let found = router.mostProbablePaths(query, count: 7)
        #expect(found.map(\.nodes) == expected.map(\.nodes), "seed \(seed)")
        #expect(
          zip(found, expected).allSatisfy { abs($0.probability - $1.probability) < 1e-12 },
          "seed \(seed)")
      }
      var search = BidirectionalSearch(router)
      for (source, target) in zip(one.query.sources, one.query.targets) where source != target {
        let expected = one.graph.brutePaths(
          from: [source], to: [target], pass: one.pass,
          excluding: one.query.excluding.isEmpty
            ? one.pass.map { _ in false } : one.query.excluding
        ).first
        let found = search.path(from: source, to: target, excluding: one.query.excluding)
        #expect(found?.nodes.count == expected?.nodes.count, "seed \(seed)")
        #expect(
          abs((found?.probability ?? 0) - (expected?.probability ?? 0)) < 1e-12, "seed \(seed)")
      }
    }
  }

  @Test func pathsEndAtTheFirstOfSeveralTargetsAndBeginAtAnySource() {
    let graph = Graph(
      nodeCount: 6,
      edges: [
        .init(0, 2, weight: 0.5), .init(2, 3, weight: 0.5), .init(3, 4, weight: 1),
        .init(1, 3, weight: 0.2), .init(2, 5, weight: 0.3),
      ])
    let router = Router(graph, passProbability: [Double](repeating: 1, count: 6))
    let found = router.mostProbablePaths(
      RouteQuery(from: [0, 1], to: [3, 4, 5], maximumHops: 3), count: 9)
    #expect(found.map(\.nodes) == [[0, 2, 3], [1, 3], [0, 2, 5]])
  }

  @Test func aDeadEndWithACompleteGraphDoesNotExplode() {
    // Beyond the only two paths the search would enumerate the prefixes into the clique.
    var edges = [Graph.Arc(0, 1, weight: 0.5), .init(0, 2, weight: 0.5), .init(2, 1, weight: 0.5)]
    for u in 3..<Graph.Node(43) {
      edges.append(.init(2, u, weight: 0.9))
      for v in 3..<u { edges.append(.init(u, v, weight: 0.99)) }
    }
    let found = Graph(nodeCount: 43, edges: edges).mostProbablePaths(
      from: 0, to: 1, count: 5, passProbability: [Double](repeating: 1, count: 43))
    #expect(found.map(\.nodes) == [[0, 1], [0, 2, 1]])
  }

  @Test func aChainOfAMillionNodesIsWalkedWithoutALimit() {
    let ones = [Double](repeating: 1, count: 1_000_000)
    let near = Sample.longChain.mostProbablePaths(
      from: 0, to: 3, count: 2, maximumHops: 3, passProbability: ones)
    #expect(near.map(\.nodes) == [[0, 1, 2, 3]])
    #expect(
      Sample.longChain.mostProbablePaths(
        from: 0, to: 4, count: 1, maximumHops: 3, passProbability: ones
      ).isEmpty)
  }

  @Test func aCompleteGraphDoesNotExplode() {
    let ones = [Double](repeating: 1, count: 300)
    let found = Sample.complete.mostProbablePaths(
      from: 0, to: 299, count: 5, maximumHops: 3, passProbability: ones)
    #expect(found.first?.nodes == [0, 299])
    #expect(found.count == 5 && found[1].nodes == [0, 1, 299])
  }

  @Test func noWayToOneself() {
    #expect(
      Sample.complete.mostProbablePaths(
        from: 4, to: 4, count: 3, passProbability: [Double](repeating: 1, count: 300)
      ).isEmpty)
  }
}
