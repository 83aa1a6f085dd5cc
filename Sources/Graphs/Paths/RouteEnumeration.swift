/// The shortest loopless paths one after the other.
///
/// Yen's algorithm in Lawler's form. The paths not yet found are cut into sets: those that begin with a prefix and then do not go on to
/// some nodes. The least length of a set is known from the distances to the targets, except for loops; only a set whose
/// best walk has a loop is searched by itself, and only when its turn comes.
/// Source: Lawler 1972 on Yen 1971; lazily as in Kurz & Mutzel 2016.
struct RouteEnumeration<Bounds: DistanceToTarget & ~Copyable>: ~Copyable {
  private struct Candidate {
    /// The nodes that all paths of the set begin with.
    var prefix: ArraySlice<Graph.Node>
    /// Length of the prefix, its last node's pass cost included.
    var base: Double
    /// Nodes that no path of the set visits next.
    var banned: [Graph.Node]
    /// Length of the best path; a lower bound unless its nodes are known.
    var length: Double
    /// The node after the prefix on the best way.
    var next: Graph.Node
    /// Whether the rest from there was final when the length was worked out.
    var isFinal: Bool
    /// The best path, once it is known.
    var nodes: [Graph.Node]?
  }

  private let costs: RouteCosts
  private let hops: Int
  private var bounds: Bounds
  /// The sets still to be searched, the longest first.
  private var open: [Candidate] = []
  /// The path that was found last; what is beside it is looked for when another is wanted.
  private var told: Candidate?

  init(_ router: Router, _ query: RouteQuery, hops: Int, bounds: consuming Bounds) {
    costs = router.forth
    self.hops = hops
    self.bounds = bounds
    for source in Set(query.sources).sorted() where !self.bounds.isTarget(source) {
      propose(prefix: [source], base: 0, banned: []) { $0 == source }
    }
  }

  /// The next path; nil when there is none.
  mutating func next() -> [Graph.Node]? {
    if let told { deviate(from: told) }
    told = nil
    while let least = open.last?.length {
      let longer = open.lastIndex { $0.length > least + RouteCosts.tolerance } ?? -1
      let tied = (longer + 1)..<open.count
      if let unknown = tied.first(where: { open[$0].nodes == nil }) {
        resolve(open.remove(at: unknown))
        continue
      }
      let best = tied.min { a, b in
        (open[a].nodes ?? []).lexicographicallyPrecedes(open[b].nodes ?? [])
      }
      guard let best else { return nil }
      told = open.remove(at: best)
      return told?.nodes
    }
    return nil
  }

  /// Cuts the rest of a set into those that leave its best path at each of its nodes.
  private mutating func deviate(from chosen: Candidate) {
    guard let nodes = chosen.nodes else { return }
    let fork = chosen.prefix.count - 1
    let positions = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    propose(
      prefix: chosen.prefix, base: chosen.base, banned: chosen.banned + [nodes[fork + 1]]
    ) { positions[$0] ?? .max <= fork }
    var base = chosen.base
    for i in (fork + 1)..<max(fork + 1, nodes.count - 1) {
      guard let arc = costs.arcs(of: nodes[i - 1]).first(where: { costs.ends[$0] == nodes[i] })
      else { return }
      base += costs.costs[arc] + bounds.passCost(nodes[i])
      propose(prefix: nodes[...i], base: base, banned: [nodes[i + 1]]) {
        positions[$0] ?? .max <= i
      }
    }
  }

  /// Puts a set among the open ones unless it is empty.
  private mutating func propose(
    prefix: ArraySlice<Graph.Node>, base: Double, banned: [Graph.Node],
    isOnPrefix: (Graph.Node) -> Bool
  ) {
    let left = hops - prefix.count
    guard left >= 0, let last = prefix.last else { return }
    var length = Double.infinity
    var next: Graph.Node = -1
    for a in costs.arcs(of: last) {
      let v = costs.ends[a]
      guard base + costs.costs[a] <= length + RouteCosts.tolerance else { break }
      let passed = bounds.isTarget(v) ? 0 : bounds.passCost(v)
      let rest = bounds.distance(from: v, hopsLeft: left).length
      let whole = base + (rest + passed + costs.costs[a])
      guard whole < .infinity, whole <= length + RouteCosts.tolerance else { continue }
      if whole >= length - RouteCosts.tolerance, v > next { continue }
      if banned.contains(v) || isOnPrefix(v) { continue }
      length = min(length, whole)
      next = v
    }
    guard next >= 0 else { return }
    insert(
      Candidate(
        prefix: prefix, base: base, banned: banned, length: length, next: next,
        isFinal: bounds.distance(from: next, hopsLeft: left).isFinal, nodes: nil))
  }

  /// Puts a set where its length belongs: near the end as a rule, so that few have to move.
  private mutating func insert(_ candidate: Candidate) {
    var (low, high) = (0, open.count)
    while low < high {
      let middle = (low + high) / 2
      if open[middle].length > candidate.length { low = middle + 1 } else { high = middle }
    }
    open.insert(candidate, at: low)
  }

  /// Finds the best path of a set, or a better bound of its length.
  private mutating func resolve(_ candidate: Candidate) {
    let left = hops - candidate.prefix.count
    if !candidate.isFinal {
      let other = open.last?.length ?? .infinity
      bounds.settle(candidate.next, beyond: other - candidate.base)
      let taken = Set(candidate.prefix)
      propose(
        prefix: candidate.prefix, base: candidate.base, banned: candidate.banned,
        isOnPrefix: taken.contains)
      return
    }
    if let tail = bestWalk(from: candidate.next, hopsLeft: left, avoiding: candidate.prefix) {
      var known = candidate
      known.nodes = Array(candidate.prefix) + tail
      insert(known)
      return
    }
    let spur = SpurSearch(
      costs: costs, prefix: candidate.prefix, banned: candidate.banned,
      hopsLeft: hops < costs.offsets.count - 2 ? left + 1 : nil)
    guard let (tail, length) = spur.best(bounds) else { return }
    var known = candidate
    known.length = candidate.base + length
    known.nodes = Array(candidate.prefix) + tail
    insert(known)
  }

  /// The walk along the shortest distances, smaller nodes first; nil where it meets the prefix.
  private func bestWalk(
    from first: Graph.Node, hopsLeft: Int, avoiding prefix: ArraySlice<Graph.Node>
  ) -> [Graph.Node]? {
    let taken = Set(prefix)
    var walk = [first]
    var left = hopsLeft
    while let at = walk.last, !bounds.isTarget(at) {
      let rest = bounds.distance(from: at, hopsLeft: left).length
      left -= 1
      var next: Graph.Node = -1
      for a in costs.arcs(of: at) {
        guard costs.costs[a] <= rest + RouteCosts.tolerance else { break }
        let v = costs.ends[a]
        if next >= 0, v > next { continue }
        let known = bounds.distance(from: v, hopsLeft: left)
        guard known.isFinal else { continue }
        let passed = bounds.isTarget(v) ? 0 : bounds.passCost(v)
        if known.length + passed + costs.costs[a] <= rest + RouteCosts.tolerance { next = v }
      }
      guard next >= 0, !taken.contains(next) else { return nil }
      walk.append(next)
    }
    return walk
  }
}
