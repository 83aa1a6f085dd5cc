import PartnernetzParallel

extension Graph {
  /// Whether each arc has one back, as in an undirected graph; with weights, one of the same weight.
  ///
  /// Judged by a sum of 64 scrambled bits for each arc that vanishes if so; by chance it vanishes
  /// once in 2^64 other graphs.
  ///
  /// - Complexity: O(1) for a graph built from edges, else O(n + m), shared among threads.
  func isSymmetric(weighted: Bool = false, threads: Int?) -> Bool {
    if isUndirected { return true }
    let pieces = rowPieces()
    let sums = parallelMap(count: pieces.count, threads: threads) { piece in
      var sum: UInt64 = 0
      offsets.withUnsafeBufferPointer { offsets in
        targets.withUnsafeBufferPointer { targets in
          for u in pieces[piece] {
            for a in Int(offsets[u])..<Int(offsets[u &+ 1]) {
              let v = Int(targets[a])
              var bits = UInt64(min(u, v)) << 32 | UInt64(max(u, v))
              // Adding zero makes one bit pattern of the two zeros.
              if weighted { bits ^= mixed((Double(weights[a]) + 0).bitPattern) }
              let scrambled = mixed(bits)
              sum = u < v ? sum &+ scrambled : sum &- scrambled
            }
          }
        }
      }
      return sum
    }
    return sums.reduce(0, &+) == 0
  }

  /// Stops the program where a directed graph is given to what is defined for undirected ones only.
  func requireSymmetry(weighted: Bool = false, threads: Int? = nil) {
    if isSymmetric(weighted: weighted, threads: threads) { return }
    let lonely = edges.first { edge in
      guard let back = arc(from: edge.target, to: edge.source) else { return true }
      return weighted && weights[back] != edge.weight
    }
    let example =
      lonely.map { " has \($0.source)→\($0.target) but not the same back" } ?? " has none"
    fatalError(
      "An undirected graph is needed, which holds each edge as two arcs; this one\(example). Build "
        + "it with edges:, or take graph.undirected.")
  }
}
