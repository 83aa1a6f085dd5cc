import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct BestSeedsTests {
  /// Expected nodes reached from some first arcs, or from some nodes, by going through all worlds.
  private func reached(
    _ graph: Graph, hops: Int, pass: [Double], nodes: Set<Graph.Node> = [], arcs: Set<Int> = []
  ) -> Double {
    let coins = Array(graph.weights) + pass
    var sum = 0.0
    for world in 0..<(1 << coins.count) {
      let chance = coins.indices.reduce(1.0) {
        $0 * (world >> $1 & 1 == 1 ? coins[$1] : 1 - coins[$1])
      }
      guard chance > 0 else { continue }
      func isLive(_ coin: Int) -> Bool { world >> coin & 1 == 1 }
      var met = Set<Graph.Node>()
      // Each start is followed by itself: one start's way may lead over another start.
      func follow(_ start: Graph.Node, _ first: (Int) -> Bool) {
        var depth: [Graph.Node: Int] = [start: 0]
        var frontier = [start]
        for hop in 1...hops {
          var next: [Graph.Node] = []
          for v in frontier where v == start || isLive(graph.arcCount + Int(v)) {
            for a in graph.arcs(from: v) where isLive(a) && (hop > 1 || first(a)) {
              guard depth[graph.targets[a]] == nil else { continue }
              depth[graph.targets[a]] = hop
              next.append(graph.targets[a])
            }
          }
          frontier = next
        }
        met.formUnion(depth.keys.filter { $0 != start })
      }
      for v in nodes {
        follow(v) { _ in true }
        met.insert(v)
      }
      for v in 0..<Graph.Node(graph.nodeCount)
      where graph.arcs(from: v).contains(where: arcs.contains) {
        follow(v) { arcs.contains($0) }
      }
      sum += chance * Double(met.count)
    }
    return sum
  }

  private func small(_ seed: Int) -> (Graph, [Double]) {
    var generator = SplitMix64(seed: UInt64(seed))
    let nodes: [Graph.Node] = Array(0..<6)
    let arcs = (0..<7).map { _ in
      Graph.Arc(
        nodes.randomElement(using: &generator) ?? 0, nodes.randomElement(using: &generator) ?? 1,
        weight: [0.3, 0.6, 1].randomElement(using: &generator) ?? 1)
    }
    let pass = nodes.map { $0 < 2 ? 0.5 : 1 }
    return (Graph(nodeCount: 6, arcs: arcs), pass)
  }

  /// What a choice out of two reaches: between the best and the proven share of it.
  private func expectProven(_ found: BestSeeds, own: Double, best: Double) {
    #expect(own >= found.ratio * best - 1e-9)
    #expect(own >= (1 - 1 / 2.718281828 - 0.1) * best - 1e-9)
    #expect(found.ratio > 0.53 && found.ratio <= 1 && found.confidence >= 0.99)
    // Beyond twice the interval's half is a matter of one in ten thousand.
    #expect(abs(found.reached - own) <= found.high - found.low + 1e-9)
  }

  @Test(arguments: 0..<8)
  func theRatioHoldsAgainstTheBestOfAllPairs(seed: Int) {
    let (graph, pass) = small(seed)
    let hops = 1 + seed % 3
    var best = 0.0
    for u in 0..<Graph.Node(6) {
      for v in 0..<u {
        best = max(best, reached(graph, hops: hops, pass: pass, nodes: [u, v]))
      }
    }
    let found = graph.bestSeeds(
      count: 2, maximumHops: hops, passProbability: pass, epsilon: 0.1,
      seed: UInt64(seed))
    let own = reached(graph, hops: hops, pass: pass, nodes: Set(found.chosen))
    #expect(found.chosen.count == 2)
    expectProven(found, own: own, best: best)
    let first = reached(graph, hops: hops, pass: pass, nodes: Set(found.chosen.prefix(1)))
    #expect(found.growth.count == 2 && found.growth.last == found.reached)
    #expect(abs(found.growth[0] - first) <= found.high - found.low + 0.1)
  }

  @Test(arguments: 0..<8)
  func onlyCandidatesAreChosen(seed: Int) {
    let (graph, pass) = small(seed)
    let candidates: [Graph.Node] = [1, 4, 5]
    var best = 0.0
    for u in candidates {
      for v in candidates where u < v {
        best = max(best, reached(graph, hops: 2, pass: pass, nodes: [u, v]))
      }
    }
    let found = graph.bestSeeds(
      count: 2, among: candidates, maximumHops: 2, passProbability: pass, epsilon: 0.1,
      seed: UInt64(seed))
    #expect(found.chosen.allSatisfy(candidates.contains))
    let own = reached(graph, hops: 2, pass: pass, nodes: Set(found.chosen))
    expectProven(found, own: own, best: best)
  }

  /// With three hops a way from A over B might come back to A and go on as if A had asked more:
  /// asks were once counted so.
  @Test(arguments: 0..<16)
  func asksHoldTheirRatioTooAndNobodyHelpsHimself(seed: Int) {
    let (graph, pass) = small(seed)
    let hops = 2 + seed % 3
    let candidates: [Graph.Node]? = seed < 8 ? nil : [0, 1, 2]
    let arcs = (candidates ?? Array(0..<6)).flatMap { Array(graph.arcs(from: $0)) }
    var best = 0.0
    for a in arcs {
      for b in arcs where b <= a {
        best = max(best, reached(graph, hops: hops, pass: pass, arcs: [a, b]))
      }
    }
    let found = graph.bestFirstArcs(
      count: 2, of: candidates, maximumHops: hops, passProbability: pass, epsilon: 0.1,
      seed: UInt64(seed))
    let own = reached(graph, hops: hops, pass: pass, arcs: Set(found.chosen.map { Int($0) }))
    #expect(found.chosen.allSatisfy { arcs.contains(Int($0)) })
    expectProven(found, own: own, best: best)
  }

  @Test func aWayBackOverTheAskerDoesNotCount() {
    // 0 asks 1; 1 knows only 0, who knows 2.
    let graph = Graph(
      nodeCount: 3, arcs: [.init(0, 1), .init(1, 0), .init(0, 2, weight: 0.5)])
    let one = graph.bestFirstArcs(
      count: 1, of: [0], maximumHops: 3, passProbability: [1, 1, 1])
    #expect(one.chosen == [0] && one.reached > 0.99 && one.reached < 1.01)
    // Of a longer detour that keeps clear of 0 nothing is lost.
    let detour = Graph(
      nodeCount: 4, arcs: [.init(0, 1), .init(1, 0), .init(0, 3), .init(1, 2), .init(2, 3)])
    let two = detour.bestFirstArcs(
      count: 1, of: [0], maximumHops: 3, passProbability: [1, 1, 1, 1])
    #expect(two.chosen == [0] && two.reached == 3)
  }

  @Test func hubsAreChosenAndThreadsChangeNothing() {
    let edges =
      (1...50).map { Graph.Arc(0, $0, weight: 0.5) }
      + (52...80).map { Graph.Arc(51, $0, weight: 0.5) }
    let graph = Graph(nodeCount: 90, edges: edges)
    let pass = [Double](repeating: 0.5, count: 90)
    func run(_ threads: Int, seed: UInt64 = 1) -> BestSeeds {
      graph.bestSeeds(
        count: 2, maximumHops: 3, passProbability: pass, epsilon: 0.2, seed: seed,
        threads: threads)
    }
    #expect(run(1) == run(2) && run(1) == run(7))
    #expect(run(1) != run(1, seed: 2))
    #expect(run(1).chosen == [0, 51])
    #expect(run(1).low < 41.5 && 41.5 < run(1).high)
    func asks(_ threads: Int) -> BestSeeds {
      graph.bestFirstArcs(
        count: 9, maximumHops: 3, passProbability: pass, epsilon: 0.3, threads: threads)
    }
    #expect(asks(1) == asks(3))
  }

  @Test func nothingToChooseFromIsAnswered() {
    let empty = Graph(nodeCount: 0, edges: [])
    #expect(empty.bestSeeds(count: 3, maximumHops: 3, passProbability: []).chosen.isEmpty)
    #expect(empty.bestFirstArcs(count: 3, maximumHops: 3, passProbability: []).chosen.isEmpty)
    let lonely = Graph(nodeCount: 3, edges: [])
    let pass = [1.0, 1, 1]
    #expect(lonely.bestSeeds(count: 5, maximumHops: 3, passProbability: pass).reached == 3)
    #expect(
      lonely.bestSeeds(count: 2, among: [], maximumHops: 3, passProbability: pass).reached == 0)
    let asks = lonely.bestFirstArcs(count: 5, maximumHops: 3, passProbability: pass)
    #expect(asks.chosen.isEmpty && asks.reached == 0)
    let one = Graph(nodeCount: 1, edges: [])
    let alone = one.bestSeeds(count: 1, maximumHops: 3, passProbability: [0.5])
    #expect(alone.chosen == [0] && alone.low == 1 && alone.high == 1)
  }
}
