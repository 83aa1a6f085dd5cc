/// The live arcs of one world, node by node, for walks that look at many of them.
struct LiveRows: ~Copyable {
  private let starts: FlatBuffer<Int32>
  private let heads: FlatBuffer<Int32>

  init(nodeCount: Int, arcCount: Int) {
    starts = FlatBuffer(unwritten: nodeCount + 1)
    heads = FlatBuffer(unwritten: arcCount)
  }

  /// Takes in the live arcs of a world of a block.
  func take(_ world: Int, of live: borrowing LiveWorlds) {
    let (start, head) = (starts.base, heads.base)
    var end = 0
    live.withRows { offsets, targets, words in
      for u in 0..<(offsets.count &- 1) {
        start[u] = Int32(truncatingIfNeeded: end)
        for a in Int(offsets[u])..<Int(offsets[u &+ 1]) where words[a] >> UInt32(world) & 1 == 1 {
          head[end] = targets[a]
          end &+= 1
        }
      }
    }
    start[start.count - 1] = Int32(truncatingIfNeeded: end)
  }

  /// The positions of the live arcs that leave a node which passes on.
  @inline(__always)
  func arcs(from node: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(starts.base[node]), Int(starts.base[node &+ 1])))
  }

  /// The node that a live arc enters.
  @inline(__always)
  func head(_ arc: Int) -> Int { Int(heads.base[arc]) }
}
