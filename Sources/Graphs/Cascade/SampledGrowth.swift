public import PartnernetzParallel

// Answers: how many more nodes each node can expect to reach with more arcs, with an interval.
// Takes: twice what the sampled reach over as many worlds takes.
// From: common random numbers, see Glasserman and Yao (1992).

/// How many more nodes are reached in a graph than in a smaller one.
///
/// Both are looked at in the same worlds, so that no growth is negative in any of them, and the
/// spread is that of the differences: far smaller than that of the two reaches.
/// - SeeAlso: F16.
public struct SampledGrowth: Sendable, Hashable {
  /// The reach of each source in the smaller graph.
  public let before: [SampledReach]
  /// For each block of worlds and each source the mean growth.
  private let blocks: [[Double]]

  fileprivate init(before: [[Double]], after: [[Double]], count: Int) {
    self.before = (0..<count).map { SampledReach(blocks: before, source: $0) }
    blocks = zip(before, after).map { before, after in zip(before, after).map { $1 - $0 } }
  }

  /// The growth of some sources together.
  ///
  /// - Parameter sources: their places among those asked for.
  /// - Returns: the sum; its error knows that they grow in the same worlds.
  /// - Complexity: O(blocks · sources).
  public func total(of sources: some Collection<Int>) -> SampledReach {
    SampledReach(
      blocks: blocks.map { block in [sources.reduce(0) { $0 + block[$1] }] }, source: 0)
  }
}

extension Graph {
  /// How much more some nodes reach in this graph than in a smaller one.
  ///
  /// - Parameters:
  ///   - smaller: the same nodes with fewer arcs or smaller weights.
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
  /// - Returns: the growth of each source, in their order; never negative.
  /// - Precondition: weights and `passProbability` lie in 0...1, both graphs have as many nodes, and
  ///   the sources are nodes; else the program stops with a sentence.
  /// - SeeAlso: F16.
  public func sampledGrowth<Failure: Error>(
    from smaller: Graph, sources: [Node]? = nil, maximumHops: Int,
    passProbability: [Double]? = nil, worlds: Int = 256, seed: UInt64 = 1,
    nodeKeys: [UInt64]? = nil, threads: Int? = nil,
    stop: Interruption<Failure> = Interruption<Never>.never
  ) throws(Failure) -> SampledGrowth {
    func subgraph(_ graph: Graph) -> InducedSubgraph {
      InducedSubgraph(
        graph, sources: sources, hops: maximumHops, passProbability: passProbability,
        nodeKeys: nodeKeys)
    }
    require(
      smaller.nodeCount == nodeCount,
      "Both graphs must have the same nodes, but this one has \(nodeCount) and the other "
        + "\(smaller.nodeCount).")
    checkCascade(sources, passing: passProbability, keys: nodeKeys)
    smaller.requireProbabilities(passing: passProbability)
    let (few, many) = (subgraph(smaller), subgraph(self))
    // Which nodes are counted where must not differ either.
    let plan = ReachPlan(worlds: worlds, hops: maximumHops, nodeCount: nodeCount, many)
    let key = mixed(seed)
    return SampledGrowth(
      before: try blockMeans(
        few, plan, hops: maximumHops, key: key, threads: threads, stop: stop),
      after: try blockMeans(
        many, plan, hops: maximumHops, key: key, threads: threads, stop: stop),
      count: many.sources.count)
  }
}
