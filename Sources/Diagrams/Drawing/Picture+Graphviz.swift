/// A page handed to Graphviz with everything pinned, and rendered to a file.
extension Picture {
  /// The file's bytes, of a PDF or PNG.
  func rendered(
    as format: DiagramFormat, dotsPerInch: Int, _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> [UInt8] {
    var graph = try GraphvizGraph(session)
    declare(&graph, dotsPerInch)
    // Two corners span the page; all lines run between them, so that they are drawn in our order.
    let first = try graph.node("corner-0")
    let second = try graph.node("corner-1")
    pin(first, Point(x: page.left, y: page.top), Size(width: 0.01, height: 0.01), graph)
    pin(second, Point(x: page.right, y: page.bottom), Size(width: 0.01, height: 0.01), graph)
    for corner in [first, second] {
      graph.set(corner, "shape", "box")
      graph.set(corner, "style", "invis")
    }
    for stroke in strokes {
      for (number, part) in stroke.dashes.enumerated() {
        draw(part, try graph.edge(first, second, "\(stroke.id)-\(number)"), graph)
      }
    }
    for figure in plates + figures + cells {
      draw(figure, try graph.node(figure.id), graph)
    }
    for lettering in letterings {
      draw(lettering, try graph.node(lettering.id), graph)
    }
    try graph.layOut("nop2")
    switch format {
    case .pdf: return try graph.rendered("pdf")
    case .png: return try graph.rendered("png")
    case .svg, .dot: throw .renderFailed
    }
  }

  private func declare(_ graph: inout GraphvizGraph, _ dotsPerInch: Int) {
    graph.declare(.graph, "bgcolor", "white")
    graph.declare(.graph, "charset", "UTF-8")
    graph.declare(.graph, "outputorder", "edgesfirst")
    graph.declare(.graph, "pad", "0")
    // Else the page of a PDF is an inch larger than its paper.
    graph.declare(.graph, "margin", "0")
    graph.declare(.graph, "splines", "true")
    graph.declare(.graph, "dpi", "\(dotsPerInch)")
    for (name, value): (StaticString, String) in [
      ("shape", "box"), ("label", ""), ("fixedsize", "true"), ("width", "0"), ("height", "0"),
      ("pos", ""), ("style", "filled"), ("fillcolor", "white"), ("color", "white"),
      ("penwidth", "1"), ("fontname", FontMetrics.family), ("fontsize", "9"),
      ("fontcolor", "black"), ("margin", "0,0"), ("tooltip", ""), ("id", ""), ("class", ""),
    ] {
      graph.declare(.node, name, value)
    }
    for (name, value): (StaticString, String) in [
      ("pos", ""), ("color", "black"), ("penwidth", "1"), ("dir", "none"),
      ("arrowhead", "none"), ("arrowtail", "none"), ("arrowsize", "1"), ("tooltip", ""),
      ("id", ""), ("class", ""),
    ] {
      graph.declare(.edge, name, value)
    }
  }

  private func pin(
    _ node: GraphvizGraph.Node, _ place: Point, _ size: Size, _ graph: borrowing GraphvizGraph
  ) {
    graph.set(node, "pos", coordinates(place))
    graph.set(node, "width", decimal(size.width / 72))
    graph.set(node, "height", decimal(size.height / 72))
  }

  private func coordinates(_ p: Point) -> String {
    "\(decimal(p.x - page.left)),\(decimal(page.bottom - p.y))"
  }

  private func draw(
    _ stroke: Stroke, _ edge: GraphvizGraph.Edge, _ graph: borrowing GraphvizGraph
  ) {
    guard let first = stroke.route.pieces.first else { return }
    var route = ""
    if let tip = stroke.route.headTip { route += "e,\(coordinates(tip)) " }
    if let tip = stroke.route.tailTip { route += "s,\(coordinates(tip)) " }
    route += coordinates(first.a)
    for piece in stroke.route.pieces {
      for p in [piece.b, piece.c, piece.d] { route += " " + coordinates(p) }
    }
    graph.set(edge, "pos", route)
    graph.set(edge, "id", stroke.id)
    graph.set(edge, "class", stroke.mark.rawValue)
    graph.set(edge, "color", stroke.printedColour)
    graph.set(edge, "penwidth", decimal(stroke.width))
    graph.set(edge, "arrowsize", decimal(stroke.arrowSize))
    graph.set(edge, "arrowhead", stroke.style.head.graphvizName)
    graph.set(edge, "arrowtail", stroke.style.tail.graphvizName)
    let heads = (stroke.route.headTip != nil, stroke.route.tailTip != nil)
    graph.set(
      edge, "dir", heads.0 ? (heads.1 ? "both" : "forward") : (heads.1 ? "back" : "none"))
    if let tooltip = stroke.tooltip {
      graph.set(edge, "tooltip", tooltip.attributeValue)
    }
  }

  private func draw(
    _ figure: Figure, _ node: GraphvizGraph.Node, _ graph: borrowing GraphvizGraph
  ) {
    pin(node, figure.outline.centre, figure.outline.size, graph)
    graph.set(node, "id", figure.id)
    graph.set(node, "class", figure.mark.rawValue)
    graph.set(node, "shape", figure.outline.shape.graphvizName)
    graph.set(node, "style", figure.outline.shape == .box ? "filled,rounded" : "filled")
    graph.set(node, "fillcolor", figure.fill)
    graph.set(node, "color", figure.border)
    graph.set(node, "penwidth", decimal(figure.borderWidth))
    if let tooltip = figure.tooltip {
      graph.set(node, "tooltip", tooltip.attributeValue)
    }
  }

  private func draw(
    _ lettering: Lettering, _ node: GraphvizGraph.Node, _ graph: borrowing GraphvizGraph
  ) {
    let room = lettering.room
    pin(node, room.centre, Size(width: room.width, height: room.height), graph)
    graph.set(node, "id", lettering.id)
    graph.set(node, "class", lettering.mark.rawValue)
    graph.set(node, "shape", "plaintext")
    graph.set(node, "style", "solid")
    let ending =
      switch lettering.flush {
      case .left: "\\l"
      case .centre: ""
      case .right: "\\r"
      }
    let text = Inscription(cleaned: lettering.line.text)
    graph.set(node, "label", text.attributeValue + ending)
    graph.set(node, "fontsize", decimal(lettering.line.size))
    graph.set(node, "fontcolor", lettering.colour)
    if lettering.line.bold { graph.set(node, "fontname", FontMetrics.boldFamily) }
  }
}

extension Picture.Stroke {
  /// The colour on white paper: Graphviz draws an arrowhead's rim upon its filling, where what shows
  /// through would be seen twice.
  var printedColour: String {
    guard route.headTip != nil || route.tailTip != nil, colour.count == 9,
      let value = UInt32(colour.dropFirst(), radix: 16)
    else { return colour }
    return Colour(value >> 8).lightened(by: 1 - Double(value & 0xFF) / 255).hex()
  }
}

extension Picture.Lettering {
  /// The box with a little more room on the sides that the text is not flush with: fonts differ by
  /// a few hundredths from what was measured, and only what is clearly too wide deserves a warning.
  fileprivate var room: Box {
    let slack = min(2 + line.width * 0.06, 16)
    var room = box
    room.top -= 1
    room.bottom += 1
    if flush != .left { room.left -= slack }
    if flush != .right { room.right += slack }
    return room
  }
}

extension Diagram.Arrow {
  /// Graphviz' name of the arrow.
  var graphvizName: String {
    switch self {
    case .none: "none"
    case .triangle: "normal"
    case .open: "vee"
    case .diamond: "diamond"
    case .dot: "dot"
    case .bar: "tee"
    }
  }
}

extension Diagram.Shape {
  /// Graphviz' name of the shape.
  var graphvizName: String {
    switch self {
    case .circle: "circle"
    // A `square` of Graphviz takes the longer side for both; what is given here is drawn as given.
    case .square: "box"
    case .diamond: "diamond"
    case .hexagon: "hexagon"
    case .triangle: "triangle"
    case .box: "box"
    }
  }
}
