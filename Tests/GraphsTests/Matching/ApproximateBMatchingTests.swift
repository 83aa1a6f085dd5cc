import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct ApproximateBMatchingTests {
  private func approximated(
    _ problem: RandomMatchingProblem, sweeps: Int = 12
  ) -> CertifiedBMatching {
    approximateMaximumWeightBMatching(
      nodeCount: problem.capacities.count, edges: problem.edges, capacities: problem.capacities,
      sweeps: sweeps)
  }

  /// Checks what holds for every graph; returns the bound that the checker finds.
  private func checkedBound(
    _ found: CertifiedBMatching, of problem: RandomMatchingProblem
  ) throws -> Double {
    let (matching, edges) = (found.matching, problem.edges)
    var left = problem.capacities
    for e in matching.edges {
      #expect(edges[e].weight > 0 && edges[e].source != edges[e].target)
      left[Int(edges[e].source)] -= 1
      left[Int(edges[e].target)] -= 1
    }
    #expect(Set(matching.edges).count == matching.edges.count)
    #expect(zip(left, problem.capacities).allSatisfy { $0 >= min(0, $1) })
    let bound = try found.certificate.verifiedBound(
      edges: edges, capacities: problem.capacities)
    let unit = Double(sign: .plus, exponent: -found.certificate.binaryScale - 1, significand: 1)
    #expect(Double(bound) * unit == matching.upperBound)
    return matching.upperBound
  }

  @Test(arguments: [0, 1, 5, 12])
  func theOptimumLiesBetween(sweeps: Int) throws {
    var generator = SplitMix64(seed: 9)
    for round in 0..<40 {
      let problem = RandomMatchingProblem(
        &generator, nodes: 60, edges: 300, weights: -1...[3, 50, 1_000][round % 3],
        capacities: -1...(1 + round % 5))
      let best = problem.solved().matching.value
      let found = approximated(problem, sweeps: sweeps)
      let bound = try checkedBound(found, of: problem)
      #expect(found.matching.value <= best && best <= bound)
      #expect(2 * found.matching.value >= best)
      #expect(!found.matching.isOptimal || found.matching.value == best)
    }
  }

  // Without steps beyond the best price the descent creeps and ends far above the optimum.
  @Test(arguments: 1...4)
  func bothAreNearTheOptimum(capacity: Int) throws {
    var generator = SplitMix64(seed: UInt64(capacity))
    let problem = RandomMatchingProblem(
      &generator, nodes: 300, edges: 3_000, weights: 500...1_000, capacities: 1...capacity)
    let best = problem.solved().matching.value
    let found = approximated(problem)
    #expect(try checkedBound(found, of: problem) <= 1.02 * best)
    #expect(found.matching.value >= 0.98 * best)
  }

  @Test func theSizeDecidesHowItIsFound() {
    var generator = SplitMix64(seed: 5)
    let problem = RandomMatchingProblem(
      &generator, nodes: 40, edges: 200, weights: 1...99, capacities: 1...2)
    func found(exactUpTo: Int) -> CertifiedBMatching {
      heavyBMatching(
        nodeCount: 40, edges: problem.edges, capacities: problem.capacities, exactUpTo: exactUpTo)
    }
    #expect(found(exactUpTo: 200) == problem.solved())
    #expect(found(exactUpTo: 199) == approximated(problem))
  }

  // Lists hold up to 16 edges; above, the best are found by the digits of what they are worth.
  @Test(arguments: [15, 16, 17, 40])
  func manyPlacesAreFilledAlike(capacity: Int) throws {
    var generator = SplitMix64(seed: UInt64(capacity))
    let problem = RandomMatchingProblem(
      &generator, nodes: 30, edges: 1_500, weights: 1...400, capacities: capacity...capacity)
    let best = problem.solved().matching.value
    let found = approximated(problem)
    #expect(try checkedBound(found, of: problem) <= 1.02 * best)
    #expect(found.matching.value >= 0.98 * best)
  }

  @Test(arguments: [1, 3, 2_000])
  func longWideAndDenseGraphs(capacity: Int) throws {
    let count: Int32 = 20_000
    let path = (1..<count).map { Graph.Arc($0 - 1, $0, weight: Double($0 % 7 + 1)) }
    let star = (1..<count).map { Graph.Arc(0, $0, weight: Double($0 % 1_000)) }
    let dense = (1..<Int32(150)).flatMap { u in
      (0..<u).map { Graph.Arc($0, u, weight: Double((7 * $0 + 13 * u) % 101)) }
    }
    for edges in [path, star, dense, []] {
      var problem = RandomMatchingProblem()
      problem.edges = edges
      problem.capacities = [Int](repeating: capacity, count: edges.isEmpty ? 0 : Int(count))
      let found = approximated(problem)
      #expect(try checkedBound(found, of: problem) <= 2 * found.matching.value)
    }
  }
}
