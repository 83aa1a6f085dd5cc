/// An immutable directed graph in compressed sparse rows: the one graph type of the house.
///
/// Nodes are `0..<nodeCount`. The arcs that leave a node have consecutive positions, ordered by
/// target. An undirected graph holds each edge as two arcs. Self loops are dropped; of parallel arcs
/// the heaviest is kept.
///
/// ```swift
/// let graph = Graph(nodeCount: 3, edges: [.init(0, 1, weight: 0.5), .init(1, 2)])
/// for (target, weight) in graph.edges(from: 1) { print(target, weight) }  // 0 0.5, then 2 1.0
/// ```
///
/// - Complexity: O(n + m) to build; 4 bytes for each node, 6 for each arc, 12 where more than 65,536
///   different weights occur.
public struct Graph: Sendable, Equatable {
  /// A node's number.
  public typealias Node = Int32

  /// A directed connection with a weight (a probability, an amount, or 1).
  public struct Arc: Sendable, Hashable {
    /// The node that the arc leaves.
    public var source: Node
    /// The node that the arc enters.
    public var target: Node
    /// The weight; finite.
    public var weight: Double

    /// Makes an arc.
    public init(_ source: Node, _ target: Node, weight: Double = 1) {
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  /// Number of nodes.
  public let nodeCount: Int
  /// For each node the position of its first arc; one entry more than nodes.
  @usableFromInline package let offsets: [Int32]
  /// For each arc the node it enters.
  @usableFromInline package let targets: [Node]
  /// For each arc its weight.
  package let weights: ArcWeights
  /// Whether it was built from edges, so that each arc has its equal in the other direction.
  public let isUndirected: Bool

  /// Number of arcs (an undirected edge counts twice).
  public var arcCount: Int { targets.count }

  /// Number of edges: of an undirected graph each counts once, else the same as arcs.
  public var edgeCount: Int { isUndirected ? arcCount / 2 : arcCount }

  /// Bytes of memory that it takes.
  public var byteCount: Int {
    (offsets.count + targets.count) * MemoryLayout<Int32>.stride + weights.byteCount
  }

  /// The positions of the arcs that leave a node.
  ///
  /// - Precondition: the node lies in `0..<nodeCount`; else the program stops with a sentence.
  @inlinable
  public func arcs(from node: Node) -> Range<Int> {
    if node < 0 || Int(node) >= nodeCount { Graph.stop(at: node, nodeCount: nodeCount) }
    return Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
  }

  /// Number of arcs that leave a node.
  ///
  /// - Precondition: the node lies in `0..<nodeCount`; else the program stops with a sentence.
  @inlinable
  public func outDegree(_ node: Node) -> Int { arcs(from: node).count }

  /// The nodes that a node's arcs enter, ascending.
  ///
  /// - Precondition: the node lies in `0..<nodeCount`; else the program stops with a sentence.
  @inlinable
  public func successors(of node: Node) -> ArraySlice<Node> {
    targets[arcs(from: node)]
  }

  /// The position of the arc from one node to another, or nil: by binary search.
  ///
  /// - Precondition: the source lies in `0..<nodeCount`; else the program stops with a sentence.
  /// - Complexity: O(log degree).
  public func arc(from source: Node, to target: Node) -> Int? {
    let row = arcs(from: source)
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && targets[low] == target ? low : nil
  }
}

extension Graph: Hashable {
  /// Feeds nodes and arcs; weights are left to equality.
  ///
  /// - Complexity: O(n + m).
  public func hash(into hasher: inout Hasher) {
    hasher.combine(nodeCount)
    hasher.combine(targets)
  }
}

extension Graph: CustomStringConvertible {
  /// Its size, in one line however large it is.
  public var description: String {
    isUndirected
      ? "undirected graph of \(nodeCount) nodes and \(edgeCount) edges"
      : "directed graph of \(nodeCount) nodes and \(arcCount) arcs"
  }
}
