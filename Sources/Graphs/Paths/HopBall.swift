/// The nodes within so many arcs of where paths may begin, a layer at a time.
struct HopBall: ~Copyable {
  /// For each node one more than the fewest arcs to it; 0 where that is not known.
  private let marks: FlatBuffer<Int32>
  private var frontier: [Graph.Node] = []
  /// All nodes within so many arcs are known.
  private(set) var depth = 0

  init(_ router: Router, _ query: RouteQuery, _ gates: RouteGates) {
    marks = FlatBuffer(zeroes: router.graph.nodeCount)
    for source in query.sources where !gates.isTarget(source) && marks.base[Int(source)] == 0 {
      marks.base[Int(source)] = 1
      frontier.append(source)
    }
  }

  /// Whether a path can come to a node with so many arcs, which is known up to `depth` of them.
  @inline(__always)
  func isWithin(_ arcs: Int, _ node: Graph.Node) -> Bool {
    let mark = marks.base[Int(node)]
    return mark > 0 && Int(mark) <= arcs + 1
  }

  /// The arcs that the next layer takes.
  func arcsAhead(_ forth: RouteCosts) -> Int {
    frontier.reduce(0) { $0 + forth.arcs(of: $1).count }
  }

  /// Goes on by one arc.
  mutating func grow(_ forth: RouteCosts, _ gates: RouteGates) {
    let isFirst = depth == 0
    depth += 1
    let mark = Int32(truncatingIfNeeded: depth + 1)
    let known = marks.base
    var next: [Graph.Node] = []
    _ = forth.withView { rows in
      for v in frontier where isFirst || !gates.isTarget(v) && gates.passCost(v) < .infinity {
        for a in rows.arcs(of: v) where known[Int(rows.ends[a])] == 0 {
          known[Int(rows.ends[a])] = mark
          next.append(rows.ends[a])
        }
      }
    }
    frontier = next
    // Where nothing is left to find, all of it is known however many arcs are asked for.
    if frontier.isEmpty { depth = .max }
  }
}
