extension LocalMoves {
  /// The loop over the queue, on plain memory.
  struct Kernel {
    let rows: CommunityLevel.Rows
    let labels: UnsafeMutableBufferPointer<Int32>
    /// The resolution divided by the strength of all nodes.
    let pull: Double
    let communities: UnsafeMutableBufferPointer<Community>
    let sizes: UnsafeMutableBufferPointer<Int32>
    let empty: UnsafeMutableBufferPointer<Int32>
    let touched: UnsafeMutableBufferPointer<Int32>
    let queue: UnsafeMutableBufferPointer<Int32>
    let isQueued: UnsafeMutableBufferPointer<Bool>
    var emptyCount: Int
    /// Number of nodes in the queue.
    var waiting: Int
    var head = 0
    var tail = 0

    /// Looks at nodes until the queue is empty.
    mutating func run() {
      while waiting > 0 {
        let v = Int(queue[head])
        head &+= 1
        if head == labels.count { head = 0 }
        waiting &-= 1
        isQueued[v] = false
        let chosen = best(for: v)
        if chosen == labels[v] { continue }
        move(v, to: chosen)
        wakeNeighbours(of: v)
      }
    }

    /// Adds up the weight between a node and each community that it touches.
    ///
    /// - Returns: how many communities these are; they are the first of `touched`.
    @inline(__always)
    private func join(_ v: Int) -> Int {
      var met = 0
      for a in rows.row(v) {
        let c = labels[Int(rows.targets[a])]
        let before = communities[Int(c)].joined
        touched[met] = c
        met &+= before == 0 ? 1 : 0
        communities[Int(c)].joined = before + rows.weight(a)
      }
      return met
    }

    /// The community that gains most from a node; its own where none gains more, -1 for an empty one.
    @inline(__always)
    private func best(for v: Int) -> Int32 {
      let met = join(v)
      let own = labels[v]
      let strength = rows.strengths[v]
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
        return own
      }
      return chosen
    }

    /// Moves a node, whose strength its community has given up already.
    @inline(__always)
    private mutating func move(_ v: Int, to community: Int32) {
      let own = labels[v]
      var chosen = community
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
      communities[Int(chosen)].strength += rows.strengths[v]
      labels[v] = chosen
    }

    /// Puts a moved node's neighbours in other communities back into the queue.
    @inline(__always)
    private mutating func wakeNeighbours(of v: Int) {
      let own = labels[v]
      for a in rows.row(v) {
        let u = Int(rows.targets[a])
        if labels[u] != own && !isQueued[u] {
          isQueued[u] = true
          queue[tail] = Int32(truncatingIfNeeded: u)
          tail &+= 1
          if tail == labels.count { tail = 0 }
          waiting &+= 1
        }
      }
    }
  }
}
