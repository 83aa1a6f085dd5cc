extension Graph {
  /// Cuts the nodes into runs with about equally many nodes and arcs, at most 64.
  ///
  /// The cut depends on the graph alone, so that sums over the pieces are the same bits on any
  /// number of threads.
  ///
  /// - Complexity: O(pieces · log n).
  func rowPieces() -> [Range<Int>] {
    let load = nodeCount + arcCount
    let count = min(64, load / 16_384 + 1)
    var cuts = [0]
    for piece in 1...count {
      let wanted = load / count * piece
      var low = cuts[cuts.count - 1]
      var high = nodeCount
      while low < high {
        let middle = (low + high) / 2
        if middle + Int(offsets[middle]) < wanted { low = middle + 1 } else { high = middle }
      }
      cuts.append(piece == count ? nodeCount : low)
    }
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
  }
}
