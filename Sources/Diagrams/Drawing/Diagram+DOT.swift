/// The graph itself in the DOT language: names, labels, looks, but no page.
///
/// Made for people who go on in other programs: nodes keep their keys as names and a layout engine
/// is named, so that `dot -Tsvg` draws a fair picture and Gephi reads the labels.
extension Diagram {
  func dot(_ session: borrowing GraphvizSession) throws(DrawingFault) -> [UInt8] {
    var graph = try GraphvizGraph(session)
    let heading = Inscription(([title] + subtitle).joined(separator: " – "), limit: 600)
    let graphAttributes: [(StaticString, String)] = [
      ("charset", "UTF-8"), ("label", heading.attributeValue),
      ("labelloc", "t"), ("fontname", "DejaVu Sans"), ("outputorder", "edgesfirst"),
      ("layout", engine), ("overlap", "prism"), ("rankdir", "LR"), ("splines", "line"),
    ]
    for (name, value) in graphAttributes { graph.declare(.graph, name, value) }
    let nodeAttributes: [(StaticString, String)] = [
      ("label", ""), ("shape", "box"), ("style", "filled"), ("fillcolor", "#FFFFFF"),
      ("fontname", "DejaVu Sans"), ("fontcolor", "#000000"), ("fontsize", "10"),
      ("tooltip", ""),
    ]
    for (name, value) in nodeAttributes { graph.declare(.node, name, value) }
    let edgeAttributes: [(StaticString, String)] = [
      ("label", ""), ("color", "#000000"), ("style", "solid"), ("penwidth", "1"),
      ("dir", "forward"), ("arrowhead", "normal"), ("arrowtail", "none"), ("arrowsize", "0.7"),
      ("fontname", "DejaVu Sans"), ("fontsize", "9"),
    ]
    for (name, value) in edgeAttributes { graph.declare(.edge, name, value) }
    var names: Set<String> = []
    var placed: [GraphvizGraph.Node] = []
    for (number, value) in nodes.enumerated() {
      var name = Inscription(value.key).text
      if name.isEmpty || !names.insert(name).inserted { name = "node-\(number)" }
      names.insert(name)
      let node = try graph.node(name)
      placed.append(node)
      graph.set(node, "label", value.label.attributeValue)
      graph.set(node, "shape", value.shape.graphvizName)
      graph.set(node, "style", value.shape == .box ? "filled,rounded" : "filled")
      graph.set(node, "fillcolor", value.colour.fill.hex())
      graph.set(node, "fontcolor", value.colour.fill.readableInk.hex())
      if let detail = value.detail {
        graph.set(node, "tooltip", Inscription(detail).attributeValue)
      }
    }
    for (number, link) in links.enumerated() {
      let edge = try graph.edge(placed[link.from], placed[link.to], "link-\(number)")
      graph.set(edge, "color", link.style.colour.stroke.hex())
      graph.set(edge, "style", link.style.dash.rawValue)
      graph.set(edge, "penwidth", decimal(min(max(link.style.width, 0.3), 6)))
      graph.set(edge, "arrowhead", link.style.head.graphvizName)
      graph.set(edge, "arrowtail", link.style.tail.graphvizName)
      let heads = (link.style.head != .none, link.style.tail != .none)
      graph.set(
        edge, "dir", heads.0 ? (heads.1 ? "both" : "forward") : (heads.1 ? "back" : "none"))
      if let label = link.label {
        graph.set(edge, "label", Inscription(label).attributeValue)
      }
    }
    return try graph.dot()
  }

  private var engine: String {
    switch arrangement {
    case .force, .areas, .matrix: "sfdp"
    case .map: "neato"
    case .layered, .pairs, .rows, .outline: "dot"
    case .ring: "circo"
    case .surroundings: "twopi"
    }
  }
}
