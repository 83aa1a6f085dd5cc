/// A place on the page, in points; x grows to the right, y downwards.
struct Point: Sendable, Hashable, Codable {
  var x: Double
  var y: Double

  static let zero = Point(x: 0, y: 0)

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, factor: Double) -> Point { Point(x: a.x * factor, y: a.y * factor) }

  var length: Double { (x * x + y * y).squareRoot() }
  /// Turned by a quarter.
  var normal: Point { Point(x: -y, y: x) }
  /// The same direction with length 1; a vector of length 0 points right.
  var direction: Point { length > 1e-9 ? self * (1 / length) : Point(x: 1, y: 0) }
  var isFinite: Bool { x.isFinite && y.isFinite }
}

/// A width and a height in points.
struct Size: Sendable, Hashable {
  var width: Double
  var height: Double
}

/// An upright rectangle.
struct Box: Sendable, Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  init(centre: Point, _ size: Size) {
    left = centre.x - size.width / 2
    right = centre.x + size.width / 2
    top = centre.y - size.height / 2
    bottom = centre.y + size.height / 2
  }

  var width: Double { right - left }
  var height: Double { bottom - top }
  var area: Double { width * height }
  var centre: Point { Point(x: (left + right) / 2, y: (top + bottom) / 2) }

  func grown(by margin: Double) -> Box {
    Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// The shared area; 0 if apart.
  func overlap(_ other: Box) -> Double {
    let w = min(right, other.right) - max(left, other.left)
    let h = min(bottom, other.bottom) - max(top, other.top)
    return w > 0 && h > 0 ? w * h : 0
  }

  /// How far apart two boxes are; 0 where they touch.
  func distance(to other: Box) -> Double {
    let x = max(left - other.right, other.left - right, 0)
    let y = max(top - other.bottom, other.top - bottom, 0)
    return (x * x + y * y).squareRoot()
  }

  func contains(_ p: Point) -> Bool {
    p.x > left && p.x < right && p.y > top && p.y < bottom
  }

  /// The smallest box around all of them; nil for none.
  static func around(_ boxes: some Sequence<Box>) -> Box? {
    boxes.reduce(nil) { $0?.union($1) ?? $1 }
  }
}
