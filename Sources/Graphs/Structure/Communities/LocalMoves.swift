import PartnernetzParallel

/// Moves nodes to the community that gains most, until no single move gains.
///
/// A queue holds the nodes whose neighbourhood has changed since they were looked at.
struct LocalMoves: ~Copyable {
  /// What is read together lies together: one cache line for each community looked at.
  private struct Community {
    /// The weight between the node looked at and the community; 0 in between.
    var joined = 0.0
    /// The sum of the strengths of the community's nodes.
    var strength = 0.0
  }

  private let communities: FlatBuffer<Community>
  private let sizes: FlatBuffer<Int32>
  private let empty: FlatBuffer<Int32>
  private let touched: FlatBuffer<Int32>
  private let queue: FlatBuffer<Int32>
  private let isQueued: FlatBuffer<Bool>
  private var emptyCount = 0

  init(nodeCount: Int) {
    communities = FlatBuffer(repeating: Community(), count: nodeCount)
    sizes = FlatBuffer(repeating: 0, count: nodeCount)
    empty = FlatBuffer(unwritten: nodeCount)
    touched = FlatBuffer(unwritten: nodeCount + 1)
    queue = FlatBuffer(unwritten: nodeCount)
    isQueued = FlatBuffer(repeating: true, count: nodeCount)
  }

  /// Improves a partition.
  ///
  /// - Parameters:
  ///   - labels: for each node the number of its community, below the number of nodes.
  ///   - rows: the graph.
  ///   - pull: the resolution divided by the strength of all nodes.
  ///   - generator: chooses the order of the nodes.
  mutating func run(
    _ labels: UnsafeMutableBufferPointer<Int32>, on rows: CommunityLevel.Rows, pull: Double,
    using generator: inout SplitMix64
  ) {
    let count = labels.count
    let (communities, sizes, queue) = (self.communities.base, self.sizes.base, self.queue.base)
    let (isQueued, empty, touched) = (self.isQueued.base, self.empty.base, self.touched.base)
    for v in 0..<count {
      let c = Int(labels[v])
      communities[c].strength += rows.strengths[v]
      sizes[c] += 1
    }
    for c in (0..<count).reversed() where sizes[c] == 0 {
      empty[emptyCount] = Int32(truncatingIfNeeded: c)
      emptyCount += 1
    }
    fillQueue(using: &generator)
    var head = 0
    var tail = 0
    var waiting = count
    while waiting > 0 {
      let v = Int(queue[head])
      head &+= 1
      if head == count { head = 0 }
      waiting &-= 1
      isQueued[v] = false
      let row = rows.row(v)
      let own = labels[v]
      let strength = rows.strengths[v]
      var met = 0
      for a in row {
        let c = labels[Int(rows.targets[a])]
        let before = communities[Int(c)].joined
        touched[met] = c
        met &+= before == 0 ? 1 : 0
        communities[Int(c)].joined = before + rows.weight(a)
      }
      let share = strength * pull
      communities[Int(own)].strength -= strength
      // To be alone gains nothing and costs nothing.
      let stay = communities[Int(own)].joined - share * communities[Int(own)].strength
      var best = max(stay, 0)
      var chosen: Int32 = stay >= 0 ? own : -1
      for i in 0..<met {
        let c = touched[i]
        let gain = communities[Int(c)].joined - share * communities[Int(c)].strength
        communities[Int(c)].joined = 0
        if gain > best {
          best = gain
          chosen = c
        }
      }
      // What rounding alone brings is no gain: else nodes could move for ever.
      if chosen == own || best - stay <= 1e-11 * strength || (chosen < 0 && sizes[Int(own)] == 1) {
        communities[Int(own)].strength += strength
        continue
      }
      if chosen < 0 {
        emptyCount &-= 1
        chosen = empty[emptyCount]
      }
      sizes[Int(own)] &-= 1
      if sizes[Int(own)] == 0 {
        communities[Int(own)].strength = 0
        empty[emptyCount] = own
        emptyCount &+= 1
      }
      sizes[Int(chosen)] &+= 1
      communities[Int(chosen)].strength += strength
      labels[v] = chosen
      for a in row {
        let u = Int(rows.targets[a])
        if labels[u] != chosen && !isQueued[u] {
          isQueued[u] = true
          queue[tail] = Int32(truncatingIfNeeded: u)
          tail &+= 1
          if tail == count { tail = 0 }
          waiting &+= 1
        }
      }
    }
  }

  /// Puts all nodes into the queue in random order.
  ///
  /// In a large graph runs of nodes stay together, so that their rows are read together.
  private func fillQueue(using generator: inout SplitMix64) {
    let queue = queue.base
    let run = queue.count > 1 << 16 ? 32 : 1
    var starts = (0..<(queue.count + run - 1) / run).map { Int32($0 * run) }
    starts.shuffle(using: &generator)
    var end = 0
    for start in starts {
      for v in Int(start)..<min(Int(start) + run, queue.count) {
        queue[end] = Int32(truncatingIfNeeded: v)
        end &+= 1
      }
    }
  }
}
