/// What is wrong with a graph's columns; found by tests only.
package struct BrokenInvariant: Error, CustomStringConvertible {
  /// What ought to hold and does not, with the place.
  package let description: String
}

extension Graph {
  /// Checks what every algorithm takes for granted: columns that fit together, rows that ascend
  /// without loops and repetitions, finite weights, and in an undirected graph each arc's equal in
  /// the other direction.
  ///
  /// - Throws: the first thing that is broken.
  /// - Complexity: O(n + m log of the largest degree).
  package func checkInvariants() throws(BrokenInvariant) {
    func need(_ holds: Bool, _ what: @autoclosure () -> String) throws(BrokenInvariant) {
      if !holds { throw BrokenInvariant(description: what()) }
    }
    try need(offsets.count == nodeCount + 1, "\(offsets.count) offsets for \(nodeCount) nodes")
    try need(
      offsets.first == 0 && offsets.last.map { Int($0) } == arcCount,
      "offsets do not run from 0 to \(arcCount)")
    try need(weights.count == arcCount, "\(weights.count) weights for \(arcCount) arcs")
    for v in 0..<nodeCount {
      try need(offsets[v] <= offsets[v + 1], "the row of node \(v) ends before it begins")
    }
    for v in 0..<Node(nodeCount) {
      var last: Node = -1
      for a in arcs(from: v) {
        let target = targets[a]
        try need(target > last, "the row of node \(v) does not ascend at arc \(a)")
        try need(Int(target) < nodeCount, "arc \(a) enters \(target), which is no node")
        try need(target != v, "arc \(a) is a loop at node \(v)")
        try need(weights[a].isFinite, "the weight of arc \(a) is not finite")
        last = target
        guard isUndirected else { continue }
        let back = arc(from: target, to: v)
        try need(
          back.map { weights[$0] == weights[a] } ?? false,
          "edge \(v)–\(target) has no equal in the other direction")
      }
    }
  }
}
