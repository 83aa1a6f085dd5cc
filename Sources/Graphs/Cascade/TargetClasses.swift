import PartnernetzParallel

/// Which nodes are counted in which worlds of a block.
///
/// Counting every node in every world is more than a mean needs. So nodes fall by a hash into 2^k
/// classes, and a world counts one class, 2^k fold: each node is counted in equally many worlds, and
/// all arcs' coins of all worlds still take part. Finer classes lie within coarser ones, so that a
/// source with much around it can count fewer nodes in the same world. Classes depend on nothing
/// but the node's key, seed and block.
struct TargetClasses: ~Copyable {
  /// Two to this power is the number of classes that all sources share.
  let sharedLevel: Int
  /// The most nodes of one class.
  let largest: Int

  private let worldBits: Int
  private let key: UInt64
  private let hashes: FlatBuffer<UInt32>
  /// For each node its place within its class, then its class.
  private let codes: FlatBuffer<UInt32>
  /// The nodes, class by class.
  private let members: FlatBuffer<Int32>
  private let classes: [Range<Int>]

  init(_ subgraph: borrowing InducedSubgraph, sharedLevel: Int, worlds: Int, key: UInt64) {
    let n = subgraph.nodeCount
    self.sharedLevel = sharedLevel
    self.key = key
    worldBits = worlds.trailingZeroBitCount
    hashes = FlatBuffer(unwritten: n)
    codes = FlatBuffer(unwritten: n)
    members = FlatBuffer(unwritten: n)
    let (hash, code, member) = (hashes.base, codes.base, members.base)
    let mask = UInt32(1 << sharedLevel - 1)
    var counts = [Int](repeating: 0, count: 1 << sharedLevel)
    for v in 0..<n {
      hash[v] = UInt32(truncatingIfNeeded: mixed(mixed(subgraph.keys[v] ^ 0x7A26) ^ key))
      let own = hash[v] & mask
      code[v] = UInt32(counts[Int(own)]) << UInt32(sharedLevel) | own
      counts[Int(own)] += 1
    }
    largest = counts.max() ?? 0
    var begin = 0
    classes = counts.map { count in
      defer { begin += count }
      return begin..<(begin + count)
    }
    for v in 0..<n {
      let own = Int(code[v] & mask)
      member[classes[own].lowerBound + Int(code[v] >> UInt32(sharedLevel))] = Int32(v)
    }
  }

  /// What some worlds count; each has places of its own.
  struct InWorlds {
    fileprivate let codes: UnsafeMutableBufferPointer<UInt32>
    fileprivate let mask: UInt32
    fileprivate let shift: UInt32
    fileprivate var own: [UInt32] = []
    fileprivate var offsets: [Int] = []
    fileprivate let first: Int
    /// For each class the worlds that count it, a bit each.
    fileprivate var counting: [UInt32]
    /// For each place the finest level in which its world still counts the node.
    let finest: UnsafeMutableBufferPointer<UInt8>
    /// World by world for each level how many nodes it counts.
    fileprivate(set) var counts: [[Int]] = []

    /// What one of the worlds counts.
    func world(_ number: Int) -> InWorld {
      InWorld(
        codes: codes, mask: mask, shift: shift, own: own[number], offset: offsets[number],
        finest: finest)
    }

    /// The places of a node in those of some worlds that count it, each world as a bit.
    @inline(__always)
    func forEachPlace(
      of node: Int, in wanted: UInt32 = .max, _ body: (_ place: Int, _ world: UInt32) -> Void
    ) {
      let code = codes[node]
      var worlds = counting[Int(code & mask)] & wanted
      while worlds != 0 {
        let world = worlds.trailingZeroBitCount
        body(offsets[world &- first] &+ Int(code >> shift), 1 &<< UInt32(world))
        worlds &= worlds &- 1
      }
    }
  }

  /// What one world counts.
  struct InWorld {
    fileprivate let codes: UnsafeMutableBufferPointer<UInt32>
    fileprivate let mask: UInt32
    fileprivate let shift: UInt32
    fileprivate let own: UInt32
    fileprivate let offset: Int
    /// For each place the finest level in which its world still counts the node.
    let finest: UnsafeMutableBufferPointer<UInt8>

    /// The place of a node that the world counts, or -1.
    @inline(__always)
    func place(_ node: Int) -> Int {
      let code = codes[node]
      return code & mask == own ? offset &+ Int(code >> shift) : -1
    }
  }

  /// Finds out what some worlds count.
  ///
  /// - Parameters:
  ///   - worlds: consecutive ones.
  ///   - finest: room for a byte for each place.
  /// - Returns: their places.
  func worlds(_ worlds: Range<Int>, finest: UnsafeMutableBufferPointer<UInt8>) -> InWorlds {
    let mask = UInt32(1 << sharedLevel - 1)
    var found = InWorlds(
      codes: codes.base, mask: mask, shift: UInt32(sharedLevel), first: worlds.lowerBound,
      counting: [UInt32](repeating: 0, count: classes.count), finest: finest)
    var offset = 0
    for world in worlds {
      // Beyond as many classes as worlds the hash chooses which are counted.
      let beyond = UInt32(truncatingIfNeeded: mixed(key &+ UInt64(world)))
      let tag = UInt32(world) | beyond << UInt32(worldBits)
      var counts = [Int](repeating: 0, count: 34)
      found.own.append(tag & mask)
      found.counting[Int(tag & mask)] |= 1 << UInt32(world)
      found.offsets.append(offset)
      for i in classes[Int(tag & mask)] {
        let differing = hashes.base[Int(members.base[i])] ^ tag
        finest[offset] = UInt8(truncatingIfNeeded: differing.trailingZeroBitCount)
        counts[Int(finest[offset])] += 1
        offset += 1
      }
      for level in (1..<counts.count).reversed() { counts[level - 1] += counts[level] }
      found.counts.append(counts)
    }
    found.offsets.append(offset)
    return found
  }
}
