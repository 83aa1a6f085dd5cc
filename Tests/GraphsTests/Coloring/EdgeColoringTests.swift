import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct EdgeColoringTests {
  /// Whether each edge has a colour, none alike at a node.
  private func isProper(_ coloring: EdgeColoring) -> Bool {
    var seen: Set<[Int32]> = []
    for (edge, color) in zip(coloring.edges, coloring.colors) {
      guard color >= 0, color < coloring.colorCount, seen.insert([edge.source, color]).inserted,
        seen.insert([edge.target, color]).inserted
      else { return false }
    }
    return true
  }

  private func random(
    _ generator: inout SplitMix64, nodes: Int32, chance: Double, bipartite: Bool = false
  ) -> [Graph.Arc] {
    var edges: [Graph.Arc] = []
    for u in 0..<nodes {
      for v in 0..<u where !bipartite || (u < nodes / 2) != (v < nodes / 2) {
        if Double.random(in: 0..<1, using: &generator) < chance { edges.append(.init(v, u)) }
      }
    }
    return edges.shuffled(using: &generator)
  }

  private func largestDegree(_ edges: [Graph.Arc]) -> Int {
    var degrees: [Int32: Int] = [:]
    for edge in edges {
      degrees[edge.source, default: 0] += 1
      degrees[edge.target, default: 0] += 1
    }
    return degrees.values.max() ?? 0
  }

  /// Whether so many colours suffice, by trying all ways, one edge after the other.
  private func canBeColored(_ edges: [Graph.Arc], _ count: Int) -> Bool {
    var used = [[Bool]](repeating: [Bool](repeating: false, count: count), count: 8)
    func go(_ e: Int) -> Bool {
      guard e < edges.count else { return true }
      let (u, v) = (Int(edges[e].source), Int(edges[e].target))
      for color in 0..<count where !used[u][color] && !used[v][color] {
        (used[u][color], used[v][color]) = (true, true)
        let fits = go(e + 1)
        (used[u][color], used[v][color]) = (false, false)
        if fits { return true }
      }
      return false
    }
    return go(0)
  }

  @Test func smallGraphsTakeAsFewColorsAsCanBe() {
    var generator = SplitMix64(seed: 2)
    var atDegree = 0
    for round in 0..<300 {
      let edges = random(
        &generator, nodes: 3 + Int32(round % 4), chance: [0.4, 0.7, 1][round % 3])
      let found = minimumEdgeColoring(nodeCount: 8, edges: edges)
      let count = found.coloring.colorCount
      #expect(isProper(found.coloring) && found.isOptimal)
      #expect(canBeColored(edges, count))
      #expect(count == 0 || !canBeColored(edges, count - 1))
      if count == largestDegree(edges) { atDegree += 1 }
    }
    #expect(atDegree > 100 && atDegree < 300)
  }

  private func petersen(from base: Graph.Node) -> [Graph.Arc] {
    (0..<Graph.Node(5)).flatMap { i -> [Graph.Arc] in
      let (outer, inner) = (base + i, base + 5 + i)
      return [
        .init(outer, base + (i + 1) % 5), .init(outer, inner),
        .init(inner, base + 5 + (i + 2) % 5),
      ]
    }
  }

  // Its largest degree is 3 and no node is in the way, yet it takes 4 (Petersen 1898).
  @Test func thePetersenGraphTakesFour() {
    let edges = petersen(from: 0)
    let found = minimumEdgeColoring(nodeCount: 10, edges: edges)
    #expect(isProper(found.coloring) && found.coloring.colorCount == 4 && found.isOptimal)
    let unsure = minimumEdgeColoring(nodeCount: 10, edges: edges, searchSteps: 3)
    #expect(isProper(unsure.coloring) && unsure.coloring.colorCount == 4)
    #expect(unsure.lowerBound == 3)
  }

  /// A ring of rungs, at each node three edges.
  private func prism(_ rungs: Int32) -> [Graph.Arc] {
    (0..<rungs).flatMap { i -> [Graph.Arc] in
      let next = (i + 1) % rungs
      return [.init(2 * i, 2 * i + 1), .init(2 * i, 2 * next), .init(2 * i + 1, 2 * next + 1)]
    }
  }

  // What only five nodes prove was looked for among the colours of all: for minutes, and in vain.
  @Test func aSmallComponentIsSettledBesideALargeOne() {
    let rungs: Int32 = 300
    let overfull = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 4), (2, 4), (3, 4)] as [(Int32, Int32)]
    let rest = [(5, 6), (7, 8)] as [(Int32, Int32)]
    let edges =
      prism(rungs) + (overfull + rest).map { Graph.Arc(2 * rungs + $0, 2 * rungs + $1) }
    let found = minimumEdgeColoring(nodeCount: 2 * Int(rungs) + 9, edges: edges)
    #expect(isProper(found.coloring) && found.coloring.colorCount == 4 && found.isOptimal)
  }

  // The Petersen graph in place of an edge of the ring: no three colours do, but that shows late.
  // With a step for each edge coloured, not for each looked at, giving up took half a minute.
  @Test func theSearchGivesUpOnALargeGraph() {
    var edges = Array(prism(300).dropFirst())
    edges += petersen(from: 600).dropFirst()
    edges += [.init(0, 600), .init(1, 601)]
    let found = minimumEdgeColoring(nodeCount: 610, edges: edges, searchSteps: 100_000)
    #expect(isProper(found.coloring) && found.coloring.colorCount == 4)
    #expect(found.lowerBound == 3)
  }

  @Test(arguments: [0.05, 0.3, 0.9])
  func largerGraphsTakeAtMostOneMoreThanTheLargestDegree(chance: Double) {
    var generator = SplitMix64(seed: 3)
    for nodes: Int32 in [20, 45] {
      let edges = random(&generator, nodes: nodes, chance: chance)
      let found = minimumEdgeColoring(nodeCount: Int(nodes), edges: edges, searchSteps: 100)
      #expect(isProper(found.coloring))
      #expect(found.lowerBound >= largestDegree(edges))
      #expect(found.coloring.colorCount <= largestDegree(edges) + 1)
    }
  }

  @Test(arguments: [0.1, 0.5, 1])
  func bipartiteGraphsTakeTheLargestDegree(chance: Double) {
    var generator = SplitMix64(seed: 4)
    let edges = random(&generator, nodes: 60, chance: chance, bipartite: true)
    let found = minimumEdgeColoring(nodeCount: 60, edges: edges)
    #expect(isProper(found.coloring) && found.isOptimal)
    #expect(found.coloring.colorCount == largestDegree(edges))
  }

  @Test(arguments: 0..<5)
  func balancedClassesDifferByOneAtMost(more: Int) {
    var generator = SplitMix64(seed: UInt64(more))
    for chance in [0.1, 0.4, 0.8] {
      let edges = random(&generator, nodes: 24, chance: chance)
      let coloring = minimumEdgeColoring(nodeCount: 24, edges: edges, searchSteps: 100).coloring
      let balanced = coloring.balanced(over: coloring.colorCount + more)
      #expect(isProper(balanced) && balanced.colorCount == coloring.colorCount + more)
      let sizes = balanced.classSizes
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
  }

  @Test func longWideAndEmptyGraphs() {
    let count: Int32 = 5_000
    let path = (1..<count).map { Graph.Arc($0 - 1, $0) }
    let star = (1..<count).map { Graph.Arc(0, $0) }
    for (edges, colors) in [(path, 2), (star, Int(count) - 1), ([], 0)] {
      let found = minimumEdgeColoring(nodeCount: Int(count), edges: edges)
      #expect(isProper(found.coloring) && found.coloring.colorCount == colors && found.isOptimal)
    }
    #expect(minimumEdgeColoring(nodeCount: 0, edges: []).coloring.balanced(over: 0).colors == [])
  }
}
