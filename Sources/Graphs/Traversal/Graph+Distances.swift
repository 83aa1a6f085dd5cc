// Answers: how many arcs lie between one node and each other.
// Takes: O(n + m).
// From: breadth-first search, BFS (Moore 1959).

extension Graph {
  /// The number of arcs on a shortest path from a node to every node; -1 where there is none.
  ///
  /// ```swift
  /// Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2)]).distances(from: 0)  // [0, 1, 2, -1]
  /// ```
  ///
  /// - Precondition: the source is a node; else the program stops with a sentence.
  /// - Complexity: O(n + m).
  /// - Source: breadth-first search, Moore (1959).
  public func distances(from source: Node) -> [Int32] {
    requireNodes([source])
    var distance = [Int32](repeating: -1, count: nodeCount)
    var order: [Node] = [source]
    order.reserveCapacity(nodeCount)
    distance[Int(source)] = 0
    var head = 0
    while head < order.count {
      let node = order[head]
      head += 1
      let next = distance[Int(node)] + 1
      for target in successors(of: node) where distance[Int(target)] < 0 {
        distance[Int(target)] = next
        order.append(target)
      }
    }
    return distance
  }
}
