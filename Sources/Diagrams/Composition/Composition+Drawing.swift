import PartnernetzNetworks

/// Nodes, links and labels of the connected part.
extension Composition {
  mutating func draw(_ members: [Int], _ arranged: Arranged) {
    var place = [Int](repeating: -1, count: diagram.nodes.count)
    for (position, node) in members.enumerated() { place[node] = position }
    let outlines = members.enumerated().map { position, node in
      outline(node, at: arranged.centres[position])
    }
    let ends = drawn.map { (place[diagram.links[$0].from], place[diagram.links[$0].to]) }
    let names =
      diagram.arrangement == .areas
      ? zip(members, outlines).map { nameBelow($0, $1) } : []
    let lines = LinkRouting(outlines: outlines, plan: plan.lines, names: names)
      .lines(ends, given: arranged.routes)
    let routes = drawLinks(ends, lines, outlines)
    for (position, node) in members.enumerated() { drawNode(node, outlines[position]) }
    if diagram.arrangement == .areas {
      drawNamesBelow(members, outlines)
    } else {
      drawLabels(members, outlines, routes)
    }
    drawLinkLabels(routes, outlines)
    picture.page =
      Box.around(
        outlines.map(\.box) + picture.letterings.map(\.box) + extents(of: routes))
      ?? picture.page
  }

  private func extents(of routes: [LinkRoute?]) -> [Box] {
    routes.compactMap { $0 }.flatMap(\.pieces).flatMap { piece in
      (0...8).map {
        Box(centre: piece.point(at: Double($0) / 8), Size(width: 6, height: 6))
      }
    }
  }

  func outline(_ node: Int, at centre: Point) -> NodeOutline {
    NodeOutline(
      centre: centre, size: measured[node].shape, shape: diagram.nodes[node].shape)
  }

  /// Muted links lowest, highlighted ones with a white casing on top.
  private mutating func drawLinks(
    _ ends: [(Int, Int)], _ lines: [[Bezier]], _ outlines: [NodeOutline]
  ) -> [LinkRoute?] {
    let dense = isDense
    var routes = [LinkRoute?](repeating: nil, count: drawn.count)
    for emphasis in [Diagram.Emphasis.muted, .normal, .highlighted] {
      for (position, number) in drawn.enumerated()
      where diagram.links[number].emphasis == emphasis {
        let link = diagram.links[number]
        let width = lineWidth(link, dense: dense)
        let arrowSize = Composition.arrowSize(width)
        let (from, to) = (outlines[ends[position].0], outlines[ends[position].1])
        var style = link.style
        if dense && emphasis != .highlighted || emphasis == .muted {
          style.head = .none
          style.tail = .none
        }
        routes[position] =
          LinkRoute(lines[position], from: from, to: to, style: style, arrowSize: arrowSize)
          ?? LinkRoute(
            [Bezier(from: from.centre, to: to.centre)], from: from, to: to, style: style,
            arrowSize: arrowSize)
        guard let route = routes[position] else { continue }
        if emphasis == .highlighted {
          picture.strokes.append(
            Picture.Stroke(
              id: "casing-\(number)", route: route,
              style: Diagram.LinkStyle(head: .none), colour: Colour.white.hex(),
              width: width + 3.2, arrowSize: 0, tooltip: nil, mark: .casing))
        }
        picture.strokes.append(
          Picture.Stroke(
            id: "link-\(number)", route: route, style: style,
            colour: colour(of: link, dense: dense), width: width, arrowSize: arrowSize,
            tooltip: tooltip(link), mark: .init(emphasis, otherwise: .link), link: number))
      }
    }
    return routes
  }

  /// The size of an arrowhead, 7.2 points wide at size 1: two and a half times as wide as its line.
  static func arrowSize(_ width: Double) -> Double { max(0.42 + 0.1 * width, 0.35 * width, 0.45) }

  /// Of so many links each is thinner, that they do not grow into one surface.
  var isDense: Bool { drawn.count { diagram.links[$0].emphasis != .muted } > 3_000 }

  /// The width and the opacity of a line of so many.
  static let (denseWidth, denseOpacity) = (0.6, 0.7)

  /// How links in the background are drawn.
  static let pale = Colour(0xC4_C4C4).hex(opacity: 0.75)

  func lineWidth(_ link: Diagram.Link, dense: Bool) -> Double {
    let asked = link.style.width.isFinite ? min(max(link.style.width, 0.3), 6) : 1
    switch link.emphasis {
    case .normal: return dense ? min(asked, Composition.denseWidth) : asked
    case .highlighted: return max(asked * 1.5, 2.4)
    case .muted: return min(asked, 0.8)
    }
  }

  private func colour(of link: Diagram.Link, dense: Bool) -> String {
    switch link.emphasis {
    case .normal:
      link.style.colour.stroke.hex(
        opacity: dense ? Composition.denseOpacity : Composition.linkOpacity)
    case .highlighted: link.style.colour.stroke.darkened(by: 0.2).hex()
    case .muted: Composition.pale
    }
  }

  func tooltip(_ link: Diagram.Link) -> Inscription {
    let ends = diagram.nodes[link.from].label.text + " → " + diagram.nodes[link.to].label.text
    return Inscription(link.label.map { ends + ": " + $0 } ?? ends)
  }

  mutating func drawNode(_ node: Int, _ outline: NodeOutline) {
    let (value, size) = (diagram.nodes[node], measured[node])
    let text = value.detail.map { value.label.text + " · " + $0 } ?? value.label.text
    let colour = value.colour.fill
    var figure = Picture.Figure(
      id: "node-\(node)", outline: outline, fill: colour.hex(), border: Colour.rim.hex(),
      borderWidth: 0.7, tooltip: Inscription(text), mark: .init(value.emphasis, otherwise: .node),
      node: node, place: diagram.arrangement == .force ? outline.centre : nil)
    var ink = Colour.ink
    switch (size.holdsLabel, value.emphasis) {
    case (true, .normal):
      figure.fill = colour.lightened(by: 0.84).hex()
      figure.border = value.colour.stroke.hex()
      figure.borderWidth = 1.3
    case (true, .highlighted):
      figure.border = value.colour.stroke.darkened(by: 0.25).hex()
      figure.borderWidth = 1.6
      ink = colour.readableInk
    case (true, .muted):
      figure.fill = Colour(0xF6_F6F6).hex()
      figure.border = Colour(0xC8_C8C8).hex()
      ink = Colour(0x66_6666)
    case (false, .normal):
      if value.honeycomb != nil {
        figure.fill = Colour(0xF5_F7F9).hex()
        figure.border = value.colour.stroke.hex()
        figure.borderWidth = 1.8
        figure.mark = .area
      }
    case (false, .highlighted):
      figure.border = Colour.ink.hex()
      figure.borderWidth = 2
    case (false, .muted):
      figure.fill = colour.lightened(by: 0.62).hex()
      figure.border = Colour.rim.lightened(by: 0.5).hex()
    }
    picture.figures.append(figure)
    if let honeycomb = value.honeycomb { drawCells(honeycomb, of: node, at: outline.centre) }
    guard size.holdsLabel else {
      drawInside(node, outline, value.colour.fill.readableInk)
      return
    }
    var block = size.label
    for line in block.lines.indices { block.lines[line].pale = false }
    picture.letter(
      block, in: outline.box, flush: .centre, id: "label-\(node)", colour: ink, mark: .label,
      node: node, isOnShape: true)
  }

  private mutating func drawInside(_ node: Int, _ outline: NodeOutline, _ ink: Colour) {
    guard let inside = diagram.nodes[node].inside else { return }
    let size = min(max(outline.size.width * 0.3, 9), 22)
    let block = TextBlock.wrapping(
      Inscription(inside), width: outline.size.width, lineLimit: 1, size: size, bold: true)
    picture.letter(
      block, in: outline.box, flush: .centre, id: "inside-\(node)", colour: ink, mark: .inside,
      node: node, isOnShape: true)
  }
}
