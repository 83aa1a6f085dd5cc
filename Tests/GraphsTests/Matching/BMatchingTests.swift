import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct BMatchingTests {
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

  @Test func oddCyclesAreNotTakenByHalves() {
    // Two triangles joined by an edge: the relaxation takes every triangle's edge by half.
    let edges: [Graph.Arc] = [
      .init(0, 1, weight: 2), .init(1, 2, weight: 2), .init(0, 2, weight: 2),
      .init(3, 4, weight: 2), .init(4, 5, weight: 2), .init(3, 5, weight: 2),
      .init(2, 3, weight: 1),
    ]
    let matching = certifiedMaximumWeightBMatching(
      nodeCount: 6, edges: edges, capacities: [Int](repeating: 1, count: 6)
    ).matching
    #expect(matching.value == 5)
    #expect(matching.isOptimal)
  }

  @Test(arguments: [1, 2, 3])
  func greedyIsAtLeastHalfAndNeverMore(capacity: Int) {
    var generator = SplitMix64(seed: 11)
    let edges = random(&generator, nodes: 60, edges: 600, weights: 1_000)
    let capacities = [Int](repeating: capacity, count: 60)
    let best = certifiedMaximumWeightBMatching(
      nodeCount: 60, edges: edges, capacities: capacities
    ).matching
    let greedy = greedyBMatching(edges: edges, capacities: capacities)
      .reduce(0) { $0 + edges[$1].weight }
    #expect(greedy <= best.value && 2 * greedy >= best.value)
  }

  @Test func nothingToChooseFrom() {
    let empty = certifiedMaximumWeightBMatching(nodeCount: 0, edges: [], capacities: [])
    #expect(empty.matching.value == 0)
    let none = certifiedMaximumWeightBMatching(
      nodeCount: 2, edges: [.init(0, 1, weight: 0), .init(0, 0, weight: 5)], capacities: [1, 1]
    ).matching
    #expect(none.edges.isEmpty && none.isOptimal)
  }
}
