/// The shortest path on from a node to a target, as far as a search backwards knows it: the lower
/// bounds of A*.
protocol DistanceToTarget: ~Copyable {
  /// The least length of the remaining path, the node's own pass cost not counted; a lower bound
  /// where `isFinal` is false, infinite where there is none.
  func distance(from node: Graph.Node, hopsLeft: Int) -> (length: Double, isFinal: Bool)
  /// Searches on until a node's distance is final or known to be at least `length`.
  mutating func settle(_ node: Graph.Node, beyond length: Double)
  /// Whether a path ends at a node.
  func isTarget(_ node: Graph.Node) -> Bool
  /// What it costs to go through a node; infinite where that may not be.
  func passCost(_ node: Graph.Node) -> Double
}

/// Which nodes may pass on and where paths end: what both searches backwards share.
struct RouteFilter {
  private let passCosts: [Double]
  private let excluding: [Bool]
  private let targets: Set<Graph.Node>
  private let only: Graph.Node?

  init(_ router: Router, _ query: RouteQuery) {
    passCosts = router.passCosts
    excluding = query.excluding
    targets = Set(query.targets)
    only = query.targets.count == 1 ? query.targets[0] : nil
  }

  func isTarget(_ node: Graph.Node) -> Bool {
    if let only { return node == only }
    return targets.contains(node)
  }

  func passCost(_ node: Graph.Node) -> Double {
    !excluding.isEmpty && excluding[Int(node)] ? .infinity : passCosts[Int(node)]
  }
}
