import PartnernetzParallel

extension Graph {
  /// Builds the graph from arcs in any order.
  ///
  /// - Parameters:
  ///   - nodeCount: number of nodes, 0 or more.
  ///   - arcs: directed arcs in any order. Self loops are dropped; of parallel arcs the one with
  ///     the largest weight stays.
  /// - Precondition: every end lies in `0..<nodeCount` and every weight is finite. Where that is
  ///   not known, as with foreign data, take the initialiser with columns, which throws.
  /// - Complexity: O(n + m).
  public init(nodeCount: Int, arcs: [Arc]) {
    self.init(nodeCount: nodeCount, arcs, isUndirected: false)
  }

  /// Builds an undirected graph: each edge becomes an arc in both directions.
  ///
  /// - Precondition: as for arcs.
  /// - Complexity: O(n + m).
  public init(nodeCount: Int, edges: [Arc]) {
    self.init(nodeCount: nodeCount, edges, isUndirected: true)
  }

  /// Builds the graph from columns: the i-th arc goes from `sources[i]` to `targets[i]`.
  ///
  /// - Parameters:
  ///   - nodeCount: number of nodes.
  ///   - sources: for each arc the node that it leaves.
  ///   - targets: for each arc the node that it enters.
  ///   - weights: for each arc its weight; nil where all are 1.
  ///   - isUndirected: whether each arc stands for both directions.
  ///   - threads: the most threads to use; the result is the same for any number.
  /// - Throws: where the columns differ in length, an end lies outside of `0..<nodeCount`, a weight
  ///   is not finite, or there are more nodes or arcs than 32 bits can number. Of several faults
  ///   the first is thrown.
  /// - Complexity: O(n + m); 8 bytes for each arc besides the result while it is built, 10 where
  ///   there are few different weights.
  public init(
    nodeCount: Int, sources: [Node], targets: [Node], weights: [Double]? = nil,
    isUndirected: Bool, threads: Int? = nil
  ) throws(GraphError) {
    let weightCount = weights?.count ?? sources.count
    guard sources.count == targets.count, sources.count == weightCount else {
      throw .unequalColumns(
        sources: sources.count, targets: targets.count, weights: weightCount)
    }
    let one = [1.0]
    self = try sources.withUnsafeBufferPointer { sources throws(GraphError) in
      try targets.withUnsafeBufferPointer { targets throws(GraphError) in
        try (weights ?? one).withUnsafeBufferPointer { values throws(GraphError) in
          try Graph(
            nodeCount: nodeCount, count: sources.count, sources: Column(sources),
            targets: Column(targets),
            weights: weights == nil
              ? Column(UnsafeRawBufferPointer(values), offset: 0, stride: 0) : Column(values),
            isUndirected: isUndirected, threads: threads)
        }
      }
    }
  }

  private init(nodeCount: Int, _ arcs: [Arc], isUndirected: Bool) {
    do {
      self = try arcs.withUnsafeBufferPointer { arcs throws(GraphError) in
        let bytes = UnsafeRawBufferPointer(arcs)
        let stride = MemoryLayout<Arc>.stride
        return try Graph(
          nodeCount: nodeCount, count: arcs.count,
          sources: Column(bytes, offset: Arc.offset(of: \.source), stride: stride),
          targets: Column(bytes, offset: Arc.offset(of: \.target), stride: stride),
          weights: Column(bytes, offset: Arc.offset(of: \.weight), stride: stride),
          isUndirected: isUndirected, threads: nil)
      }
    } catch {
      fatalError(error.description)
    }
  }

  private init(
    nodeCount: Int, count: Int, sources: Column<Node>, targets: Column<Node>,
    weights: Column<Double>, isUndirected: Bool, threads: Int?
  ) throws(GraphError) {
    try Graph.check(
      nodeCount: nodeCount, count: count, sources: sources, targets: targets, weights: weights,
      isUndirected: isUndirected, threads: threads)
    let coded = WeightCodes(weights, count: count)
    self = (coded?.codes ?? []).withUnsafeBufferPointer { codes in
      let sorted = ArcSort(
        ArcSort.Input(
          nodeCount: nodeCount, count: count, sources: sources, targets: targets,
          codes: coded == nil ? nil : Column(codes), weights: weights, isUndirected: isUndirected),
        threads: threads)
      return Graph(sorted, table: coded?.values, weights: weights, isUndirected: isUndirected)
    }
  }

  /// Takes the rows from sorted arcs; the table is that of the codes, nil where there are none.
  init(
    _ sorted: borrowing ArcSort, table: [Double]?, weights: Column<Double>, isUndirected: Bool
  ) {
    let arcCount = sorted.arcCount
    nodeCount = sorted.nodeCount
    self.isUndirected = isUndirected
    var targets: [Node] = []
    var codes: [UInt16] = []
    // Without arcs there are no weights: those of loops that were dropped are none.
    var values = arcCount == 0 ? [] : table ?? []
    offsets = [Int32](unsafeUninitializedCapacity: nodeCount + 1) { offsets, written in
      written = sorted.nodeCount + 1
      targets = [Node](unsafeUninitializedCapacity: arcCount) { targets, written in
        written = arcCount
        if table != nil {
          codes = [UInt16](unsafeUninitializedCapacity: arcCount) { codes, written in
            written = arcCount
            nonisolated(unsafe) let codes = codes
            sorted.unpack(offsets: offsets, targets: targets) { codes[$0] = UInt16($1) }
          }
        } else {
          values = [Double](unsafeUninitializedCapacity: arcCount) { values, written in
            written = arcCount
            nonisolated(unsafe) let values = values
            sorted.unpack(offsets: offsets, targets: targets) { values[$0] = weights[$1] + 0 }
          }
        }
      }
    }
    self.targets = targets
    self.weights = ArcWeights(codes: codes, values: values)
  }

  private static func check(
    nodeCount: Int, count: Int, sources: Column<Node>, targets: Column<Node>,
    weights: Column<Double>, isUndirected: Bool, threads: Int?
  ) throws(GraphError) {
    guard 0..<Int(Int32.max) ~= nodeCount else { throw .nodeCountOutOfRange(nodeCount) }
    let arcs = isUndirected ? 2 * count : count
    guard arcs <= Int(Int32.max) else { throw .tooManyArcs(arcs) }
    let pieces = evenRanges(of: count, pieces: max(1, min(16, count >> 16)))
    let faults = parallelMap(count: pieces.count, threads: threads) { piece in
      pieces[piece].first {
        let nodes = 0..<Node(nodeCount)
        return !nodes.contains(sources[$0]) || !nodes.contains(targets[$0])
          || !weights[$0].isFinite
      }
    }
    guard let fault = faults.lazy.compactMap(\.self).first else { return }
    for node in [sources[fault], targets[fault]] where !(0..<Node(nodeCount)).contains(node) {
      throw .nodeOutOfRange(node, position: fault, nodeCount: nodeCount)
    }
    throw .weightNotFinite(position: fault)
  }
}

extension Graph.Arc {
  fileprivate static func offset(of field: PartialKeyPath<Self>) -> Int {
    MemoryLayout<Self>.offset(of: field) ?? 0
  }
}
