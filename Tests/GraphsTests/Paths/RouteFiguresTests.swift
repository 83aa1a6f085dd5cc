import Testing

@testable import PartnernetzGraphs
import PartnernetzParallel

/// What networkx found on a network of 400 firms.
struct RouteFigures: Sendable {
  var seed: UInt64
  var source: Graph.Node
  var target: Graph.Node
  /// Probabilities of the ten best loopless paths.
  var ranked: [Double]
  /// Of the five best with at most four arcs.
  var withinFourArcs: [Double]
  /// The greatest probability that both of two paths without a common intermediate node work.
  var pair: Double?

  /// The same network that the script drew.
  var router: Router {
    var generator = SplitMix64(seed: seed)
    func below(_ bound: UInt64) -> Int { Int(generator.next() % bound) }
    var arcs: [Graph.Arc] = []
    for _ in 0..<2_400 {
      let (source, target) = (Graph.Node(below(400)), Graph.Node(below(400)))
      arcs.append(Graph.Arc(source, target, weight: Double(1 + below(100)) / 100))
    }
    let pass = (0..<400).map { _ in Double(1 + below(100)) / 100 }
    return Router(Graph(nodeCount: 400, arcs: arcs), passProbability: pass)
  }
}

@Suite struct RouteFiguresTests {
  @Test(arguments: routeFigures)
  func agreesWithNetworkx(figures: RouteFigures) {
    let router = figures.router
    var query = RouteQuery(from: [figures.source], to: [figures.target])
    #expect(agrees(router.mostProbablePaths(query, count: 10), figures.ranked))
    var search = BidirectionalSearch(router)
    let best = search.path(from: figures.source, to: figures.target)
    #expect(agrees([best].compactMap(\.self), Array(figures.ranked.prefix(1))))
    if let best, !best.intermediates.isEmpty {
      let pair = DisjointPairSearch(router, query, first: best.nodes).pair()
      let both = pair.map { $0.reduce(1) { $0 * router.path($1).probability } }
      #expect((both == nil) == (figures.pair == nil))
      #expect(abs((both ?? 1) / (figures.pair ?? 1) - 1) < 1e-9)
    }
    query.maximumHops = 4
    #expect(agrees(router.mostProbablePaths(query, count: 5), figures.withinFourArcs))
  }

  private func agrees(_ found: [ProbablePath], _ expected: [Double]) -> Bool {
    found.count == expected.count
      && zip(found, expected).allSatisfy { abs($0.probability / $1 - 1) < 1e-9 }
  }
}
