import PartnernetzParallel

extension CommunityLevel {
  /// The graph whose nodes are groups of this graph's nodes.
  ///
  /// - Complexity: O(n + m), shared among threads.
  func aggregated(by groups: CommunityGroups, labels: [Int32], threads: Int?) -> CommunityLevel {
    let parts = parallelMap(count: groups.pieces.count, threads: threads) { piece in
      withRows { rows in
        groups.members.withUnsafeBufferPointer { members in
          labels.withUnsafeBufferPointer { labels in
            RowSums(groupCount: groups.count)
              .rows(
                of: groups.pieces[piece], groups: groups, members: members, labels: labels, in: rows
              )
          }
        }
      }
    }
    var offsets: [Int32] = [0]
    var targets: [Int32] = []
    var weights: [Double] = []
    var strengths: [Double] = []
    offsets.reserveCapacity(groups.count + 1)
    strengths.reserveCapacity(groups.count)
    let arcs = parts.reduce(0) { $0 + $1.targets.count }
    targets.reserveCapacity(arcs)
    weights.reserveCapacity(arcs)
    for part in parts {
      let before = Int32(targets.count)
      offsets += part.ends.map { before + $0 }
      targets += part.targets
      weights += part.weights
      strengths += part.strengths
    }
    return CommunityLevel(
      offsets: offsets, targets: targets, weights: weights, strengths: strengths)
  }
}

/// Some rows of the graph of groups.
private struct GroupRows: Sendable {
  var ends: [Int32] = []
  var targets: [Int32] = []
  var weights: [Double] = []
  var strengths: [Double] = []
}

/// Adds up the arcs from one group to each other.
private struct RowSums: ~Copyable {
  /// For each group the place of its arc in the row at hand, where it is not before the row's start.
  private let place: FlatBuffer<Int32>

  init(groupCount: Int) { place = FlatBuffer(repeating: -1, count: groupCount) }

  func rows(
    of piece: Range<Int>, groups: CommunityGroups, members: UnsafeBufferPointer<Int32>,
    labels: UnsafeBufferPointer<Int32>, in rows: CommunityLevel.Rows
  ) -> GroupRows {
    var found = GroupRows()
    let place = place.base
    for group in piece {
      let start = Int32(truncatingIfNeeded: found.targets.count)
      var strength = 0.0
      for i in groups.range(group) {
        let v = Int(members[i])
        strength += rows.strengths[v]
        for a in rows.row(v) {
          let other = labels[Int(rows.targets[a])]
          if Int(other) == group { continue }
          let known = place[Int(other)]
          if known >= start {
            found.weights[Int(known)] += rows.weight(a)
          } else {
            place[Int(other)] = Int32(truncatingIfNeeded: found.targets.count)
            found.targets.append(other)
            found.weights.append(rows.weight(a))
          }
        }
      }
      found.ends.append(Int32(truncatingIfNeeded: found.targets.count))
      found.strengths.append(strength)
    }
    return found
  }
}
