// Answers: without which node, or which edge, would a network fall apart.
// Takes: O((n + m) log n) at worst, linear in practice, without recursion.
// From: Hopcroft and Tarjan (1973): an articulation node is one in more than one block, a bridge a
// block of one edge.

/// What holds an undirected graph together at one place only.
public struct CutPoints: Sendable, Equatable {
  /// An edge whose loss disconnects its ends.
  public struct Bridge: Sendable, Hashable {
    /// The smaller end.
    public let first: Graph.Node
    /// The larger end.
    public let second: Graph.Node
  }

  /// The nodes whose loss leaves more components, ascending.
  public let articulationNodes: [Graph.Node]
  /// For each of the articulation nodes how many others its loss cuts off from the largest piece that
  /// is left of its component, 1 or more.
  public let cutOff: [Int]
  /// The edges whose loss leaves more components, ordered by their ends.
  public let bridges: [Bridge]
}

extension Graph {
  /// The articulation nodes and bridges of an undirected graph (each edge as two arcs).
  ///
  /// - Precondition: each arc has one back; a directed graph stops the program.
  /// - Complexity: O((n + m) log n) at worst, linear in practice, and no recursion.
  /// - Source: Hopcroft and Tarjan (1973), Tarjan and Vishkin (1985).
  /// - SeeAlso: F19.
  public func cutPoints() -> CutPoints {
    requireSymmetry()
    let blocks = Blocks(of: self)
    let parent = blocks.parent
    let isArticulation = FlatBuffer(repeating: false, count: nodeCount)
    var bridges: [UInt64] = []
    for v in 0..<Node(nodeCount) where parent[Int(v)] != v {
      let p = parent[Int(v)]
      if blocks.representative(of: v) != blocks.representative(of: p) {
        isArticulation.base[Int(p)] = true
      }
      if blocks.isBridge(v) { bridges.append(UInt64(min(p, v)) << 32 | UInt64(max(p, v))) }
    }
    bridges.sort()
    let articulation = isArticulation.base
    let nodes = articulation.indices.filter { articulation[$0] }
    let pieces = blocks.piecesWithout()
    return CutPoints(
      articulationNodes: nodes.map { Int32($0) }, cutOff: nodes.map { pieces.cutOff($0) },
      bridges: bridges.map {
        .init(
          first: Int32(truncatingIfNeeded: $0 >> 32), second: Int32(truncatingIfNeeded: $0))
      })
  }
}
