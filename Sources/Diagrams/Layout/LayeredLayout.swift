/// Layers from left to right or downwards, along the links: Graphviz' dot as oracle of places and routes.
///
/// For small things: time grows with the number of layers times crossings, so that hundreds of
/// nodes with thousands of links may not end; the caller keeps to `Limits.layeredNodes`.
///
/// - SeeAlso: Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs", 1993.
struct LayeredLayout {
  var isUpright = false

  func arrange(
    _ problem: Arranging, _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> Arranged {
    var graph = try GraphvizGraph(session)
    graph.declare(.graph, "rankdir", isUpright ? "TB" : "LR")
    graph.declare(.graph, "nodesep", "0.3")
    // On a line downwards a number needs its height only.
    let between = isUpright ? 16 : max(52, problem.linkLabelWidth + 34)
    graph.declare(.graph, "ranksep", decimal(between / 72))
    graph.declare(.graph, "splines", "true")
    graph.declare(.node, "label", "")
    graph.declare(.node, "shape", "box")
    graph.declare(.node, "fixedsize", "true")
    graph.declare(.node, "width", "")
    graph.declare(.node, "height", "")
    graph.declare(.edge, "dir", "none")
    var nodes: [GraphvizGraph.Node] = []
    for v in 0..<problem.nodeCount {
      let node = try graph.node("n\(v)")
      nodes.append(node)
      graph.set(node, "width", decimal(problem.spaces[v].width / 72))
      graph.set(node, "height", decimal(problem.spaces[v].height / 72))
    }
    var edges: [GraphvizGraph.Edge] = []
    for (e, link) in problem.links.enumerated() {
      edges.append(try graph.edge(nodes[link.0], nodes[link.1], "e\(e)"))
    }
    try graph.layOut("dot")
    var arranged = Arranged(nodes.map { graph.centre($0) }, linkCount: edges.count)
    guard arranged.centres.allSatisfy(\.isFinite) else { throw .layoutFailed }
    for (e, link) in problem.links.enumerated() {
      arranged.routes[e] = runningForwards(
        graph.route(edges[e]), from: arranged.centres[link.0], to: arranged.centres[link.1])
    }
    return arranged
  }

  /// dot draws a link that runs against the layers backwards.
  private func runningForwards(_ route: [Bezier], from: Point, to: Point) -> [Bezier] {
    guard let first = route.first, let last = route.last else { return [] }
    let asIs = (first.a - from).length + (last.d - to).length
    let turned = (first.a - to).length + (last.d - from).length
    return asIs <= turned ? route : route.reversed().map(\.reversed)
  }
}
