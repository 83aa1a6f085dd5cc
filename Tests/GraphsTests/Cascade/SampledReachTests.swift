import Testing

@testable import PartnernetzGraphs
import PartnernetzParallel

@Suite struct SampledReachTests {
  private func keys(_ count: Int) -> [UInt64] { (0..<count).map { stableKey("node \($0)") } }

  private func arcs(of graph: Graph) -> [Graph.Arc] {
    (0..<Graph.Node(graph.nodeCount)).flatMap { v in
      graph.arcs(from: v).map { Graph.Arc(v, graph.targets[$0], weight: graph.weights[$0]) }
    }
  }

  @Test(arguments: 0..<6)
  func isNearTheExactOne(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let graph = Graph.randomProbabilities(
      nodes: 9, chance: 0.25, from: [0, 0.2, 0.5, 0.8, 1], using: &generator)
    let pass: [Double] = (0..<9).map { _ in [0, 0.4, 1].randomElement(using: &generator) ?? 1 }
    for hops in 0...5 {
      let sampled = graph.sampledReach(
        maximumHops: hops, passProbability: pass, worlds: 1_024, nodeKeys: keys(9))
      for v in 0..<9 {
        guard
          let exact = graph.exactReach(
            from: Graph.Node(v), maximumHops: hops, passProbability: pass)
        else { continue }
        let off = abs(sampled[v].mean - exact.expected)
        // Which of 32 blocks a rare arc falls into is all that a small error may hide.
        #expect(off < 5 * sampled[v].standardError + 4e-3, "hops \(hops), node \(v)")
        if hops < 2 { #expect(off < 1e-8) }
      }
    }
  }

  @Test(arguments: 0..<40)
  func moreArcsProbabilityOrHopsNeverLowerAnything(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let graph = Graph.randomProbabilities(
      nodes: 15, chance: 0.2, from: [0.2, 0.5], using: &generator)
    let pass = [Double](repeating: 0.6, count: 15)
    func means(_ graph: Graph, hops: Int = 3, pass: [Double]) -> [Double] {
      graph.sampledReach(
        maximumHops: hops, passProbability: pass, worlds: 64, nodeKeys: keys(15)
      ).map(\.mean)
    }
    func expectNoLess(_ before: [Double], _ after: [Double]) {
      for (before, after) in zip(before, after) { #expect(before <= after) }
    }
    let known = arcs(of: graph)
    let added = Graph.Arc(Graph.Node(seed % 15), Graph.Node((seed + 4) % 15), weight: 0.9)
    let before = means(graph, pass: pass)
    expectNoLess(before, means(Graph(nodeCount: 15, arcs: known + [added]), pass: pass))
    let raised = known.map { Graph.Arc($0.source, $0.target, weight: min(1, $0.weight * 1.3)) }
    expectNoLess(before, means(Graph(nodeCount: 15, arcs: raised), pass: pass))
    expectNoLess(before, means(graph, pass: [Double](repeating: 0.7, count: 15)))
    for hops in 1...5 {
      expectNoLess(
        means(graph, hops: hops - 1, pass: pass), means(graph, hops: hops, pass: pass))
    }
    // A node that nothing touches is no news to the others.
    let lonely = Graph(nodeCount: 16, arcs: known).sampledReach(
      maximumHops: 3, passProbability: pass + [1], worlds: 64, nodeKeys: keys(16))
    #expect(lonely.map(\.mean) == before + [0])
  }

  @Test(arguments: [1, 2, 3, 4])
  func neitherThreadsNorCompanyChangeABit(hops: Int) {
    var generator = SplitMix64(seed: 9)
    let graph = Graph.randomProbabilities(
      nodes: 150, chance: 0.04, from: [0.1, 0.4], using: &generator)
    let pass = [Double](repeating: 0.8, count: 150)
    func run(_ threads: Int, sources: [Graph.Node]? = nil) -> [SampledReach] {
      graph.sampledReach(
        sources: sources, maximumHops: hops, passProbability: pass, worlds: 128,
        nodeKeys: keys(150), threads: threads)
    }
    let all = run(1)
    #expect(all == run(2))
    #expect(run(2, sources: [77, 3, 77]) == [all[77], all[3], all[77]])
    func within(_ threads: Int) -> [SampledReach] {
      graph.sampledReach(
        maximumHops: hops, passProbability: pass, relativeError: 0.04, nodeKeys: keys(150),
        threads: threads)
    }
    let errors = within(1)
    #expect(errors == within(2))
    #expect(errors.allSatisfy { $0.standardError <= 0.04 * (1 + $0.mean) })
  }

  /// Nodes counted in few worlds only, at every level, must not be counted too often or too rarely.
  @Test(arguments: [0.0, 1, 8, 64])
  func countingFewerNodesHitsTheSameMean(visits: Double) {
    var generator = SplitMix64(seed: 4)
    let graph = Graph.randomProbabilities(
      nodes: 120, chance: 0.05, from: [0.1, 0.3], using: &generator)
    let pass = [Double](repeating: 0.9, count: 120)
    let subgraph = InducedSubgraph(
      graph, sources: nil, hops: 3, passProbability: pass, nodeKeys: keys(120))
    func run(visits: Double, mean: Double) -> [SampledReach] {
      let plan = ReachPlan(
        worlds: 512, visits: visits, meanVisits: mean, hops: 3, nodeCount: 120, subgraph)
      return graph.sampled(
        subgraph, plan, hops: 3, key: 3, threads: nil, stop: Interruption<Never>.never)
    }
    let full = run(visits: .infinity, mean: .infinity)
    for thinned in [run(visits: visits, mean: .infinity), run(visits: 4 * visits, mean: visits)] {
      for (a, b) in zip(full, thinned) {
        let error = (a.standardError * a.standardError + b.standardError * b.standardError)
          .squareRoot()
        #expect(abs(a.mean - b.mean) < 5 * error + 0.01)
      }
      let off = zip(full, thinned).reduce(0) { $0 + $1.1.mean - $1.0.mean } / 120
      #expect(abs(off) < 0.03 * full.reduce(0) { $0 + $1.mean } / 120)
    }
  }

  @Test func certaintiesAreExact() {
    let pass = [Double](repeating: 1, count: 300)
    for hops in [1, 3, 4] {
      let reach = Graph.complete(80).sampledReach(
        sources: [0, 7], maximumHops: hops, passProbability: [Double](repeating: 1, count: 80),
        worlds: 8, nodeKeys: keys(80))
      #expect(reach.allSatisfy { $0.mean == 79 && $0.standardError == 0 })
    }
    let chain = Graph.chain(300).sampledReach(
      maximumHops: 3, passProbability: pass, worlds: 8, nodeKeys: keys(300))
    #expect(chain[0].mean == 3 && chain[1].mean == 4 && chain[150].mean == 6)
    let never = Graph(nodeCount: 300, edges: (1..<300).map { .init(0, $0, weight: 0) })
    #expect(
      never.sampledReach(maximumHops: 3, passProbability: pass, worlds: 8, nodeKeys: keys(300))
        .allSatisfy { $0.mean == 0 && $0.standardError == 0 })
    let unwilling = Graph.chain(300).sampledReach(
      maximumHops: 3, passProbability: [Double](repeating: 0, count: 300), worlds: 8,
      nodeKeys: keys(300))
    #expect(unwilling[0].mean == 1 && unwilling[1].mean == 2)
    #expect(
      Graph(nodeCount: 0, edges: []).sampledReach(
        maximumHops: 3, passProbability: [], nodeKeys: []
      ).isEmpty)
  }

  /// All leaves of a star meet all leaves; that once took 21 s for 5,000 of them.
  @Test func leavesOfAStarMeetEachOtherInTime() {
    let leaves = 5_000
    let star = Graph(
      nodeCount: leaves + 1, edges: (1...Graph.Node(leaves)).map { .init(0, $0, weight: 0.5) })
    let reach = star.sampledReach(
      maximumHops: 3, passProbability: [Double](repeating: 1, count: leaves + 1),
      relativeError: 0.05, nodeKeys: (0...UInt64(leaves)).map { mixed($0) })
    let leaf = 0.5 + 0.25 * Double(leaves - 1)
    #expect(abs(reach[0].mean - 0.5 * Double(leaves)) < 5 * reach[0].standardError + 1e-6)
    #expect(abs(reach[9].mean - leaf) < 5 * reach[9].standardError + 1e-6)
  }

  @Test func surroundingsOfOneNodeAreAllThatIsLookedAt() {
    let reach = Sample.longChain.sampledReach(
      sources: [500_000], maximumHops: 3,
      passProbability: [Double](repeating: 1, count: 1_000_000), worlds: 8,
      nodeKeys: [UInt64](repeating: 1, count: 1_000_000))
    #expect(reach[0].mean == 6)
  }

  @Test func studentsQuantilesAreThoseOfTheTables() {
    for (freedom, quantile) in [
      (7, 2.3646), (9, 2.2622), (15, 2.1314), (31, 2.0395), (255, 1.9693),
    ] {
      #expect(abs(StudentT.reach95(freedom: freedom) - quantile) < 2e-4)
    }
  }

  @Test func furtherBlocksJoinTheMeanButNotTheSpread() {
    let blocks = [[3.0], [4.5], [2.25], [7], [5.5], [1], [6]]
    let first = SampledReach(blocks: Array(blocks.prefix(3)), source: 0)
    let joined = first.continued(
      with: SampledReach(blocks: Array(blocks.suffix(4)), source: 0), over: 4, after: 3)
    #expect(abs(joined.mean - SampledReach(blocks: blocks, source: 0).mean) < 1e-12)
    #expect(abs(joined.standardError - first.standardError * (3.0 / 7).squareRoot()) < 1e-12)
    #expect(joined.degreesOfFreedom == 2)
  }
}
