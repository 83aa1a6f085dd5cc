/// An immutable directed graph in compressed sparse rows: the one graph type of the house.
///
/// Nodes are `0..<nodeCount`. The arcs that leave node `v` are the positions
/// `offsets[v]..<offsets[v + 1]` of `targets` and of `weights`, ordered by target. An undirected
/// graph holds each edge as two arcs. Self loops are dropped; of parallel arcs the heaviest is kept.
///
/// - Complexity: O(n + m) to build (counting sort); 12 bytes for each arc, 4 for each node.
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
  public let weights: [Double]

  /// Number of arcs (an undirected edge counts twice).
  public var arcCount: Int { targets.count }

  /// Builds the graph from arcs in any order.
  ///
  /// - Parameters:
  ///   - nodeCount: number of nodes; every arc's ends must lie in `0..<nodeCount`.
  ///   - arcs: directed arcs in any order. Self loops are dropped; of parallel arcs the one with
  ///     the largest weight stays.
  /// - Complexity: O(n + m).
  public init(nodeCount: Int, arcs: [Arc]) {
    // Two stable counting sorts, by target and then by source, leave each row ordered by target.
    let kept = arcs.filter { $0.source != $0.target }
    let byTarget = Graph.countingSort(kept, nodeCount: nodeCount) { $0.target }
    let sorted = Graph.countingSort(byTarget, nodeCount: nodeCount) { $0.source }
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    var targets: [Node] = []
    var weights: [Double] = []
    targets.reserveCapacity(sorted.count)
    weights.reserveCapacity(sorted.count)
    var previous: Arc?
    for arc in sorted {
      if let last = previous, last.source == arc.source, last.target == arc.target {
        weights[weights.count - 1] = max(weights[weights.count - 1], arc.weight)
      } else {
        targets.append(arc.target)
        weights.append(arc.weight)
        offsets[Int(arc.source) + 1] += 1
      }
      previous = arc
    }
    for v in 0..<nodeCount { offsets[v + 1] += offsets[v] }
    self.nodeCount = nodeCount
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
  }

  /// Builds an undirected graph: each edge becomes an arc in both directions.
  ///
  /// - Complexity: O(n + m).
  public init(nodeCount: Int, edges: [Arc]) {
    let reversed = edges.map { Arc($0.target, $0.source, weight: $0.weight) }
    self.init(nodeCount: nodeCount, arcs: edges + reversed)
  }

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

  /// The same graph with every arc turned round.
  ///
  /// - Complexity: O(n + m).
  public var reversed: Graph {
    var turned: [Arc] = []
    turned.reserveCapacity(arcCount)
    for source in 0..<Node(nodeCount) {
      for a in arcs(from: source) {
        turned.append(Arc(targets[a], source, weight: weights[a]))
      }
    }
    return Graph(nodeCount: nodeCount, arcs: turned)
  }

  private static func countingSort(
    _ arcs: [Arc], nodeCount: Int, by key: (Arc) -> Node
  ) -> [Arc] {
    var next = [Int](repeating: 0, count: nodeCount + 1)
    for arc in arcs { next[Int(key(arc)) + 1] += 1 }
    for v in 0..<nodeCount { next[v + 1] += next[v] }
    var sorted = arcs
    for arc in arcs {
      let k = Int(key(arc))
      sorted[next[k]] = arc
      next[k] += 1
    }
    return sorted
  }
}
