public import PartnernetzParallel

// Answers: how many nodes each node can expect to reach in the independent cascade, with an interval.
// Takes: O(worlds · (n + m + entries of two-hop sets)) for hops up to 3; the numbers of nodes counted in a
// world are thinned out where a source has much around it, so that a source costs a bounded time.
// From: live-edge worlds, Kempe, Kleinberg and Tardos (2003); Latin hypercube sampling, McKay,
// Beckman and Conover (1979); conditioning on the coins of all but the source's own arcs.

/// How many nodes a node reaches in the independent cascade, as the mean over random worlds.
///
/// A world's coins come from a hash of seed, world and the nodes' own keys, not from a sequence. So
/// more arcs, greater probabilities or more hops never lower anything, whatever the order of nodes
/// and arcs, and the number of threads changes nothing.
/// - SeeAlso: F15.
public struct SampledReach: Sendable, Hashable {
  /// Mean number of nodes reached, the source not counted.
  public let mean: Double
  /// Standard error of the mean.
  public let standardError: Double
  /// Independent blocks of worlds behind the error, less one.
  public let degreesOfFreedom: Int

  /// Half the width of the 95 % interval, by Student's t.
  public var halfWidth: Double {
    standardError * StudentT.reach95(freedom: degreesOfFreedom)
  }

  /// From the means of independent blocks.
  init(blocks: [[Double]], source: Int) {
    let count = Double(blocks.count)
    let mean = blocks.reduce(0) { $0 + $1[source] } / count
    let squares = blocks.reduce(0) { $0 + ($1[source] - mean) * ($1[source] - mean) }
    self.mean = mean
    standardError = (squares / (count - 1) / count).squareRoot()
    degreesOfFreedom = blocks.count - 1
  }

  private init(mean: Double, standardError: Double, degreesOfFreedom: Int) {
    self.mean = mean
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The mean over this one's blocks and over more, whose spread is not looked at.
  ///
  /// The error decides how many blocks there are. Were it taken of all of them, those would stop
  /// whose blocks happen to agree, and their intervals would be too narrow; the spread of the first
  /// blocks alone says nothing of the mean, and the interval holds however many follow.
  ///
  /// - Parameters:
  ///   - more: the reach over further blocks.
  ///   - blocks: how many these are.
  ///   - before: how many blocks this mean comes from.
  /// - Returns: the mean of them all, with the first ones' error, smaller as they are more.
  /// - SeeAlso: Stein (1945).
  func continued(with more: SampledReach, over blocks: Int, after before: Int) -> SampledReach {
    let share = Double(blocks) / Double(before + blocks)
    return SampledReach(
      mean: mean + (more.mean - mean) * share,
      standardError: standardError * (1 - share).squareRoot(),
      degreesOfFreedom: degreesOfFreedom)
  }
}

extension Graph {
  /// The sampled reach of some nodes over a fixed number of worlds.
  ///
  /// - Parameters:
  ///   - sources: the nodes; all by default.
  ///   - maximumHops: the most arcs of a path.
  ///   - passProbability: for each node the probability that it passes on; nil where all do for
  ///     certain. The source always does.
  ///   - worlds: how many worlds; rounded up to at least eight blocks of a power of two up to 32.
  ///   - seed: chooses the worlds.
  ///   - nodeKeys: a key for each node that stays the same when nodes are added or renumbered; by
  ///     default its number.
  ///   - threads: the most threads to use; the result is the same for any number.
  ///   - stop: when to give up; by default never.
  /// - Throws: the failure of `stop`, never by default.
  /// - Returns: the reach of each source, in their order; a source's does not depend on
  ///   which others are asked for.
  /// - Precondition: weights and `passProbability` lie in 0...1, and the sources are nodes; else the
  ///   program stops with a sentence.
  /// - Complexity: up to 3 hops O(worlds · (n + m + nodes within two hops)), less where these are many;
  ///   beyond O(worlds · Σ nodes within the hops of successors).
  /// - Source: live-edge worlds, Kempe, Kleinberg and Tardos (2003), with Latin hypercube sampling,
  ///   McKay, Beckman and Conover (1979).
  /// - SeeAlso: F15.
  public func sampledReach<Failure: Error>(
    sources: [Node]? = nil, maximumHops: Int, passProbability: [Double]? = nil, worlds: Int = 256,
    seed: UInt64 = 1, nodeKeys: [UInt64]? = nil, threads: Int? = nil,
    stop: Interruption<Failure> = Interruption<Never>.never
  ) throws(Failure) -> [SampledReach] {
    checkCascade(sources, passing: passProbability, keys: nodeKeys)
    let subgraph = InducedSubgraph(
      self, sources: sources, hops: maximumHops, passProbability: passProbability,
      nodeKeys: nodeKeys)
    let plan = ReachPlan(
      worlds: worlds, hops: maximumHops, nodeCount: nodeCount, subgraph)
    return try sampled(
      subgraph, plan, hops: maximumHops, key: mixed(seed), threads: threads, stop: stop)
  }

  func sampled<Failure: Error>(
    _ subgraph: InducedSubgraph, _ plan: ReachPlan, hops: Int, key: UInt64, threads: Int?,
    stop: Interruption<Failure>
  ) throws(Failure) -> [SampledReach] {
    let blocks = try blockMeans(
      subgraph, plan, hops: hops, key: key, threads: threads, stop: stop)
    return subgraph.sources.indices.map { SampledReach(blocks: blocks, source: $0) }
  }

  /// For each block of worlds the mean of each source.
  func blockMeans<Failure: Error>(
    _ subgraph: InducedSubgraph, _ plan: ReachPlan, hops: Int, key: UInt64, threads: Int?,
    stop: Interruption<Failure>
  ) throws(Failure) -> [[Double]] {
    guard hops > 0 else {
      let none = [Double](repeating: 0, count: subgraph.sources.count)
      return [[Double]](repeating: none, count: plan.blocks)
    }
    return try parallelMap(count: plan.blocks, threads: threads, stop: stop) { block in
      ReachBlock(
        subgraph: subgraph, plan: plan, hops: hops,
        key: mixed(key &+ UInt64(block))
      ).means()
    }
  }

  /// Stops the program where a cascade cannot begin or is no cascade.
  func checkCascade(_ sources: [Node]?, passing: [Double]?, keys: [UInt64]? = nil) {
    requireProbabilities(passing: passing)
    requireNodes(sources ?? [])
    if let keys {
      require(
        keys.count == nodeCount,
        "Each of the graph's \(nodeCount) nodes needs a key, but there are \(keys.count).")
    }
  }
}
