// Answers: for each node the nodes counted in some worlds that it reaches within up to two live arcs,
// and over whom alone.
// Takes: O(live walks that end in counted nodes); stops at a node once nothing can change.

/// What is counted within a radius of each node in some worlds.
///
/// An entry that is reached over one middle node only names it, so that the set without the paths
/// over one node can be read off: that is needed for the node whose own arcs are not sampled.
struct TwoHopSets: ~Copyable {
  struct Entry {
    /// The place of the node reached among what the worlds count.
    var place: Int32
    /// The one middle node that every path goes over; -1 where there are several or none is needed.
    var middle: Int32
  }

  /// What a world counts at the end of a live arc.
  private struct Counted: BitwiseCopyable {
    var place: Int32
    /// A bit for the world.
    var world: UInt32
  }

  private struct Mark {
    var stamp: UInt32
    var slot: Int32
  }

  /// For each node its first entry; one more than nodes.
  let starts: FlatBuffer<Int32>
  private(set) var entries: UnsafeMutableBufferPointer<Entry>
  /// With more arcs than this a node's set may well hold all that the worlds count.
  private static let crowd = 64

  private let radius: Int
  private let nodeCount: Int
  private let marks: FlatBuffer<Mark>
  private let countedStarts: FlatBuffer<Int32>
  private var counted: UnsafeMutableBufferPointer<Counted>
  private var stamp: UInt32 = 0

  init(nodeCount: Int, placeCount: Int, radius: Int) {
    self.nodeCount = nodeCount
    self.radius = radius
    starts = FlatBuffer(unwritten: nodeCount + 1)
    countedStarts = FlatBuffer(unwritten: radius > 0 ? nodeCount + 1 : 0)
    marks = FlatBuffer(repeating: Mark(stamp: 0, slot: 0), count: placeCount)
    entries = .allocate(capacity: 1 << 12)
    counted = .allocate(capacity: 1 << 12)
  }

  deinit {
    entries.deallocate()
    counted.deallocate()
  }

  /// Finds the sets, for each node those of all the worlds together.
  ///
  /// - Parameters:
  ///   - live: the live arcs.
  ///   - worlds: what some of its worlds count.
  ///   - levels: for each node the coarsest level in which its set is read; beyond 32 it is
  ///     not.
  mutating func find(
    in live: borrowing LiveWorlds, _ worlds: TargetClasses.InWorlds,
    levels: UnsafeBufferPointer<UInt8>
  ) {
    if radius > 0 { keepCounted(live, worlds) }
    // No set has more entries than the worlds count.
    let most = (0...32).map { level in worlds.counts.reduce(0) { $0 + $1[level] } }
    var count = 0
    live.withRows { offsets, targets, words in
      for u in 0..<nodeCount {
        starts.base[u] = Int32(count)
        let level = levels[u]
        guard level <= 32 else { continue }
        stamp &+= 1
        TwoHopSets.grow(&entries, count, by: most[Int(level)] + 1)
        let begin = count
        worlds.forEachPlace(of: u) { place, _ in append(place, worlds, level, &count) }
        guard radius > 0 else { continue }
        for i in Int(countedStarts.base[u])..<Int(countedStarts.base[u &+ 1]) {
          append(Int(counted[i].place), worlds, level, &count)
        }
        guard radius > 1 else { continue }
        let row = Int(offsets[u])..<Int(offsets[u &+ 1])
        // Among very many arcs every entry soon has no single middle node, and nothing can change.
        var open = row.count > TwoHopSets.crowd ? most[Int(level)] - (count - begin) : .max
        for a in row where open > 0 {
          let (x, word) = (targets[a], words[a])
          if word == 0 { continue }
          for i in Int(countedStarts.base[Int(x)])..<Int(countedStarts.base[Int(x) &+ 1])
          where counted[i].world & word != 0 {
            append(Int(counted[i].place), over: x, worlds, level, &count, &open)
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

  /// Keeps for each node what the worlds count at the ends of its live arcs.
  private mutating func keepCounted(
    _ live: borrowing LiveWorlds, _ worlds: TargetClasses.InWorlds
  ) {
    var count = 0
    live.withRows { offsets, targets, words in
      for x in 0..<nodeCount {
        countedStarts.base[x] = Int32(count)
        let row = Int(offsets[x])..<Int(offsets[x &+ 1])
        TwoHopSets.grow(&counted, count, by: row.count &* worlds.counts.count)
        let kept = counted
        for a in row where words[a] != 0 {
          worlds.forEachPlace(of: Int(targets[a]), in: words[a]) { place, world in
            kept[count] = Counted(place: Int32(truncatingIfNeeded: place), world: world)
            count &+= 1
          }
        }
      }
    }
    countedStarts.base[nodeCount] = Int32(count)
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
