// Answers: without which node, or which edge, would a network fall apart.
// Takes: O(n + m), without recursion.
// From: Tarjan (1972); Hopcroft and Tarjan (1973), depth-first low points.

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
  /// The edges whose loss leaves more components, ordered by their ends.
  public let bridges: [Bridge]
}

extension Graph {
  /// The articulation nodes and bridges of an undirected graph (each edge as two arcs).
  ///
  /// - Precondition: each arc has one back; a directed graph stops the program.
  /// - Complexity: O(n + m) and no recursion.
  /// - SeeAlso: F19.
  public func cutPoints() -> CutPoints {
    requireSymmetry()
    let search = LowPointSearch(nodeCount: nodeCount)
    return search.cutPoints(of: self)
  }
}

/// A depth-first search that notes for each node the earliest node its subtree has an edge to.
///
/// Only the time of entry is kept for each node, the rest for the nodes on the current path alone:
/// so a look at an arc reads one number at random.
private struct LowPointSearch: ~Copyable {
  /// A node on the path from the root, what is left of its row, and its lowest point so far.
  private struct Step: BitwiseCopyable {
    var node: Graph.Node
    var low: Int32
    var next: Int32
    var end: Int32
  }

  private let entered: FlatBuffer<Int32>
  private let path: FlatBuffer<Step>
  private let isArticulation: FlatBuffer<Bool>

  init(nodeCount: Int) {
    entered = FlatBuffer(repeating: -1, count: nodeCount)
    path = FlatBuffer(repeating: Step(node: 0, low: 0, next: 0, end: 0), count: nodeCount)
    isArticulation = FlatBuffer(repeating: false, count: nodeCount)
  }

  func cutPoints(of graph: Graph) -> CutPoints {
    var bridges: [UInt64] = []
    graph.offsets.withUnsafeBufferPointer { offsets in
      graph.targets.withUnsafeBufferPointer { targets in
        var clock: Int32 = 0
        for root in 0..<graph.nodeCount where entered.base[root] < 0 {
          run(
            from: Int32(root), offsets: offsets, targets: targets, clock: &clock,
            bridges: &bridges)
        }
      }
    }
    bridges.sort()
    let articulation = isArticulation.base
    return CutPoints(
      articulationNodes: articulation.indices.filter { articulation[$0] }.map { Int32($0) },
      bridges: bridges.map {
        .init(
          first: Int32(truncatingIfNeeded: $0 >> 32), second: Int32(truncatingIfNeeded: $0))
      })
  }

  private func run(
    from root: Graph.Node, offsets: UnsafeBufferPointer<Int32>,
    targets: UnsafeBufferPointer<Graph.Node>, clock: inout Int32, bridges: inout [UInt64]
  ) {
    let entered = entered.base
    let path = path.base
    let isArticulation = isArticulation.base
    var rootChildren = 0
    var depth = 0
    entered[Int(root)] = clock
    var step = Step(node: root, low: clock, next: offsets[Int(root)], end: offsets[Int(root) + 1])
    var parent: Graph.Node = -1
    clock &+= 1
    while true {
      // The arc back to the parent counts as one to the node itself.
      let own = entered[Int(step.node)]
      var child: Graph.Node = -1
      while step.next < step.end {
        let target = targets[Int(step.next)]
        step.next &+= 1
        let time = entered[Int(target)]
        if time < 0 {
          child = target
          break
        }
        step.low = min(step.low, target == parent ? own : time)
      }
      if child >= 0 {
        path[depth] = step
        depth &+= 1
        parent = step.node
        entered[Int(child)] = clock
        step = Step(
          node: child, low: clock, next: offsets[Int(child)], end: offsets[Int(child) &+ 1])
        clock &+= 1
        continue
      }
      guard depth > 0 else { break }
      let done = step
      depth &-= 1
      step = path[depth]
      parent = depth > 0 ? path[depth &- 1].node : -1
      step.low = min(step.low, done.low)
      if done.low == own {
        let ends = (min(step.node, done.node), max(step.node, done.node))
        bridges.append(UInt64(ends.0) << 32 | UInt64(ends.1))
      }
      if depth == 0 {
        rootChildren &+= 1
      } else if done.low >= entered[Int(step.node)] {
        isArticulation[Int(step.node)] = true
      }
    }
    isArticulation[Int(root)] = rootChildren > 1
  }
}
