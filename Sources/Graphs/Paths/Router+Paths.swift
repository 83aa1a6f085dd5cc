extension Router {
  /// The most probable path between two nodes.
  ///
  /// ```swift
  /// router.mostProbablePath(from: 0, to: 3)?.nodes  // [0, 2, 3]
  /// ```
  ///
  /// - Parameters:
  ///   - source: where it begins.
  ///   - target: where it ends.
  ///   - maximumHops: the most arcs; nil for no limit.
  ///   - excluding: nodes that may not be intermediate.
  /// - Returns: the path; nil where there is none of probability above 0, or both ends are one node.
  /// - Precondition: all are nodes; else the program stops with a sentence.
  /// - Complexity: as `mostProbablePaths`; for many queries take a ``BidirectionalSearch``.
  /// - Source: Dijkstra (1959) from both ends, Pohl (1971).
  /// - SeeAlso: F14.
  public func mostProbablePath(
    from source: Graph.Node, to target: Graph.Node, maximumHops: Int? = nil,
    excluding: Set<Graph.Node> = []
  ) -> ProbablePath? {
    graph.requireNodes(excluding)
    var query = RouteQuery(from: [source], to: [target], maximumHops: maximumHops)
    if !excluding.isEmpty {
      query.excluding = [Bool](repeating: false, count: graph.nodeCount)
      for node in excluding { query.excluding[Int(node)] = true }
    }
    return mostProbablePaths(query, count: 1).first
  }

  /// The most probable loopless paths, best first.
  ///
  /// Ties: fewer arcs, then the nodes' numbers in the order of the path.
  ///
  /// - Parameters:
  ///   - query: from where to where, and what is not allowed.
  ///   - count: how many are wanted.
  /// - Returns: up to `count` paths, none of probability 0.
  /// - Precondition: the query names nodes of the network, and what it excludes is empty or as long
  ///   as it; else the program stops with a sentence.
  /// - Complexity: with a limit O(arcs met within the limit), without O(m log n), once; then
  ///   O(arcs of a path's nodes) for each path, more where the best walk has a loop.
  /// - Source: Yen (1971) and Lawler (1972), with distances to the targets as exact lower bounds of
  ///   A*.
  /// - SeeAlso: F14, F17.
  public func mostProbablePaths(_ query: RouteQuery, count: Int) -> [ProbablePath] {
    check(query.sources + query.targets, excluding: query.excluding)
    let most = max(0, graph.nodeCount - 1)
    let hops = min(query.maximumHops ?? most, most)
    guard count > 0, hops > 0, !query.targets.isEmpty, !query.sources.isEmpty else { return [] }
    func first<Bounds: DistanceToTarget & ~Copyable>(_ bounds: consuming Bounds) -> [ProbablePath] {
      var paths = RouteEnumeration(self, query, hops: hops, bounds: bounds)
      var found: [ProbablePath] = []
      while found.count < count, let nodes = paths.next() {
        let path = path(nodes)
        // Where a product vanishes, those behind it vanish too, and there may be no end of them.
        guard path.probability > 0 else { break }
        found.append(path)
      }
      return found
    }
    return hops < most
      ? first(HopLimitedDistance(self, query, hops: hops)) : first(UnlimitedDistance(self, query))
  }
}
