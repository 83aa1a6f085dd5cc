extension Graph {
  /// The most probable loopless paths between two nodes, best first.
  ///
  /// Weights are the arcs' probabilities. Prefixes of paths are extended in the order of the most
  /// that they can come to, which a search backwards from the target tells exactly but for loops;
  /// so paths come out in order. Ties: fewer arcs, then the nodes' numbers.
  /// Source: Hart, Nilsson & Raphael 1968 (best first with a bound); compare Yen 1971.
  ///
  /// - Parameters:
  ///   - source: where paths begin.
  ///   - target: where they end.
  ///   - count: how many are wanted.
  ///   - maximumHops: the most arcs; nil for no limit.
  ///   - passProbability: for each node the probability that it passes on; counts for intermediate
  ///     nodes only.
  ///   - excluding: nodes that may not be intermediate; empty for none.
  /// - Returns: up to `count` paths, none of probability 0.
  /// - Complexity: O(hops · m) for the search backwards, then O(log) for each prefix.
  /// - SeeAlso: F14, F17.
  public func mostProbablePaths(
    from source: Node, to target: Node, count: Int, maximumHops: Int? = nil,
    passProbability: [Double], excluding: [Bool] = []
  ) -> [ProbablePath] {
    guard source != target, count > 0 else { return [] }
    let bound = CompletionBound(
      self, to: target, from: source, maximumHops: maximumHops, passProbability: passProbability,
      excluding: excluding)
    var prefixes = PrefixQueue()
    guard let first = bound.completion(of: source, hopsLeft: bound.hops) else { return [] }
    prefixes.insert(Prefix(node: source, parent: -1, hops: 0, probability: 1, bound: first))
    var found: [ProbablePath] = []
    while found.count < count, let (position, prefix) = prefixes.popBest() {
      if prefix.node == target {
        found.append(
          ProbablePath(nodes: prefixes.nodes(to: position), probability: prefix.probability))
        continue
      }
      guard prefix.hops < bound.hops else { continue }
      let visited = prefixes.nodes(to: position)
      let passes = prefix.node == source ? 1 : passProbability[Int(prefix.node)]
      for a in arcs(from: prefix.node) {
        let next = targets[a]
        guard weights[a] > 0, !visited.contains(next),
          next == target || !bound.isBlocked(next),
          let completion = bound.completion(of: next, hopsLeft: bound.hops - prefix.hops - 1)
        else { continue }
        let probability = prefix.probability * passes * weights[a]
        guard probability > 0 else { continue }
        prefixes.insert(
          Prefix(
            node: next, parent: Int32(position), hops: prefix.hops + 1, probability: probability,
            bound: probability * completion))
      }
    }
    return found
  }
}
