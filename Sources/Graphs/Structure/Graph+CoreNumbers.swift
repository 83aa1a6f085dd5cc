// The k-core decomposition, by peeling.
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
  /// - Source: k-core peeling, Seidman (1983), Batagelj and Zaveršnik (2003).
  public func coreNumbers() -> [Int32] {
    requireSymmetry()
    var numbers = [Int32](repeating: 0, count: nodeCount)
    guard nodeCount > 0 else { return numbers }
    let remaining = FlatBuffer<Node>(unwritten: nodeCount)
    // One more, as the next is written before it is known whether it counts.
    let removed = FlatBuffer<Node>(unwritten: nodeCount + 1)
    numbers.withUnsafeMutableBufferPointer { degree in
      offsets.withUnsafeBufferPointer { offsets in
        targets.withUnsafeBufferPointer { targets in
          var joined = 0
          for v in degree.indices {
            degree[v] = offsets[v + 1] &- offsets[v]
            remaining.base[joined] = Int32(truncatingIfNeeded: v)
            if degree[v] > 0 { joined &+= 1 }
          }
          Graph.peel(
            degree, offsets: offsets, targets: targets,
            remaining: UnsafeMutableBufferPointer(rebasing: remaining.base[..<joined]),
            removed: removed.base)
        }
      }
    }
    return numbers
  }

  /// Turns the degrees of the remaining nodes, which all have arcs, into core numbers: those at most
  /// the level are final.
  private static func peel(
    _ degree: UnsafeMutableBufferPointer<Int32>, offsets: UnsafeBufferPointer<Int32>,
    targets: UnsafeBufferPointer<Node>, remaining: UnsafeMutableBufferPointer<Node>,
    removed: UnsafeMutableBufferPointer<Node>
  ) {
    var alive = remaining.count
    var level: Int32 = 1
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
        let batch = head..<min(head &+ 32, end)
        head = batch.upperBound
        // Rows lie far apart, and each would be waited for. Where their ends are read in advance,
        // with nothing to decide in between, many come from memory at once.
        var ends: Node = 0
        for i in batch {
          let v = Int(removed[i])
          ends |= targets[Int(offsets[v])] | targets[Int(offsets[v &+ 1] &- 1)]
        }
        // Never so; asked lest the compiler leave the reads away.
        if ends < 0 { return }
        for i in batch {
          let v = Int(removed[i])
          for a in Int(offsets[v])..<Int(offsets[v &+ 1]) {
            let u = targets[a]
            let d = degree[Int(u)]
            // Written always, counted only if it falls to the level: no branch to guess.
            degree[Int(u)] = d > level ? d &- 1 : d
            removed[end] = u
            if d == level &+ 1 { end &+= 1 }
          }
        }
      }
      level += 1
    }
  }
}
