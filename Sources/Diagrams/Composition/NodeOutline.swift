/// A node's outline on the page: where links end.
struct NodeOutline: Sendable {
  var centre: Point
  var size: Size
  var shape: Diagram.Shape

  var box: Box { Box(centre: centre, size) }

  /// Whether a point lies in the outline, grown by a margin.
  func contains(_ point: Point, margin: Double) -> Bool {
    let p = point - centre
    let (x, y) = (abs(p.x), abs(p.y))
    let (w, h) = (size.width / 2 + margin, size.height / 2 + margin)
    switch shape {
    case .box, .square: return x < w && y < h
    case .circle: return p.length < w
    case .diamond: return x / w + y / h < 1
    case .hexagon: return y < h && x < w - w / 2 * (y / h)
    // Graphviz' triangle: tip up, base down, within the size.
    case .triangle: return p.y < h && p.y > -h && x < w * (p.y + h) / (2 * h)
    }
  }
}
