public import PartnernetzParallel

// Answers: on how many shortest paths between others a node lies.
// Takes: O(n · (n + m)), n and m without the trees that hang on the graph, shared among threads.
// From: Brandes (2001). The sources are cut into 16 pieces whatever the number of threads, and
// the pieces are added up in order, so the sums are the same bits on any number.

/// How much each node of an undirected graph lies between the others.
public struct Betweenness: Sendable, Equatable {
  /// For each node the sum over unordered pairs of others of the share of shortest paths through it.
  public let raw: [Double]

  /// The raw numbers divided by the number of pairs of other nodes; in [0, 1].
  public var normalised: [Double] {
    let pairs = Double(raw.count - 1) * Double(raw.count - 2) / 2
    return raw.count < 3 ? raw : raw.map { $0 / pairs }
  }
}

extension Graph {
  /// Exact betweenness in an undirected graph (each edge as two arcs); arcs count as length 1.
  ///
  /// - Parameters:
  ///   - threads: the most threads to use; the result is the same for any number.
  ///   - stop: when to give up; by default never.
  /// - Throws: the failure of `stop`, never by default.
  /// - Precondition: each arc has one back; a directed graph stops the program with a sentence.
  /// - Returns: a number for each node.
  /// - Complexity: O(n · (n + m)); meant for up to some ten thousand nodes. Trees, and trees that
  ///   hang on the rest, cost O(n + m) only.
  /// - Source: Brandes (2001); trees by Baglioni, Geraci, Pellegrini and Lastres (2012).
  /// - SeeAlso: F21.
  public func betweenness<Failure: Error>(
    threads: Int? = nil, stop: Interruption<Failure> = Interruption<Never>.never
  ) throws(Failure) -> Betweenness {
    requireSymmetry(threads: threads)
    let trees = PendantTrees(self)
    let ranges = evenRanges(of: trees.coreCount, pieces: 16)
    let parts = try parallelMap(count: ranges.count, threads: threads, stop: stop) { piece in
      let search = DependencySearch(trees)
      search.add(ranges[piece], of: trees)
      return search.total
    }
    var raw = trees.raw
    for part in parts {
      for (v, node) in trees.original.enumerated() { raw[Int(node)] += part[v] / 2 }
    }
    return Betweenness(raw: raw)
  }
}
