extension Router {
  /// The most probable loopless paths, best first.
  ///
  /// Ties: fewer arcs, then the nodes' numbers in the order of the path.
  /// Source: Lawler 1972 on Yen 1971, with the shortest rests as exact lower bounds.
  ///
  /// - Parameters:
  ///   - query: from where to where, and what is not allowed.
  ///   - count: how many are wanted.
  /// - Returns: up to `count` paths, none of probability 0.
  /// - Precondition: the query names nodes of the network, and what it excludes is empty or as long
  ///   as it.
  /// - Complexity: with a limit O(arcs met within the limit), without O(m log n), once; then
  ///   O(arcs of a path's nodes) for each path, more where the best walk has a loop.
  /// - SeeAlso: F14, F17.
  public func mostProbablePaths(_ query: RouteQuery, count: Int) -> [ProbablePath] {
    check(query.sources + query.targets, excluding: query.excluding)
    let most = max(0, graph.nodeCount - 1)
    let hops = min(query.maximumHops ?? most, most)
    guard count > 0, hops > 0, !query.targets.isEmpty, !query.sources.isEmpty else { return [] }
    func first<Bounds: RouteBounds & ~Copyable>(_ bounds: consuming Bounds) -> [ProbablePath] {
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
      ? first(LimitedBounds(self, query, hops: hops)) : first(UnlimitedBounds(self, query))
  }
}
