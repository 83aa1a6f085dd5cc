/// How many worlds a sampled reach takes, and how finely each source counts.
struct ReachPlan: Sendable {
  /// Blocks of worlds: the spread of their means tells the error.
  let blocks: Int
  /// Worlds of a block, a power of two.
  let worldsPerBlock: Int
  /// For each source the level of its classes.
  let levels: [UInt8]
  /// The least of them.
  var sharedLevel: Int { Int(levels.min() ?? 0) }

  /// The fewest blocks: Student's t wants some degrees of freedom.
  static let fewestBlocks = 8

  /// Plans at least `worlds` worlds. A source should take in at most `visits` entries of sets a block,
  /// and all sources at most `meanVisits` on average; beyond, a source counts a finer class.
  init(
    worlds: Int, visits: Double, meanVisits: Double = .infinity, hops: Int, nodeCount: Int,
    _ subgraph: InducedSubgraph
  ) {
    var size = 1
    while size < LiveWorlds.mostWorlds, 2 * size * ReachPlan.fewestBlocks <= worlds { size *= 2 }
    worldsPerBlock = size
    blocks = max(ReachPlan.fewestBlocks, (worlds + size - 1) / size)
    let expected = ReachPlan.expectedEntries(hops: hops, nodeCount: nodeCount, subgraph)
    // A class should not fall below some nodes.
    var most = 0
    while most < 24, nodeCount >> most > 32 { most += 1 }
    func level(_ entries: Double, within limit: Double) -> Int {
      var level = 0
      while level < most, entries * Double(size) > limit * Double(1 << level) { level += 1 }
      return level
    }
    let mean = expected.reduce(0, +) / Double(max(1, expected.count))
    let least = level(mean, within: meanVisits)
    levels = expected.map { UInt8(max(least, level($0, within: visits))) }
  }

  /// Plans at least `worlds` worlds, as finely as time allows.
  init(worlds: Int, hops: Int, nodeCount: Int, _ subgraph: InducedSubgraph) {
    // In large graphs the time of all sources together is bounded too.
    let visits = min(16_384, max(512, 0x1p30 / Double(max(1, nodeCount))))
    self.init(
      worlds: worlds, visits: visits, hops: hops, nodeCount: nodeCount, subgraph)
  }

  /// More blocks like these, for some of the sources by their places.
  func continued(blocks: Int, for places: [Int]) -> ReachPlan {
    ReachPlan(
      blocks: blocks, worldsPerBlock: worldsPerBlock, levels: places.map { levels[$0] })
  }

  private init(blocks: Int, worldsPerBlock: Int, levels: [UInt8]) {
    self.blocks = blocks
    self.worldsPerBlock = worldsPerBlock
    self.levels = levels
  }

  /// For each source the expected entries of the sets that it takes in, at most.
  private static func expectedEntries(
    hops: Int, nodeCount: Int, _ subgraph: InducedSubgraph
  ) -> [Double] {
    let n = subgraph.nodeCount
    var entries = [Double](repeating: 1, count: n)
    func sum(_ u: Int, _ term: (Int) -> Double) -> Double {
      var sum = 0.0
      for a in Int(subgraph.offsets[u])..<Int(subgraph.offsets[u + 1]) { sum += term(a) }
      return sum
    }
    for _ in 1..<min(max(hops, 1), 3) {
      let inner = entries
      for u in 0..<n {
        let onward = sum(u) {
          subgraph.probabilities[$0] * inner[Int(subgraph.targets[$0])]
        }
        entries[u] = min(Double(nodeCount), 1 + subgraph.passing[u] * onward)
      }
    }
    return subgraph.sources.map { s in
      sum(Int(s)) {
        subgraph.probabilities[$0] > 0 ? entries[Int(subgraph.targets[$0])] : 0
      }
    }
  }
}
