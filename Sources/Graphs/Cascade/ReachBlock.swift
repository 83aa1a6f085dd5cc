/// Works out a block of worlds for all sources.
struct ReachBlock {
  let subgraph: InducedSubgraph
  let plan: ReachPlan
  let hops: Int
  /// Chooses the block's worlds.
  let key: UInt64

  /// The most places of nodes worked on at a time, so that they stay in the cache.
  private static let mostPlaces = 1 << 17

  /// For each source the mean over the block's worlds of the nodes reached, itself not counted.
  func means() -> [Double] {
    let worlds = plan.worldsPerBlock
    let n = subgraph.nodeCount
    let readers = coarsestReaders()
    let classes = TargetClasses(
      subgraph, sharedLevel: plan.sharedLevel, worlds: worlds, key: key)
    // Worlds are worked on together: the longer lists are the faster.
    var together = 1
    while together < worlds, 2 * together * classes.largest <= ReachBlock.mostPlaces {
      together *= 2
    }
    let live = LiveWorlds(
      subgraph, worlds: worlds, key: key, around: hops > 3 ? nil : readers.map { $0 <= 32 })
    let placeCount = together * classes.largest
    let finest = FlatBuffer<UInt8>(unwritten: placeCount)
    var sets = TwoHopSets(nodeCount: n, placeCount: placeCount, radius: hops > 3 ? 0 : hops - 1)
    var far = hops > 3 ? WorldBFS(nodeCount: n) : nil
    let rows = LiveRows(nodeCount: n, arcCount: hops > 3 ? subgraph.targets.count : 0)
    var hop = ReachEstimator(placeCount: placeCount)
    var sums = [Int64](repeating: 0, count: subgraph.sources.count)
    for first in stride(from: 0, to: worlds, by: together) {
      let counted = classes.worlds(first..<(first + together), finest: finest.base)
      if hops <= 3 {
        readers.withUnsafeBufferPointer { sets.find(in: live, counted, levels: $0) }
        add(sets, counted, &hop, to: &sums)
      } else {
        for number in 0..<together {
          rows.take(first + number, of: live)
          add(&far, rows, counted.world(number), &hop, to: &sums)
        }
      }
    }
    return sums.map { Double($0) / (ReachEstimator.unit * Double(worlds)) }
  }

  /// For each node the coarsest level of those sources whose arcs enter it; beyond 32 where none.
  private func coarsestReaders() -> [UInt8] {
    var coarsest = [UInt8](repeating: .max, count: subgraph.nodeCount)
    for (i, s) in subgraph.sources.enumerated() {
      for a in Int(subgraph.offsets[Int(s)])..<Int(subgraph.offsets[Int(s) + 1]) {
        let u = Int(subgraph.targets[a])
        coarsest[u] = min(coarsest[u], plan.levels[i])
      }
    }
    return coarsest
  }

  @inline(never)
  private func add(
    _ sets: borrowing TwoHopSets, _ worlds: TargetClasses.InWorlds, _ hop: inout ReachEstimator,
    to sums: inout [Int64]
  ) {
    let shared = UInt8(plan.sharedLevel)
    let (starts, entries) = (sets.starts.base, sets.entries)
    let counted = (0...32).map { level in worlds.counts.reduce(0) { $0 + $1[level] } }
    subgraph.withRows { offsets, targets, probabilities in
      for (i, s) in subgraph.sources.enumerated() {
        let level = plan.levels[i]
        // The source itself is reached from the start, and is not counted in the end.
        var own = 0
        worlds.forEachPlace(of: Int(s)) { place, _ in
          if worlds.finest[place] >= level {
            hop.reach(place)
            own += 1
          }
        }
        let row = Int(offsets[Int(s)])..<Int(offsets[Int(s) &+ 1])
        for a in row {
          let missing = 1 - probabilities[a]
          guard missing < 1 else { continue }
          let u = Int(targets[a])
          let set = UnsafeBufferPointer(
            rebasing: entries[Int(starts[u])..<Int(starts[u &+ 1])])
          if level == shared {
            hop.enter(set, missing: missing, source: s)
          } else {
            hop.enter(set, missing: missing, source: s, level: level, finest: worlds.finest)
          }
          // Among very many arcs all are soon reached for certain.
          if (a &- row.lowerBound) & 63 == 63, hop.isFull(counted[Int(level)]) { break }
        }
        sums[i] += (hop.take() - Int64(own) * Int64(ReachEstimator.unit)) << Int64(level)
      }
    }
  }

  private func add(
    _ far: inout WorldBFS?, _ rows: borrowing LiveRows, _ world: TargetClasses.InWorld,
    _ hop: inout ReachEstimator, to sums: inout [Int64]
  ) {
    guard var walk = far.take() else { return }
    subgraph.withRows { offsets, targets, probabilities in
      for (i, s) in subgraph.sources.enumerated() {
        let level = plan.levels[i]
        for a in Int(offsets[Int(s)])..<Int(offsets[Int(s) &+ 1]) {
          let missing = 1 - probabilities[a]
          guard missing < 1 else { continue }
          let count = walk.search(
            around: Int(targets[a]), radius: hops - 1, without: Int(s), in: rows, world,
            level: level)
          hop.enter(
            UnsafeBufferPointer(rebasing: walk.entries.base[0..<count]), missing: missing,
            source: -2)
        }
        sums[i] += hop.take() << Int64(level)
      }
    }
    far = consume walk
  }
}
