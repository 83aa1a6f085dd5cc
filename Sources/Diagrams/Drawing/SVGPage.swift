import PartnernetzFormats

/// A page written as SVG: one file that stands alone, for print, for screen readers, and, where it is
/// wanted, to be explored with mouse and keyboard.
///
/// Firms have their keys as ids, so that `picture.svg#KEY` leads to one of them.
///
/// - Complexity: O(parts).
struct SVGPage {
  let picture: Picture
  let diagram: Diagram

  private var svg = ""
  private var ids: Set<String> = []

  init(_ picture: Picture, of diagram: Diagram) {
    self.picture = picture
    self.diagram = diagram
  }

  /// The whole file.
  mutating func written() -> [UInt8] {
    svg = ""
    writeRoot()
    if diagram.isInteractive { writeStyle() }
    svg += "<g id=\"page\" transform=\"translate(0 0)\" font-family=\"\(FontMetrics.family)\">\n"
    svg += "<path class=\"paper\" d=\"M0 0H\(n(picture.page.width))V\(n(picture.page.height))H0Z\""
    svg += " fill=\"#FFFFFF\"/>\n"
    for stroke in picture.strokes { write(stroke) }
    for plate in picture.plates { write(plate) }
    for figure in picture.figures where figure.node == nil { write(figure) }
    svg += "<g role=\"list\">\n"
    for figure in picture.figures where figure.node != nil { writeFirm(figure) }
    svg += "</g>\n"
    for cell in picture.cells { write(cell) }
    for lettering in picture.letterings { write(lettering) }
    svg += "</g>\n"
    if diagram.isInteractive { writeScript() }
    svg += "</svg>\n"
    return Array(svg.utf8)
  }

  private mutating func writeRoot() {
    let (width, height) = (picture.page.width, picture.page.height)
    // Paper is measured in millimetres, screens in points.
    let size =
      diagram.paper.sheet == nil
      ? (n(width) + "pt", n(height) + "pt")
      : (n(width * 25.4 / 72) + "mm", n(height * 25.4 / 72) + "mm")
    svg += "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    svg += " class=\"partnernetz\""
    if !diagram.language.isEmpty { svg += " lang=\"\(XMLText.escaped(diagram.language))\"" }
    svg += " width=\"\(size.0)\" height=\"\(size.1)\" viewBox=\"0 0 \(n(width)) \(n(height))\""
    if diagram.isInteractive {
      let (one, more) = (diagram.sentences.neighbour, diagram.sentences.neighbours)
      for (name, text) in [("one", one), ("more", more)] {
        if let text { svg += " data-neighbours-\(name)=\"\(XMLText.escaped(text))\"" }
      }
    }
    svg += " role=\"group\" aria-labelledby=\"picture-title\" aria-describedby=\"picture-text\">\n"
    let sentences = (picture.subtitles + captions).map { $0.hasSuffix(".") ? $0 : $0 + "." }
    let title = Inscription(diagram.title.isEmpty ? sentences.first ?? "" : diagram.title)
    svg += "<title id=\"picture-title\">\(XMLText.escaped(title.text))</title>\n"
    let text = Inscription(sentences.joined(separator: " "), limit: 2_000)
    svg += "<desc id=\"picture-text\">\(XMLText.escaped(text.text))</desc>\n"
  }

  /// The sentences below the picture as they were drawn.
  private var captions: [String] {
    [picture.letterings.filter { $0.mark == .caption }.map(\.line.text).joined(separator: " ")]
      .filter { !$0.isEmpty }
  }

  private mutating func writeStyle() {
    // Bands between wholes differ in width; the legend's is no kind of its own to be hidden.
    let hasKinds = ![.areas, .map].contains(diagram.arrangement)
    let kinds = diagram.legend.enumerated().compactMap { number, entry -> String? in
      hasKinds && entry.sample.isLine ? "\(number)\t\(entry.text)" : nil
    }
    svg += "<metadata id=\"kinds\">\(XMLText.escaped(kinds.joined(separator: "\n")))</metadata>\n"
    svg += "<style>\(String(decoding: PackageResources.picture_css, as: UTF8.self))</style>\n"
  }

  private mutating func writeScript() {
    svg +=
      "<script><![CDATA[\(String(decoding: PackageResources.picture_js, as: UTF8.self))]]></script>\n"
  }

  private mutating func write(_ stroke: Picture.Stroke) {
    svg += "<g id=\"\(stroke.id)\" class=\"\(stroke.mark.rawValue)\""
    if let number = stroke.link {
      let link = diagram.links[number]
      svg += " data-ends=\"\(link.from) \(link.to)\""
      if let kind = legendEntry(of: link) { svg += " data-kind=\"\(kind)\"" }
      if let closeness = link.closeness, diagram.isInteractive {
        svg += " data-closeness=\"\(closeness)\""
      }
    }
    svg += ">"
    if let tooltip = stroke.tooltip { svg += "<title>\(XMLText.escaped(tooltip.text))</title>" }
    let colour = SVGPaint(stroke.colour)
    svg += "<path d=\"\(path(stroke.route.pieces))\" fill=\"none\"\(colour.attributes("stroke"))"
    svg += " stroke-width=\"\(n(stroke.width))\"\(stroke.style.dash.attributes(stroke.width))/>"
    for (tip, arrow, piece) in [
      (stroke.route.headTip, stroke.style.head, stroke.route.pieces.last),
      (stroke.route.tailTip, stroke.style.tail, stroke.route.pieces.first?.reversed),
    ] {
      guard let tip, let piece else { continue }
      svg += arrow.svg(tip: shifted(tip), from: shifted(piece.d), size: stroke.arrowSize, colour)
    }
    svg += "</g>\n"
  }

  /// The entry of the legend that a link is drawn like.
  private func legendEntry(of link: Diagram.Link) -> Int? {
    diagram.legend.firstIndex { entry in
      switch entry.sample {
      case .pale: link.emphasis == .muted
      case .link(let style): link.emphasis != .muted && style.isLike(link.style)
      case .node, .tone, .rim: false
      }
    }
  }

  private mutating func writeFirm(_ figure: Picture.Figure) {
    guard let number = figure.node else { return }
    let node = diagram.nodes[number]
    let name = node.detail.map { node.label.text + " · " + $0 } ?? node.label.text
    let escaped = XMLText.escaped(name)
    // A firm that is drawn several times is found where it stands first.
    if ids.insert(node.key).inserted {
      svg += "<g id=\"\(XMLText.escaped(node.key))\""
    } else {
      svg += "<g"
    }
    svg += " class=\"firm\" role=\"listitem\""
    svg += " data-node=\"\(number)\""
    if let place = figure.place { svg += " data-place=\"\(n(place.x)) \(n(place.y))\"" }
    svg += " aria-label=\"\(escaped)\">"
    svg += "<a xlink:title=\"\(escaped)\">"
    write(figure)
    svg += "</a></g>\n"
  }

  private mutating func write(_ figure: Picture.Figure) {
    svg += "<g id=\"\(figure.id)\" class=\"\(figure.mark.rawValue)\""
    if let number = figure.link {
      let link = diagram.links[number]
      svg += " data-ends=\"\(link.from) \(link.to)\""
    } else if figure.mark == .cell {
      // Whoever points at a cell means what it is a part of.
      svg += " pointer-events=\"none\""
    }
    svg += ">"
    if let tooltip = figure.tooltip { svg += "<title>\(XMLText.escaped(tooltip.text))</title>" }
    svg += figure.outline.svg(moved: Point(x: -picture.page.left, y: -picture.page.top))
    svg += SVGPaint(figure.fill).attributes("fill")
    if figure.borderWidth > 0 {
      svg += SVGPaint(figure.border).attributes("stroke")
      svg += " stroke-width=\"\(n(figure.borderWidth))\""
    }
    svg += "/></g>\n"
  }

  private mutating func write(_ lettering: Picture.Lettering) {
    let (box, size) = (lettering.box, lettering.line.size)
    let (x, anchor) =
      switch lettering.flush {
      case .left: (box.left, "start")
      case .centre: (box.centre.x, "middle")
      case .right: (box.right, "end")
      }
    // The middle between baseline and the height of capitals stands in the middle of the line.
    let place = shifted(Point(x: x, y: box.centre.y + size * 0.35))
    let own = lettering.isOnShape ? " own" : ""
    svg += "<g id=\"\(lettering.id)\" class=\"\(lettering.mark.rawValue)\(own)\""
    if let node = lettering.node { svg += " data-label=\"\(node)\" aria-hidden=\"true\"" }
    svg += "><text x=\"\(n(place.x))\" y=\"\(n(place.y))\" text-anchor=\"\(anchor)\""
    svg += " font-size=\"\(n(size))\"\(lettering.line.bold ? " font-weight=\"bold\"" : "")"
    svg += "\(SVGPaint(lettering.colour).attributes("fill"))>"
    svg += "\(XMLText.escaped(lettering.line.text))</text></g>\n"
  }

  private func path(_ pieces: [Bezier]) -> String {
    guard let first = pieces.first else { return "" }
    var path = "M\(point(first.a))"
    for piece in pieces { path += "C\(point(piece.b)) \(point(piece.c)) \(point(piece.d))" }
    return path
  }

  private func shifted(_ p: Point) -> Point {
    Point(x: p.x - picture.page.left, y: p.y - picture.page.top)
  }

  private func point(_ p: Point) -> String {
    n(p.x - picture.page.left) + "," + n(p.y - picture.page.top)
  }

  private func n(_ value: Double) -> String { hundredths(value) }
}

extension Diagram.LinkStyle {
  /// Whether two lines are of one kind: how wide they are says how much, not what.
  fileprivate func isLike(_ other: Diagram.LinkStyle) -> Bool {
    (colour, dash, head, tail) == (other.colour, other.dash, other.head, other.tail)
  }
}
