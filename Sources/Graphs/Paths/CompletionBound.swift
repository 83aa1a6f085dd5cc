import Foundation

/// The most that a path can still come to from a node to the target, walks with loops included.
///
/// With a hop limit, one table for each number of hops left; without, Dijkstra backwards on
/// −log p. A node's value includes its own pass probability unless it is the source.
struct CompletionBound {
  /// The most arcs of a path.
  let hops: Int
  private let blocked: [Bool]
  private let target: Graph.Node
  /// With a limit: for each number of hops left what is reached, else one table for all.
  private let tables: [[Graph.Node: Double]]
  private let isLimited: Bool

  init(
    _ graph: Graph, to target: Graph.Node, from source: Graph.Node, maximumHops: Int?,
    passProbability: [Double], excluding: [Bool]
  ) {
    let most = max(0, graph.nodeCount - 1)
    hops = min(maximumHops ?? most, most)
    self.target = target
    var blocked = excluding.isEmpty ? [Bool](repeating: false, count: graph.nodeCount) : excluding
    for v in 0..<graph.nodeCount where passProbability[v] <= 0 { blocked[v] = true }
    blocked[Int(source)] = false
    self.blocked = blocked
    // Beyond a few hops a table for each is no tighter than one for all.
    isLimited = hops <= 8
    let backwards = graph.reversed
    func passes(_ v: Graph.Node) -> Double { v == source ? 1 : passProbability[Int(v)] }
    func mayPass(_ v: Graph.Node) -> Bool { !blocked[Int(v)] && v != target }
    tables =
      isLimited
      ? Self.layers(backwards, target, hops: hops, passes: passes, mayPass: mayPass)
      : [Self.dijkstra(backwards, target, passes: passes, mayPass: mayPass)]
  }

  /// Whether a node may not be intermediate.
  func isBlocked(_ node: Graph.Node) -> Bool { blocked[Int(node)] }

  /// The most that the rest of a path from a node can come to; nil where the target is out of reach.
  func completion(of node: Graph.Node, hopsLeft: Int) -> Double? {
    if node == target { return 1 }
    guard hopsLeft > 0 else { return nil }
    return tables[isLimited ? hopsLeft : 0][node]
  }

  private static func layers(
    _ backwards: Graph, _ target: Graph.Node, hops: Int, passes: (Graph.Node) -> Double,
    mayPass: (Graph.Node) -> Bool
  ) -> [[Graph.Node: Double]] {
    var tables: [[Graph.Node: Double]] = [[target: 1]]
    var frontier: [Graph.Node] = [target]
    for _ in 0..<hops {
      var next = tables[tables.count - 1]
      var reached: [Graph.Node] = []
      for v in frontier {
        guard let rest = tables[tables.count - 1][v] else { continue }
        for a in backwards.arcs(from: v) where mayPass(backwards.targets[a]) {
          let u = backwards.targets[a]
          let value = passes(u) * backwards.weights[a] * rest
          guard value > next[u] ?? 0 else { continue }
          if next[u] == tables[tables.count - 1][u] { reached.append(u) }
          next[u] = value
        }
      }
      tables.append(next)
      frontier = reached
    }
    return tables
  }

  private static func dijkstra(
    _ backwards: Graph, _ target: Graph.Node, passes: (Graph.Node) -> Double,
    mayPass: (Graph.Node) -> Bool
  ) -> [Graph.Node: Double] {
    var best: [Graph.Node: Double] = [target: 1]
    var settled: Set<Graph.Node> = []
    var heap = MinimumHeap()
    heap.insert(target, key: 0)
    while let (v, _) = heap.popMinimum() {
      guard settled.insert(v).inserted, let rest = best[v] else { continue }
      for a in backwards.arcs(from: v) where mayPass(backwards.targets[a]) {
        let u = backwards.targets[a]
        let value = passes(u) * backwards.weights[a] * rest
        guard value > best[u] ?? 0 else { continue }
        best[u] = value
        heap.insert(u, key: -log(value))
      }
    }
    return best
  }
}
