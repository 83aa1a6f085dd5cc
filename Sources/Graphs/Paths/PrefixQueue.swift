/// The beginning of a path.
struct Prefix {
  /// Its last node.
  var node: Graph.Node
  /// The prefix that it extends by one arc, as a position; −1 for none.
  var parent: Int32
  /// Its arcs.
  var hops: Int
  /// Its probability, intermediate nodes included, its last node not.
  var probability: Double
  /// The most that a path with this beginning can come to.
  var bound: Double
}

/// Beginnings of paths in the order of what they can come to.
struct PrefixQueue {
  private var prefixes: [Prefix] = []
  private var heap: [Int] = []

  mutating func insert(_ prefix: Prefix) {
    prefixes.append(prefix)
    heap.append(prefixes.count - 1)
    var child = heap.count - 1
    while child > 0, isBefore(heap[child], heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popBest() -> (position: Int, prefix: Prefix)? {
    guard let best = heap.first, let last = heap.popLast() else { return nil }
    if !heap.isEmpty {
      heap[0] = last
      var parent = 0
      while true {
        var child = 2 * parent + 1
        guard child < heap.count else { break }
        if child + 1 < heap.count, isBefore(heap[child + 1], heap[child]) { child += 1 }
        guard isBefore(heap[child], heap[parent]) else { break }
        heap.swapAt(child, parent)
        parent = child
      }
    }
    return (best, prefixes[best])
  }

  /// The nodes from the source to a prefix's last node.
  func nodes(to position: Int) -> [Graph.Node] {
    var nodes: [Graph.Node] = []
    var at = Int32(position)
    while at >= 0 {
      nodes.append(prefixes[Int(at)].node)
      at = prefixes[Int(at)].parent
    }
    return nodes.reversed()
  }

  /// Greater bounds first. Bounds that differ by rounding only are the same: then a whole number of
  /// arcs less, then smaller nodes.
  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (prefixes[a], prefixes[b])
    if abs(x.bound - y.bound) > 1e-12 * max(x.bound, y.bound) { return x.bound > y.bound }
    if x.hops != y.hops { return x.hops < y.hops }
    return nodes(to: a).lexicographicallyPrecedes(nodes(to: b))
  }
}
