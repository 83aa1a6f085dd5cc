/// The nodes of a level, community by community.
struct CommunityGroups: Sendable {
  /// The nodes, those of a community side by side in ascending order.
  let members: [Int32]
  /// For each community the position of its first node; one entry more than communities.
  let starts: [Int32]
  /// Runs of communities with about equally many nodes; they depend on nothing but the groups.
  let pieces: [Range<Int>]

  var count: Int { starts.count - 1 }

  /// Renumbers communities in the order in which they first occur, leaving no number out, and
  /// gathers them.
  init(numbering labels: inout [Int32]) {
    let count = CommunityGroups.renumber(&labels)
    self.init(labels: labels, count: count)
  }

  /// - Parameters:
  ///   - labels: for each node the number of its community.
  ///   - count: the number of communities.
  init(labels: [Int32], count: Int) {
    var next = [Int32](repeating: 0, count: count + 1)
    for label in labels { next[Int(label) + 1] += 1 }
    for c in 0..<count { next[c + 1] += next[c] }
    starts = next
    var members = [Int32](repeating: 0, count: labels.count)
    for v in labels.indices {
      let c = Int(labels[v])
      members[Int(next[c])] = Int32(truncatingIfNeeded: v)
      next[c] += 1
    }
    self.members = members
    var cuts = [0]
    let step = max(1 << 12, labels.count / 64)
    for c in 1..<max(count, 1) where Int(starts[c]) - Int(starts[cuts[cuts.count - 1]]) >= step {
      cuts.append(c)
    }
    pieces = zip(cuts, cuts.dropFirst() + [count]).map { $0..<$1 }.filter { !$0.isEmpty }
  }

  func range(_ community: Int) -> Range<Int> {
    Int(starts[community])..<Int(starts[community + 1])
  }

  /// Numbers communities in the order in which they first occur; returns how many there are.
  private static func renumber(_ labels: inout [Int32]) -> Int {
    var number = [Int32](repeating: -1, count: labels.count)
    var count: Int32 = 0
    for v in labels.indices {
      let label = Int(labels[v])
      if number[label] < 0 {
        number[label] = count
        count += 1
      }
      labels[v] = number[label]
    }
    return Int(count)
  }
}
