import PartnernetzGraphs
import Testing

/// Networks at the edge of what there is; each is asked in every way.
@Suite struct HostileRoutesTests {
  /// The best path by each search, which must agree; nil where all find none.
  private func best(
    _ graph: Graph, from source: Graph.Node, to target: Graph.Node, pass: Double = 1
  ) -> [Graph.Node]? {
    let router = Router(
      graph, passProbability: [Double](repeating: pass, count: graph.nodeCount))
    let query = RouteQuery(from: [source], to: [target])
    var search = BidirectionalSearch(router)
    let both = search.path(from: source, to: target)
    let ranked = router.mostProbablePaths(query, count: 1)
    let disjoint = router.disjointPaths(query, limit: 1)
    #expect(both?.nodes == ranked.first?.nodes && both?.nodes == disjoint.first?.nodes)
    #expect(both?.probability == ranked.first?.probability)
    return both?.nodes
  }

  @Test func anEmptyNetworkHasNoRoutes() {
    let router = Router(Graph(nodeCount: 0, arcs: []), passProbability: [])
    #expect(router.mostProbablePaths(RouteQuery(from: [], to: []), count: 3).isEmpty)
    #expect(router.disjointPaths(RouteQuery(from: [], to: [])).isEmpty)
  }

  @Test func oneFirmAloneAndFirmsWithoutLinksHaveNoRoutes() {
    #expect(best(Graph(nodeCount: 1, arcs: []), from: 0, to: 0) == nil)
    #expect(best(Graph(nodeCount: 3, arcs: []), from: 0, to: 2) == nil)
    let isolated = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2)])
    #expect(best(isolated, from: 0, to: 3) == nil)
    #expect(best(isolated, from: 3, to: 0) == nil)
    #expect(best(isolated, from: 0, to: 2) == [0, 1, 2])
  }

  @Test func aQuestionWithoutEndsOrHopsOrCountHasNoAnswer() {
    let router = Router(Graph.complete(4, weight: 0.5), passProbability: [1, 1, 1, 1])
    #expect(router.mostProbablePaths(RouteQuery(from: [], to: [1]), count: 1).isEmpty)
    #expect(router.mostProbablePaths(RouteQuery(from: [1], to: []), count: 1).isEmpty)
    for hops in [0, -1, Int.min] {
      let query = RouteQuery(from: [0], to: [1], maximumHops: hops)
      #expect(router.mostProbablePaths(query, count: 1).isEmpty)
    }
    for count in [0, -5] {
      #expect(router.mostProbablePaths(RouteQuery(from: [0], to: [1]), count: count).isEmpty)
    }
    #expect(
      router.mostProbablePaths(
        RouteQuery(from: [0], to: [1], maximumHops: .max), count: .max
      ).count == 5)
  }

  @Test(arguments: [0, -0.0])
  func whatNeverWorksIsNoWay(weight: Double) {
    let graph = Graph(nodeCount: 3, edges: [.init(0, 1, weight: weight), .init(1, 2)])
    #expect(best(graph, from: 0, to: 2) == nil)
    #expect(best(graph, from: 1, to: 2) == [1, 2])
  }

  @Test func whoNeverPassesOnIsNoBroker() {
    let graph = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
    #expect(best(graph, from: 0, to: 2, pass: 0) == nil)
    #expect(best(graph, from: 0, to: 1, pass: 0) == [0, 1])
  }

  @Test func aPathSoImprobableThatItsProductVanishesIsNoPath() {
    let nodes = 40
    let graph = Graph(
      nodeCount: nodes, edges: (0..<39).map { Graph.Arc($0, $0 + 1, weight: 1e-10) })
    #expect(best(graph, from: 0, to: 39) == nil)
    #expect(best(graph, from: 0, to: 9)?.count == 10)
  }

  // 2⁶⁰ paths, of which each was looked at whether its product does not vanish.
  @Test func ofMorePathsThanCanBeToldWhoseProductsVanishNoneIsLookedFor() {
    let edges = (0..<Graph.Node(60)).flatMap { i -> [Graph.Arc] in
      let (from, to) = (3 * i, 3 * i + 3)
      return [from + 1, from + 2].flatMap { over -> [Graph.Arc] in
        [.init(from, over, weight: 1e-10), .init(over, to, weight: 1e-10)]
      }
    }
    #expect(best(Graph(nodeCount: 181, edges: edges), from: 0, to: 180) == nil)
  }

  @Test func pathsAsRareAsRoundingErrorsAddUp() {
    let edges = [(0, 1), (1, 3), (0, 2), (2, 3)].map { Graph.Arc($0, $1, weight: 1e-10) }
    let found = Graph(nodeCount: 4, edges: edges).disjointPaths(
      from: 0, to: 3, passProbability: [1, 1, 1, 1])
    #expect(abs(found.successProbability - 2e-20) < 1e-30)
  }

  @Test func certaintyAllRoundIsDecidedByArcsAndThenByNumbers() {
    let graph = Graph.complete(60)
    let ones = [Double](repeating: 1, count: 60)
    let found = graph.mostProbablePaths(from: 5, to: 50, count: 60, passProbability: ones)
    #expect(found[0].nodes == [5, 50])
    let brokers = (0..<60).filter { $0 != 5 && $0 != 50 }.map { [5, $0, 50] as [Graph.Node] }
    #expect(found.dropFirst().prefix(58).map(\.nodes) == brokers)
    #expect(found[59].nodes == [5, 0, 1, 50])
  }

  @Test func aStarOfManyLeavesHasOneBroker() {
    let leaves: Graph.Node = 100_000
    let graph = Graph(
      nodeCount: Int(leaves) + 1, edges: (1...leaves).map { Graph.Arc(0, $0, weight: 0.5) })
    #expect(best(graph, from: 7, to: 99_999) == [7, 0, 99_999])
    let ones = [Double](repeating: 1, count: graph.nodeCount)
    let found = graph.mostProbablePaths(from: 7, to: 9, count: 3, passProbability: ones)
    #expect(found.map(\.nodes) == [[7, 0, 9]])
    #expect(
      graph.disjointPaths(from: 7, to: 9, maximumHops: 3, passProbability: ones).count == 1)
  }

  @Test func aLongChainIsWalkedFromEndToEnd() {
    let nodes = 100_000
    let graph = Graph.chain(nodes)
    #expect(best(graph, from: 0, to: Graph.Node(nodes - 1))?.count == nodes)
    let ones = [Double](repeating: 1, count: nodes)
    let found = graph.mostProbablePaths(
      from: Graph.Node(nodes - 1), to: 0, count: 2, passProbability: ones)
    #expect(found.count == 1 && found[0].probability == 1)
  }

  @Test func aPassProbabilityThatIsNotANumberIsRefused() async {
    await #expect(processExitsWith: .failure) {
      _ = Router(Graph(nodeCount: 2, edges: [.init(0, 1)]), passProbability: [1, .nan])
    }
    await #expect(processExitsWith: .failure) {
      _ = Router(Graph(nodeCount: 2, edges: [.init(0, 1)]), passProbability: [1])
    }
  }
}
