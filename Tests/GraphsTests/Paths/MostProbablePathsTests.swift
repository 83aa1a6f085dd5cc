import Graphs
import Testing

@Suite struct MostProbablePathsTests {
  @Test(arguments: 0..<1_500)
  func agreesWithExhaustiveEnumeration(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let nodes = Int.random(in: 2...8, using: &generator)
    let weights: [Double] = seed % 2 == 0 ? [0, 0.5, 1] : (0..<9).map { Double($0) / 9 + 0.05 }
    let graph = Graph.randomProbabilities(
      nodes: nodes, chance: 0.45, from: weights, using: &generator)
    let pass: [Double] = (0..<nodes).map { _ in
      [0, 0.5, 0.8, 1].randomElement(using: &generator) ?? 1
    }
    let excluding = (0..<nodes).map { _ in Int.random(in: 0..<6, using: &generator) == 0 }
    for hops in [1, 2, 3, 5, nil] {
      let expected = graph.brutePaths(
        from: 0, to: 1, hops: hops ?? nodes, pass: pass, excluding: excluding)
      let found = graph.mostProbablePaths(
        from: 0, to: 1, count: 6, maximumHops: hops, passProbability: pass, excluding: excluding)
      #expect(found.map(\.nodes) == expected.prefix(6).map(\.nodes))
      for (path, brute) in zip(found, expected) {
        #expect(abs(path.probability - brute.probability) < 1e-12)
      }
    }
  }

  @Test(arguments: 0..<1_500)
  func searchFromBothEndsFindsAsProbableAPathWithAsFewArcs(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let nodes = Int.random(in: 2...9, using: &generator)
    let graph = Graph.randomProbabilities(
      nodes: nodes, chance: 0.4, from: [0, 0.3, 0.5, 0.9, 1], using: &generator)
    let pass: [Double] = (0..<nodes).map { _ in
      [0, 0.5, 0.8, 1].randomElement(using: &generator) ?? 1
    }
    let excluding = (0..<nodes).map { _ in Int.random(in: 0..<6, using: &generator) == 0 }
    var search = BidirectionalSearch(Router(graph, passProbability: pass))
    for (from, to) in [(0, 1), (1, 0), (0, nodes - 1), (0, 1)] as [(Graph.Node, Int)] {
      let to = Graph.Node(to)
      guard from != to else { continue }
      let expected = graph.brutePaths(
        from: from, to: to, hops: nodes, pass: pass, excluding: excluding
      ).first
      let found = search.path(from: from, to: to, excluding: excluding)
      #expect(found?.nodes.count == expected?.nodes.count)
      #expect(abs((found?.probability ?? 0) - (expected?.probability ?? 0)) < 1e-12)
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

  @Test(arguments: 0..<500)
  func disjointPathsAreTheGreedyChoiceFromTheRankedList(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let nodes = Int.random(in: 3...8, using: &generator)
    let graph = Graph.randomProbabilities(
      nodes: nodes, chance: 0.5, from: [0.2, 0.5, 0.9], using: &generator)
    let pass = [Double](repeating: 0.8, count: nodes)
    let none = [Bool](repeating: false, count: nodes)
    var expected: [[Graph.Node]] = []
    var used: Set<Graph.Node> = []
    for path in graph.brutePaths(from: 0, to: 1, hops: 3, pass: pass, excluding: none) {
      let inner = Set(path.nodes.dropFirst().dropLast())
      guard inner.isDisjoint(with: used) else { continue }
      used.formUnion(inner)
      expected.append(path.nodes)
    }
    let found = graph.disjointPaths(from: 0, to: 1, maximumHops: 3, passProbability: pass)
    #expect(found.map(\.nodes) == expected)
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
