import PartnernetzGraphs
import Testing

@testable import PartnernetzDiagrams
import PartnernetzParallel

@Suite struct ConnectedGroupsTests {
  @Test(arguments: 0..<8) func agreeWithTheComponentsOfTheGraph(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let links = (0..<30).map { _ in
      (Int.random(in: 0..<50, using: &generator), Int.random(in: 0..<50, using: &generator))
    }
    let groups = connectedGroups(nodeCount: 50, links: links)
    let labels = Graph(
      nodeCount: 50, edges: links.map { Graph.Arc(Int32($0), Int32($1)) }
    ).connectedComponents().labels
    #expect(groups.flatMap(\.self).sorted() == Array(0..<50))
    #expect(groups.allSatisfy { group in Set(group.map { labels[$0] }).count == 1 })
    #expect(groups.count == Set(labels).count)
    #expect(zip(groups, groups.dropFirst()).allSatisfy { $0.count >= $1.count })
  }
}
