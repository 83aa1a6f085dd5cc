extension Graph {
  /// The most probable loopless paths between two nodes, best first: `Router` for a single query.
  ///
  /// - Parameters:
  ///   - source: where paths begin.
  ///   - target: where they end.
  ///   - count: how many are wanted.
  ///   - maximumHops: the most arcs; nil for no limit.
  ///   - passProbability: for each node the probability that it passes on; counts for intermediate
  ///     nodes only. Nil where all do for certain.
  ///   - excluding: nodes that may not be intermediate; empty for none.
  /// - Returns: up to `count` paths, none of probability 0.
  /// - Complexity: O(m log of the largest degree) to make the graph ready, then as `Router`.
  /// - SeeAlso: F14, F17.
  public func mostProbablePaths(
    from source: Node, to target: Node, count: Int, maximumHops: Int? = nil,
    passProbability: [Double]? = nil, excluding: [Bool] = []
  ) -> [ProbablePath] {
    Router(self, passProbability: passProbability).mostProbablePaths(
      RouteQuery(from: [source], to: [target], maximumHops: maximumHops, excluding: excluding),
      count: count)
  }

  /// Paths between two nodes that share no intermediate node: `Router` for a single query.
  ///
  /// - Parameters:
  ///   - source: where paths begin.
  ///   - target: where they end.
  ///   - maximumHops: the most arcs; nil for no limit.
  ///   - passProbability: for each node the probability that it passes on; nil where all do for
  ///     certain.
  ///   - excluding: nodes that may not be intermediate; empty for none.
  /// - Returns: the paths, most probable first.
  /// - Complexity: O(m log of the largest degree), then one search for each path.
  /// - SeeAlso: F17.
  public func disjointPaths(
    from source: Node, to target: Node, maximumHops: Int? = nil, passProbability: [Double]? = nil,
    excluding: [Bool] = []
  ) -> [ProbablePath] {
    Router(self, passProbability: passProbability).disjointPaths(
      RouteQuery(from: [source], to: [target], maximumHops: maximumHops, excluding: excluding))
  }
}
