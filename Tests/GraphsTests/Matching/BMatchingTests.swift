import Graphs
import Testing

@Suite struct BMatchingTests {
  /// The heaviest b-matching by going through all subsets of edges.
  private func byEnumeration(_ edges: [Graph.Arc], _ capacities: [Int]) -> Double {
    var best = 0.0
    for subset in 0..<(1 << edges.count) {
      var left = capacities
      var value = 0.0
      for e in edges.indices where subset >> e & 1 == 1 {
        left[Int(edges[e].source)] -= 1
        left[Int(edges[e].target)] -= 1
        value += edges[e].weight
      }
      if left.allSatisfy({ $0 >= 0 }) { best = max(best, value) }
    }
    return best
  }

  private func random(
    _ generator: inout SplitMix64, nodes: Int, edges: Int, weights: Int
  ) -> [Graph.Arc] {
    (0..<edges).compactMap { _ in
      let u = Int32(Int.random(in: 0..<nodes, using: &generator))
      let v = Int32(Int.random(in: 0..<nodes, using: &generator))
      guard u != v else { return nil }
      return Graph.Arc(u, v, weight: Double(Int.random(in: -1...weights, using: &generator)))
    }
  }

  @Test(arguments: 0..<2_000)
  func agreesWithEnumeration(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let nodes = Int.random(in: 2...8, using: &generator)
    let edges = random(
      &generator, nodes: nodes, edges: Int.random(in: 0...12, using: &generator),
      weights: seed % 2 == 0 ? 3 : 1_000)
    let capacities = (0..<nodes).map { _ in Int.random(in: 0...3, using: &generator) }
    let matching = maximumWeightBMatching(nodeCount: nodes, edges: edges, capacities: capacities)
    var left = capacities
    for e in matching.edges {
      left[Int(edges[e].source)] -= 1
      left[Int(edges[e].target)] -= 1
    }
    #expect(left.allSatisfy { $0 >= 0 })
    #expect(matching.isOptimal)
    #expect(abs(matching.value - byEnumeration(edges, capacities)) < 1e-9)
  }

  @Test func oddCyclesNeedBranching() {
    // Two triangles joined by an edge: the relaxation takes every triangle's edge by half.
    let edges: [Graph.Arc] = [
      .init(0, 1, weight: 2), .init(1, 2, weight: 2), .init(0, 2, weight: 2),
      .init(3, 4, weight: 2), .init(4, 5, weight: 2), .init(3, 5, weight: 2),
      .init(2, 3, weight: 1),
    ]
    let matching = maximumWeightBMatching(
      nodeCount: 6, edges: edges, capacities: [Int](repeating: 1, count: 6))
    #expect(matching.value == 5)
    #expect(matching.isOptimal)
  }

  @Test(arguments: [1, 2, 3])
  func greedyIsAtLeastHalfAndNeverMore(capacity: Int) {
    var generator = SplitMix64(seed: 11)
    let edges = random(&generator, nodes: 60, edges: 600, weights: 1_000)
    let capacities = [Int](repeating: capacity, count: 60)
    let best = maximumWeightBMatching(nodeCount: 60, edges: edges, capacities: capacities)
    let greedy = greedyBMatching(edges: edges, capacities: capacities)
      .reduce(0) { $0 + edges[$1].weight }
    #expect(greedy <= best.value && 2 * greedy >= best.value)
  }

  @Test func nothingToChooseFrom() {
    #expect(maximumWeightBMatching(nodeCount: 0, edges: [], capacities: []).value == 0)
    let none = maximumWeightBMatching(
      nodeCount: 2, edges: [.init(0, 1, weight: 0), .init(0, 0, weight: 5)], capacities: [1, 1])
    #expect(none.edges.isEmpty && none.isOptimal)
  }
}
