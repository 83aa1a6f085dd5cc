import PartnernetzGraphs
import PartnernetzParallel
import Testing

/// The matrix holds what a search for each pair finds, to the last bit and the last tie.
@Suite struct RouteMatrixTests {
  @Test(arguments: 0..<150)
  func itHoldsTheBestPathOfEachPair(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 1...9, using: &random)
    // Every other graph has ties in plenty.
    let weights: [Double] = seed % 2 == 0 ? [0.25, 0.5] : [0, 0.25, 0.5, 1]
    var arcs: [Graph.Arc] = []
    for i in 0..<Int32(count) {
      for j in 0..<Int32(count) where Double.random(in: 0..<1, using: &random) < 0.4 {
        arcs.append(Graph.Arc(i, j, weight: weights.randomElement(using: &random) ?? 1))
      }
    }
    let graph = Graph(nodeCount: count, arcs: arcs)
    let passes: [Double] = seed % 2 == 0 ? [0.5, 1] : [0, 0.5, 1, 1]
    let pass = (0..<count).map { _ in passes.randomElement(using: &random) ?? 1 }
    let excluded = (0..<count).map { _ in
      (0..<Int32(count)).filter { (_: Int32) in
        Double.random(in: 0..<1, using: &random) < 0.15
      }
    }
    let nodes = (0..<Int32(count)).filter { _ in Bool.random(using: &random) }.shuffled(
      using: &random)
    for hops in [1, 2, 3, count, nil] {
      let matrix = RouteMatrix(
        graph, among: nodes, passProbability: pass, maximumHops: hops
      ) { excluded[Int($0)] }
      #expect(matrix.nodes == nodes)
      for (i, source) in nodes.enumerated() {
        let closed = (0..<Int32(count)).map { excluded[Int(source)].contains($0) }
        let chances = graph.bestProbabilities(
          from: [source], to: nodes, maximumHops: hops, passProbability: pass,
          excluding: excluded[Int(source)])
        for (j, target) in nodes.enumerated() {
          let best = graph.brutePaths(
            from: [source], to: [target], pass: pass, excluding: closed
          ).first { $0.nodes.count - 1 <= hops ?? count }
          #expect(matrix.probability(from: i, to: j) == best?.probability ?? 0)
          #expect(
            Array(matrix.intermediates(from: i, to: j))
              == Array((best?.nodes ?? []).dropFirst().dropLast()))
          #expect(chances[j] == best?.probability ?? 0)
        }
      }
    }
  }

  /// 4 is met over 1 before 5 is met over 2, but its best way leads over 3: behind them, at 6, the
  /// way over 2 is the first by its nodes and not the first that is found.
  @Test func ofEqualPathsTheFirstByNodesIsKept() {
    let arcs: [(Int32, Int32, Double)] = [
      (0, 1, 0.5), (0, 2, 0.5), (0, 3, 0.5), (1, 4, 0.25), (2, 5, 0.5), (3, 4, 0.5), (4, 6, 0.5),
      (5, 6, 0.5), (6, 7, 0.5),
    ]
    let graph = Graph(nodeCount: 8, arcs: arcs.map { Graph.Arc($0, $1, weight: $2) })
    let matrix = RouteMatrix(
      graph, among: [0, 7], passProbability: [Double](repeating: 1, count: 8), maximumHops: 4)
    #expect(Array(matrix.intermediates(from: 0, to: 1)) == [2, 5, 6])
  }

  @Test func nothingAndLittleAreAnswered() {
    let none = RouteMatrix(Graph(nodeCount: 0, arcs: []), among: [], passProbability: [])
    #expect(none.nodes.isEmpty)
    let one = RouteMatrix(Graph(nodeCount: 1, arcs: []), among: [0], passProbability: [1])
    #expect(one.probability(from: 0, to: 0) == 0)
    let pair = Graph(nodeCount: 2, edges: [Graph.Arc(0, 1, weight: 1)])
    let still = RouteMatrix(pair, among: [0, 1], passProbability: [1, 1], maximumHops: 0)
    #expect(still.probability(from: 0, to: 1) == 0)
  }

  @Test func aStarAChainAndACompleteGraphAreAnswered() {
    let leaves = 50_000
    let star = Graph(
      nodeCount: leaves + 1, edges: (1...Int32(leaves)).map { Graph.Arc(0, $0, weight: 0.5) })
    let over = RouteMatrix(
      star, among: [0, 1, Int32(leaves)],
      passProbability: [Double](repeating: 0.5, count: leaves + 1))
    #expect(over.probability(from: 1, to: 2) == 0.125)
    #expect(Array(over.intermediates(from: 1, to: 2)) == [0])

    let length = 20_000
    let chain = Graph(
      nodeCount: length, edges: (1..<Int32(length)).map { Graph.Arc($0 - 1, $0, weight: 1) })
    let whole = RouteMatrix(
      chain, among: [0, Int32(length - 1)], passProbability: [Double](repeating: 1, count: length))
    #expect(whole.probability(from: 0, to: 1) == 1)
    #expect(whole.intermediates(from: 1, to: 0).count == length - 2)

    let count: Int32 = 150
    let complete = Graph(
      nodeCount: Int(count),
      edges: (0..<count).flatMap { i in (0..<i).map { Graph.Arc(i, $0, weight: 0.5) } })
    let all = RouteMatrix(
      complete, among: Array(0..<20), passProbability: [Double](repeating: 1, count: Int(count)),
      maximumHops: 3)
    #expect(all.probability(from: 3, to: 19) == 0.5)
    #expect(all.intermediates(from: 3, to: 19).isEmpty)
  }
}
