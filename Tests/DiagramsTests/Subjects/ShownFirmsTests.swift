import PartnernetzGraphs
import Testing

@testable import PartnernetzDiagrams

@Suite struct ShownFirmsTests {
  private func graph(_ count: Int, _ edges: [(Int32, Int32)]) -> Graph {
    Graph(nodeCount: count, edges: edges.map { Graph.Arc($0.0, $0.1) })
  }

  private func everybodyHasCompany(_ shown: [Int32], _ graph: Graph) -> Bool {
    shown.allSatisfy { firm in graph.successors(of: firm).contains { shown.contains($0) } }
  }

  // Three firms a group, hubs first: the best linked alone would all be strangers.
  @Test(arguments: [2, 3, 4, 7, 60]) func hubsBringTheirPartners(limit: Int) {
    let groups = graph(90, (0..<30).flatMap { [($0, 30 + 2 * $0), ($0, 31 + 2 * $0)] })
    let shown = ShownFirms.hubs(of: Array(0..<90), in: groups, limit: limit)
    #expect(shown == shown.sorted() && Set(shown).count == shown.count)
    #expect(everybodyHasCompany(shown, groups))
    // One place that is left over helps nobody.
    #expect(shown.count <= limit && shown.count >= limit - 1)
  }

  @Test func linkedHubsAreTakenByTheirLinks() {
    // Hubs 0, 1, 2 know each other and 9, 8, 7 further firms.
    var edges: [(Int32, Int32)] = [(0, 1), (1, 2), (0, 2)]
    var next: Int32 = 3
    for (hub, count) in [(0, 9), (1, 8), (2, 7)] {
      for _ in 0..<count {
        edges.append((Int32(hub), next))
        next += 1
      }
    }
    let network = graph(Int(next), edges)
    let shown = ShownFirms.hubs(of: Array(0..<next), in: network, limit: 6)
    #expect(shown.prefix(3) == [0, 1, 2])
    #expect(everybodyHasCompany(shown, network))
  }

  @Test func aStarKeepsItsHub() {
    let star = graph(500, (1..<500).map { (0, $0) })
    #expect(ShownFirms.hubs(of: Array(0..<500), in: star, limit: 200) == Array(0..<200))
  }
}
