import Foundation
import Testing

@testable import PartnernetzGraphs
import PartnernetzParallel

/// How often the 95 % intervals hold the truth, over many seeds.
///
/// With PARTNERNETZ_THOROUGH set these are a thousand seeds, and the shares are printed; else fewer
/// with wider bounds, which still fail where an interval is a third too narrow.
@Suite struct ReachCoverageTests {
  private static let isThorough =
    ProcessInfo.processInfo.environment["PARTNERNETZ_THOROUGH"] != nil
  private let seeds = isThorough ? 1_000 : 40
  private let wanted = isThorough ? 0.93...0.97 : 0.89...1

  /// A network with the truth about each of its nodes.
  struct Known: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let graph: Graph
    let pass: [Double]
    let truth: [Double]
    /// The truth may itself be off by so much.
    var slack = 1e-7

    var keys: [UInt64] { (0..<graph.nodeCount).map { stableKey("node \($0)") } }

    /// Small and exact.
    static func exact(seed: UInt64, nodes: Int) -> Known {
      var generator = SplitMix64(seed: seed)
      let graph = Graph.randomProbabilities(
        nodes: nodes, chance: 2.2 / Double(nodes), from: [0.1, 0.3, 0.5, 0.8], using: &generator)
      let pass: [Double] = (0..<nodes).map { _ in
        [0.5, 0.8, 1].randomElement(using: &generator) ?? 1
      }
      let truth: [Double] = (0..<Graph.Node(nodes)).map {
        graph.exactReach(from: $0, maximumHops: 3, passProbability: pass, pathLimit: 16)?.expected
          ?? .nan
      }
      return Known(
        testDescription: "exact \(seed)", graph: graph, pass: pass, truth: truth)
    }

    /// A few hubs and many with few contacts; the truth from a very long run.
    static func skewed(nodes: Int, worlds: Int) -> Known {
      var generator = SplitMix64(seed: 77)
      let edges = (1..<Graph.Node(nodes)).flatMap { v in
        (0..<2).map { _ in
          let x = Double.random(in: 0..<1, using: &generator)
          return Graph.Arc(
            v, Graph.Node(Double(v) * x * x * x),
            weight: [0.05, 0.1, 0.2, 0.4].randomElement(using: &generator) ?? 0.1)
        }
      }
      let graph = Graph(nodeCount: nodes, edges: edges)
      let pass = [Double](repeating: 0.8, count: nodes)
      var known = Known(testDescription: "skewed", graph: graph, pass: pass, truth: [])
      let long = graph.sampledReach(
        maximumHops: 3, passProbability: pass, worlds: worlds, seed: 123_456, nodeKeys: known.keys)
      known = Known(
        testDescription: "skewed", graph: graph, pass: pass, truth: long.map(\.mean))
      return known
    }

    static let all =
      (1...(isThorough ? 4 : 2)).map { exact(seed: $0, nodes: 10) }
      + [skewed(nodes: isThorough ? 400 : 60, worlds: isThorough ? 262_144 : 16_384)]
  }

  private func share(
    of known: Known, _ name: String, _ run: (UInt64) -> [SampledReach]
  ) -> Double {
    var held = [Int](repeating: 0, count: known.truth.count)
    var asked = held
    for seed in 0..<seeds {
      for (v, reach) in run(UInt64(seed)).enumerated() where known.truth[v].isFinite {
        // Where nothing is left to chance there is no interval to speak of.
        guard known.graph.outDegree(Graph.Node(v)) > 0, reach.standardError > 1e-6 else { continue }
        asked[v] += 1
        if abs(reach.mean - known.truth[v]) <= reach.halfWidth + known.slack { held[v] += 1 }
      }
    }
    let share = Double(held.reduce(0, +)) / Double(asked.reduce(0, +))
    if ReachCoverageTests.isThorough {
      let each = zip(held, asked).filter { $1 > seeds / 2 }.map { Double($0) / Double($1) }.sorted()
      let (least, most) = (each.first ?? 0, each.last ?? 0)
      print("coverage of \(known.testDescription), \(name): \(share), by node \(least) to \(most)")
    }
    return share
  }

  @Test(arguments: Known.all)
  func aFixedNumberOfWorldsHoldsTheTruth(known: Known) {
    let share = share(of: known, "256 worlds") {
      known.graph.sampledReach(
        maximumHops: 3, passProbability: known.pass, seed: $0, nodeKeys: known.keys)
    }
    #expect(wanted.contains(share), "\(share)")
  }

  @Test(arguments: Known.all, [0.05, 0.02])
  func askingUntilTheErrorIsSmallHoldsTheTruth(known: Known, error: Double) {
    let share = share(of: known, "error \(error)") {
      known.graph.sampledReach(
        maximumHops: 3, passProbability: known.pass, relativeError: error, seed: $0,
        nodeKeys: known.keys)
    }
    #expect(wanted.contains(share), "\(share)")
  }

  /// Of what starters reach, the truth is the mean over all runs that choose the same.
  @Test(arguments: Known.all)
  func startersHoldTheTruth(known: Known) {
    let runs = (0..<seeds).map {
      known.graph.bestSeeds(
        count: 2, maximumHops: 3, passProbability: known.pass, epsilon: 0.2, seed: UInt64($0))
    }
    let groups = Dictionary(grouping: runs) { Set($0.chosen) }.values.filter {
      $0.count > seeds / 4
    }
    var (held, asked) = (0, 0)
    for group in groups {
      let truth =
        group.reduce(0) { $0 + $1.reached * Double($1.sets) }
        / group.reduce(0) { $0 + Double($1.sets) }
      asked += group.count
      held += group.count { $0.low <= truth && truth <= $0.high }
    }
    let share = Double(held) / Double(max(1, asked))
    if ReachCoverageTests.isThorough {
      print("coverage of \(known.testDescription), starters: \(share) of \(asked)")
    }
    #expect(asked > 0 && wanted.contains(share), "\(share)")
  }
}
