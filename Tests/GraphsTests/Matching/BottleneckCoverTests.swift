import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct BottleneckCoverTests {
  private struct Problem {
    var edges: [Graph.Arc]
    var capacities: [Int]
    var isServed: [Bool]

    /// How many nodes a choice serves beside those that need nothing; nil where it is not possible.
    func served(_ chosen: [Int]) -> Int? {
      var taken = [Int](repeating: 0, count: capacities.count)
      for e in chosen {
        taken[Int(edges[e].source)] += 1
        taken[Int(edges[e].target)] += 1
      }
      guard zip(taken, capacities).allSatisfy({ $0 <= max(0, $1) }) else { return nil }
      return taken.indices.count { taken[$0] > 0 && !isServed[$0] }
    }

    /// By the words: try to do without each edge, the lightest first.
    func settledStepByStep() -> [Int] {
      let subsets = (0..<(1 << edges.count)).compactMap { subset -> (set: Int, served: Int)? in
        let chosen = edges.indices.filter { subset >> $0 & 1 == 1 }
        return served(chosen).map { (subset, $0) }
      }
      let most = subsets.map(\.served).max() ?? 0
      var (left, kept): (Set<Int>, Int) = (Set(edges.indices), 0)
      for e in edges.indices.sorted(by: { (edges[$0].weight, $0) < (edges[$1].weight, $1) }) {
        let rest = left.subtracting([e]).reduce(0) { $0 | 1 << $1 }
        let suffices = subsets.contains {
          $0.served == most && $0.set & ~(rest | kept) == 0 && kept & ~$0.set == 0
        }
        left.remove(e)
        if !suffices { kept |= 1 << e }
      }
      return edges.indices.filter { kept >> $0 & 1 == 1 }
    }
  }

  private func problem(_ random: inout SplitMix64, nodes: Int, edges: Int) -> Problem {
    var pairs = Set<[Int32]>()
    for _ in 0..<edges {
      let (u, v) = (
        Int32.random(in: 0..<Int32(nodes), using: &random),
        Int32.random(in: 0..<Int32(nodes), using: &random)
      )
      if u != v { pairs.insert([min(u, v), max(u, v)]) }
    }
    return Problem(
      edges: pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map {
        Graph.Arc($0[0], $0[1], weight: .random(in: 0..<1, using: &random))
      },
      capacities: (0..<nodes).map { _ in [1, 1, 2, 3, 0].randomElement(using: &random) ?? 1 },
      isServed: (0..<nodes).map { _ in Int.random(in: 0..<8, using: &random) == 0 })
  }

  private func solved(_ problem: Problem, steps: Int = .max) -> BottleneckCover {
    bottleneckCover(
      nodeCount: problem.capacities.count, edges: problem.edges, capacities: problem.capacities,
      isServed: problem.isServed, steps: steps)
  }

  @Test(arguments: 0..<30)
  func itIsWhatTryingToDoWithoutEachEdgeGives(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for round in 0..<40 {
      let problem = problem(&random, nodes: 4 + round % 6, edges: 4 + round % 7)
      let found = solved(problem)
      #expect(found.isSettled && found.edges == problem.settledStepByStep())
    }
  }

  // Odd cycles: with one edge a node the number served is twice that of a maximum matching.
  @Test(arguments: 0..<12)
  func itServesAsManyAsAMaximumMatching(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) + 50)
    var problem = problem(&random, nodes: 120, edges: 100 + 15 * seed)
    problem.capacities = problem.capacities.map { min(1, $0) }
    problem.isServed = problem.isServed.map { _ in false }
    let found = solved(problem)
    let best = certifiedMaximumWeightBMatching(
      nodeCount: 120, edges: problem.edges.map { Graph.Arc($0.source, $0.target, weight: 1) },
      capacities: problem.capacities
    ).matching
    #expect(problem.served(found.edges) == 2 * best.edges.count)
    // Without time it still serves most.
    #expect(problem.served(solved(problem, steps: 0).edges) == 2 * best.edges.count)
  }

  @Test func hostileGraphs() {
    let star = (1..<Int32(20_000)).map { Graph.Arc(0, $0, weight: Double($0)) }
    let few = bottleneckCover(
      nodeCount: 20_000, edges: star,
      capacities: [5] + [Int](repeating: 1, count: 19_999),
      isServed: [Bool](repeating: false, count: 20_000), steps: 1_000_000)
    #expect(few.edges.count == 5)
    let chain = (0..<Int32(3_000)).map { Graph.Arc($0, $0 + 1, weight: Double($0 * 7919 % 3001)) }
    let pairs = bottleneckCover(
      nodeCount: 3_001, edges: chain, capacities: [Int](repeating: 1, count: 3_001),
      isServed: [Bool](repeating: false, count: 3_001))
    #expect(pairs.edges.count == 1_500 && pairs.isSettled)
    let loop = bottleneckCover(
      nodeCount: 1, edges: [Graph.Arc(0, 0, weight: 1)], capacities: [2], isServed: [false])
    #expect(loop.edges.isEmpty)
    #expect(
      bottleneckCover(nodeCount: 0, edges: [], capacities: [], isServed: []).edges.isEmpty)
  }
}
