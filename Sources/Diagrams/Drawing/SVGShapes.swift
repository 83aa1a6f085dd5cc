/// A colour of a picture, "#RRGGBB" or "#RRGGBBAA", as SVG writes it.
struct SVGPaint {
  private let colour: String
  private let opacity: Double

  init(_ hex: String) {
    let digits = hex.utf8.count == 9 ? String(hex.suffix(2)) : "FF"
    colour = String(hex.prefix(7))
    opacity = Double(UInt8(digits, radix: 16) ?? 255) / 255
  }

  /// The attributes for a fill or a stroke.
  func attributes(_ name: String) -> String {
    let opaque = " \(name)=\"\(colour)\""
    guard opacity < 1 else { return opaque }
    return opaque + " \(name)-opacity=\"\(hundredths(opacity))\""
  }
}

extension Diagram.Dash {
  /// The pattern of a line of some width.
  func attributes(_ width: Double) -> String {
    // Patterns grow with the line, but hairlines keep visible gaps.
    let unit = max(width, 0.6)
    switch self {
    case .solid: return ""
    case .dashed:
      return " stroke-dasharray=\"\(hundredths(unit * 4)),\(hundredths(unit * 2.4))\""
    case .dotted:
      return " stroke-dasharray=\"0.01,\(hundredths(unit * 2.6))\" stroke-linecap=\"round\""
    }
  }
}

extension Diagram.Arrow {
  /// The mark at a line's end: its tip and the place where the line ends before it.
  func svg(tip: Point, from end: Point, size: Double, _ paint: SVGPaint) -> String {
    let along = (tip - end).direction
    let across = along.normal
    func at(_ back: Double, _ side: Double) -> Point {
      tip - along * (back * size) + across * (side * size)
    }
    func polygon(_ points: [Point]) -> String {
      let list = points.map { "\(hundredths($0.x)),\(hundredths($0.y))" }.joined(separator: " ")
      return "<polygon points=\"\(list)\"\(paint.attributes("fill"))/>"
    }
    switch self {
    case .none: return ""
    case .triangle: return polygon([tip, at(10, 3.6), at(10, -3.6)])
    case .open: return polygon([tip, at(10, 4.5), at(6.5, 0), at(10, -4.5)])
    case .diamond: return polygon([tip, at(6, 4), at(12, 0), at(6, -4)])
    case .dot:
      let centre = at(4, 0)
      return "<circle cx=\"\(hundredths(centre.x))\" cy=\"\(hundredths(centre.y))\""
        + " r=\"\(hundredths(4 * size))\"\(paint.attributes("fill"))/>"
    case .bar: return polygon([at(0, 5), at(2, 5), at(2, -5), at(0, -5)])
    }
  }
}

extension NodeOutline {
  /// The shape's element without its end, moved by a vector.
  func svg(moved: Point) -> String {
    let c = centre + moved
    let (w, h) = (size.width / 2, size.height / 2)
    func polygon(_ points: [(Double, Double)]) -> String {
      let list = points.map { "\(hundredths(c.x + $0.0 * w)),\(hundredths(c.y + $0.1 * h))" }
      return "<polygon points=\"\(list.joined(separator: " "))\""
    }
    switch shape {
    case .circle:
      return "<ellipse cx=\"\(hundredths(c.x))\" cy=\"\(hundredths(c.y))\" rx=\"\(hundredths(w))\""
        + " ry=\"\(hundredths(h))\""
    case .square: return polygon([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    case .diamond: return polygon([(0, -1), (1, 0), (0, 1), (-1, 0)])
    case .hexagon: return polygon([(-1, 0), (-0.5, -1), (0.5, -1), (1, 0), (0.5, 1), (-0.5, 1)])
    case .triangle: return polygon([(0, -1), (1, 1), (-1, 1)])
    case .box:
      let r = min(w, h, 6)
      let (left, top) = (hundredths(c.x - w + r), hundredths(c.y - h))
      let (across, down, corner) = (hundredths(2 * (w - r)), hundredths(2 * (h - r)), hundredths(r))
      return "<path d=\"M\(left),\(top)h\(across)a\(corner),\(corner) 0 0 1 \(corner),\(corner)"
        + "v\(down)a\(corner),\(corner) 0 0 1 -\(corner),\(corner)h-\(across)"
        + "a\(corner),\(corner) 0 0 1 -\(corner),-\(corner)v-\(down)"
        + "a\(corner),\(corner) 0 0 1 \(corner),-\(corner)z\""
    }
  }
}

/// A coordinate with at most two decimals.
func hundredths(_ value: Double) -> String { decimal((value * 100).rounded() / 100) }
