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
/// true one. A node's row is empty where it does not pass on, and where nobody looks at it.
struct LiveWorlds: ~Copyable {
  /// The most worlds of a block, a bit each.
  static let mostWorlds = 32
  /// As many worlds are laid out at a time as keep below so many live arcs.
  private static let mostHeads = 1 << 25

  /// Number of worlds that are laid out at a time.
  let groupSize: Int

  private let surroundings: Surroundings
  private let words: FlatBuffer<UInt32>
  private let starts: FlatBuffer<Int32>
  private let heads: FlatBuffer<Int32>

  /// Throws the coins of so many worlds, a power of two.
  ///
  /// - Parameters:
  ///   - surroundings: nodes and arcs.
  ///   - worlds: how many worlds.
  ///   - group: how many of them to lay out at a time at most, a power of two.
  ///   - key: chooses the worlds.
  ///   - centers: for each node whether one looks at its live arcs and at those of the nodes that
  ///     they enter; at all nodes unless told.
  init(
    _ surroundings: Surroundings, worlds: Int, group: Int, key: UInt64, around centers: [Bool]?
  ) {
    self.surroundings = surroundings
    words = FlatBuffer(zeroes: surroundings.targets.count)
    BlockCoins(surroundings, worlds: worlds, key: key).throwAll(around: centers, into: words.base)
    var group = group
    var most = LiveWorlds.mostLive(words.base, worlds: worlds, group: group)
    while group > 1, most > LiveWorlds.mostHeads {
      group /= 2
      most = LiveWorlds.mostLive(words.base, worlds: worlds, group: group)
    }
    groupSize = group
    starts = FlatBuffer(unwritten: group * surroundings.nodeCount + 1)
    heads = FlatBuffer(unwritten: most)
  }

  /// The most live arcs of a group of so many worlds.
  private static func mostLive(
    _ words: UnsafeMutableBufferPointer<UInt32>, worlds: Int, group: Int
  ) -> Int {
    stride(from: 0, to: worlds, by: group).map { first in
      let mask = LiveWorlds.mask(of: group, from: first)
      return words.reduce(0) { $0 &+ ($1 & mask).nonzeroBitCount }
    }.max() ?? 0
  }

  private static func mask(of group: Int, from first: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(group) &- 1) << UInt64(first))
  }

  /// Lays out the live arcs of the group of worlds that begins with one: node by node, and for each
  /// world by world.
  func layOut(from first: Int) {
    let (start, head, word, group) = (starts.base, heads.base, words.base, groupSize)
    let mask = LiveWorlds.mask(of: group, from: first)
    var end: Int32 = 0
    var next = [Int32](repeating: 0, count: group)
    surroundings.withRows { offsets, targets, _ in
      next.withUnsafeMutableBufferPointer { next in
        for u in 0..<surroundings.nodeCount {
          let row = Int(offsets[u])..<Int(offsets[u &+ 1])
          for a in row {
            var bits = word[a] & mask
            while bits != 0 {
              next[bits.trailingZeroBitCount &- first] &+= 1
              bits &= bits &- 1
            }
          }
          let own = u &* group
          for w in 0..<group {
            start[own &+ w] = end
            end &+= next[w]
            next[w] = start[own &+ w]
          }
          for a in row {
            var bits = word[a] & mask
            while bits != 0 {
              let w = bits.trailingZeroBitCount &- first
              head[Int(next[w])] = targets[a]
              next[w] &+= 1
              bits &= bits &- 1
            }
          }
          for w in 0..<group { next[w] = 0 }
        }
      }
    }
    start[group &* surroundings.nodeCount] = end
  }

  /// The live arcs of a world of the group laid out, by its place in the group.
  func rows(_ place: Int) -> LiveRows {
    LiveRows(
      starts: UnsafeBufferPointer(rebasing: starts.base.dropFirst(place)), groupSize: groupSize,
      heads: UnsafeBufferPointer(heads.base))
  }
}

/// The live arcs of one world, while the block is held.
struct LiveRows {
  fileprivate let starts: UnsafeBufferPointer<Int32>
  /// A node's rows in so many worlds lie side by side.
  fileprivate let groupSize: Int
  fileprivate let heads: UnsafeBufferPointer<Int32>

  /// The positions of the live arcs that leave a node which passes on.
  @inline(__always)
  func arcs(from node: Int) -> Range<Int> {
    let own = node &* groupSize
    return Range(uncheckedBounds: (Int(starts[own]), Int(starts[own &+ 1])))
  }

  /// The node that a live arc enters.
  @inline(__always)
  func head(_ arc: Int) -> Int { Int(heads[arc]) }
}

/// All coins of a block of worlds.
private struct BlockCoins {
  private let surroundings: Surroundings
  private let coins: StratifiedCoins
  private let key: UInt64

  init(_ surroundings: Surroundings, worlds: Int, key: UInt64) {
    self.surroundings = surroundings
    self.key = key
    coins = StratifiedCoins(worlds: worlds)
  }

  /// Writes for each arc the worlds in which it is live, as far as anybody looks.
  func throwAll(
    around centers: [Bool]?, into word: UnsafeMutableBufferPointer<UInt32>
  ) {
    guard let centers else { return throwRows(into: word) { _ in .max } }
    throwRows(into: word) { centers[$0] ? .max : 0 }
    var entered = [UInt32](repeating: 0, count: centers.count)
    for u in centers.indices where centers[u] {
      for a in Int(surroundings.offsets[u])..<Int(surroundings.offsets[u + 1]) {
        entered[Int(surroundings.targets[a])] |= word[a]
      }
    }
    throwRows(into: word) { centers[$0] ? 0 : entered[$0] }
  }

  /// Throws the coins of the nodes' arcs in some worlds each.
  @inline(__always)
  private func throwRows(
    into word: UnsafeMutableBufferPointer<UInt32>, in worlds: (Int) -> UInt32
  ) {
    let (surroundings, coins, key) = (surroundings, coins, key)
    surroundings.withRows { offsets, targets, probabilities in
      surroundings.keys.withUnsafeBufferPointer { keys in
        for u in keys.indices {
          var going = worlds(u)
          if going == 0 { continue }
          going &= coins.word(mixed(mixed(~keys[u]) ^ key), surroundings.passing[u])
          if going == 0 { continue }
          let row = mixed(keys[u])
          for a in Int(offsets[u])..<Int(offsets[u &+ 1]) {
            let coin = mixed((row &+ keys[Int(targets[a])]) ^ key)
            word[a] = going & coins.word(coin, probabilities[a])
          }
        }
      }
    }
  }
}

/// Coins for the worlds of a block, of which as many fall on one side as the probability says.
struct StratifiedCoins: Sendable {
  private let worlds: Int
  /// For each step and number of worlds the progression that begins with world 0.
  private let progressions: [UInt32]

  init(worlds: Int) {
    self.worlds = worlds
    progressions = (0..<32).flatMap { step in
      (0...worlds).map { count in
        (0..<count).reduce(0) { $0 | 1 << UInt32($1 * (2 * step + 1) % worlds) }
      }
    }
  }

  /// The worlds in which a coin falls on its side, a bit each.
  ///
  /// The worlds are run through in an order that the hash chooses among the arithmetic progressions,
  /// so that each world has the probability, and those that agree in their last bits share evenly.
  @inline(__always)
  func word(_ hash: UInt64, _ probability: Double) -> UInt32 {
    let count = Int(probability * Double(worlds) + Double(hash >> 11) * 0x1p-53)
    let step = Int(truncatingIfNeeded: hash & 31)
    let first = hash >> 5 & UInt64(truncatingIfNeeded: worlds &- 1)
    // Turned round within as many bits as there are worlds.
    let turned = UInt64(progressions[step &* (worlds &+ 1) &+ count]) &<< first
    let mask = UInt64(1) &<< UInt64(truncatingIfNeeded: worlds) &- 1
    return UInt32(truncatingIfNeeded: (turned | turned &>> UInt64(truncatingIfNeeded: worlds)) & mask)
  }
}
