public import PartnernetzParallel

extension Graph {
  /// The sampled reach of some nodes, with as many worlds as a standard error wants.
  ///
  /// All begin with few worlds; those whose error is still too large are asked again in new ones,
  /// which join the old. As the effort differs from node to node, what is guaranteed of a fixed
  /// number of worlds – that a new arc lowers nobody's reach – holds here only to within the errors.
  ///
  /// - Parameters:
  ///   - sources: the nodes; all by default.
  ///   - maximumHops: the most arcs of a path.
  ///   - passProbability: for each node the probability that it passes on; nil where all do for
  ///     certain. The source always does.
  ///   - relativeError: the standard error aimed at, as a share of the nodes reached, the source
  ///     counted; after 4,096 worlds or more what is left is accepted and reported.
  ///   - seed: chooses the worlds.
  ///   - nodeKeys: a key for each node that stays the same when nodes are added or renumbered; by
  ///     default its number.
  ///   - threads: the most threads to use; the result is the same for any number.
  ///   - stop: when to give up; by default never.
  /// - Throws: the failure of `stop`, never by default.
  /// - Returns: the reach of each source, in their order.
  /// - Precondition: weights and `passProbability` lie in 0...1, and the sources are nodes; else the
  ///   program stops with a sentence.
  /// - SeeAlso: F15.
  public func sampledReach<Failure: Error>(
    sources: [Node]? = nil, maximumHops: Int, passProbability: [Double]? = nil,
    relativeError: Double, seed: UInt64 = 1, nodeKeys: [UInt64]? = nil, threads: Int? = nil,
    stop: Interruption<Failure> = Interruption<Never>.never
  ) throws(Failure) -> [SampledReach] {
    checkCascade(sources, passing: passProbability, keys: nodeKeys)
    require(relativeError > 0, "The error must be above 0, not \(relativeError).")
    var found: [SampledReach] = []
    var first: ReachPlan?
    var places = Array(0..<(sources?.count ?? nodeCount))
    var asked = 0
    for (round, blocks) in ReachPlan.rounds.enumerated() where !places.isEmpty {
      let wanted = round == 0 ? sources : places.map { sources?[$0] ?? Node($0) }
      let subgraph = InducedSubgraph(
        self, sources: wanted, hops: maximumHops, passProbability: passProbability,
        nodeKeys: nodeKeys)
      let plan =
        first?.continued(blocks: blocks, for: places)
        ?? ReachPlan(
          worlds: 16 * blocks, visits: 8_192, meanVisits: 384, hops: maximumHops,
          nodeCount: nodeCount, subgraph)
      first = first ?? plan
      let key = mixed(mixed(seed) ^ UInt64(round))
      let sampled = try sampled(
        subgraph, plan, hops: maximumHops, key: key, threads: threads, stop: stop)
      if round == 0 {
        found = sampled
      } else {
        for (place, more) in zip(places, sampled) {
          found[place] = found[place].continued(with: more, over: plan.blocks, after: asked)
        }
      }
      asked += plan.blocks
      places = places.filter { found[$0].standardError > relativeError * (1 + found[$0].mean) }
    }
    return found
  }
}

extension ReachPlan {
  /// How many blocks of 16 worlds are asked for in each round: few more at first, for most of those
  /// who are asked again lack little.
  fileprivate static let rounds = [8, 4, 4, 8, 16, 32, 64, 128]
}
