extension Graph {
  /// Paths between two nodes that share no intermediate node, taken greedily from the most probable
  /// on; a direct arc counts once.
  ///
  /// - Parameters:
  ///   - source: where paths begin.
  ///   - target: where they end.
  ///   - maximumHops: the most arcs; nil for no limit.
  ///   - passProbability: for each node the probability that it passes on.
  ///   - excluding: nodes that may not be intermediate; empty for none.
  /// - Returns: the paths, most probable first.
  /// - Complexity: one search for each path.
  /// - SeeAlso: F17.
  public func disjointPaths(
    from source: Node, to target: Node, maximumHops: Int? = nil, passProbability: [Double],
    excluding: [Bool] = []
  ) -> [ProbablePath] {
    var taken = excluding.isEmpty ? [Bool](repeating: false, count: nodeCount) : excluding
    var found: [ProbablePath] = []
    var isDirectTaken = false
    while true {
      let next = mostProbablePaths(
        from: source, to: target, count: isDirectTaken ? 2 : 1, maximumHops: maximumHops,
        passProbability: passProbability, excluding: taken
      ).first { !isDirectTaken || !$0.intermediates.isEmpty }
      guard let next else { return found }
      found.append(next)
      if next.intermediates.isEmpty { isDirectTaken = true }
      for node in next.intermediates { taken[Int(node)] = true }
    }
  }
}
