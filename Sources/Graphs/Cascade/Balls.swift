// Answers: for each node the nodes counted in some worlds that it reaches within up to two live arcs,
// and over whom alone.
// Takes: O(live walks that end in counted nodes); stops at a node once nothing can change.

/// What is counted within a radius of each node in some worlds, of which no two count the same node.
///
/// An entry that is reached over one middle node only names it, so that a ball without the paths
/// over one node can be read off: that is needed for the node whose own arcs are not sampled.
struct Balls: ~Copyable {
  struct Entry {
    /// The place of the node reached among what the worlds count.
    var place: Int32
    /// The one middle node that every path goes over; -1 where there are several or none is needed.
    var middle: Int32
  }

  private struct Mark {
    var stamp: UInt32
    var slot: Int32
  }

  /// For each node its first entry; one more than nodes.
  let starts: FlatBuffer<Int32>
  private(set) var entries: UnsafeMutableBufferPointer<Entry>
  private let radius: Int
  private let nodeCount: Int
  private let marks: FlatBuffer<Mark>
  private let countedStarts: FlatBuffer<Int32>
  private var counted: UnsafeMutableBufferPointer<Int32>
  private var stamp: UInt32 = 0

  init(nodeCount: Int, placeCount: Int, worlds: Int, radius: Int) {
    self.nodeCount = nodeCount
    self.radius = radius
    starts = FlatBuffer(unwritten: nodeCount + 1)
    countedStarts = FlatBuffer(unwritten: radius > 1 ? worlds * (nodeCount + 1) : 0)
    marks = FlatBuffer(repeating: Mark(stamp: 0, slot: 0), count: placeCount)
    entries = .allocate(capacity: 1 << 12)
    counted = .allocate(capacity: 1 << 12)
  }

  deinit {
    entries.deallocate()
    counted.deallocate()
  }

  /// Finds the balls, for each node those of all the worlds together.
  ///
  /// - Parameters:
  ///   - rows: the live arcs, world by world.
  ///   - worlds: what they count.
  ///   - levels: for each node the coarsest level in which anybody reads its ball; beyond 32 nobody
  ///     does.
  mutating func find(
    in rows: [LiveRows], _ worlds: TargetClasses.InWorlds, levels: UnsafeBufferPointer<UInt8>
  ) {
    if radius > 1 { keepCounted(rows, worlds) }
    let each = rows.indices.map { (rows[$0], worlds.world($0), worlds.counts[$0]) }
    var count = 0
    for u in 0..<nodeCount {
      starts.base[u] = Int32(count)
      guard levels[u] <= 32 else { continue }
      stamp &+= 1
      var firstOfRow = u
      for (row, world, counts) in each {
        // No ball has more entries than the class.
        let most = counts[Int(levels[u])]
        Balls.grow(&entries, count, by: most + 1)
        count = append(u, row, world, most, countedFrom: firstOfRow, level: levels[u], count)
        firstOfRow &+= nodeCount &+ 1
      }
    }
    starts.base[nodeCount] = Int32(count)
  }

  /// Appends a node's ball in one world and returns the number of entries then.
  @inline(__always)
  private func append(
    _ u: Int, _ rows: LiveRows, _ world: TargetClasses.InWorld, _ most: Int, countedFrom own: Int,
    level: UInt8, _ begin: Int
  ) -> Int {
    let (entry, mark, counted, now) = (entries, marks.base, counted, stamp)
    var count = begin
    let home = world.place(u)
    if home >= 0, world.finest[home] >= level {
      entry[count] = Entry(place: Int32(home), middle: -1)
      mark[home] = Mark(stamp: now, slot: Int32(count))
      count &+= 1
    }
    guard radius > 0 else { return count }
    let row = rows.arcs(from: u)
    for a in row {
      let place = world.place(rows.head(a))
      guard place >= 0, world.finest[place] >= level else { continue }
      entry[count] = Entry(place: Int32(place), middle: -1)
      mark[place] = Mark(stamp: now, slot: Int32(count))
      count &+= 1
    }
    guard radius > 1 else { return count }
    var open = most &- (count &- begin)
    let firstOfWorld = own &- u
    for a in row {
      // Every entry stands there without a middle node.
      if open == 0 { break }
      let x = rows.head(a)
      let first = firstOfWorld &+ x
      for i in Int(countedStarts.base[first])..<Int(countedStarts.base[first &+ 1]) {
        let place = Int(counted[i])
        guard world.finest[place] >= level else { continue }
        if mark[place].stamp == now {
          let slot = Int(mark[place].slot)
          if entry[slot].middle >= 0 {
            entry[slot].middle = -1
            open &-= 1
          }
        } else {
          entry[count] = Entry(place: Int32(place), middle: Int32(x))
          mark[place] = Mark(stamp: now, slot: Int32(count))
          count &+= 1
        }
      }
    }
    return count
  }

  /// Keeps of each row the nodes that its world counts.
  private mutating func keepCounted(_ rows: [LiveRows], _ worlds: TargetClasses.InWorlds) {
    var count = 0
    var first = 0
    for (number, rows) in rows.enumerated() {
      let world = worlds.world(number)
      for x in 0..<nodeCount {
        countedStarts.base[first &+ x] = Int32(count)
        let row = rows.arcs(from: x)
        Balls.grow(&counted, count, by: row.count)
        let kept = counted
        for a in row {
          let place = world.place(rows.head(a))
          kept[count] = Int32(truncatingIfNeeded: place)
          count &+= place >= 0 ? 1 : 0
        }
      }
      countedStarts.base[first + nodeCount] = Int32(count)
      first += nodeCount + 1
    }
  }

  private static func grow<Element: BitwiseCopyable>(
    _ buffer: inout UnsafeMutableBufferPointer<Element>, _ count: Int, by more: Int
  ) {
    guard count + more >= buffer.count else { return }
    let larger = UnsafeMutableBufferPointer<Element>.allocate(
      capacity: max(2 * buffer.count, count + more + 1))
    for i in 0..<count { larger.initializeElement(at: i, to: buffer[i]) }
    buffer.deallocate()
    buffer = larger
  }
}
