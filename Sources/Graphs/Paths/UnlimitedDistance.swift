/// Distances to the targets without a limit of arcs, by Dijkstra from both ends.
///
/// One search settles the nodes near the targets: their distances are known. The other settles the
/// nodes near the sources. No path shorter than the sum of both radii, the reach, leaves the nodes
/// that are settled from either side, so that among these a small search backwards finds the distances
/// of all that lie on such a path. Of other nodes a lower bound is known. The reach grows when it is
/// asked for more.
/// Source: Pohl 1971, Spira 1973; bounds from the other side as in Goldberg & Harrelson 2005.
struct UnlimitedDistance: DistanceToTarget, ~Copyable {
  private let router: Router
  private let filter: RouteFilter
  private var forth: SearchFront
  private var back: SearchFront
  /// For each place of `forth` the distance of its node as far as it is below the reach.
  private var distances: [Double] = []
  private var heap = KeyedHeap()

  init(_ router: Router, _ query: RouteQuery) {
    self.router = router
    filter = RouteFilter(router, query)
    forth = SearchFront(nodeCount: router.graph.nodeCount)
    back = SearchFront(nodeCount: router.graph.nodeCount)
    var crossing = BestCrossing()
    search { bounds, forthRows, backRows in
      for target in query.targets where !bounds.back.isSettled(target) {
        bounds.back.settle(target, at: 0, from: -1, pass: 0, backRows)
        bounds.back.offer(bounds.back.count - 1, backRows, below: .infinity)
      }
      for source in query.sources
      where !bounds.forth.isSettled(source) && !bounds.isTarget(source) {
        bounds.forth.settle(source, at: 0, from: -1, pass: 0, forthRows)
        let place = bounds.forth.count - 1
        crossing.close(bounds.forth, at: place, forthRows, with: bounds.back)
        bounds.forth.offer(place, forthRows, below: .infinity)
      }
      while bounds.reach < crossing.length { bounds.advance(forthRows, backRows, &crossing) }
    }
  }

  /// No path that leaves what is settled is shorter; infinite where all of a side is settled.
  private var reach: Double { forth.least + back.least }

  func isTarget(_ node: Graph.Node) -> Bool { filter.isTarget(node) }
  func passCost(_ node: Graph.Node) -> Double { filter.passCost(node) }

  func distance(from node: Graph.Node, hopsLeft: Int) -> (length: Double, isFinal: Bool) {
    if back.isSettled(node) { return (back[back.place(of: node)].distance, true) }
    let reach = reach
    guard forth.isSettled(node) else {
      return reach == .infinity ? (.infinity, true) : (back.least, false)
    }
    let place = forth.place(of: node)
    let through = forth[place].through
    if reach == .infinity || through == .infinity { return (distances[place], true) }
    // What lies on the border of the reach may have an equal beyond it.
    if distances[place] < reach - through - RouteCosts.tolerance { return (distances[place], true) }
    return (max(back.least, reach - through), false)
  }

  mutating func settle(_ node: Graph.Node, beyond length: Double) {
    while true {
      let distance = distance(from: node, hopsLeft: .max)
      if distance.isFinal || distance.length > length { return }
      let wanted = 16 + (forth.count + back.count) * 3 / 2
      search { bounds, forthRows, backRows in
        var crossing = BestCrossing()
        while bounds.forth.count + bounds.back.count < wanted, bounds.reach < .infinity {
          bounds.advance(forthRows, backRows, &crossing)
        }
      }
    }
  }

  /// Lets the fronts advance and then works out the distances between them.
  private mutating func search(
    _ body: (inout UnlimitedDistance, RouteCosts.View, RouteCosts.View) -> Void
  ) {
    let router = router
    _ = router.forth.withView { forthRows in
      router.back.withView { backRows in
        body(&self, forthRows, backRows)
        connect(forthRows, backRows)
      }
    }
  }

  @inline(__always)
  private mutating func advance(
    _ forthRows: RouteCosts.View, _ backRows: RouteCosts.View, _ crossing: inout BestCrossing
  ) {
    let filter = filter
    if forth.least <= back.least {
      let place = forth.advance(forthRows, below: .infinity) {
        filter.isTarget($0) ? .infinity : filter.passCost($0)
      }
      guard place >= 0 else { return }
      crossing.close(forth, at: place, forthRows, with: back)
      forth.offer(place, forthRows, below: .infinity)
    } else {
      let place = back.advance(backRows, below: .infinity) { filter.passCost($0) }
      guard place >= 0 else { return }
      crossing.close(back, at: place, backRows, with: forth)
      back.offer(place, backRows, below: .infinity)
    }
  }

  /// Works out the distances of the nodes that only the search from the sources has settled: Dijkstra
  /// backwards from the arcs between both, within the reach.
  private mutating func connect(_ forthRows: RouteCosts.View, _ backRows: RouteCosts.View) {
    let reach = reach
    distances = [Double](repeating: .infinity, count: forth.count)
    heap.removeAll()
    for place in distances.indices where !back.isSettled(forth[place].node) {
      let through = forth[place].through
      guard through < .infinity else { continue }
      var least = Double.infinity
      for a in forthRows.arcs(of: forth[place].node) {
        let cost = forthRows.costs[a]
        if through + cost > reach || cost >= least { break }
        let end = forthRows.ends[a]
        if back.isSettled(end) { least = min(least, cost + back[back.place(of: end)].through) }
      }
      if through + least <= reach, least < .infinity {
        distances[place] = least
        heap.insert(Int32(truncatingIfNeeded: place), key: least)
      }
    }
    while let (distance, place) = heap.popLeast() {
      let node = forth[Int(place)].node
      let through = distance + filter.passCost(node)
      guard distance <= distances[Int(place)], through < .infinity else { continue }
      for a in backRows.arcs(of: node) {
        let offered = through + backRows.costs[a]
        if offered > reach { break }
        let begin = backRows.ends[a]
        guard forth.isSettled(begin), !back.isSettled(begin) else { continue }
        let to = forth.place(of: begin)
        if offered < distances[to], offered + forth[to].through <= reach {
          distances[to] = offered
          heap.insert(Int32(truncatingIfNeeded: to), key: offered)
        }
      }
    }
  }
}
