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
  /// - Complexity: O(n + m) and no recursion.
  /// - SeeAlso: F19.
  public func cutPoints() -> CutPoints {
    var search = LowPointSearch(nodeCount: nodeCount)
    for root in 0..<Node(nodeCount) { search.run(on: self, from: root) }
    return search.cutPoints
  }
}

/// A depth-first search that notes for each node the earliest node its subtree has an edge to.
private struct LowPointSearch {
  private var entered: [Int32]
  private var low: [Int32]
  private var parent: [Graph.Node]
  private var nextArc: [Int32]
  private var isArticulation: [Bool]
  private var bridges: [CutPoints.Bridge] = []
  private var clock: Int32 = 0

  init(nodeCount: Int) {
    entered = [Int32](repeating: -1, count: nodeCount)
    low = entered
    parent = entered
    nextArc = entered
    isArticulation = [Bool](repeating: false, count: nodeCount)
  }

  mutating func run(on graph: Graph, from root: Graph.Node) {
    if entered[Int(root)] >= 0 { return }
    var rootChildren = 0
    var node = root
    enter(node, of: graph, from: -1)
    while true {
      let v = Int(node)
      if nextArc[v] < graph.offsets[v + 1] {
        let target = graph.targets[Int(nextArc[v])]
        nextArc[v] += 1
        if entered[Int(target)] < 0 {
          enter(target, of: graph, from: node)
          node = target
        } else if target != parent[v] {
          low[v] = min(low[v], entered[Int(target)])
        }
      } else {
        if node == root { break }
        let above = parent[v]
        low[Int(above)] = min(low[Int(above)], low[v])
        if low[v] > entered[Int(above)] {
          bridges.append(.init(first: min(above, node), second: max(above, node)))
        }
        if above == root {
          rootChildren += 1
        } else if low[v] >= entered[Int(above)] {
          isArticulation[Int(above)] = true
        }
        node = above
      }
    }
    isArticulation[Int(root)] = rootChildren > 1
  }

  private mutating func enter(_ node: Graph.Node, of graph: Graph, from above: Graph.Node) {
    entered[Int(node)] = clock
    low[Int(node)] = clock
    clock += 1
    parent[Int(node)] = above
    nextArc[Int(node)] = graph.offsets[Int(node)]
  }

  var cutPoints: CutPoints {
    CutPoints(
      articulationNodes: isArticulation.indices.filter { isArticulation[$0] }.map { Int32($0) },
      bridges: bridges.sorted { ($0.first, $0.second) < ($1.first, $1.second) })
  }
}
