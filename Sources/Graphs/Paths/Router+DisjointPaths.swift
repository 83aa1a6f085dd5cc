extension Router {
  /// Paths that share no intermediate node: the most probable one, then each time the most probable
  /// one that avoids those before.
  ///
  /// Where nothing avoids the most probable path, two others may have no node in common. The two
  /// that are most probable together are then the answer, if one of them succeeds more often than the most
  /// probable path alone. With a limit of arcs they are looked for by at most 256 searches, for
  /// that question is hard (Itai, Perl, Shiloach 1982). Beyond two, more paths may exist than are
  /// found.
  ///
  /// - Parameters:
  ///   - query: from where to where, and what is not allowed.
  ///   - limit: the most paths wanted; nil for all.
  /// - Returns: the paths, most probable first; together they succeed at least as often as the most
  ///   probable path.
  /// - Complexity: one search for each path; where nothing avoids the most probable one O(m log n)
  ///   more, and with a limit of arcs up to 256 searches more, among the arcs that paths within the
  ///   limit can take.
  /// - SeeAlso: F17.
  public func disjointPaths(_ query: RouteQuery, limit: Int? = nil) -> [ProbablePath] {
    var found: [ProbablePath] = []
    var taken = PathBan()
    while found.count < limit ?? .max, let next = mostProbablePath(query, without: taken) {
      found.append(next)
      taken.add(next)
    }
    guard found.count == 1, limit ?? 2 > 1, !found[0].intermediates.isEmpty,
      let pair = disjointPair(query), pair.successProbability > found[0].probability
    else { return found }
    return pair
  }

  /// Of all pairs of paths that share no intermediate node the one that is most probable together.
  ///
  /// - Parameter query: from where to where, and what is not allowed; both paths may begin and end
  ///   alike.
  /// - Returns: the two paths, the more probable first; nil where there are not two, or with a limit
  ///   of arcs where 256 searches have found none.
  /// - Complexity: O(m log n), and with a limit of arcs up to 256 searches more, among the arcs that
  ///   paths within the limit can take.
  /// - Source: Suurballe (1974); with a limit of arcs conflict-based search, Sharon, Stern, Felner and
  ///   Sturtevant (2015).
  /// - SeeAlso: F17.
  public func disjointPair(_ query: RouteQuery) -> [ProbablePath]? {
    check(query.sources + query.targets, excluding: query.excluding)
    guard let hops = query.maximumHops, hops < graph.nodeCount - 1 else {
      return disjointPairOfAll(query)
    }
    // Up to 256 searches are worth it to leave out what no path within the limit can use.
    guard hops > 0, let part = PrunedRouter(of: self, for: query, hops: hops) else { return nil }
    return part.router.disjointPairOfAll(part.query).map(part.whole)
  }

  private func disjointPairOfAll(_ query: RouteQuery) -> [ProbablePath]? {
    guard let best = mostProbablePaths(query, count: 1).first else { return nil }
    if best.intermediates.isEmpty {
      return mostProbablePath(query, without: PathBan(direct: [best.nodes])).map { [best, $0] }
    }
    var unlimited = query
    unlimited.maximumHops = nil
    // A best path with a limit need not be the best without; but it is no single arc either.
    guard let first = mostProbablePaths(unlimited, count: 1).first,
      let nodes = DisjointPairSearch(self, unlimited, first: first.nodes).pair()
    else { return nil }
    let pair = nodes.map(path)
    let hops = query.maximumHops ?? .max
    if pair.allSatisfy({ $0.nodes.count - 1 <= hops }) { return pair.sortedByProbability() }
    return LimitedPairSearch(self, query).pair(best: best)?.sortedByProbability()
  }

  /// The most probable path that a ban leaves.
  func mostProbablePath(_ query: RouteQuery, without ban: PathBan) -> ProbablePath? {
    var query = query
    if !ban.nodes.isEmpty {
      if query.excluding.isEmpty {
        query.excluding = [Bool](repeating: false, count: graph.nodeCount)
      }
      for node in ban.nodes { query.excluding[Int(node)] = true }
    }
    return mostProbablePaths(query, count: 1 + ban.direct.count)
      .first { !ban.direct.contains($0.nodes) }
  }
}

/// What a path may not have in common with others: intermediate nodes, or the one arc it is.
struct PathBan: Hashable {
  var nodes: Set<Graph.Node> = []
  var direct: Set<[Graph.Node]> = []

  mutating func add(_ path: ProbablePath) {
    nodes.formUnion(path.intermediates)
    if path.intermediates.isEmpty { direct.insert(path.nodes) }
  }
}

extension [ProbablePath] {
  /// Probability that one of some paths succeeds when they are tried one after another.
  package var successProbability: Double {
    // Not 1 − Π(1 − p), which is 0 for paths as rare as rounding errors.
    reduce(0) { $0 + (1 - $0) * $1.probability }
  }

  fileprivate func sortedByProbability() -> [ProbablePath] {
    sorted {
      if $0.probability != $1.probability { return $0.probability > $1.probability }
      if $0.nodes.count != $1.nodes.count { return $0.nodes.count < $1.nodes.count }
      return $0.nodes.lexicographicallyPrecedes($1.nodes)
    }
  }
}
