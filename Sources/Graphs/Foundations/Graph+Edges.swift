// Answers: the arcs of a graph as values, one after the other.
// Takes: O(1) for each.

extension Graph {
  /// The arcs that leave a node: targets, ascending, each with its weight.
  ///
  /// ```swift
  /// let strength = graph.edges(from: node).reduce(0) { $0 + $1.weight }
  /// ```
  ///
  /// - Precondition: the node lies in `0..<nodeCount`; else the program stops with a sentence.
  /// - Complexity: O(1); each pair O(1).
  public func edges(from node: Node) -> Row {
    Row(targets: targets, weights: weights, arcs: arcs(from: node))
  }

  /// All edges, ordered by source and then by target; of an undirected graph each once, from its
  /// smaller to its larger end.
  ///
  /// - Complexity: O(1); all of them O(n + m).
  public var edges: Edges { Edges(graph: self) }

  /// The arcs that leave one node.
  public struct Row: RandomAccessCollection, Sendable {
    fileprivate let targets: [Node]
    fileprivate let weights: ArcWeights
    fileprivate let arcs: Range<Int>

    /// The position of the first arc.
    public var startIndex: Int { arcs.lowerBound }
    /// The position behind the last arc.
    public var endIndex: Int { arcs.upperBound }

    /// The node that an arc enters, and the arc's weight.
    public subscript(arc: Int) -> (target: Node, weight: Double) { (targets[arc], weights[arc]) }
  }

  /// The edges of a graph, one after the other.
  public struct Edges: Sequence, Sendable {
    fileprivate let graph: Graph

    /// Their number.
    public var underestimatedCount: Int { graph.edgeCount }

    /// Begins with the first.
    public func makeIterator() -> Iterator { Iterator(graph: graph) }

    /// Goes from edge to edge.
    public struct Iterator: IteratorProtocol, Sendable {
      private let graph: Graph
      private var source: Node = 0
      private var position = 0

      fileprivate init(graph: Graph) { self.graph = graph }

      /// The next edge, or nil.
      ///
      /// - Complexity: O(1) on average.
      public mutating func next() -> Arc? {
        while position < graph.arcCount {
          while Int(graph.offsets[Int(source) + 1]) <= position { source += 1 }
          let target = graph.targets[position]
          position += 1
          if graph.isUndirected, target < source { continue }
          return Arc(source, target, weight: graph.weights[position - 1])
        }
        return nil
      }
    }
  }

  /// The node that the arc at a position leaves.
  ///
  /// - Precondition: the position lies in `0..<arcCount`; else the program stops with a sentence.
  /// - Complexity: O(log n): binary search.
  public func source(ofArc arc: Int) -> Node {
    requireArc(arc)
    var (low, high) = (0, nodeCount)
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= arc { low = middle } else { high = middle }
    }
    return Node(low)
  }

  /// The node that the arc at a position enters.
  ///
  /// - Precondition: the position lies in `0..<arcCount`; else the program stops with a sentence.
  public func target(ofArc arc: Int) -> Node {
    requireArc(arc)
    return targets[arc]
  }

  /// The weight of the arc at a position.
  ///
  /// - Precondition: the position lies in `0..<arcCount`; else the program stops with a sentence.
  public func weight(ofArc arc: Int) -> Double {
    requireArc(arc)
    return weights[arc]
  }

  private func requireArc(_ arc: Int) {
    require(
      arc >= 0 && arc < arcCount,
      "There is no arc \(arc): arcs are numbered from 0 and this graph has \(arcCount).")
  }

  /// The graph without directions: each arc becomes an edge; of two arcs between the same nodes the
  /// heavier counts. An undirected graph is its own.
  ///
  /// - Complexity: O(1) for an undirected graph, else O(n + m).
  public var undirected: Graph {
    isUndirected ? self : Graph(nodeCount: nodeCount, edges: Array(edges))
  }
}
