/// What a layout gets: sizes and links, no text.
struct Arranging: Sendable {
  /// For each node the space of its shape.
  var shapes: [Size]
  /// For each node the space of its shape together with its label.
  var spaces: [Size]
  /// Ends of the links; no loops.
  var links: [(Int, Int)]
  /// Which links give the picture its shape; the others follow. Where these do not hold the nodes
  /// together all do.
  var isStrong: [Bool]
  /// For each node a number that stays the same from picture to picture.
  var keys: [UInt64]
  /// Room that a link's label needs, in points.
  var linkLabelWidth = 0.0
  /// The width by height that the picture should come near.
  var aspect = 1.45

  var nodeCount: Int { shapes.count }

  /// The part on some nodes, renumbered in their order, with the positions of its links.
  func part(_ members: [Int]) -> (part: Arranging, links: [Int]) {
    var number = [Int](repeating: -1, count: nodeCount)
    for (new, old) in members.enumerated() { number[old] = new }
    let kept = links.indices.filter { number[links[$0].0] >= 0 && number[links[$0].1] >= 0 }
    var part = self
    part.shapes = members.map { shapes[$0] }
    part.spaces = members.map { spaces[$0] }
    part.keys = members.map { keys[$0] }
    part.links = kept.map { (number[links[$0].0], number[links[$0].1]) }
    part.isStrong = kept.map { isStrong[$0] }
    return (part, kept)
  }

  /// The links that give the picture its shape.
  var shaping: [(Int, Int)] {
    let strong = links.indices.filter { isStrong[$0] }.map { links[$0] }
    guard strong.count < links.count else { return links }
    let holds =
      connectedGroups(nodeCount: nodeCount, links: strong).count
      == connectedGroups(nodeCount: nodeCount, links: links).count
    return holds ? strong : links
  }

  /// The box around all nodes' spaces.
  func extent(_ centres: [Point]) -> Box {
    Box.around(zip(centres, spaces).map { Box(centre: $0, $1) })
      ?? Box(left: 0, top: 0, right: 0, bottom: 0)
  }
}

/// Where the nodes are, and routes where the engine made them.
struct Arranged: Sendable {
  var centres: [Point]
  /// For each link its route; empty where the composition should route it.
  var routes: [[Bezier]]

  init(_ centres: [Point], linkCount: Int) {
    self.centres = centres
    routes = Array(repeating: [], count: linkCount)
  }
}
