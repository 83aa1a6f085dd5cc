import PartnernetzParallel

/// The layout step: each connected group by the engine of the arrangement, then packed.
extension Composition {
  /// Places and routes for some nodes, in their order; routes by position in `drawn`.
  mutating func arranged(
    _ members: [Int], _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> Arranged {
    let problem = problem()
    if let arranged = try arrangedAtOnce(problem) { return arranged }
    let (whole, kept) = problem.part(members)
    if plan.placing == .engine, diagram.staysInPlace {
      let keys = members.map { diagram.nodes[$0].key }
      let layout = KeptLayout(
        former: keys.map { diagram.places.points[$0] },
        widths: keys.map { diagram.places.widths[$0] })
      let centres = try layout.arrange(whole, plan.spreading)
      return Arranged(centres, linkCount: kept.count)
    }
    let layered = diagram.arrangement == .layered && layersFit(members.count, kept.count)
    if diagram.arrangement == .layered && !layered { notes.append(.layersReplaced) }
    var result = Arranged(
      [Point](repeating: .zero, count: members.count), linkCount: kept.count)
    var groups: [Group] = []
    for group in connectedGroups(nodeCount: members.count, links: whole.links) {
      let (part, links) = whole.part(group)
      let arranged = try arranged(part, group.map { members[$0] }, layered, session)
      var box = part.extent(arranged.centres)
      for (position, link) in links.enumerated() {
        result.routes[link] = arranged.routes[position]
        for piece in arranged.routes[position] {
          for p in [piece.a, piece.b, piece.c, piece.d] {
            box = box.union(Box(centre: p, Size(width: 4, height: 4)))
          }
        }
      }
      groups.append(Group(members: group, centres: arranged.centres, box: box))
    }
    let gap = diagram.arrangement == .pairs ? 18.0 : 26
    Composition.pack(groups, gap: gap, whole, into: &result)
    return result
  }

  /// Places for all nodes at once, by arrangements that do not lay out each connected group by itself;
  /// nil for those that do.
  private func arrangedAtOnce(
    _ problem: Arranging
  ) throws(DrawingFault) -> Arranged? {
    let centres: [Point]
    switch diagram.arrangement {
    case .ring:
      let weights = drawn.map { diagram.links[$0].style.width }
      centres = RingLayout(weights: weights).arrange(problem)
    case .areas:
      centres = areas(problem)
    case .map:
      let places = diagram.nodes.map { diagram.places.points[$0.key] }
      if plan.placing == .engine {
        centres = try KeptLayout(former: places).arrange(problem, plan.spreading)
      } else {
        centres = places.map { $0 ?? .zero }
      }
    default: return nil
    }
    return Arranged(centres, linkCount: problem.links.count)
  }

  /// A connected group as its engine laid it out, and the box around it.
  private struct Group {
    var members: [Int]
    var centres: [Point]
    var box: Box
  }

  /// Puts the groups beside one another, their routes with them.
  private static func pack(
    _ groups: [Group], gap: Double, _ whole: Arranging, into result: inout Arranged
  ) {
    let corners = packedOnShelves(
      groups.map { Size(width: $0.box.width, height: $0.box.height) }, gap: gap,
      aspect: whole.aspect)
    var shift = [Point](repeating: .zero, count: whole.nodeCount)
    for (group, corner) in zip(groups, corners) {
      let move = corner - Point(x: group.box.left, y: group.box.top)
      for (node, centre) in zip(group.members, group.centres) {
        result.centres[node] = centre + move
        shift[node] = move
      }
    }
    for (position, link) in whole.links.enumerated() {
      let move = shift[link.0]
      result.routes[position] = result.routes[position].map {
        Bezier($0.a + move, $0.b + move, $0.c + move, $0.d + move)
      }
    }
  }

  private func layersFit(_ nodes: Int, _ links: Int) -> Bool {
    nodes <= DiagramLimits.layeredNodes && links <= DiagramLimits.layeredLinks
  }

  private func problem() -> Arranging {
    var spaces = measured.map(\.space)
    if diagram.arrangement == .pairs || diagram.arrangement == .layered {
      // Boxes of one width stand in columns.
      let widest = measured.filter(\.holdsLabel).map(\.shape.width).max() ?? 0
      for v in spaces.indices {
        spaces[v].width =
          measured[v].holdsLabel && diagram.arrangement == .pairs
          ? widest + 4 : max(spaces[v].width, measured[v].label.width + 4)
        if diagram.arrangement == .layered && measured[v].holdsLabel {
          spaces[v].width = measured[v].shape.width
        }
      }
    }
    let labels = drawn.compactMap { diagram.links[$0].label.map { linkLabel($0).width } }
    if diagram.arrangement == .force, let widest = labels.max() {
      // Between boxes a line must be longer than the number that stands on it.
      for v in spaces.indices where measured[v].holdsLabel {
        spaces[v].width += widest + 24
        spaces[v].height += 26
      }
    }
    return Arranging(
      shapes: measured.map(\.shape), spaces: spaces,
      links: drawn.map { (diagram.links[$0].from, diagram.links[$0].to) },
      isStrong: drawn.map { diagram.links[$0].emphasis != .muted },
      keys: diagram.nodes.map { stableKey($0.key) },
      linkLabelWidth: labels.max() ?? 0, aspect: diagram.paper.aspect)
  }

  /// A link's label, as large as the names beside it.
  func linkLabel(_ text: String) -> TextBlock {
    TextBlock.wrapping(
      Inscription(text), width: 120 * sizing.enlarged, lineLimit: 1, size: 8.5 * sizing.enlarged)
  }

  private func arranged(
    _ part: Arranging, _ nodes: [Int], _ layered: Bool, _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> Arranged {
    guard plan.placing == .engine else {
      let places = diagram.arrangement == .pairs ? PairLayout().arrange(part) : nil
      return Arranged(places ?? PlainLayout().arrange(part), linkCount: part.links.count)
    }
    if layered { return try LayeredLayout(isUpright: sizing.isUpright).arrange(part, session) }
    let centres: [Point]
    switch diagram.arrangement {
    case .pairs where part.nodeCount <= 9:
      centres = PairLayout().arrange(part)
    case .surroundings(let centre):
      if let position = nodes.firstIndex(of: centre) {
        centres = try RadialLayout(centre: position).arrange(part, session)
      } else {
        centres = PairLayout().arrange(part)
      }
    default:
      centres = try forced(part, nodes, session)
    }
    return Arranged(centres, linkCount: part.links.count)
  }

  /// The shape of a group is worked out once, whatever the size of its names.
  private func forced(
    _ part: Arranging, _ nodes: [Int], _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> [Point] {
    if let shape = memory.shapes[nodes] { return try placed(part, shape) }
    let shape: [Point]
    if let former = formerShape(part, nodes) {
      shape = former
    } else {
      shape = try ForceLayout(spreading: plan.spreading).shape(part, session)
    }
    memory.shapes[nodes] = shape
    return try placed(part, shape)
  }

  /// The shape that a group has on other paper; nil where most of it is new.
  private func formerShape(_ part: Arranging, _ nodes: [Int]) -> [Point]? {
    guard diagram.places.isShape, nodes.count > 2 else { return nil }
    let former = nodes.map { diagram.places.points[diagram.nodes[$0].key] }
    guard former.count(where: { $0 != nil }) * 3 >= nodes.count * 2 else { return nil }
    return KeptLayout(former: former).started(part)
  }

  private func placed(
    _ part: Arranging, _ shape: [Point]
  ) throws(DrawingFault) -> [Point] {
    let layout = ForceLayout(spreading: plan.spreading)
    if stage == .rough, part.nodeCount > ForceLayout.manyNodes { return layout.fitted(part, shape) }
    return try layout.arrange(part, shape)
  }
}
