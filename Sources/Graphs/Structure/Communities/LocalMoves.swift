import PartnernetzParallel

/// Moves nodes to the community that gains most, until no single move gains.
///
/// A queue holds the nodes whose neighbourhood has changed since they were looked at.
struct LocalMoves: ~Copyable {
  /// What is read together lies together: one cache line for each community looked at.
  struct Community {
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
    let (communities, sizes, empty) = (self.communities.base, self.sizes.base, self.empty.base)
    for v in labels.indices {
      let c = Int(labels[v])
      communities[c].strength += rows.strengths[v]
      sizes[c] += 1
    }
    for c in labels.indices.reversed() where sizes[c] == 0 {
      empty[emptyCount] = Int32(truncatingIfNeeded: c)
      emptyCount += 1
    }
    fillQueue(using: &generator)
    var kernel = Kernel(
      rows: rows, labels: labels, pull: pull, communities: communities, sizes: sizes, empty: empty,
      touched: touched.base, queue: queue.base, isQueued: isQueued.base, emptyCount: emptyCount,
      waiting: labels.count)
    kernel.run()
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
