extension Graph {
  /// Whether every arc has one that leads back, as in an undirected graph.
  ///
  /// Rows are ordered, so the arcs back to a node come up in the order of the nodes they come from.
  ///
  /// - Complexity: O(n + m).
  public var isSymmetric: Bool {
    var next = Array(offsets.dropLast())
    return next.withUnsafeMutableBufferPointer { next in
      offsets.withUnsafeBufferPointer { offsets in
        targets.withUnsafeBufferPointer { targets in
          for source in next.indices {
            for a in Int(offsets[source])..<Int(offsets[source &+ 1]) {
              let target = Int(targets[a])
              let back = next[target]
              guard back < offsets[target &+ 1], Int(targets[Int(back)]) == source else {
                return false
              }
              next[target] = back &+ 1
            }
          }
          return true
        }
      }
    }
  }

  /// Stops the program where a directed graph is given to what is defined for undirected ones.
  func requireSymmetry() {
    precondition(isSymmetric, "this needs an undirected graph, which holds each edge as two arcs")
  }
}
