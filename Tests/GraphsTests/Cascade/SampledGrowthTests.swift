import Testing

@testable import PartnernetzGraphs
import PartnernetzParallel

@Suite struct SampledGrowthTests {
  /// A network, the same with one more link, and who passes on.
  private struct Case {
    let few: Graph
    let many: Graph
    let pass: [Double]
    let keys: [UInt64]

    init(seed: UInt64, nodes: Int, chance: Double) {
      var generator = SplitMix64(seed: seed)
      few = Graph.randomProbabilities(
        nodes: nodes, chance: chance, from: [0.1, 0.3, 0.6], using: &generator)
      let graph = few
      let known = (0..<Graph.Node(nodes)).flatMap { v in
        graph.arcs(from: v).map { Graph.Arc(v, graph.targets[$0], weight: graph.weights[$0]) }
      }
      many = Graph(
        nodeCount: nodes,
        arcs: known + [.init(0, 1, weight: 0.7), .init(1, 0, weight: 0.7)])
      pass = [Double](repeating: 0.8, count: nodes)
      keys = (0..<nodes).map { stableKey("node \($0)") }
    }

    func growth(seed: UInt64 = 1, worlds: Int = 256, threads: Int? = nil) -> SampledGrowth {
      many.sampledGrowth(
        from: few, maximumHops: 3, passProbability: pass, worlds: worlds, seed: seed,
        nodeKeys: keys, threads: threads)
    }
  }

  /// Also where so much is around everybody that not all nodes are counted in all worlds.
  @Test(arguments: [(12, 0.2), (60, 0.1), (300, 0.2)])
  func nobodyLosesByANewLinkAndSumsAreSums(nodes: Int, chance: Double) {
    let own = Case(seed: 3, nodes: nodes, chance: chance)
    let growth = own.growth(worlds: 64, threads: 1)
    #expect(growth == own.growth(worlds: 64, threads: 2))
    let gains = (0..<nodes).map { growth.total(of: [$0]) }
    #expect(gains.allSatisfy { $0.mean >= 0 } && gains.contains { $0.mean > 0 })
    let total = growth.total(of: 0..<nodes)
    #expect(abs(total.mean - gains.reduce(0) { $0 + $1.mean }) < 1e-9 * Double(nodes))
    #expect(total.standardError <= gains.reduce(0) { $0 + $1.standardError } + 1e-12)
    #expect(growth.total(of: []).mean == 0 && growth.before.count == nodes)
  }

  /// 40 seeds on networks whose truth is known; where all worlds agree there is no interval.
  @Test func theIntervalsHoldTheExactGrowth() throws {
    var (held, asked) = (0, 0)
    for network in 0..<3 as Range<UInt64> {
      let own = Case(seed: 20 + network, nodes: 10, chance: 0.2)
      let truth = try (0..<Graph.Node(10)).map { v in
        let reach = try [own.few, own.many].map {
          try #require(
            $0.exactReach(from: v, maximumHops: 3, passProbability: own.pass, pathLimit: 18)
          ).expected
        }
        return reach[1] - reach[0]
      }
      for seed in 0..<40 as Range<UInt64> {
        let growth = own.growth(seed: seed)
        let found = truth.indices.map { (growth.total(of: [$0]), truth[$0]) }
        let all = (growth.total(of: 0..<10), truth.reduce(0, +))
        for (gain, truth) in found + [all] where gain.standardError > 1e-6 {
          asked += 1
          held += abs(gain.mean - truth) <= gain.halfWidth ? 1 : 0
          #expect(abs(gain.mean - truth) < 0.3)
        }
      }
    }
    let share = Double(held) / Double(asked)
    #expect(asked > 400 && (0.9...1).contains(share), "\(share) of \(asked)")
  }
}
