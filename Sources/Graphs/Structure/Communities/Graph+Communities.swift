import PartnernetzParallel

// Answers: which groups of nodes have more to do with each other than with the rest.
// Takes: nearly linear time in practice, a few passes over the arcs for each level of groups; moves
// one after the other, splits and sums shared among threads.
// From: Leiden, Traag, Waltman and van Eck (2019), for modularity (Newman and Girvan 2004) with a
// resolution (Reichardt and Bornholdt 2006). The refinement takes the best merge, not a random one.

/// A partition of an undirected graph into communities.
public struct Communities: Sendable, Equatable {
  /// For each node the number of its community; communities are numbered by their smallest node.
  public let labels: [Int32]
  /// For each community its number of nodes.
  public let sizes: [Int]
  /// The modularity at the resolution that was asked for; at most 1.
  public let modularity: Double

  /// Number of communities.
  public var count: Int { sizes.count }
}

extension Graph {
  /// Communities of an undirected graph (each edge as two arcs) that make modularity large.
  ///
  /// The largest modularity of all is hard to find, and none is promised. What is: each community
  /// hangs together, and joining two of them gains nothing. A node without links is a community.
  ///
  /// ```swift
  /// let groups = graph.communities()
  /// groups.labels[0] == groups.labels[1]  // whether both are of one group
  /// ```
  ///
  /// - Parameters:
  ///   - resolution: how many times as many links as by chance a community holds inside; at least
  ///     0. More makes smaller communities.
  ///   - iterations: how often the search starts from what it has found; at least 1. It ends sooner
  ///     when nothing changes.
  ///   - weighted: whether a link counts by its weight rather than all alike; a weight that is not
  ///     positive counts as 0.
  ///   - seed: chooses the order in which nodes are looked at.
  ///   - threads: the most threads to use; the result is the same for any number.
  /// - Precondition: each arc has one back; a directed graph stops the program.
  /// - Returns: the communities and their modularity.
  /// - Source: Leiden, Traag, Waltman and van Eck (2019); modularity, Newman and Girvan (2004).
  /// - Complexity: nearly linear in practice; some 50 bytes for each node and, after the first
  ///   level, 12 for each arc.
  /// - SeeAlso: F21.
  public func communities(
    resolution: Double = 1, iterations: Int = 2, weighted: Bool = false, seed: UInt64 = 1,
    threads: Int? = nil
  ) -> Communities {
    require(
      resolution >= 0 && resolution.isFinite,
      "The resolution must be finite and at least 0, not \(resolution).")
    require(iterations > 0, "At least one iteration is needed, not \(iterations).")
    requireSymmetry(weighted: weighted, threads: threads)
    let level = CommunityLevel(self, weighted: weighted)
    let total = level.strengths.reduce(0, +)
    let pull = total > 0 ? resolution / total : 0
    var generator = SplitMix64(seed: seed)
    var labels = (0..<Int32(nodeCount)).map { $0 }
    for _ in 0..<iterations {
      let before = labels
      labels = level.iterated(from: labels, pull: pull, threads: threads, using: &generator)
      if labels == before { break }
    }
    let groups = CommunityGroups(numbering: &labels)
    return Communities(
      labels: labels, sizes: (0..<groups.count).map { groups.range($0).count },
      modularity: level.modularity(of: labels, resolution: resolution, threads: threads))
  }

  /// The modularity of a partition of an undirected graph (each edge as two arcs): the share of
  /// links inside communities less what chance would put there; 0 without links.
  ///
  /// - Parameters:
  ///   - labels: for each node the number of its community, in `0..<nodeCount`.
  ///   - resolution: the factor of what chance would put there; at least 0.
  ///   - weighted: whether a link counts by its weight; one that is not positive counts as 0.
  ///   - threads: the most threads to use; the result is the same for any number.
  /// - Precondition: each node has a label in `0..<nodeCount`; else the program stops with a sentence.
  /// - Returns: a number of at most 1.
  /// - Complexity: O(n + m).
  public func modularity(
    of labels: [Int32], resolution: Double = 1, weighted: Bool = false, threads: Int? = nil
  ) -> Double {
    require(
      labels.count == nodeCount,
      "Each of the graph's \(nodeCount) nodes needs a label, but there are \(labels.count).")
    if let node = labels.firstIndex(where: { $0 < 0 || Int($0) >= nodeCount }) {
      fatalError("The label of node \(node) is \(labels[node]); it must lie in 0..<\(nodeCount).")
    }
    return CommunityLevel(self, weighted: weighted)
      .modularity(of: labels, resolution: resolution, threads: threads)
  }
}
