import PartnernetzGraphs
import Testing

/// The examples of the library's first page: what they print there must be so.
@Suite struct GraphsDocumentationTests {
  @Test func routesAndBackup() {
    let graph = Graph(
      nodeCount: 4,
      edges: [
        .init(0, 1, weight: 0.9), .init(1, 3, weight: 0.8),
        .init(0, 2, weight: 0.7), .init(2, 3, weight: 0.7),
      ])
    let router = Router(graph, passProbability: [1, 0.5, 1, 1])
    let query = RouteQuery(from: [0], to: [3])
    let best = router.mostProbablePaths(query, count: 3)
    #expect(best.map(\.nodes) == [[0, 2, 3], [0, 1, 3]])
    #expect(abs(best[0].probability - 0.49) < 1e-12 && abs(best[1].probability - 0.36) < 1e-12)
    #expect(Set(router.disjointPaths(query).map(\.nodes)) == [[0, 2, 3], [0, 1, 3]])
  }

  @Test func pairsWithProof() throws {
    let pairs: [Graph.Arc] = [
      .init(0, 1, weight: 5), .init(1, 2, weight: 6), .init(2, 0, weight: 4),
    ]
    let found = certifiedMaximumWeightBMatching(nodeCount: 3, edges: pairs, capacities: [1, 1, 1])
    #expect(found.matching.value == 6)
    try found.certificate.verify(edges: pairs, capacities: [1, 1, 1], chosen: found.matching.edges)
    #expect(throws: MatchingCertificateError.self) {
      try found.certificate.verify(edges: pairs, capacities: [1, 1, 1], chosen: [0])
    }
  }
}
