import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct BetweennessTests {
  /// Shares of shortest paths from distances and path counts alone.
  private func brute(_ graph: Graph) -> [Double] {
    let n = graph.nodeCount
    let distance = graph.bruteDistances
    var paths = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for s in 0..<n {
      for t in (0..<n).sorted(by: { distance[s][$0] < distance[s][$1] }) where distance[s][t] >= 0 {
        let before = graph.successors(of: Graph.Node(t)).filter {
          distance[s][Int($0)] == distance[s][t] - 1 && distance[s][t] > 0
        }
        paths[s][t] = s == t ? 1 : before.reduce(0) { $0 + paths[s][Int($1)] }
      }
    }
    return (0..<n).map { v in
      var sum = 0.0
      for s in 0..<n where s != v {
        for t in 0..<s where t != v && distance[s][t] > 0 {
          if distance[s][v] > 0, distance[v][t] > 0,
            distance[s][v] + distance[v][t] == distance[s][t]
          {
            sum += paths[s][v] * paths[v][t] / paths[s][t]
          }
        }
      }
      return sum
    }
  }

  @Test(arguments: 0..<40) func agreesWithCountedPaths(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let graph = Graph.random(nodes: Int(seed % 14), chance: 0.3, using: &generator)
    let expected = brute(graph)
    let found = graph.betweenness()
    for v in 0..<graph.nodeCount { #expect(agree(found.raw[v], expected[v])) }
  }

  @Test func isTheSameBitsForAnyNumberOfThreads() {
    var generator = SplitMix64(seed: 5)
    let graph = Graph.random(nodes: 200, chance: 0.03, using: &generator)
    #expect(graph.betweenness(threads: 1) == graph.betweenness(threads: 2))
    #expect(graph.betweenness(threads: 1) == graph.betweenness())
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).betweenness().normalised.isEmpty)
    #expect(Graph(nodeCount: 1, arcs: []).betweenness().normalised == [0])
    #expect(Graph.chain(3).betweenness().normalised == [0, 1, 0])
    #expect(Sample.complete.betweenness().raw.allSatisfy { $0 == 0 })
  }
}
