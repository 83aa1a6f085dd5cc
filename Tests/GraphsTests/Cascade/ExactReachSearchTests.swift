import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct ExactReachSearchTests {
  // The room of one source is used again for the next.
  @Test(arguments: 0..<40)
  func aSearchForgetsTheSourceBefore(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let nodes = Int.random(in: 3...8, using: &generator)
    let graph = Graph.randomProbabilities(
      nodes: nodes, chance: 0.5, from: [0, 0.3, 0.6, 1], using: &generator)
    let pass: [Double] = (0..<nodes).map { _ in
      [0.0, 0.4, 1.0].randomElement(using: &generator) ?? 1
    }
    // With so few paths allowed some sources have too many, and end amid a path.
    for limit in [1, 3, 14] {
      var search = ExactReachSearch(
        graph, maximumHops: 3, passProbability: pass, pathLimit: limit)
      for source in (0..<nodes).map({ Graph.Node($0) }) + [0] {
        let alone = graph.exactReach(
          from: source, maximumHops: 3, passProbability: pass, pathLimit: limit)
        #expect(search.reach(from: source) == alone)
      }
    }
  }

  /// Whatever is reached over one path alone is reached as often as that path works, to the last bit.
  @Test func aSinglePathIsItsOwnUnion() throws {
    let graph = Graph(
      nodeCount: 3, arcs: [.init(0, 1, weight: 0.3), .init(1, 2, weight: 0.7)])
    let reach = try #require(
      graph.exactReach(from: 0, maximumHops: 2, passProbability: [1, 0.9, 1]))
    #expect(reach.targets.map(\.exact) == [0.3, 0.3 * 0.7 * 0.9])
    #expect(reach.targets.map(\.exact) == reach.targets.map(\.bestPath))
  }
}
