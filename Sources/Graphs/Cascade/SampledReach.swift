/// How many nodes a node reaches in the independent cascade, as the mean over random worlds.
///
/// A world's coins come from a hash of seed, world and the nodes' own keys, not from a sequence. So
/// more arcs or greater probabilities never lower anything, whatever the order of nodes and arcs,
/// and the number of threads changes nothing.
/// - SeeAlso: F15.
public struct SampledReach: Sendable, Hashable {
  /// Mean number of nodes reached, the source not counted.
  public let mean: Double
  /// Standard error of the mean.
  public let standardError: Double
}

extension Graph {
  /// The sampled reach of some nodes.
  ///
  /// Sixty-four worlds run at once, a bit each.
  ///
  /// - Parameters:
  ///   - sources: the nodes; all of them unless told.
  ///   - maximumHops: the most arcs of a path.
  ///   - passProbability: for each node the probability that it passes on; the source always does.
  ///   - worlds: how many worlds; rounded up to a multiple of 64.
  ///   - seed: chooses the worlds.
  ///   - nodeKeys: a key for each node that stays the same when nodes are added or renumbered.
  ///   - threads: the most threads to use; the result is the same for any number.
  /// - Returns: the reach of each source, in their order.
  /// - Complexity: O(worlds · m) for the coins, then O(worlds/64 · arcs met) for each source.
  /// - SeeAlso: F15.
  public func sampledReach(
    sources: [Node]? = nil, maximumHops: Int, passProbability: [Double], worlds: Int = 256,
    seed: UInt64 = 1, nodeKeys: [UInt64], threads: Int? = nil
  ) -> [SampledReach] {
    let sources = sources ?? Array(0..<Node(nodeCount))
    let blocks = (max(1, worlds) + 63) / 64
    var sums = [Double](repeating: 0, count: sources.count)
    var squares = sums
    let ranges = evenRanges(of: sources.count, pieces: 64)
    for block in 0..<blocks {
      let coins = WorldCoins(
        self, passProbability: passProbability, seed: seed, block: block, nodeKeys: nodeKeys,
        threads: threads)
      let counted = parallelMap(count: ranges.count, threads: threads) { piece in
        var spread = WorldSpread(self, coins: coins)
        return ranges[piece].map { spread.moments(from: sources[$0], maximumHops: maximumHops) }
      }.flatMap(\.self)
      for (i, moments) in counted.enumerated() {
        sums[i] += moments.sum
        squares[i] += moments.squares
      }
    }
    let count = Double(blocks * 64)
    return zip(sums, squares).map { sum, square in
      let mean = sum / count
      let variance = max(0, square / count - mean * mean) * count / (count - 1)
      return SampledReach(mean: mean, standardError: (variance / count).squareRoot())
    }
  }
}

/// The coins of 64 worlds, a bit each: which arcs are live, which nodes pass on.
private struct WorldCoins: Sendable {
  let live: [UInt64]
  let passing: [UInt64]

  init(
    _ graph: Graph, passProbability: [Double], seed: UInt64, block: Int, nodeKeys: [UInt64],
    threads: Int?
  ) {
    let worlds = (0..<64).map { mixed(mixed(seed) ^ UInt64(block * 64 + $0)) }
    @Sendable func bits(_ key: UInt64, _ probability: Double) -> UInt64 {
      if probability <= 0 { return 0 }
      if probability >= 1 { return ~0 }
      // 53 bits of the hash against the probability, so that a greater one keeps every live coin.
      let limit = UInt64(probability * 0x1p53)
      var word: UInt64 = 0
      for w in 0..<64 where mixed(worlds[w] ^ key) >> 11 < limit { word |= 1 << UInt64(w) }
      return word
    }
    let ranges = evenRanges(of: graph.nodeCount, pieces: 64)
    live = parallelMap(count: ranges.count, threads: threads) { piece in
      ranges[piece].flatMap { u in
        graph.arcs(from: Graph.Node(u)).map { a in
          let key = mixed(nodeKeys[u]) &+ nodeKeys[Int(graph.targets[a])]
          return bits(mixed(key), graph.weights[a])
        }
      }
    }.flatMap(\.self)
    passing = passProbability.enumerated().map { bits(mixed(~nodeKeys[$0]), $1) }
  }
}

/// Spreads from one source after the other through 64 worlds; only what was touched is cleared.
private struct WorldSpread {
  private let graph: Graph
  private let coins: WorldCoins
  private var reached: [UInt64]
  private var fresh: [UInt64]
  private var arriving: [UInt64]

  init(_ graph: Graph, coins: WorldCoins) {
    self.graph = graph
    self.coins = coins
    reached = [UInt64](repeating: 0, count: graph.nodeCount)
    fresh = reached
    arriving = reached
  }

  /// Sum and sum of squares over the worlds of the number of nodes reached.
  mutating func moments(
    from source: Graph.Node, maximumHops: Int
  ) -> (sum: Double, squares: Double) {
    var touched = [source]
    var frontier = [source]
    reached[Int(source)] = ~0
    fresh[Int(source)] = ~0
    for _ in 0..<maximumHops where !frontier.isEmpty {
      var met: [Graph.Node] = []
      for v in frontier {
        let going = v == source ? fresh[Int(v)] : fresh[Int(v)] & coins.passing[Int(v)]
        guard going != 0 else { continue }
        for a in graph.arcs(from: v) {
          let head = Int(graph.targets[a])
          let new = going & coins.live[a] & ~reached[head]
          guard new != 0 else { continue }
          if arriving[head] == 0 { met.append(graph.targets[a]) }
          arriving[head] |= new
        }
      }
      for v in frontier { fresh[Int(v)] = 0 }
      for v in met {
        if reached[Int(v)] == 0 { touched.append(v) }
        reached[Int(v)] |= arriving[Int(v)]
        fresh[Int(v)] = arriving[Int(v)]
        arriving[Int(v)] = 0
      }
      frontier = met
    }
    for v in frontier { fresh[Int(v)] = 0 }
    return counted(touched, source)
  }

  private mutating func counted(
    _ touched: [Graph.Node], _ source: Graph.Node
  ) -> (sum: Double, squares: Double) {
    var counts = [Int32](repeating: 0, count: 64)
    for v in touched {
      var bits = v == source ? 0 : reached[Int(v)]
      while bits != 0 {
        counts[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
      reached[Int(v)] = 0
    }
    var (sum, squares) = (0.0, 0.0)
    for count in counts {
      sum += Double(count)
      squares += Double(count) * Double(count)
    }
    return (sum, squares)
  }
}
