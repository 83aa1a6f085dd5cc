import PartnernetzParallel

extension CommunityLevel {
  /// Splits each community into parts that hang together well, by merging its single nodes again.
  ///
  /// Only nodes that are still alone move, and only to a part that they are linked to: so each part
  /// is connected. Both must be linked to the rest of the community at least as well as chance would
  /// have it. Communities do not touch each other's numbers and are shared among threads.
  ///
  /// - Returns: for each node the number of its part, which is that of one of its nodes.
  func refined(
    _ labels: [Int32], _ communities: CommunityGroups, pull: Double, threads: Int?
  ) -> [Int32] {
    let parts = FlatBuffer<Refinement.Part>(unwritten: nodeCount)
    for v in 0..<nodeCount { parts.base[v] = Refinement.Part(strength: strengths[v]) }
    var refined = (0..<Int32(nodeCount)).map { $0 }
    refined.withUnsafeMutableBufferPointer { refined in
      labels.withUnsafeBufferPointer { labels in
        nonisolated(unsafe) let (parts, refined, labels) = (parts.base, refined, labels)
        _ = parallelMap(count: communities.pieces.count, threads: threads) { piece in
          withRows { rows in
            var refinement = Refinement(
              rows: rows, labels: labels, pull: pull, refined: refined, parts: parts)
            for community in communities.pieces[piece] {
              communities.members[communities.range(community)].withUnsafeBufferPointer {
                refinement.split($0)
              }
            }
          }
        }
      }
    }
    return refined
  }
}

/// Splits one community after the other.
private struct Refinement {
  struct Part {
    /// The weight between the node looked at and the part; 0 in between.
    var joined = 0.0
    var strength: Double
    /// The weight between the part and the rest of its community.
    var outward = 0.0
    var size: Int32 = 1
  }

  let rows: CommunityLevel.Rows
  let labels: UnsafeBufferPointer<Int32>
  let pull: Double
  /// For each node the number of its part.
  let refined: UnsafeMutableBufferPointer<Int32>
  let parts: UnsafeMutableBufferPointer<Part>
  private var touched: [Int32] = []

  init(
    rows: CommunityLevel.Rows, labels: UnsafeBufferPointer<Int32>, pull: Double,
    refined: UnsafeMutableBufferPointer<Int32>, parts: UnsafeMutableBufferPointer<Part>
  ) {
    self.rows = rows
    self.labels = labels
    self.pull = pull
    self.refined = refined
    self.parts = parts
  }

  mutating func split(_ members: UnsafeBufferPointer<Int32>) {
    if members.count < 2 { return }
    var all = 0.0
    for member in members {
      let v = Int(member)
      var inside = 0.0
      for a in rows.row(v) where labels[Int(rows.targets[a])] == labels[v] {
        inside += rows.weight(a)
      }
      parts[v].outward = inside
      all += rows.strengths[v]
    }
    for member in members where parts[Int(member)].size == 1 && isWellLinked(member, in: all) {
      merge(member, in: all)
    }
  }

  /// Whether a part has at least as much weight to the rest of its community as by chance.
  private func isWellLinked(_ part: Int32, in all: Double) -> Bool {
    let part = parts[Int(part)]
    return part.outward >= pull * part.strength * (all - part.strength)
  }

  /// Merges a node that is still alone with the part that gains most, if any gains.
  private mutating func merge(_ node: Int32, in all: Double) {
    let v = Int(node)
    let strength = rows.strengths[v]
    touched.removeAll(keepingCapacity: true)
    for a in rows.row(v) {
      let u = Int(rows.targets[a])
      guard labels[u] == labels[v] else { continue }
      let part = refined[u]
      if parts[Int(part)].joined == 0 { touched.append(part) }
      parts[Int(part)].joined += rows.weight(a)
    }
    var best = 0.0
    var joinedBest = 0.0
    var chosen = node
    for part in touched {
      let joined = parts[Int(part)].joined
      parts[Int(part)].joined = 0
      let gain = joined - pull * strength * parts[Int(part)].strength
      if gain > best, isWellLinked(part, in: all) {
        (best, joinedBest, chosen) = (gain, joined, part)
      }
    }
    if chosen == node { return }
    parts[Int(chosen)].outward += parts[v].outward - 2 * joinedBest
    parts[Int(chosen)].strength += strength
    parts[Int(chosen)].size += 1
    parts[v].size = 0
    refined[v] = chosen
  }
}
