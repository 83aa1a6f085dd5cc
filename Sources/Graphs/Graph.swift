/// An immutable directed graph in compressed sparse rows: the one graph type of the house.
///
/// Nodes are `0..<nodeCount`. The arcs that leave node `v` are the positions
/// `offsets[v]..<offsets[v + 1]` of `targets` and of `weights`, ordered by target. An undirected
/// graph holds each edge as two arcs. Self loops are dropped; of parallel arcs the heaviest is kept.
///
/// - Complexity: O(n + m) to build; 4 bytes for each node, 6 for each arc, 12 where more than 65,536
///   different weights occur.
public struct Graph: Sendable {
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
  public let offsets: [Int32]
  /// For each arc the node it enters.
  public let targets: [Node]
  /// For each arc its weight.
  public let weights: ArcWeights
  /// Whether it was built from edges, so that each arc has its equal in the other direction.
  public let isUndirected: Bool

  /// Number of arcs (an undirected edge counts twice).
  public var arcCount: Int { targets.count }

  /// The positions of the arcs that leave a node.
  @inlinable
  public func arcs(from node: Node) -> Range<Int> {
    Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
  }

  /// Number of arcs that leave a node.
  @inlinable
  public func outDegree(_ node: Node) -> Int {
    Int(offsets[Int(node) + 1] - offsets[Int(node)])
  }

  /// The nodes that a node's arcs enter, ascending.
  @inlinable
  public func successors(of node: Node) -> ArraySlice<Node> {
    targets[arcs(from: node)]
  }

  /// The position of the arc from one node to another, or nil.
  ///
  /// - Complexity: O(log degree).
  public func arc(from source: Node, to target: Node) -> Int? {
    var low = Int(offsets[Int(source)])
    var high = Int(offsets[Int(source) + 1])
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low < Int(offsets[Int(source) + 1]) && targets[low] == target ? low : nil
  }
}
