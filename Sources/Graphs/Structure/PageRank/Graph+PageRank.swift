// Answers: where a walk that follows arcs at random, and now and then jumps anywhere, is found.
// Takes: O(rounds · (n + m)), the rows shared among threads; 10 to 40 rounds when the graph is
// undirected, at most ln(tolerance) / ln(damping) when it is directed.
// From: Page, Brin, Motwani, Winograd (1999); as a linear system after Gleich (2015).

/// How much of a random walk's time each node receives.
public struct PageRank: Sendable, Equatable {
  /// For each node its share of the walk's time, in (0, 1]; together 1.
  public let scores: [Double]
  /// An upper bound of the sum of the errors of all scores, rounding left aside.
  public let errorBound: Double
  /// Number of passes over all arcs.
  public let rounds: Int
}

extension Graph {
  /// PageRank: the share of time that a random walk spends at each node.
  ///
  /// At each step the walk follows an arc with probability `damping` and else jumps to any node;
  /// from a node without arcs it jumps always. In an undirected graph (each edge as two arcs)
  /// the walk may go both ways.
  ///
  /// - Parameters:
  ///   - damping: the probability of following an arc; at least 0, below 1.
  ///   - tolerance: the sum of the errors of all scores that is allowed; below 1e-12 it counts as
  ///     1e-12.
  ///   - weighted: whether an arc is followed in proportion to its weight rather than all arcs
  ///     alike; an arc whose weight is not positive is then never followed.
  ///   - threads: the most threads to use; the result is the same for any number.
  /// - Precondition: the damping lies in its range and the tolerance is a number; else the program stops
  ///   with a sentence.
  /// - Returns: a score for each node, and how exact they are.
  /// - Complexity: O(rounds · (n + m)).
  /// - Source: Page, Brin, Motwani and Winograd (1999); conjugate gradients, Hestenes and Stiefel
  ///   (1952), where the graph is undirected.
  public func pageRank(
    damping: Double = 0.85, tolerance: Double = 1e-9, weighted: Bool = false, threads: Int? = nil
  ) -> PageRank {
    require(0 <= damping && damping < 1, "The damping must lie in 0..<1, not be \(damping).")
    require(!tolerance.isNaN, "The tolerance must be a number, not \(tolerance).")
    guard nodeCount > 0 else { return PageRank(scores: [], errorBound: 0, rounds: 0) }
    let allowed = max(tolerance, 1e-12)
    let strengths = WalkStrengths(of: self, weighted: weighted)
    let pieces = rowPieces()
    if strengths.areBalanced, isSymmetric(weighted: weighted, threads: threads) {
      let solver = SymmetricWalk(
        graph: self, weighted: weighted, strengths: strengths, damping: damping, pieces: pieces,
        threads: threads)
      return solver.solved(tolerance: allowed)
    }
    return directedPageRank(
      damping: damping, tolerance: allowed, weighted: weighted, strengths: strengths,
      threads: threads)
  }
}

/// For each node the sum of the weights of its arcs, or their number.
struct WalkStrengths: Sendable {
  let values: [Double]
  /// Whether all are so much alike that squares divided by them neither overflow nor cancel.
  let areBalanced: Bool

  init(of graph: Graph, weighted: Bool) {
    var values = [Double](repeating: 0, count: graph.nodeCount)
    var least = Double.infinity
    var most = 0.0
    values.withUnsafeMutableBufferPointer { values in
      graph.offsets.withUnsafeBufferPointer { offsets in
        for v in values.indices {
          var sum = 0.0
          if weighted {
            for a in Int(offsets[v])..<Int(offsets[v + 1]) { sum += max(0, graph.weights[a]) }
          } else {
            sum = Double(offsets[v + 1] &- offsets[v])
          }
          values[v] = sum
          most = max(most, sum)
          if sum > 0 { least = min(least, sum) }
        }
      }
    }
    self.values = values
    areBalanced = most <= 1e100 && most * 1e-10 <= least && least >= 1e-100
  }
}
