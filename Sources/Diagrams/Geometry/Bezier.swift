/// A cubic Bézier curve.
struct Bezier: Sendable, Hashable {
  var a: Point
  var b: Point
  var c: Point
  var d: Point

  /// The straight line.
  init(from a: Point, to d: Point) {
    self.init(a, a + (d - a) * (1.0 / 3), a + (d - a) * (2.0 / 3), d)
  }

  init(_ a: Point, _ b: Point, _ c: Point, _ d: Point) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// An arc that leaves the straight line by `bend` of its length, to the left of its direction
  /// on the page.
  init(from a: Point, to d: Point, bend: Double) {
    let out = (d - a).normal * (-bend * 4 / 3)
    self.init(a, a + (d - a) * 0.3 + out, a + (d - a) * 0.7 + out, d)
  }

  func point(at t: Double) -> Point {
    let s = 1 - t
    return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t)
  }

  /// The parts before and after a parameter (de Casteljau).
  func split(at t: Double) -> (before: Bezier, after: Bezier) {
    func mix(_ p: Point, _ q: Point) -> Point { p + (q - p) * t }
    let (ab, bc, cd) = (mix(a, b), mix(b, c), mix(c, d))
    let (abc, bcd) = (mix(ab, bc), mix(bc, cd))
    let middle = mix(abc, bcd)
    return (Bezier(a, ab, abc, middle), Bezier(middle, bcd, cd, d))
  }

  var reversed: Bezier { Bezier(d, c, b, a) }

  /// The part after the curve has left a region that holds its start, by bisection.
  func leaving(_ inside: (Point) -> Bool) -> Bezier {
    guard inside(a), !inside(d) else { return self }
    var low = 0.0
    var high = 1.0
    for step in 1...16 where !inside(point(at: Double(step) / 16)) {
      high = Double(step) / 16
      low = Double(step - 1) / 16
      break
    }
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if inside(point(at: middle)) { low = middle } else { high = middle }
    }
    return split(at: high).after
  }
}
