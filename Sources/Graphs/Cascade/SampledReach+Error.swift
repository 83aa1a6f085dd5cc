extension Graph {
  /// The sampled reach of some nodes, with as many worlds as a standard error wants.
  ///
  /// All begin with few worlds; those whose error is still too large are asked again, with new and
  /// more worlds, and the old ones are forgotten, so that having been asked again tells nothing. As
  /// the effort differs from node to node, what is guaranteed of a fixed number of worlds – that a
  /// new arc lowers nobody's reach – holds here but for the errors.
  ///
  /// - Parameters:
  ///   - sources: the nodes; all of them unless told.
  ///   - maximumHops: the most arcs of a path.
  ///   - passProbability: for each node the probability that it passes on; the source always does.
  ///   - relativeError: the standard error aimed at, as a share of the nodes reached, the source
  ///     counted; after the fourth round what is left is accepted and told.
  ///   - seed: chooses the worlds.
  ///   - nodeKeys: a key for each node that stays the same when nodes are added or renumbered.
  ///   - threads: the most threads to use; the result is the same for any number.
  /// - Returns: the reach of each source, in their order.
  /// - Precondition: weights and `passProbability` lie in 0...1.
  /// - SeeAlso: F15.
  public func sampledReach(
    sources: [Node]? = nil, maximumHops: Int, passProbability: [Double], relativeError: Double,
    seed: UInt64 = 1, nodeKeys: [UInt64], threads: Int? = nil
  ) -> [SampledReach] {
    checkProbabilities(passProbability)
    precondition(relativeError > 0, "the error must be positive")
    var found: [SampledReach] = []
    var wanted = sources
    var places = Array(0..<(sources?.count ?? nodeCount))
    for (number, round) in ReachRound.all.enumerated() where !places.isEmpty {
      let surroundings = Surroundings(
        self, sources: wanted, hops: maximumHops, passProbability: passProbability,
        nodeKeys: nodeKeys)
      let plan = ReachPlan(
        worlds: round.worlds, visits: round.visits, meanVisits: round.meanVisits,
        hops: maximumHops, nodeCount: nodeCount, surroundings)
      let key = mixed(mixed(seed) ^ UInt64(number))
      let sampled = sampled(
        surroundings, plan, hops: maximumHops, key: key, threads: threads)
      if number == 0 { found = sampled }
      for (place, own) in zip(places, sampled) { found[place] = own }
      places = places.filter { found[$0].standardError > relativeError * (1 + found[$0].mean) }
      wanted = places.map { sources?[$0] ?? Node($0) }
    }
    return found
  }
}

/// How much one round of asking takes.
private struct ReachRound {
  var worlds: Int
  /// Entries of balls that a source may expect to take in a block, and all in the mean.
  var visits: Double
  var meanVisits: Double

  static let all = [
    ReachRound(worlds: 128, visits: 8_192, meanVisits: 384),
    ReachRound(worlds: 256, visits: 16_384, meanVisits: 4_096),
    ReachRound(worlds: 1_024, visits: 16_384, meanVisits: 4_096),
    ReachRound(worlds: 4_096, visits: 16_384, meanVisits: 4_096),
  ]
}
