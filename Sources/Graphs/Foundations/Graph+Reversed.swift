extension Graph {
  /// The same graph with every arc reversed; an undirected graph is its own.
  ///
  /// - Complexity: O(1) for an undirected graph, else O(n + m).
  public var reversed: Graph {
    if isUndirected { return self }
    let sources = [Node](unsafeUninitializedCapacity: arcCount) { sources, written in
      for v in 0..<Node(nodeCount) {
        for a in arcs(from: v) { sources.initializeElement(at: a, to: v) }
      }
      written = arcCount
    }
    return sources.withUnsafeBufferPointer { sources in
      targets.withUnsafeBufferPointer { targets in
        weights.codes.withUnsafeBufferPointer { codes in
          weights.values.withUnsafeBufferPointer { values in
            let sorted = ArcSort(
              ArcSort.Input(
                nodeCount: nodeCount, count: arcCount, sources: Column(targets),
                targets: Column(sources), codes: weights.isCoded ? Column(codes) : nil,
                weights: Column(values), isUndirected: false))
            return Graph(
              sorted, table: weights.isCoded ? weights.values : nil, weights: Column(values),
              isUndirected: false)
          }
        }
      }
    }
  }
}
