// Answers: which counted nodes a node reaches within some live arcs without one other node.
// Takes: O(nodes and live arcs within the radius).

/// A breadth-first search through one world that avoids a source, for radii beyond two.
struct WorldBFS: ~Copyable {
  /// What the last search found.
  let entries: FlatBuffer<TwoHopSets.Entry>
  private let queue: FlatBuffer<Int32>
  private let stamps: FlatBuffer<UInt32>
  private var stamp: UInt32 = 0

  init(nodeCount: Int) {
    entries = FlatBuffer(unwritten: nodeCount)
    queue = FlatBuffer(unwritten: nodeCount)
    stamps = FlatBuffer(repeating: 0, count: nodeCount)
  }

  /// Searches and returns the number of entries.
  mutating func search(
    around center: Int, radius: Int, without source: Int, in rows: borrowing LiveRows,
    _ world: TargetClasses.InWorld, level: UInt8
  ) -> Int {
    let (queue, seen) = (queue.base, stamps.base)
    if stamp == .max {
      seen.update(repeating: 0)
      stamp = 0
    }
    stamp += 1
    let now = stamp
    seen[source] = now
    seen[center] = now
    queue[0] = Int32(center)
    var (begin, end) = (0, 1)
    for _ in 0..<radius where begin < end {
      let outermost = end
      while begin < outermost {
        for a in rows.arcs(from: Int(queue[begin])) {
          let head = rows.head(a)
          guard seen[head] != now else { continue }
          seen[head] = now
          queue[end] = Int32(head)
          end &+= 1
        }
        begin &+= 1
      }
    }
    var count = 0
    for i in 0..<end {
      let place = world.place(Int(queue[i]))
      guard place >= 0, world.finest[place] >= level else { continue }
      entries.base[count] = TwoHopSets.Entry(place: Int32(place), middle: -1)
      count &+= 1
    }
    return count
  }
}
