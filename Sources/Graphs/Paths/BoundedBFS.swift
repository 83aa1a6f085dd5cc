/// Breadth-first search (BFS) up to a number of arcs, a layer at a time.
struct BoundedBFS: ~Copyable {
  /// For each node one more than the fewest arcs to it; 0 where that is not known.
  private let marks: FlatBuffer<Int32>
  private var frontier: [Graph.Node] = []
  /// All nodes that are known.
  private(set) var members: [Graph.Node] = []
  /// All nodes within this many arcs are known, or those of them that were wanted.
  private(set) var depth = 0

  /// Knows the nodes where paths begin, or where they end when seen backwards.
  init(around nodes: [Graph.Node], nodeCount: Int) {
    marks = FlatBuffer(zeroes: nodeCount)
    for node in nodes where marks.base[Int(node)] == 0 {
      marks.base[Int(node)] = 1
      frontier.append(node)
    }
    members = frontier
  }

  /// The fewest arcs to a node, as far as they are known.
  func arcs(to node: Graph.Node) -> Int? {
    let mark = Int(marks.base[Int(node)])
    return mark > 0 ? mark - 1 : nil
  }

  /// Whether a node is within a number of arcs, at most `depth`.
  @inline(__always)
  func isWithin(_ arcs: Int, _ node: Graph.Node) -> Bool {
    let mark = Int(marks.base[Int(node)])
    return mark > 0 && mark <= arcs + 1
  }

  /// The arcs that the next layer takes.
  func arcsAhead(_ rows: RouteCosts) -> Int {
    frontier.reduce(0) { $0 + rows.arcs(of: $1).count }
  }

  /// Goes on by one arc, over nodes that may be passed; `isWanted` says whether a node at a distance
  /// matters.
  @inline(__always)
  mutating func grow(
    _ rows: RouteCosts, _ filter: RouteFilter,
    where isWanted: (Graph.Node, Int) -> Bool = { _, _ in true }
  ) {
    let (known, before) = (marks.base, depth)
    let mark = Int32(truncatingIfNeeded: before + 2)
    var next: [Graph.Node] = []
    _ = rows.withView { rows in
      for v in frontier
      where isWanted(v, before) && (before == 0 || filter.passCost(v) < .infinity) {
        if before > 0, filter.isTarget(v) { continue }
        for a in rows.arcs(of: v) where known[Int(rows.ends[a])] == 0 {
          let end = rows.ends[a]
          guard isWanted(end, before + 1) else { continue }
          known[Int(end)] = mark
          next.append(end)
        }
      }
    }
    members += next
    frontier = next
    // Where nothing is left to find, all of it is known however many arcs are asked for.
    depth = next.isEmpty ? .max : before + 1
  }
}
