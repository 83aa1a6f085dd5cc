/// How many nodes a node reaches in the independent cascade, exactly, by inclusion and exclusion
/// over simple paths; for small surroundings.
///
/// - SeeAlso: F15.
public struct ExactReach: Sendable, Hashable {
  /// What is reached at one node.
  public struct Target: Sendable, Hashable {
    /// The node.
    public var node: Graph.Node
    /// Simple paths that lead to it.
    public var paths: Int
    /// The most probable path's probability.
    public var bestPath: Double
    /// Probability that it is reached.
    public var exact: Double
    /// Sum of all paths' probabilities, at most 1.
    public var unionBound: Double
  }

  /// What is reached, by node; nodes out of reach are left out.
  public let targets: [Target]

  /// Expected number of nodes reached, the source not counted.
  public var expected: Double { targets.reduce(0) { $0 + $1.exact } }
  /// Sum of best paths' probabilities: the expectation is never less.
  public var lower: Double { targets.reduce(0) { $0 + $1.bestPath } }
  /// Sum of the union bounds: the expectation is never more.
  public var upper: Double { targets.reduce(0) { $0 + $1.unionBound } }
}

extension Graph {
  /// The exact reach of a node, or nil where some node is reached by too many paths.
  ///
  /// Every arc is live with its weight, every node passes on with its probability, the source
  /// always; all independent. A node is reached when a path of live arcs over passing nodes leads
  /// to it within the hop limit.
  ///
  /// - Parameters:
  ///   - source: the node that begins.
  ///   - maximumHops: the most arcs of a path.
  ///   - passProbability: for each node the probability that it passes on; nil where all do for
  ///     certain.
  ///   - pathLimit: the most paths to one node; the work doubles with each.
  /// - Precondition: weights and `passProbability` lie in 0...1, and the source is a node; else the
  ///   program stops with a sentence.
  /// - Returns: the reach, node by node.
  /// - Complexity: O(nodes reached · 2^paths).
  /// - SeeAlso: F15.
  public func exactReach(
    from source: Node, maximumHops: Int, passProbability: [Double]? = nil, pathLimit: Int = 14
  ) -> ExactReach? {
    checkCascade([source], passing: passProbability)
    let pass = passProbability ?? [Double](repeating: 1, count: nodeCount)
    var search = ExactReachSearch(
      self, maximumHops: maximumHops, passProbability: pass, pathLimit: pathLimit)
    return search.reach(from: source)
  }
}
