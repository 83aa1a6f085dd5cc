/// What a page's sizing makes of its diagram.
extension Composition {
  /// The nodes with their labels in the asked size; the most important ones keep room for theirs.
  static func measured(_ diagram: Diagram, _ sizing: Sizing, _ memory: Memory) -> [MeasuredNode] {
    let usual =
      memory.measured[sizing.detailLines]
      ?? MeasuredNode.all(
        diagram.nodes,
        rowWidth: diagram.arrangement.isList ? diagram.paper.rowWidth : nil,
        detailLines: sizing.detailLines)
    memory.measured[sizing.detailLines] = usual
    var measured = usual.map { $0.enlarged(by: sizing.enlarged) }
    guard let limit = sizing.names else { return measured }
    let others = ranked(diagram).dropFirst(limit)
    for node in others { measured[node].keepsRoom = false }
    return measured
  }

  /// The nodes whose names may go without room of their own, the most important first.
  static func ranked(_ diagram: Diagram) -> [Int] {
    diagram.nodes.indices
      .filter { !diagram.nodes[$0].shape.holdsLabel && diagram.nodes[$0].emphasis != .highlighted }
      .sorted { (diagram.nodes[$1].importance, $0) < (diagram.nodes[$0].importance, $1) }
  }

  /// Positions of the links that can be drawn; of a list the strongest or first ones.
  static func drawnLinks(_ diagram: Diagram, rows: Int?) -> [Int] {
    let all = diagram.links.indices.filter {
      let link = diagram.links[$0]
      return link.from != link.to && diagram.nodes.indices.contains(link.from)
        && diagram.nodes.indices.contains(link.to)
    }
    guard let rows else { return all }
    switch diagram.arrangement {
    case .rows:
      // The broader a band, the more the pair is worth.
      func width(_ link: Int) -> Double { diagram.links[link].style.width }
      return all.sorted { (width($1), $0) < (width($0), $1) }.prefix(rows).sorted()
    case .outline:
      return all.filter { diagram.links[$0].from < rows && diagram.links[$0].to < rows }
    default: return all
    }
  }

  /// How many rows a list has; 0 for what is no list that can be cut off.
  static func rowCount(_ diagram: Diagram) -> Int {
    switch diagram.arrangement {
    case .rows: drawnLinks(diagram, rows: nil).count
    case .outline: diagram.nodes.count
    default: 0
    }
  }

  /// How many rows of the list are drawn.
  var shownRows: Int {
    let all = Composition.rowCount(diagram)
    return min(sizing.rows ?? all, all)
  }

  /// The room that nodes with their labels take, without lines: what decides the size of the page.
  mutating func sketch(_ members: [Int], _ arranged: Arranged) {
    var boxes: [Box] = []
    for (node, centre) in zip(members, arranged.centres) {
      let outline = outline(node, at: centre)
      let space = Box(centre: centre, measured[node].space)
      boxes += [outline.box, space]
      guard measured[node].keepsRoom || measured[node].holdsLabel else { continue }
      picture.letter(
        measured[node].label, in: space, flush: .centre, id: "label-\(node)", colour: .ink,
        mark: .label, node: node)
    }
    picture.page = Box.around(boxes) ?? picture.page
  }
}
