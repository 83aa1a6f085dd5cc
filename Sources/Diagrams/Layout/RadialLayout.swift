/// Rings around one node by distance: Graphviz' twopi as oracle, the ring as wide as its labels need.
///
/// - Complexity: O(n + m).
/// - SeeAlso: Wills, "NicheWorks: interactive visualization of very large graphs", 1997.
struct RadialLayout {
  var centre: Int

  func arrange(
    _ problem: Arranging, _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> [Point] {
    guard problem.nodeCount > 1 else { return problem.nodeCount == 1 ? [.zero] : [] }
    var graph = try GraphvizGraph(session)
    graph.declare(.graph, "root", "n\(centre)")
    graph.declare(.graph, "ranksep", decimal(ringDistance(problem) / 72))
    graph.declare(.graph, "splines", "")
    graph.declare(.graph, "overlap", "true")
    graph.declare(.node, "label", "")
    graph.declare(.node, "shape", "box")
    graph.declare(.node, "fixedsize", "true")
    graph.declare(.node, "width", "0.1")
    graph.declare(.node, "height", "0.1")
    var nodes: [GraphvizGraph.Node] = []
    for v in 0..<problem.nodeCount { nodes.append(try graph.node("n\(v)")) }
    for (e, link) in problem.links.enumerated() {
      _ = try graph.edge(nodes[link.0], nodes[link.1], "e\(e)")
    }
    try graph.layOut("twopi")
    let places = nodes.map { graph.centre($0) }
    guard places.allSatisfy(\.isFinite) else { throw .layoutFailed }
    // Pages are wider than high, and labels too: circles become slightly flat ellipses.
    return places.map { Point(x: $0.x * 1.25, y: $0.y) }
  }

  /// Wide enough that neighbours on the fullest ring stand a label's height apart.
  private func ringDistance(_ problem: Arranging) -> Double {
    let neighbours = adjacency(nodeCount: problem.nodeCount, links: problem.links)
    var ring = [Int](repeating: -1, count: problem.nodeCount)
    ring[centre] = 0
    var queue = [centre]
    var next = 0
    var count: [Int: Int] = [:]
    while next < queue.count {
      for other in neighbours[queue[next]] where ring[other] < 0 {
        ring[other] = ring[queue[next]] + 1
        count[ring[other], default: 0] += 1
        queue.append(other)
      }
      next += 1
    }
    let widest = problem.spaces.map(\.width).max() ?? 0
    let needs = count.map { Double($0.value) * 40 / (2 * Double.pi * Double($0.key)) }
    return max(needs.max() ?? 0, min(widest * 0.6 + 40, 150), 90)
  }
}
