// Answers: for each node the nodes counted in some worlds that it reaches within up to two live arcs,
// and over whom alone.
// Takes: O(live walks that end in counted nodes); stops at a node once nothing can change.

/// What is counted within a radius of each node in some worlds.
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
  /// With more live arcs than this a node's ball may well hold all that a world counts.
  private static let crowd = 16

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
    countedStarts = FlatBuffer(unwritten: radius > 0 ? worlds * nodeCount + 1 : 0)
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
    if radius > 0 { keepCounted(rows, worlds) }
    let most = (0...32).map { level in worlds.counts.map { $0[level] } }
    // No ball has more entries than the worlds count.
    let mostOfAll = most.map { $0.reduce(0, +) }
    var count = 0
    for u in 0..<nodeCount {
      starts.base[u] = Int32(count)
      let level = levels[u]
      guard level <= 32 else { continue }
      stamp &+= 1
      Balls.grow(&entries, count, by: mostOfAll[Int(level)] + 1)
      let begin = count
      worlds.forEachPlace(of: u) { append($0, worlds, level, &count) }
      guard radius > 0 else { continue }
      let own = u &* rows.count
      for i in Int(countedStarts.base[own])..<Int(countedStarts.base[own &+ rows.count]) {
        append(Int(counted[i]), worlds, level, &count)
      }
      guard radius > 1 else { continue }
      let direct = begin..<count
      for number in rows.indices where !rows[number].arcs(from: u).isEmpty {
        let row = rows[number].arcs(from: u)
        // In a crowd every entry soon stands there without a middle node, and nothing can change.
        var open = Int.max
        if row.count > Balls.crowd {
          let places = worlds.places(number)
          open = most[Int(level)][number] - direct.count { places.contains(Int(entries[$0].place)) }
        }
        for a in row where open > 0 {
          let x = rows[number].head(a)
          let first = x &* rows.count &+ number
          for i in Int(countedStarts.base[first])..<Int(countedStarts.base[first &+ 1]) {
            append(Int(counted[i]), over: Int32(x), worlds, level, &count, &open)
          }
        }
      }
    }
    starts.base[nodeCount] = Int32(count)
  }

  /// Appends a place that is reached over no middle node.
  @inline(__always)
  private func append(
    _ place: Int, _ worlds: TargetClasses.InWorlds, _ level: UInt8, _ count: inout Int
  ) {
    guard worlds.finest[place] >= level else { return }
    entries[count] = Entry(place: Int32(place), middle: -1)
    marks.base[place] = Mark(stamp: stamp, slot: Int32(count))
    count &+= 1
  }

  /// Appends a place that is reached over a middle node, or notes that there are several such nodes
  /// or that none is needed; then fewer are open to change.
  @inline(__always)
  private func append(
    _ place: Int, over middle: Int32, _ worlds: TargetClasses.InWorlds, _ level: UInt8,
    _ count: inout Int, _ open: inout Int
  ) {
    guard worlds.finest[place] >= level else { return }
    let mark = marks.base[place]
    if mark.stamp != stamp {
      entries[count] = Entry(place: Int32(place), middle: middle)
      marks.base[place] = Mark(stamp: stamp, slot: Int32(count))
      count &+= 1
    } else if entries[Int(mark.slot)].middle >= 0 {
      entries[Int(mark.slot)].middle = -1
      open &-= 1
    }
  }

  /// Keeps of each row the nodes that its world counts.
  private mutating func keepCounted(_ rows: [LiveRows], _ worlds: TargetClasses.InWorlds) {
    let each = rows.indices.map { (rows[$0], worlds.world($0)) }
    var count = 0
    var own = 0
    for x in 0..<nodeCount {
      for (rows, world) in each {
        countedStarts.base[own] = Int32(count)
        own &+= 1
        let row = rows.arcs(from: x)
        if row.isEmpty { continue }
        Balls.grow(&counted, count, by: row.count)
        let kept = counted
        for a in row {
          let place = world.place(rows.head(a))
          kept[count] = Int32(truncatingIfNeeded: place)
          count &+= place >= 0 ? 1 : 0
        }
      }
    }
    countedStarts.base[own] = Int32(count)
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
