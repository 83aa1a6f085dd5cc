import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct StructuralHolesTests {
  /// Burt's definition, written down: p_ij from both directions, indirect shares over any q.
  private func bruteConstraint(_ graph: Graph, weighted: Bool) -> [Double] {
    let n = graph.nodeCount
    var weight = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for u in 0..<n {
      for a in graph.arcs(from: Graph.Node(u)) {
        weight[u][Int(graph.targets[a])] = weighted ? graph.weights[a] : 1
      }
    }
    func share(_ i: Int, _ j: Int) -> Double {
      let all = (0..<n).reduce(0) { $0 + weight[i][$1] + weight[$1][i] }
      return all > 0 ? (weight[i][j] + weight[j][i]) / all : 0
    }
    return (0..<n).map { i in
      graph.successors(of: Graph.Node(i)).reduce(0) { sum, neighbour in
        let j = Int(neighbour)
        let indirect = (0..<n).filter { $0 != i && $0 != j }.reduce(0) {
          $0 + share(i, $1) * share($1, j)
        }
        return sum + (share(i, j) + indirect) * (share(i, j) + indirect)
      }
    }
  }

  /// Borgatti's effective size: for each neighbour one less its share of ties to the others.
  private func bruteEffectiveSize(_ graph: Graph) -> [Double] {
    (0..<Graph.Node(graph.nodeCount)).map { i in
      let around = graph.successors(of: i)
      return around.reduce(0) { sum, j in
        sum + 1 - Double(around.count { graph.arc(from: j, to: $0) != nil }) / Double(around.count)
      }
    }
  }

  @Test(arguments: 0..<40) func agreeWithTheDefinitions(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let plain = Graph.random(
      nodes: Int(seed % 13) + 1, chance: Double(seed % 4 + 1) / 5, using: &generator)
    var edges: [Graph.Arc] = []
    for u in 0..<Graph.Node(plain.nodeCount) {
      for v in plain.successors(of: u) where u < v {
        edges.append(.init(u, v, weight: Double.random(in: 0.1...3, using: &generator)))
      }
    }
    let graph = Graph(nodeCount: plain.nodeCount, edges: edges)
    let size = bruteEffectiveSize(graph)
    for weighted in [false, true] {
      let found = graph.structuralHoles(weighted: weighted)
      let wanted = bruteConstraint(graph, weighted: weighted)
      for v in 0..<graph.nodeCount {
        let isAlone = graph.outDegree(Graph.Node(v)) == 0
        #expect(found.constraint[v].isNaN == isAlone)
        #expect(isAlone || agree(found.constraint[v], wanted[v]))
        #expect(agree(found.effectiveSize[v], size[v]))
      }
    }
  }

  @Test func knownValues() {
    // A broker between three strangers, and three who all know each other.
    let star = Graph(nodeCount: 4, edges: (1..<4).map { .init(0, $0) }).structuralHoles()
    #expect(agree(star.constraint[0], 1.0 / 3) && star.constraint[1] == 1)
    #expect(star.effectiveSize == [3, 1, 1, 1])
    let triangle = Graph.complete(3).structuralHoles()
    #expect(triangle.constraint.allSatisfy { agree($0, 1.125) })
    #expect(triangle.effectiveSize == [1, 1, 1])
  }

  @Test func isTheSameBitsForAnyNumberOfThreads() {
    var generator = SplitMix64(seed: 3)
    let edges = (0..<40_000).map { _ in
      Graph.Arc(
        .random(in: 0..<4_000, using: &generator), .random(in: 0..<400, using: &generator),
        weight: .random(in: 0..<1, using: &generator))
    }
    let graph = Graph(nodeCount: 4_000, edges: edges)
    for weighted in [false, true] {
      let alone = graph.structuralHoles(weighted: weighted, threads: 1)
      let many = graph.structuralHoles(weighted: weighted)
      #expect(zip(alone.constraint, many.constraint).allSatisfy { $0.bitPattern == $1.bitPattern })
      #expect(alone.effectiveSize == many.effectiveSize)
    }
  }

  @Test func weightsThatAreNotPositiveCountAsNone() {
    let edges: [Graph.Arc] = [
      .init(0, 1, weight: 0), .init(1, 2, weight: 2), .init(0, 2, weight: -1),
    ]
    let found = Graph(nodeCount: 3, edges: edges).structuralHoles(weighted: true).constraint
    #expect(found[0].isNaN && found[1] == 1 && found[2] == 1)
  }

  @Test func hostileGraphs() {
    #expect(Graph(nodeCount: 0, arcs: []).structuralHoles().constraint.isEmpty)
    let alone = Graph(nodeCount: 2, arcs: []).structuralHoles()
    #expect(alone.constraint.allSatisfy(\.isNaN) && alone.effectiveSize == [0, 0])
    let star = Sample.wideStar.structuralHoles()
    #expect(agree(star.constraint[0], 1e-6) && star.effectiveSize[0] == 1_000_000)
    #expect(star.constraint[1...].allSatisfy { $0 == 1 })
    let complete = Sample.complete.structuralHoles()
    let share = (1 + 298.0 / 299) / 299
    #expect(complete.constraint.allSatisfy { agree($0, 299 * share * share, relative: 1e-11) })
    #expect(complete.effectiveSize.allSatisfy { agree($0, 1) })
    #expect(Sample.longChain.structuralHoles().constraint[500_000] == 0.5)
  }
}
