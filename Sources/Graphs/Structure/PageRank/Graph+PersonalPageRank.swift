// Answers: where a walk is found that now and then starts again from one node.
// Takes: O(1 / (tolerance · (1 − damping))) steps along arcs, wherever the rest of the graph ends.
// From: Andersen, Chung and Lang, Local graph partitioning using PageRank vectors, FOCS 2006.

extension Graph {
  /// Personalised PageRank: how near each node is to one, going by all ways between them.
  ///
  /// At each step the walk follows an arc with probability `damping`, all arcs alike, and else starts
  /// again; from a node without arcs it starts again always.
  ///
  /// - Parameters:
  ///   - source: where the walk starts; a node.
  ///   - damping: the probability of following an arc; at least 0, below 1.
  ///   - tolerance: the share of the walk that may wait at a node unseen, for each of its arcs.
  /// - Precondition: the ranges named above; else the program stops with a sentence.
  /// - Returns: for each node its share of the walk's time, at most the true one; together they miss at
  ///   most `tolerance` for each arc.
  /// - Complexity: O(1 / (tolerance · (1 − damping))), and O(n) for the answer.
  public func personalPageRank(
    from source: Int32, damping: Double = 0.85, tolerance: Double = 1e-7
  ) -> [Double] {
    requireNodes([source])
    require(0 <= damping && damping < 1, "The damping must lie in 0..<1, not be \(damping).")
    require(tolerance > 0, "The tolerance must be above 0, not \(tolerance).")
    var scores = [Double](repeating: 0, count: nodeCount)
    // What has come to a node and was not sent on.
    var waiting = scores
    waiting[Int(source)] = 1
    var queue = [source]
    var isQueued = [Bool](repeating: false, count: nodeCount)
    isQueued[Int(source)] = true
    var next = 0
    func receive(_ share: Double, _ node: Int32) {
      waiting[Int(node)] += share
      let least = tolerance * Double(max(1, outDegree(node)))
      if !isQueued[Int(node)], waiting[Int(node)] > least {
        isQueued[Int(node)] = true
        queue.append(node)
      }
    }
    while next < queue.count {
      let node = queue[next]
      next += 1
      // What was worked off is let go once it is more than what waits.
      if next > 4_096, 2 * next > queue.count {
        queue.removeFirst(next)
        next = 0
      }
      let share = waiting[Int(node)]
      (waiting[Int(node)], isQueued[Int(node)]) = (0, false)
      scores[Int(node)] += (1 - damping) * share
      let degree = outDegree(node)
      guard degree > 0 else {
        receive(damping * share, source)
        continue
      }
      for other in successors(of: node) { receive(damping * share / Double(degree), other) }
    }
    return scores
  }
}
