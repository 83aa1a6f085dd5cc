// Answers: what trees that hang on an undirected graph add to betweenness, and what graph remains.
// Takes: O(n + m).
// From: Baglioni, Geraci, Pellegrini and Lastres (2012); Sariyüce, Saule, Kaya and Çatalyürek (2013).

/// An undirected graph taken apart into the trees that hang on it and the core that carries them.
///
/// Between two branches at a node there is no way round it, so what such pairs add follows from the
/// sizes of the branches alone. The core is the 2-core, and one node of each component that is a tree.
struct PendantTrees: Sendable {
  /// For each node the betweenness of pairs that a hanging branch parts.
  let raw: [Double]
  /// For each node the core node (by its number in the core) that its tree hangs on.
  let anchor: [Int32]
  /// For each core node its number in the whole graph.
  let original: [Int32]
  /// For each core node the number of nodes in the trees that hang on it, itself included.
  let weight: [Double]
  /// For each core node the position of its first arc; one entry more than core nodes.
  let offsets: [Int32]
  /// For each arc of the core the core node it enters.
  let targets: [Int32]

  /// Number of core nodes.
  var coreCount: Int { original.count }

  /// Takes a graph apart.
  ///
  /// Core nodes are numbered in breadth-first order, so that searches stay near in memory.
  init(_ graph: Graph) {
    var peeling = Peeling(graph)
    peeling.run(on: graph)
    let order = peeling.coreOrder(of: graph)
    var anchor = [Int32](repeating: -1, count: graph.nodeCount)
    for (index, node) in order.nodes.enumerated() { anchor[Int(node)] = Int32(index) }
    (offsets, targets) = Self.core(of: graph, order: order.nodes, number: anchor)
    weight = order.nodes.map { peeling.size[Int($0)] }
    for node in peeling.removed.reversed() { anchor[Int(node)] = anchor[peeling.parent(of: node)] }
    raw = anchor.indices.map { v in
      let behind = peeling.size[v] - 1
      let beyond = order.componentSize[Int(anchor[v])] - peeling.size[v]
      return (behind * behind - peeling.squares[v]) / 2 + behind * beyond
    }
    original = order.nodes
    self.anchor = anchor
  }

  /// The core's arcs in its own numbers, each row ascending.
  private static func core(
    of graph: Graph, order: [Int32], number: [Int32]
  ) -> (offsets: [Int32], targets: [Int32]) {
    var offsets = [Int32](repeating: 0, count: order.count + 1)
    for (index, node) in order.enumerated() {
      var degree: Int32 = 0
      for w in graph.successors(of: node) where number[Int(w)] >= 0 { degree += 1 }
      offsets[index + 1] = offsets[index] + degree
    }
    var next = offsets
    var targets = [Int32](repeating: 0, count: Int(offsets[order.count]))
    for (index, node) in order.enumerated() {
      for w in graph.successors(of: node) where number[Int(w)] >= 0 {
        let row = Int(number[Int(w)])
        targets[Int(next[row])] = Int32(index)
        next[row] += 1
      }
    }
    return (offsets, targets)
  }
}

/// Takes away nodes with one neighbour left until there are none.
private struct Peeling {
  /// For each node itself and those taken away behind it.
  private(set) var size: [Double]
  /// For each node the squares of its branches' sizes, summed.
  private(set) var squares: [Double]
  /// The nodes taken away, in that order.
  private(set) var removed: [Int32] = []
  /// Of a kept node the number of neighbours left; of one taken away its parent, bits turned over.
  private var left: [Int32]

  init(_ graph: Graph) {
    size = [Double](repeating: 1, count: graph.nodeCount)
    squares = [Double](repeating: 0, count: graph.nodeCount)
    left = (0..<Int32(graph.nodeCount)).map { Int32(graph.outDegree($0)) }
  }

  func parent(of node: Int32) -> Int { Int(~left[Int(node)]) }

  mutating func run(on graph: Graph) {
    for leaf in 0..<Int32(graph.nodeCount) where left[Int(leaf)] == 1 {
      var node = leaf
      while left[Int(node)] == 1 {
        guard let parent = graph.successors(of: node).first(where: { left[Int($0)] >= 0 }) else {
          break
        }
        let (v, p) = (Int(node), Int(parent))
        size[p] += size[v]
        squares[p] += size[v] * size[v]
        left[v] = ~parent
        left[p] -= 1
        removed.append(node)
        node = parent
      }
    }
  }

  /// The kept nodes in breadth-first order, and for each the number of nodes in its component.
  func coreOrder(of graph: Graph) -> (nodes: [Int32], componentSize: [Double]) {
    var nodes: [Int32] = []
    nodes.reserveCapacity(graph.nodeCount - removed.count)
    var componentSize: [Double] = []
    componentSize.reserveCapacity(graph.nodeCount - removed.count)
    var seen = left.map { $0 < 0 }
    for start in 0..<Int32(graph.nodeCount) where !seen[Int(start)] {
      let first = nodes.count
      var total = 0.0
      var head = first
      nodes.append(start)
      seen[Int(start)] = true
      while head < nodes.count {
        let node = nodes[head]
        head += 1
        total += size[Int(node)]
        for w in graph.successors(of: node) where !seen[Int(w)] {
          seen[Int(w)] = true
          nodes.append(w)
        }
      }
      for _ in first..<nodes.count { componentSize.append(total) }
    }
    return (nodes, componentSize)
  }
}
