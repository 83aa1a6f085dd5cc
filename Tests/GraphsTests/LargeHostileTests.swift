import Foundation
import PartnernetzGraphs
import Testing

/// Every algorithm on hostile graphs of full size, against what is known of them.
///
/// A debug build takes minutes for it: `PARTNERNETZ_LARGE=1 swift test -c release --filter Hostile`.
@Suite(
  .enabled(if: ProcessInfo.processInfo.environment["PARTNERNETZ_LARGE"] != nil), .serialized)
struct LargeHostileTests {
  private func ones(_ graph: Graph) -> [Double] {
    [Double](repeating: 1, count: graph.nodeCount)
  }

  @Test func aStarWithAMillionLeaves() {
    let graph = Sample.wideStar
    let leaves = 1_000_000
    #expect(graph.connectedComponents().sizes == [leaves + 1])
    #expect(graph.strongComponents().sizes == [leaves + 1])
    #expect(graph.distances(from: 1)[2] == 2)
    #expect(graph.cutPoints().articulationNodes == [0])
    #expect(graph.cutPoints().bridges.count == leaves)
    #expect(graph.coreNumbers().max() == 1)
    #expect(graph.triangles().count == 0)
    #expect(agree(graph.structuralHoles().constraint[0], 1e-6))
    #expect(agree(graph.pageRank().scores[0], 0.85 / 1.85, relative: 1e-6))
    let between = graph.sampledBetweenness(error: 0.01)
    #expect(abs(between.normalised[0] - 1) <= 0.01 && between.normalised[1] == 0)
    #expect(agree(graph.sampledCloseness(error: 0.1).closeness[0], 1, relative: 1e-9))
    #expect(graph.communities().sizes.reduce(0, +) == leaves + 1)
    let router = Router(graph, passProbability: ones(graph))
    for hops in [nil, 3] {
      let query = RouteQuery(from: [5], to: [999_999], maximumHops: hops)
      #expect(router.mostProbablePaths(query, count: 3).map(\.nodes) == [[5, 0, 999_999]])
      #expect(router.disjointPaths(query).count == 1)
    }
    var search = BidirectionalSearch(router)
    #expect(search.path(from: 7, to: 8)?.nodes == [7, 0, 8])
    let matrix = RouteMatrix(graph, among: [0, 1, 2], passProbability: ones(graph))
    #expect(matrix.probability(from: 1, to: 2) == 1)
  }

  @Test func aChainOfAMillion() {
    let graph = Sample.longChain
    let last: Graph.Node = 999_999
    #expect(graph.connectedComponents().sizes == [1_000_000])
    #expect(graph.strongComponents().sizes == [1_000_000])
    #expect(graph.distances(from: 0)[Int(last)] == last)
    #expect(graph.cutPoints().articulationNodes.count == 999_998)
    #expect(graph.cutPoints().bridges.count == 999_999)
    #expect(graph.coreNumbers().allSatisfy { $0 == 1 })
    #expect(graph.triangles().connectedTriples == 999_998)
    #expect(graph.structuralHoles().constraint[500_000] == 0.5)
    #expect(abs(graph.pageRank().scores.reduce(0, +) - 1) < 1e-6)
    let between = graph.sampledBetweenness(error: 0.05)
    #expect(abs(between.normalised[500_000] - 0.5) <= max(0.05, between.error))
    #expect(graph.communities().modularity > 0.99)
    let router = Router(graph, passProbability: ones(graph))
    let query = RouteQuery(from: [0], to: [last])
    #expect(router.mostProbablePaths(query, count: 2).map(\.nodes.count) == [1_000_000])
    #expect(router.disjointPaths(query).count == 1)
    let near = RouteQuery(from: [0], to: [last], maximumHops: 3)
    #expect(router.mostProbablePaths(near, count: 2).isEmpty)
    var search = BidirectionalSearch(router)
    #expect(search.path(from: last, to: 0)?.nodes.count == 1_000_000)
    let matrix = RouteMatrix(graph, among: [0, last], passProbability: ones(graph))
    #expect(matrix.intermediates(from: 1, to: 0).count == 999_998)
  }

  @Test func aCompleteGraphOfThreeThousand() {
    let n = 3_000
    let graph = Graph.complete(n, weight: 0.5)
    #expect(graph.connectedComponents().sizes == [n])
    #expect(graph.strongComponents().sizes == [n])
    #expect(graph.cutPoints().bridges.isEmpty && graph.cutPoints().articulationNodes.isEmpty)
    #expect(graph.coreNumbers().allSatisfy { $0 == 2_999 })
    #expect(graph.triangles().count == n * (n - 1) * (n - 2) / 6)
    let share = (1 + 2_998.0 / 2_999) / 2_999
    #expect(
      graph.structuralHoles().constraint.allSatisfy {
        agree($0, 2_999 * share * share, relative: 1e-9)
      })
    #expect(graph.pageRank().scores.allSatisfy { agree($0, 1.0 / 3_000, relative: 1e-6) })
    #expect(graph.sampledBetweenness(error: 0.01).normalised.max() == 0)
    #expect(graph.closeness().harmonic.allSatisfy { agree($0, 1) })
    #expect(graph.distanceSummary(seed: 1).diameter == 1)
    #expect(graph.communities().count == 1)
    let router = Router(graph, passProbability: ones(graph))
    for hops in [nil, 3] {
      let query = RouteQuery(from: [7], to: [2_000], maximumHops: hops)
      let found = router.mostProbablePaths(query, count: 5)
      #expect(found.map(\.nodes) == [[7, 2_000]] + (0..<4).map { [7, $0, 2_000] })
      let disjoint = router.disjointPaths(query, limit: 20)
      #expect(disjoint.count == 20 && disjoint[19].probability == 0.25)
    }
    var search = BidirectionalSearch(router)
    #expect(search.path(from: 1, to: 2)?.nodes == [1, 2])
    let matrix = RouteMatrix(
      graph, among: [0, 1, 2_999], passProbability: ones(graph), maximumHops: 3)
    #expect(matrix.probability(from: 0, to: 2) == 0.5)
  }
}
