import Foundation

/// A network drawn by forces: linked nodes near, no two labels on one another.
///
/// Graphviz' sfdp gives the shape, which is turned to lie along the page and scaled to the room its
/// labels need; then ``PrismSpreading`` (or plain scaling) removes what still overlaps. About
/// O(n log n + m).
///
/// - SeeAlso: Hu, "Efficient and high quality force-directed graph drawing", 2005.
struct ForceLayout {
  /// Of more nodes the places are moved apart less thoroughly, and on a draft not at all.
  static let manyNodes = 300
  private static let roundsOfMany = 30

  /// How overlaps are removed.
  var spreading: DrawingPlan.Spreading

  /// The places of nodes in the shape that the forces gave them, whatever their sizes were then.
  func arrange(
    _ problem: Arranging, _ shape: [Point]
  ) throws(DrawingFault) -> [Point] {
    guard problem.nodeCount > 2 else { return row(problem) }
    return try apart(fitted(problem, shape), problem)
  }

  /// The shape scaled to the area that the nodes need, whether they overlap or not.
  func fitted(_ problem: Arranging, _ shape: [Point]) -> [Point] {
    var centres = shape
    fit(&centres, problem)
    return centres
  }

  /// What the forces make of the links alone, lying along the page.
  func shape(
    _ problem: Arranging, _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> [Point] {
    guard problem.nodeCount > 2 else { return row(problem) }
    var centres = try forced(problem, session)
    turnAlongPage(&centres)
    fixSigns(&centres, problem)
    return centres
  }

  /// The same places, moved apart where nodes with their labels overlap.
  func apart(
    _ centres: [Point], _ problem: Arranging
  ) throws(DrawingFault) -> [Point] {
    guard spreading == .prism else { return scaled(centres, problem) }
    var prism = PrismSpreading(sizes: problem.spaces)
    // Of many nodes the first rounds move nearly all.
    if problem.nodeCount > ForceLayout.manyNodes { prism.rounds = ForceLayout.roundsOfMany }
    let apart = prism.apart(centres)
    guard apart.allSatisfy(\.isFinite) else { throw .layoutFailed }
    return apart
  }

  private func row(_ problem: Arranging) -> [Point] {
    guard problem.nodeCount == 2 else { return problem.nodeCount == 1 ? [.zero] : [] }
    let apart = (problem.spaces[0].width + problem.spaces[1].width) / 2 + 24
    return [.zero, Point(x: max(apart, problem.linkLabelWidth + 60), y: 0)]
  }

  private func forced(
    _ problem: Arranging, _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> [Point] {
    var graph = try GraphvizGraph(session)
    graph.declare(.graph, "overlap", "true")
    graph.declare(.graph, "splines", "")
    graph.declare(.graph, "start", "7")
    graph.declare(.graph, "repulsiveforce", "1.4")
    graph.declare(.graph, "K", "1")
    graph.declare(.node, "label", "")
    graph.declare(.node, "shape", "box")
    graph.declare(.node, "fixedsize", "true")
    graph.declare(.node, "width", "0.1")
    graph.declare(.node, "height", "0.1")
    var nodes: [GraphvizGraph.Node] = []
    for v in 0..<problem.nodeCount { nodes.append(try graph.node("n\(v)")) }
    for (e, link) in problem.shaping.enumerated() {
      _ = try graph.edge(nodes[link.0], nodes[link.1], "e\(e)")
    }
    try graph.layOut("sfdp")
    let centres = nodes.map { graph.centre($0) }
    guard centres.allSatisfy(\.isFinite) else { throw .layoutFailed }
    return centres
  }

  /// Turns the longest direction to the horizontal (principal axis of the positions).
  private func turnAlongPage(_ centres: inout [Point]) {
    let middle = centres.reduce(.zero, +) * (1 / Double(centres.count))
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for p in centres.map({ $0 - middle }) {
      xx += p.x * p.x
      xy += p.x * p.y
      yy += p.y * p.y
    }
    let angle = atan2(2 * xy, xx - yy) / 2
    let (c, s) = (cos(angle), sin(angle))
    for v in centres.indices {
      let p = centres[v] - middle
      centres[v] = Point(x: c * p.x + s * p.y, y: c * p.y - s * p.x)
    }
  }

  /// An axis has no sign of its own: without this a picture comes out mirrored when one link is added.
  /// The side that each node's key asks for decides, so that hardly ever one node turns the page.
  private func fixSigns(_ centres: inout [Point], _ problem: Arranging) {
    var (x, y) = (0.0, 0.0)
    for (key, centre) in zip(problem.keys, centres) {
      x += centre.x * (Double(key & 0xFFFF_FFFF) - 2_147_483_647.5)
      y += centre.y * (Double(key >> 32) - 2_147_483_647.5)
    }
    for v in centres.indices {
      if x < 0 { centres[v].x = -centres[v].x }
      if y < 0 { centres[v].y = -centres[v].y }
    }
  }

  /// Scales to the area that the spaces need; stretches a little towards the page's aspect.
  private func fit(_ centres: inout [Point], _ problem: Arranging) {
    let box = Box.around(centres.map { Box(centre: $0, Size(width: 1, height: 1)) })
    guard let box else { return }
    let need = problem.spaces.reduce(0) { $0 + ($1.width + 6) * ($1.height + 4) }
    let area = need / 0.5
    let stretch = min(max((problem.aspect * box.height / box.width).squareRoot(), 0.6), 1.8)
    let scale = (area / (box.width * box.height)).squareRoot()
    for v in centres.indices {
      centres[v] = Point(
        x: centres[v].x * scale * stretch, y: centres[v].y * scale / stretch)
    }
  }

  /// Enlarges the distances until few spaces overlap, at most threefold.
  private func scaled(_ centres: [Point], _ problem: Arranging) -> [Point] {
    var factor = 1.0
    while factor < 3 {
      let places = centres.map { $0 * factor }
      let boxes = zip(places, problem.spaces).map { Box(centre: $0, $1) }
      let index = BoxIndex(boxes)
      let hits = boxes.indices.reduce(0) { $0 + index.boxes(near: boxes[$1]).count - 1 }
      if hits <= centres.count / 10 { return places }
      factor *= 1.25
    }
    return centres.map { $0 * factor }
  }
}
