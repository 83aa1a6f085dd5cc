// Answers: which arcs are live in each of a block's random worlds.
// Takes: O(arcs + live arcs of all worlds); one hash for each arc and block.
// From: independent cascade as live arcs, Kempe, Kleinberg and Tardos (2003); Latin hypercube
// sampling, McKay, Beckman and Conover (1979); coins from hashed keys rather than from a sequence,
// Salmon et al. (2011).

/// The live arcs of the worlds of one block.
///
/// An arc of probability p is live in ⌊p·W⌋ or ⌈p·W⌉ of the block's W worlds, not in a number left
/// to chance: by itself it adds next to nothing to the spread of the block's mean. Which worlds
/// these are is settled by a hash of seed, block and the ends' keys, and a greater p keeps every
/// world that a smaller one has. Arcs are independent of each other, so that each single world is a
/// true one. A node's row is empty where it does not pass on.
struct LiveWorlds: ~Copyable {
  /// The most worlds of a block, a bit each.
  static let mostWorlds = 32
  /// Live arcs are laid out for as many worlds at a time as keep below so many.
  private static let mostHeads = 1 << 25

  /// Number of worlds that are laid out at a time.
  let groupSize: Int

  private let surroundings: Surroundings
  private let words: FlatBuffer<UInt32>
  private let counts: [Int]
  private let starts: FlatBuffer<Int32>
  private let heads: FlatBuffer<Int32>

  /// Throws the coins of so many worlds, a power of two; the key chooses them.
  init(_ surroundings: Surroundings, worlds: Int, key: UInt64) {
    self.surroundings = surroundings
    words = FlatBuffer(unwritten: surroundings.targets.count)
    counts = LiveWorlds.throwCoins(surroundings, worlds: worlds, key: key, into: words.base)
    let most = counts.max() ?? 0
    var group = worlds
    while group > 1, group * most > LiveWorlds.mostHeads { group /= 2 }
    groupSize = group
    starts = FlatBuffer(unwritten: group * (surroundings.nodeCount + 1))
    heads = FlatBuffer(unwritten: group * most)
  }

  /// Writes for each arc the worlds in which it is live and counts the live arcs of each world.
  private static func throwCoins(
    _ surroundings: Surroundings, worlds: Int, key: UInt64,
    into word: UnsafeMutableBufferPointer<UInt32>
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: worlds)
    let coins = StratifiedCoins(worlds: worlds)
    surroundings.withRows { offsets, targets, probabilities in
      surroundings.keys.withUnsafeBufferPointer { keys in
        counts.withUnsafeMutableBufferPointer { counts in
          for u in keys.indices {
            let going = coins.word(mixed(mixed(~keys[u]) ^ key), surroundings.passing[u])
            let row = mixed(keys[u])
            for a in Int(offsets[u])..<Int(offsets[u &+ 1]) {
              let coin = mixed((row &+ keys[Int(targets[a])]) ^ key)
              var bits = going == 0 ? 0 : going & coins.word(coin, probabilities[a])
              word[a] = bits
              while bits != 0 {
                counts[bits.trailingZeroBitCount] &+= 1
                bits &= bits &- 1
              }
            }
          }
        }
      }
    }
    return counts
  }

  /// Lays out the live arcs of the group of worlds that begins with one.
  func layOut(from first: Int) {
    let n = surroundings.nodeCount
    let (start, head, word) = (starts.base, heads.base, words.base)
    let most = heads.base.count / groupSize
    let wanted = (UInt64(1) << UInt64(groupSize) &- 1) << UInt64(first)
    let mask = UInt32(truncatingIfNeeded: wanted)
    var next = (0..<groupSize).map { Int32($0 * most) }
    surroundings.withRows { offsets, targets, _ in
      next.withUnsafeMutableBufferPointer { next in
        for u in 0..<n {
          for w in next.indices { start[w &* (n &+ 1) &+ u] = next[w] }
          for a in Int(offsets[u])..<Int(offsets[u &+ 1]) {
            var bits = word[a] & mask
            while bits != 0 {
              let w = bits.trailingZeroBitCount &- first
              head[Int(next[w])] = targets[a]
              next[w] &+= 1
              bits &= bits &- 1
            }
          }
        }
        for w in next.indices { start[w &* (n &+ 1) &+ n] = next[w] }
      }
    }
  }

  /// The live arcs of a world of the group laid out, by its place in the group.
  func rows(_ place: Int) -> LiveRows {
    LiveRows(
      starts: UnsafeBufferPointer(
        rebasing: starts.base[(place * (surroundings.nodeCount + 1))...]),
      heads: UnsafeBufferPointer(heads.base))
  }
}

/// The live arcs of one world, while the block is held.
struct LiveRows {
  fileprivate let starts: UnsafeBufferPointer<Int32>
  fileprivate let heads: UnsafeBufferPointer<Int32>

  /// The positions of the live arcs that leave a node which passes on.
  @inline(__always)
  func arcs(from node: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(starts[node]), Int(starts[node &+ 1])))
  }

  /// The node that a live arc enters.
  @inline(__always)
  func head(_ arc: Int) -> Int { Int(heads[arc]) }
}

/// Coins for the worlds of a block, of which as many fall on one side as the probability says.
struct StratifiedCoins: Sendable {
  private let worlds: Int
  private let mask: UInt32

  init(worlds: Int) {
    self.worlds = worlds
    mask = UInt32(worlds - 1)
  }

  /// The worlds in which a coin falls on its side, a bit each.
  ///
  /// The worlds are run through in an order that the hash chooses among the arithmetic progressions,
  /// so that each world has the probability, and those that agree in their last bits share evenly.
  @inline(__always)
  func word(_ hash: UInt64, _ probability: Double) -> UInt32 {
    let count = Int(probability * Double(worlds) + Double(hash >> 11) * 0x1p-53)
    let step = UInt32(truncatingIfNeeded: hash & 31) &* 2 &+ 1
    var world = UInt32(truncatingIfNeeded: hash >> 5)
    var word: UInt32 = 0
    for _ in 0..<count {
      word |= 1 << (world & mask)
      world &+= step
    }
    return word
  }
}
