// Answers: how many arcs lie between one node and each other.
// Takes: O(n + m).
// From: breadth-first search (Moore 1959).

extension Graph {
  /// The number of arcs on a shortest path from a node to every node; -1 where there is none.
  ///
  /// - Complexity: O(n + m).
  public func distances(from source: Node) -> [Int32] {
    var search = BreadthFirstSearch(nodeCount: nodeCount)
    search.run(on: self, from: source)
    return search.distance
  }
}

/// A breadth-first search whose buffers serve many sources, one after the other.
struct BreadthFirstSearch {
  /// Arcs from the last source; -1 where it does not reach.
  private(set) var distance: [Int32]
  /// The nodes that the last source reaches, itself first, by distance.
  private(set) var order: [Graph.Node] = []

  init(nodeCount: Int) {
    distance = [Int32](repeating: -1, count: nodeCount)
    order.reserveCapacity(nodeCount)
  }

  /// Searches from a source; only what the search before had reached is cleared.
  mutating func run(on graph: Graph, from source: Graph.Node) {
    for node in order { distance[Int(node)] = -1 }
    order.removeAll(keepingCapacity: true)
    distance[Int(source)] = 0
    order.append(source)
    var head = 0
    while head < order.count {
      let node = order[head]
      head += 1
      let next = distance[Int(node)] + 1
      for a in graph.arcs(from: node) {
        let target = graph.targets[a]
        if distance[Int(target)] < 0 {
          distance[Int(target)] = next
          order.append(target)
        }
      }
    }
  }
}
