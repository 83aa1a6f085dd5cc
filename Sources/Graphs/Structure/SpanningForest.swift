// Answers: trees that hold all nodes of an undirected graph, each component in one.
// Takes: O(n + m).
// From: direction-optimising breadth-first search (Beamer, Asanović and Patterson 2012): while it meets
// few nodes these look for others, and when they are many the others look for one of them, in the
// order in which the graph lies in memory. Unlike there a node may take one that was met in the same
// turn; so the trees are shallow, but not always the shallowest.

/// Trees that hold all nodes of an undirected graph, each rooted at its component's smallest node.
struct SpanningForest: ~Copyable {
  private let found: FlatBuffer<Graph.Node>
  private let above: FlatBuffer<Graph.Node>

  /// The nodes as they were found: parents before their children.
  var order: UnsafeMutableBufferPointer<Graph.Node> { found.base }
  /// For each node the one that it hangs on; itself for a root.
  var parent: UnsafeMutableBufferPointer<Graph.Node> { above.base }

  /// - Complexity: O(n + m).
  init(of graph: Graph) {
    found = FlatBuffer(unwritten: graph.nodeCount)
    above = FlatBuffer(repeating: -1, count: graph.nodeCount)
    let (order, parent) = (found.base, above.base)
    graph.offsets.withUnsafeBufferPointer { offsets in
      graph.targets.withUnsafeBufferPointer { targets in
        var growth = Growth(
          order: order, parent: parent, offsets: offsets, targets: targets,
          waiting: graph.nodeCount + graph.arcCount)
        for root in 0..<Graph.Node(graph.nodeCount) where parent[Int(root)] < 0 {
          growth.grow(from: root)
        }
      }
    }
  }
}

/// A forest while it grows.
private struct Growth {
  let order: UnsafeMutableBufferPointer<Graph.Node>
  let parent: UnsafeMutableBufferPointer<Graph.Node>
  let offsets: UnsafeBufferPointer<Int32>
  let targets: UnsafeBufferPointer<Graph.Node>
  /// Number of nodes found.
  var end = 0
  /// Number of nodes not found yet, and of the arcs that leave them.
  var waiting: Int

  mutating func grow(from root: Graph.Node) {
    var head = end
    var before = waiting
    hang(root, on: root)
    while head < end {
      let level = head..<end
      let load = before - waiting
      (head, before) = (end, waiting)
      // Either way all turns together are no more than O(n + m), for no load counts twice.
      if 8 * load > waiting + parent.count { letOthersLook() } else { look(from: level) }
    }
  }

  @inline(__always)
  private mutating func hang(_ node: Graph.Node, on other: Graph.Node) {
    parent[Int(node)] = other
    order[end] = node
    end &+= 1
    waiting &-= 1 &+ Int(offsets[Int(node) &+ 1] &- offsets[Int(node)])
  }

  /// Hangs on the nodes found last whom they know.
  private mutating func look(from level: Range<Int>) {
    for i in level {
      let v = order[i]
      for a in Int(offsets[Int(v)])..<Int(offsets[Int(v) &+ 1]) where parent[Int(targets[a])] < 0 {
        hang(targets[a], on: v)
      }
    }
  }

  /// Hangs each node that waits on the first found that it knows.
  ///
  /// What still waits afterwards knows at most nodes that were found in this turn.
  private mutating func letOthersLook() {
    for v in parent.indices where parent[v] < 0 {
      for a in Int(offsets[v])..<Int(offsets[v &+ 1]) where parent[Int(targets[a])] >= 0 {
        hang(Graph.Node(truncatingIfNeeded: v), on: targets[a])
        break
      }
    }
  }
}
