/// Which places are neighbours on the page: the Delaunay triangulation.
///
/// By divide and conquer, on a grid so fine that no eye tells it from the places themselves, and so
/// coarse that each question is answered exactly: no rounding makes it run on or leave somebody out.
/// Places in a row, and several in one place, are as good as any others.
///
/// - Complexity: O(n log n).
/// - SeeAlso: Guibas and Stolfi, "Primitives for the manipulation of general subdivisions and the
///   computation of Voronoi diagrams", 1985.
struct Triangulation {
  /// Pairs of neighbours, each once, the lower number first.
  private(set) var pairs: [(Int, Int)] = []
  /// The places on the grid, from left to right, none twice.
  private var places: [Place] = []
  private var edges = Edges()

  /// The cells of the grid along the page: so many that differences multiplied by three others still
  /// have room in 128 bits, and single products in 64.
  private static let cells = 16_777_216.0

  /// Triangulates; places that are not finite count as lying in a corner.
  init(_ points: [Point]) {
    guard points.count > 1 else { return }
    let sorted = Triangulation.snapped(points).sorted {
      ($0.x, $0.y, $0.number) < ($1.x, $1.y, $1.number)
    }
    places.reserveCapacity(points.count)
    for place in sorted {
      if let last = places.last, last.x == place.x, last.y == place.y {
        pairs.append((last.number, place.number))
      } else {
        places.append(place)
      }
    }
    guard places.count > 1 else { return }
    edges.reserve(places.count)
    _ = triangulate(0..<places.count)
    pairs.reserveCapacity(pairs.count + places.count * 3)
    for edge in stride(from: 0, to: edges.origins.count, by: 2) where !edges.isDeleted(edge) {
      let (a, b) = (places[edges.origin(edge)].number, places[edges.target(edge)].number)
      pairs.append((min(a, b), max(a, b)))
    }
  }

  /// A place on the grid.
  private struct Place {
    var x: Int
    var y: Int
    var number: Int
  }

  private static func snapped(_ points: [Point]) -> [Place] {
    let finite = points.filter(\.isFinite)
    let none = Size(width: 0, height: 0)
    let extent =
      Box.around(finite.map { Box(centre: $0, none) })
      ?? Box(left: 0, top: 0, right: 0, bottom: 0)
    let step = max(extent.width, extent.height, Double.leastNormalMagnitude * 1e9) / cells
    func cell(_ distance: Double) -> Int {
      let share = (distance / step).rounded()
      return share.isFinite ? Int(min(max(share, 0), cells)) : 0
    }
    return points.enumerated().map { number, point in
      guard point.isFinite else { return Place(x: 0, y: 0, number: number) }
      return Place(x: cell(point.x - extent.left), y: cell(point.y - extent.top), number: number)
    }
  }

  /// Triangulates neighbours in the order from left to right.
  ///
  /// - Returns: the edge of the hull that leaves the leftmost place counter-clockwise, and the one that
  ///   leaves the rightmost place clockwise.
  private mutating func triangulate(_ range: Range<Int>) -> (left: Int, right: Int) {
    let first = range.lowerBound
    guard range.count > 3 else {
      let a = edges.make(first, first + 1)
      guard range.count == 3 else { return (a, a ^ 1) }
      let b = edges.make(first + 1, first + 2)
      edges.splice(a ^ 1, b)
      let turn = turn(first, first + 1, first + 2)
      guard turn != 0 else { return (a, b ^ 1) }
      let c = edges.connect(b, a)
      return turn > 0 ? (a, b ^ 1) : (c ^ 1, c)
    }
    let middle = first + range.count / 2
    let left = triangulate(first..<middle)
    let right = triangulate(middle..<range.upperBound)
    return merge(left, right)
  }

  /// Sews two halves together, from their lower common tangent upwards.
  private mutating func merge(
    _ left: (left: Int, right: Int), _ right: (left: Int, right: Int)
  ) -> (left: Int, right: Int) {
    var (outerLeft, innerLeft) = left
    var (innerRight, outerRight) = right
    while true {
      let (l, r) = (edges.origin(innerLeft), edges.origin(innerRight))
      if turn(r, l, edges.target(innerLeft)) > 0 {
        innerLeft = edges.before[innerLeft ^ 1]
      } else if turn(l, edges.target(innerRight), r) > 0 {
        innerRight = edges.after[innerRight ^ 1]
      } else {
        break
      }
    }
    var base = edges.connect(innerRight ^ 1, innerLeft)
    if edges.origin(innerLeft) == edges.origin(outerLeft) { outerLeft = base ^ 1 }
    if edges.origin(innerRight) == edges.origin(outerRight) { outerRight = base }
    while true {
      let l = candidate(base, edges.after[base ^ 1], isLeft: true)
      let r = candidate(base, edges.before[base], isLeft: false)
      let (hasLeft, hasRight) = (isAbove(l, base), isAbove(r, base))
      guard hasLeft || hasRight else { break }
      let takesRight =
        !hasLeft
        || hasRight
          && isInCircle(
            edges.target(l), edges.origin(l), edges.origin(r), edges.target(r))
      base = takesRight ? edges.connect(r, base ^ 1) : edges.connect(base ^ 1, l ^ 1)
    }
    return (outerLeft, outerRight)
  }

  /// The edge of one half by which the seam may go on; those in the way are taken out.
  private mutating func candidate(_ base: Int, _ start: Int, isLeft: Bool) -> Int {
    var edge = start
    guard isAbove(edge, base) else { return edge }
    while true {
      let next = isLeft ? edges.after[edge] : edges.before[edge]
      guard
        isInCircle(
          edges.target(base), edges.origin(base), edges.target(edge), edges.target(next))
      else { return edge }
      edges.delete(edge)
      edge = next
    }
  }

  private func isAbove(_ edge: Int, _ base: Int) -> Bool {
    turn(edges.target(edge), edges.target(base), edges.origin(base)) > 0
  }

  /// Above 0 where three places turn counter-clockwise, 0 where they lie in a row.
  private func turn(_ a: Int, _ b: Int, _ c: Int) -> Int {
    let (p, q, r) = (places[a], places[b], places[c])
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  }

  /// Whether the fourth place lies in the circle through three that turn counter-clockwise.
  private func isInCircle(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Bool {
    let (o, p, q, r) = (places[d], places[a], places[b], places[c])
    let (px, py, qx, qy) = (p.x - o.x, p.y - o.y, q.x - o.x, q.y - o.y)
    let (rx, ry) = (r.x - o.x, r.y - o.y)
    let first = Int128(px * px + py * py) * Int128(qx * ry - qy * rx)
    let second = Int128(qx * qx + qy * qy) * Int128(rx * py - ry * px)
    let third = Int128(rx * rx + ry * ry) * Int128(px * qy - py * qx)
    return first + second + third > 0
  }
}

/// Edges in both directions, and their order around each place; an edge and its reverse differ in the
/// last bit of their numbers.
private struct Edges {
  /// Where each begins; -1 for one that was taken out.
  var origins: [Int32] = []
  /// The next one around the same place, counter-clockwise.
  var after: [Int] = []
  /// The next one around the same place, clockwise.
  var before: [Int] = []

  mutating func reserve(_ places: Int) {
    origins.reserveCapacity(places * 8)
    after.reserveCapacity(places * 8)
    before.reserveCapacity(places * 8)
  }

  func origin(_ edge: Int) -> Int { Int(origins[edge]) }
  func target(_ edge: Int) -> Int { Int(origins[edge ^ 1]) }
  func isDeleted(_ edge: Int) -> Bool { origins[edge] < 0 }

  mutating func make(_ from: Int, _ to: Int) -> Int {
    let edge = origins.count
    origins.append(Int32(from))
    origins.append(Int32(to))
    for end in edge...edge + 1 {
      after.append(end)
      before.append(end)
    }
    return edge
  }

  /// Joins the rings around two places, or parts one.
  mutating func splice(_ a: Int, _ b: Int) {
    guard a != b else { return }
    let (afterA, afterB) = (after[a], after[b])
    before[afterA] = b
    before[afterB] = a
    after[a] = afterB
    after[b] = afterA
  }

  /// An edge from the end of one to the start of another, in the face to the left of both.
  mutating func connect(_ a: Int, _ b: Int) -> Int {
    let edge = make(target(a), origin(b))
    splice(edge, before[a ^ 1])
    splice(edge ^ 1, b)
    return edge
  }

  mutating func delete(_ edge: Int) {
    splice(edge, before[edge])
    splice(edge ^ 1, before[edge ^ 1])
    origins[edge] = -1
    origins[edge ^ 1] = -1
  }
}
