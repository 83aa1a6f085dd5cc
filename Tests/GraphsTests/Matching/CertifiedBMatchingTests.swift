import PartnernetzGraphs
import PartnernetzParallel
import Testing

/// A small random b-matching problem.
struct RandomMatchingProblem {
  var edges: [Graph.Arc] = []
  var capacities: [Int] = []

  init() {}

  init(
    _ generator: inout SplitMix64, nodes: Int, edges count: Int, weights: ClosedRange<Int>,
    capacities: ClosedRange<Int>
  ) {
    self.capacities = (0..<nodes).map { _ in Int.random(in: capacities, using: &generator) }
    for _ in 0..<count {
      let u = Int32.random(in: 0..<Int32(nodes), using: &generator)
      let v = Int32.random(in: 0..<Int32(nodes), using: &generator)
      edges.append(.init(u, v, weight: Double(Int.random(in: weights, using: &generator))))
    }
  }

  func solved() -> CertifiedBMatching {
    certifiedMaximumWeightBMatching(
      nodeCount: capacities.count, edges: edges, capacities: capacities)
  }

  /// The heaviest choice by taking and leaving each edge in turn.
  func byEnumeration() -> Double {
    var left = capacities
    func best(from e: Int) -> Double {
      if e == edges.count { return 0 }
      var value = best(from: e + 1)
      let (u, v) = (Int(edges[e].source), Int(edges[e].target))
      if u != v, left[u] > 0, left[v] > 0 {
        left[u] -= 1
        left[v] -= 1
        value = max(value, edges[e].weight + best(from: e + 1))
        left[u] += 1
        left[v] += 1
      }
      return value
    }
    return best(from: 0)
  }
}

@Suite struct CertifiedBMatchingTests {
  @Test(arguments: [(0, 1), (1, 1), (0, 3), (1, 3), (1, 2)])
  func agreesWithEnumerationAndIsProved(least: Int, most: Int) throws {
    var generator = SplitMix64(seed: UInt64(10 * least + most))
    for round in 0..<800 {
      let problem = RandomMatchingProblem(
        &generator, nodes: Int.random(in: 2...8, using: &generator),
        edges: Int.random(in: 0...11, using: &generator),
        weights: -1...[1, 3, 10, 1_000][round % 4], capacities: least...most)
      let solution = problem.solved()
      #expect(solution.matching.value == problem.byEnumeration())
      try solution.certificate.verify(
        edges: problem.edges, capacities: problem.capacities, chosen: solution.matching.edges)
      if most == 1 {
        #expect(solution.certificate.edgeValues.isEmpty)
        #expect(solution.certificate.oddSets.allSatisfy { $0.border.isEmpty })
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4])
  func largerOnesAreProved(capacity: Int) throws {
    var generator = SplitMix64(seed: UInt64(capacity))
    var sets = 0
    for round in 0..<60 {
      let problem = RandomMatchingProblem(
        &generator, nodes: 41, edges: 60 * (1 + round % 5), weights: 1...[2, 9, 1_000][round % 3],
        capacities: 1...capacity)
      let solution = problem.solved()
      try solution.certificate.verify(
        edges: problem.edges, capacities: problem.capacities, chosen: solution.matching.edges)
      sets += solution.certificate.oddSets.count
    }
    #expect(sets > 0)
  }

  @Test func weightsThatAreNoIntegersAreExact() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<100 {
      var problem = RandomMatchingProblem(
        &generator, nodes: 8, edges: 11, weights: 1...2, capacities: 1...2)
      for e in problem.edges.indices {
        problem.edges[e].weight = .random(in: 0..<1, using: &generator) * 1e-30
      }
      let solution = problem.solved()
      #expect(abs(solution.matching.value - problem.byEnumeration()) < 1e-44)
      try solution.certificate.verify(
        edges: problem.edges, capacities: problem.capacities, chosen: solution.matching.edges)
    }
  }

  @Test func aTriangleHasOneOddSet() throws {
    let edges: [Graph.Arc] = [
      .init(0, 1, weight: 2), .init(1, 2, weight: 2), .init(2, 0, weight: 2),
    ]
    let solution = certifiedMaximumWeightBMatching(
      nodeCount: 3, edges: edges, capacities: [1, 1, 1])
    #expect(solution.matching.value == 2)
    #expect(solution.certificate.oddSets.map(\.nodes) == [[0, 1, 2]])
    #expect(solution.certificate.oddSets.map(\.value) == [4])
    #expect(solution.certificate.nodeValues == [0, 0, 0])
  }

  @Test func longAndWideGraphsNeedNoStack() throws {
    let count: Int32 = 30_000
    for capacity in [1, 2] {
      let path = (1..<count).map { Graph.Arc($0 - 1, $0, weight: Double($0 % 7 + 1)) }
      let star = (1..<count).map { Graph.Arc(0, $0, weight: Double($0 % 1_000)) }
      for edges in [path, star] {
        let capacities = [Int](repeating: capacity, count: Int(count))
        let solution = certifiedMaximumWeightBMatching(
          nodeCount: Int(count), edges: edges, capacities: capacities)
        try solution.certificate.verify(
          edges: edges, capacities: capacities, chosen: solution.matching.edges)
      }
    }
  }

  @Test func greedyPrefersTheEarlierOfEqualEdges() {
    let edges: [Graph.Arc] = [
      .init(0, 1, weight: 1), .init(1, 2, weight: 0.5), .init(1, 2, weight: 1),
      .init(0, 3, weight: -1), .init(2, 2, weight: 9),
    ]
    #expect(greedyBMatching(edges: edges, capacities: [1, 1, 1, 1]) == [0])
    #expect(greedyBMatching(edges: edges, capacities: [1, 2, 2, 1]) == [0, 2])
    #expect(greedyBMatching(edges: [], capacities: []).isEmpty)
  }
}
