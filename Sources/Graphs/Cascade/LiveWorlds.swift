import PartnernetzParallel

// Answers: which arcs are live in each of a block's random worlds.
// Takes: O(arcs); one hash for each arc and block.
// From: independent cascade as live arcs, Kempe, Kleinberg and Tardos (2003); Latin hypercube
// sampling, McKay, Beckman and Conover (1979); coins from hashed keys rather than from a sequence,
// Salmon et al. (2011).

/// The live arcs of the worlds of one block.
///
/// An arc of probability p is live in ⌊p·W⌋ or ⌈p·W⌉ of the block's W worlds, not in a number left
/// to chance: by itself it adds next to nothing to the spread of the block's mean. Which worlds
/// these are is settled by a hash of seed, block and the ends' keys, and a greater p keeps every
/// world that a smaller one has. Arcs are independent of each other, so that each single world is a
/// true one. No arc of a node is live where it does not pass on, nor where its arcs are never looked at.
struct LiveWorlds: ~Copyable {
  /// The most worlds of a block, a bit each.
  static let mostWorlds = 32

  private let subgraph: InducedSubgraph
  private let words: FlatBuffer<UInt32>

  /// Throws the coins of a block of worlds.
  ///
  /// - Parameters:
  ///   - subgraph: nodes and arcs.
  ///   - worlds: how many worlds, a power of two.
  ///   - key: chooses the worlds.
  ///   - centers: for each node whether one looks at its live arcs and at those of the nodes that
  ///     they enter; at all nodes by default.
  init(_ subgraph: InducedSubgraph, worlds: Int, key: UInt64, around centers: [Bool]?) {
    self.subgraph = subgraph
    words = FlatBuffer(zeroes: subgraph.targets.count)
    BlockCoins(subgraph, worlds: worlds, key: key).throwAll(around: centers, into: words.base)
  }

  /// Offsets, targets, and for each arc the worlds in which it is live, a bit each.
  @inline(__always)
  func withRows<Result>(
    _ body: (
      UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>, UnsafeMutableBufferPointer<UInt32>
    ) -> Result
  ) -> Result {
    subgraph.withRows { offsets, targets, _ in body(offsets, targets, words.base) }
  }
}

/// All coins of a block of worlds.
private struct BlockCoins {
  private let subgraph: InducedSubgraph
  private let coins: StratifiedCoins
  private let key: UInt64

  init(_ subgraph: InducedSubgraph, worlds: Int, key: UInt64) {
    self.subgraph = subgraph
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
      for a in Int(subgraph.offsets[u])..<Int(subgraph.offsets[u + 1]) {
        entered[Int(subgraph.targets[a])] |= word[a]
      }
    }
    throwRows(into: word) { centers[$0] ? 0 : entered[$0] }
  }

  /// Throws the coins of the nodes' arcs in some worlds each.
  @inline(__always)
  private func throwRows(
    into word: UnsafeMutableBufferPointer<UInt32>, in worlds: (Int) -> UInt32
  ) {
    let (subgraph, coins, key) = (subgraph, coins, key)
    subgraph.withRows { offsets, targets, probabilities in
      subgraph.keys.withUnsafeBufferPointer { keys in
        for u in keys.indices {
          var going = worlds(u)
          if going == 0 { continue }
          going &= coins.word(mixed(mixed(~keys[u]) ^ key), subgraph.passing[u])
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
    let width = UInt64(truncatingIfNeeded: worlds)
    return UInt32(truncatingIfNeeded: (turned | turned &>> width) & (1 &<< width &- 1))
  }
}
