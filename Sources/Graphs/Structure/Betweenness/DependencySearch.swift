/// Adds up how much each core node is depended upon by one source after the other.
///
/// Nodes are numbered by the position at which the search meets them, so that both sweeps go
/// through memory in order, and a target lies one step further out exactly if its position is not
/// before the next level's. Arcs one step outwards are written down when they are found; the way
/// back reads only those.
struct DependencySearch: ~Copyable {
  private let position: FlatBuffer<Int32>
  private let queue: FlatBuffer<Int32>
  private let pathCount: FlatBuffer<Double>
  /// For each position what a path that reaches it brings: (weight + dependency) / paths.
  private let share: FlatBuffer<Double>
  private let levelStart: FlatBuffer<Int32>
  /// For each level the factor by which its path counts are scaled below those of the level before.
  private let levelScale: FlatBuffer<Double>
  private let outward: FlatBuffer<Int32>
  private let outwardStart: FlatBuffer<Int32>
  private let sum: FlatBuffer<Double>

  /// What all sources so far add to each core node; each unordered pair counts twice.
  var total: [Double] { Array(sum.base) }

  init(_ trees: borrowing PendantTrees) {
    let n = trees.coreCount
    position = FlatBuffer(repeating: -1, count: n)
    // Entries are written before it is known whether they stay, hence one more than can stay.
    queue = FlatBuffer(repeating: 0, count: n + 1)
    outward = FlatBuffer(unwritten: trees.targets.count + 1)
    outwardStart = FlatBuffer(repeating: 0, count: n + 1)
    pathCount = FlatBuffer(repeating: 0, count: n)
    share = FlatBuffer(repeating: 0, count: n)
    levelStart = FlatBuffer(repeating: 0, count: n + 2)
    levelScale = FlatBuffer(repeating: 1, count: n + 2)
    sum = FlatBuffer(repeating: 0, count: n)
  }

  /// Adds what a range of sources depends upon.
  ///
  /// - Parameters:
  ///   - sources: core nodes.
  ///   - trees: the graph that this search was made for.
  func add(_ sources: Range<Int>, of trees: borrowing PendantTrees) {
    trees.offsets.withUnsafeBufferPointer { offsets in
      trees.targets.withUnsafeBufferPointer { targets in
        trees.weight.withUnsafeBufferPointer { weight in
          for source in sources {
            let levels = descend(from: source, offsets: offsets, targets: targets)
            ascend(levels: levels, weight: weight)
          }
        }
      }
    }
  }

  /// Finds levels, path counts and the arcs from each level to the next; returns the levels.
  private func descend(
    from source: Int, offsets: UnsafeBufferPointer<Int32>, targets: UnsafeBufferPointer<Int32>
  ) -> Int {
    let (position, queue, pathCount) = (self.position.base, self.queue.base, self.pathCount.base)
    let (outward, outwardStart) = (self.outward.base, self.outwardStart.base)
    queue[0] = Int32(source)
    position[source] = 0
    pathCount.update(repeating: 0)
    pathCount[0] = 1
    var tail: Int32 = 1
    var written = 0
    var level = 0
    var start = 0
    while start < Int(tail) {
      let end = tail
      levelStart.base[level] = Int32(start)
      levelScale.base[level] = rescale(start..<Int(end))
      for i in start..<Int(end) {
        let v = Int(queue[i])
        let paths = pathCount[i]
        outwardStart[i] = Int32(written)
        for a in Int(offsets[v])..<Int(offsets[v + 1]) {
          let w = targets[a]
          let known = position[Int(w)]
          let isNew = known < 0
          let here = isNew ? tail : known
          position[Int(w)] = here
          queue[Int(tail)] = w
          tail &+= isNew ? 1 : 0
          // All bits set if outward: a jump would be guessed wrong at every other arc.
          let isOutward = (Int(end) &- 1 &- Int(here)) >> 63
          outward[written] = here
          written &-= isOutward
          pathCount[Int(here)] += Double(
            bitPattern: paths.bitPattern & UInt64(bitPattern: Int64(isOutward)))
        }
      }
      start = Int(end)
      level += 1
    }
    outwardStart[start] = Int32(written)
    levelStart.base[level] = Int32(start)
    levelScale.base[level] = 1
    for i in 0..<start { position[Int(queue[i])] = -1 }
    return level
  }

  /// Keeps path counts finite, which may double from level to level; returns the factor taken.
  ///
  /// Only the ratio of counts in neighbouring levels matters.
  private func rescale(_ range: Range<Int>) -> Double {
    let pathCount = self.pathCount.base
    var largest = 0.0
    for i in range { largest = max(largest, pathCount[i]) }
    guard largest > 0x1p500 else { return 1 }
    for i in range { pathCount[i] *= 0x1p-500 }
    return 0x1p-500
  }

  /// Adds each node's dependency, from the farthest level to the source's neighbours.
  private func ascend(levels: Int, weight: UnsafeBufferPointer<Double>) {
    let (queue, pathCount, share) = (self.queue.base, self.pathCount.base, self.share.base)
    let (outward, outwardStart, sum) = (self.outward.base, self.outwardStart.base, self.sum.base)
    let sourceWeight = weight[Int(queue[0])]
    for level in (1..<max(levels, 1)).reversed() {
      let scale = levelScale.base[level + 1]
      for i in Int(levelStart.base[level])..<Int(levelStart.base[level + 1]) {
        var brought = 0.0
        for a in Int(outwardStart[i])..<Int(outwardStart[i + 1]) {
          brought += share[Int(outward[a])]
        }
        let paths = pathCount[i]
        let dependency = paths * scale * brought
        let node = Int(queue[i])
        sum[node] += sourceWeight * dependency
        // A count below the least number is a share too small to matter in its level.
        share[i] = paths > 0 ? (weight[node] + dependency) / paths : 0
      }
    }
  }
}
