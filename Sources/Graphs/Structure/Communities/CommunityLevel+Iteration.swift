import PartnernetzParallel

extension CommunityLevel {
  /// One iteration: moves nodes, splits communities into parts, makes a graph of the parts, and
  /// repeats that on it, until each node is a community of its own.
  ///
  /// A community is thus one part in the end, and as such connected.
  ///
  /// - Parameters:
  ///   - start: for each node the number of its community to begin with.
  ///   - pull: the resolution divided by the strength of all nodes.
  ///   - threads: the most threads to use.
  ///   - generator: chooses the order of the nodes.
  /// - Returns: for each node the number of its community.
  func iterated(
    from start: [Int32], pull: Double, threads: Int?, using generator: inout SplitMix64
  ) -> [Int32] {
    var level = self
    var labels = start
    var parts: [[Int32]] = []
    while true {
      level.move(&labels, pull: pull, using: &generator)
      let communities = CommunityGroups(numbering: &labels)
      if communities.count == level.nodeCount { break }
      var refined = level.refined(labels, communities, pull: pull, threads: threads)
      let groups = CommunityGroups(numbering: &refined)
      parts.append(refined)
      if groups.count == level.nodeCount {
        // Nothing to merge: the communities gain nothing over their nodes.
        labels = refined
        break
      }
      level = level.aggregated(by: groups, labels: refined, threads: threads)
      labels = (0..<groups.count).map { labels[Int(groups.members[Int(groups.starts[$0])])] }
    }
    for part in parts.reversed() {
      let above = labels
      labels = part.map { above[Int($0)] }
    }
    return labels
  }

  private func move(
    _ labels: inout [Int32], pull: Double, using generator: inout SplitMix64
  ) {
    var moves = LocalMoves(nodeCount: nodeCount)
    labels.withUnsafeMutableBufferPointer { labels in
      withRows { moves.run(labels, on: $0, pull: pull, using: &generator) }
    }
  }

  /// The share of strength inside communities less what chance would put there.
  func modularity(of labels: [Int32], resolution: Double, threads: Int?) -> Double {
    let ranges = evenRanges(of: nodeCount, pieces: 64)
    let inside = parallelMap(count: ranges.count, threads: threads) { piece in
      withRows { rows in
        labels.withUnsafeBufferPointer { labels in
          var inside = 0.0
          for v in ranges[piece] {
            for a in rows.row(v) where labels[Int(rows.targets[a])] == labels[v] {
              inside += rows.weight(a)
            }
          }
          return inside
        }
      }
    }
    var strength = [Double](repeating: 0, count: nodeCount)
    for v in labels.indices { strength[Int(labels[v])] += strengths[v] }
    let total = strengths.reduce(0, +)
    guard total > 0 else { return 0 }
    let expected = strength.reduce(0) { $0 + $1 / total * ($1 / total) }
    return inside.reduce(0, +) / total - resolution * expected
  }
}
