// Biconnected components.
// Answers: which edges of an undirected graph lie on a circle together.
// Takes: O((n + m) log n) at worst, linear in practice, without recursion.
// From: Tarjan and Vishkin (1985): any spanning trees will do. A depth-first search, which they spare,
// waits for memory at each of its steps; here nearly all is read in the order in which it lies.

/// The blocks of an undirected graph: two edges are in the same if a circle runs through both.
///
/// Spanning trees have edges of all blocks; a tree edge is named after its lower end.
struct Blocks: ~Copyable {
  /// The least and the largest number among some nodes.
  private struct Span: BitwiseCopyable {
    var low: Int32
    var high: Int32
  }

  private let forest: SpanningForest
  /// For each node how many it and those below it are.
  private let size: FlatBuffer<Int32>
  /// Numbers of the nodes such that the numbers of those below a node follow its own.
  private let number: FlatBuffer<Int32>
  /// For each node where it and those below it have edges to, without the edge to its parent.
  private let span: FlatBuffer<Span>
  /// For each tree edge another one of its block, or itself; of a block all lead to the same. A
  /// root has no edge above it; its first child's is kept there.
  private let block: FlatBuffer<Graph.Node>

  /// For each node the one that it hangs on in the spanning trees; itself for a root.
  var parent: UnsafeMutableBufferPointer<Graph.Node> { forest.parent }

  /// - Complexity: O((n + m) log n) at worst, linear in practice.
  init(of graph: Graph) {
    forest = SpanningForest(of: graph)
    size = FlatBuffer(repeating: 1, count: graph.nodeCount)
    number = FlatBuffer(unwritten: graph.nodeCount)
    span = FlatBuffer(unwritten: graph.nodeCount)
    block = FlatBuffer(unwritten: graph.nodeCount)
    numberNodes()
    graph.offsets.withUnsafeBufferPointer { offsets in
      graph.targets.withUnsafeBufferPointer { targets in
        findSpans(offsets: offsets, targets: targets)
        uniteAlongTrees()
        uniteAcrossTrees(offsets: offsets, targets: targets)
      }
    }
  }

  /// The tree edge that represents the block of a tree edge; of a root, for one of its blocks.
  @inline(__always)
  func representative(of edge: Graph.Node) -> Graph.Node {
    let block = block.base
    var x = Int(edge)
    while Int(block[x]) != x {
      block[x] = block[Int(block[x])]
      x = Int(block[x])
    }
    return Graph.Node(truncatingIfNeeded: x)
  }

  /// Whether a tree edge is a block by itself.
  @inline(__always)
  func isBridge(_ edge: Graph.Node) -> Bool { !leads(from: edge, beyond: edge) }

  /// Whether one of a node and those below it has an edge to where neither another node is nor those
  /// below that.
  @inline(__always)
  private func leads(from node: Graph.Node, beyond other: Graph.Node) -> Bool {
    let (span, first) = (span.base[Int(node)], number.base[Int(other)])
    return span.low < first || span.high >= first &+ size.base[Int(other)]
  }

  /// Whether the second node is the first or below it.
  @inline(__always)
  private func isAbove(_ first: Graph.Node, _ second: Graph.Node) -> Bool {
    let distance = number.base[Int(second)] &- number.base[Int(first)]
    return distance >= 0 && distance < size.base[Int(first)]
  }

  /// The pieces into which each node's loss would break its component.
  ///
  /// Below a node hangs one piece for each block of which the node is the top: what is below its
  /// children there. All the rest is one piece more.
  ///
  /// - Complexity: O(n).
  func piecesWithout() -> Pieces {
    let (order, parent, size) = (forest.order, forest.parent, size.base)
    let pieces = Pieces(nodeCount: parent.count)
    let (component, below) = (pieces.component.base, pieces.below.base)
    let largest = pieces.largest.base
    let block = FlatBuffer<Int32>(repeating: 0, count: parent.count)
    for v in order {
      let p = Int(parent[Int(v)])
      guard p != Int(v) else {
        component[p] = size[p]
        continue
      }
      component[Int(v)] = component[p]
      let isRoot = Int(parent[p]) == p
      let own = representative(of: v)
      guard isRoot || own != representative(of: Graph.Node(truncatingIfNeeded: p)) else { continue }
      below[p] &+= size[Int(v)]
      block.base[Int(own)] &+= size[Int(v)]
      largest[p] = max(largest[p], block.base[Int(own)])
    }
    return pieces
  }

  private func numberNodes() {
    let (order, parent) = (forest.order, forest.parent)
    let (size, number) = (size.base, number.base)
    for v in order.reversed() where parent[Int(v)] != v {
      size[Int(parent[Int(v)])] &+= size[Int(v)]
    }
    var last: Int32 = -1
    for v in order {
      let (p, v) = (Int(parent[Int(v)]), Int(v))
      // A node takes its children's numbers from the end of its own and keeps the first.
      if p == v {
        last &+= size[v]
        number[v] = last
      } else {
        number[v] = number[p]
        number[p] &-= size[v]
      }
    }
  }

  private func findSpans(
    offsets: UnsafeBufferPointer<Int32>, targets: UnsafeBufferPointer<Graph.Node>
  ) {
    let (order, parent) = (forest.order, forest.parent)
    let (number, span) = (number.base, span.base)
    for v in span.indices {
      let own = number[v]
      let p = parent[v]
      var all = Span(low: own, high: own)
      for a in Int(offsets[v])..<Int(offsets[v &+ 1]) {
        let other = targets[a] == p ? own : number[Int(targets[a])]
        all.low = min(all.low, other)
        all.high = max(all.high, other)
      }
      span[v] = all
    }
    for v in order.reversed() {
      let p = Int(parent[Int(v)])
      let below = span[Int(v)]
      span[p].low = min(span[p].low, below.low)
      span[p].high = max(span[p].high, below.high)
    }
  }

  /// Unites each tree edge with the one above it if an edge leads round the node in between.
  private func uniteAlongTrees() {
    let (order, parent, block) = (forest.order, forest.parent, block.base)
    for v in order {
      let p = parent[Int(v)]
      block[Int(v)] = leads(from: v, beyond: p) ? block[Int(p)] : v
      if block[Int(p)] == p, parent[Int(p)] == p { block[Int(p)] = v }
    }
  }

  /// Unites the tree edges above the ends of each edge of which neither end is above the other.
  private func uniteAcrossTrees(
    offsets: UnsafeBufferPointer<Int32>, targets: UnsafeBufferPointer<Graph.Node>
  ) {
    let block = block.base
    for v in 0..<Graph.Node(truncatingIfNeeded: block.count) {
      var own = representative(of: v)
      for a in Int(offsets[Int(v)])..<Int(offsets[Int(v) &+ 1]) {
        let u = targets[a]
        if u > v { break }
        if block[Int(u)] == own { continue }
        let other = representative(of: u)
        if other == own || isAbove(u, v) || isAbove(v, u) { continue }
        block[Int(max(own, other))] = min(own, other)
        own = min(own, other)
      }
      block[Int(v)] = own
    }
  }
}

/// For each node the pieces that are left of its component without it.
struct Pieces: ~Copyable {
  /// Nodes of the component.
  fileprivate let component: FlatBuffer<Int32>
  /// Nodes of the pieces below.
  fileprivate let below: FlatBuffer<Int32>
  /// Nodes of the largest piece below.
  fileprivate let largest: FlatBuffer<Int32>

  fileprivate init(nodeCount: Int) {
    component = FlatBuffer(repeating: 1, count: nodeCount)
    below = FlatBuffer(repeating: 0, count: nodeCount)
    largest = FlatBuffer(repeating: 0, count: nodeCount)
  }

  /// How many nodes the loss of a node cuts off from the largest piece that is left.
  func cutOff(_ node: Int) -> Int {
    let others = component.base[node] - 1
    return Int(others - max(largest.base[node], others - below.base[node]))
  }
}
