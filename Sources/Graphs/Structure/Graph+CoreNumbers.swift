// Answers: how deep in the dense middle of a network each node lies.
// Takes: O(n + m), without recursion.
// From: Seidman (1983); Batagelj and Zaveršnik (2003) for removal by least degree, in levels as in
// ParK (Dasari, Desh and Zubair 2014) instead of buckets: one number for each node is read at
// random, not three. A level looks at the nodes whose core number is not below it, and core numbers
// do not exceed degrees, so that all looks together are no more than the arcs and nodes.

extension Graph {
  /// The core number of each node of an undirected graph (each edge as two arcs): the largest k so
  /// that the node belongs to a part in which everyone has at least k neighbours.
  ///
  /// - Precondition: each arc has one back; a directed graph stops the program.
  /// - Returns: for each node a number in `0...degree`.
  /// - Complexity: O(n + m).
  public func coreNumbers() -> [Int32] {
    requireSymmetry()
    var numbers = [Int32](repeating: 0, count: nodeCount)
    guard nodeCount > 0 else { return numbers }
    let remaining = FlatBuffer(repeating: Node(0), count: nodeCount)
    let removed = FlatBuffer(repeating: Node(0), count: nodeCount)
    numbers.withUnsafeMutableBufferPointer { degree in
      offsets.withUnsafeBufferPointer { offsets in
        targets.withUnsafeBufferPointer { targets in
          for v in degree.indices {
            degree[v] = offsets[v + 1] &- offsets[v]
            remaining.base[v] = Int32(truncatingIfNeeded: v)
          }
          Graph.peel(
            degree, offsets: offsets, targets: targets, remaining: remaining.base,
            removed: removed.base)
        }
      }
    }
    return numbers
  }

  /// Turns degrees into core numbers: those at most the level are final.
  private static func peel(
    _ degree: UnsafeMutableBufferPointer<Int32>, offsets: UnsafeBufferPointer<Int32>,
    targets: UnsafeBufferPointer<Node>, remaining: UnsafeMutableBufferPointer<Node>,
    removed: UnsafeMutableBufferPointer<Node>
  ) {
    var alive = remaining.count
    var level: Int32 = 0
    while alive > 0 {
      var kept = 0
      var end = 0
      var least = Int32.max
      for i in 0..<alive {
        let v = remaining[i]
        let d = degree[Int(v)]
        if d > level {
          remaining[kept] = v
          kept &+= 1
          least = min(least, d)
        } else if d == level {
          removed[end] = v
          end &+= 1
        }
      }
      alive = kept
      if end == 0 {
        level = least
        continue
      }
      var head = 0
      while head < end {
        let v = Int(removed[head])
        head &+= 1
        for a in Int(offsets[v])..<Int(offsets[v &+ 1]) {
          let u = targets[a]
          let d = degree[Int(u)]
          if d > level {
            degree[Int(u)] = d &- 1
            // Written always, counted only if it falls to the level: no branch to guess.
            removed[min(end, removed.count &- 1)] = u
            if d &- 1 == level { end &+= 1 }
          }
        }
      }
      level += 1
    }
  }
}
