import Foundation
import PartnernetzGraphs

/// The firms of a group spread over cells: firms of one closely knit circle stand together, and who has
/// partners in another circle as well stands between the two.
///
/// Circles are communities within the group, each a spiral with its best linked firms in the middle.
///
/// - Complexity: nearly linear in the group's firms and links.
struct FirmSwarm {
  /// How many firms stand in each cell, by its axial coordinates.
  let counts: [Spot: Int]
  /// The length of a cell's side in points.
  let side: Double

  /// A cell.
  struct Spot: Hashable, Comparable {
    var column: Int
    var row: Int
    static func < (a: Spot, b: Spot) -> Bool { (a.column, a.row) < (b.column, b.row) }

    func centre(_ side: Double) -> Point {
      Point(
        x: 1.5 * side * Double(column),
        y: 3.0.squareRoot() * side * (Double(row) + Double(column) / 2))
    }
  }

  /// More circles are not told apart; the smallest share one.
  private static let mostCircles = 120

  /// Spreads firms.
  ///
  /// - Parameters:
  ///   - firms: the group's firms.
  ///   - graph: the whole network.
  ///   - room: the area for each firm.
  ///   - side: the length of a cell's side.
  ///   - isSingle: whether each firm has a cell of its own.
  ///   - local: for each firm of the network -1; left as it was.
  init(
    _ firms: [Int32], of graph: Graph, room: Double, side: Double, isSingle: Bool = false,
    local: inout [Int32]
  ) {
    self.side = side
    for (position, firm) in firms.enumerated() { local[Int(firm)] = Int32(position) }
    var edges: [Graph.Arc] = []
    for (position, firm) in firms.enumerated() {
      for other in graph.successors(of: firm) where local[Int(other)] > Int32(position) {
        edges.append(Graph.Arc(Int32(position), local[Int(other)]))
      }
    }
    for firm in firms { local[Int(firm)] = -1 }
    let inner = Graph(nodeCount: firms.count, edges: edges)
    let circles = FirmSwarm.circles(of: inner)
    let centres = FirmSwarm.centres(of: circles, in: inner, room: room)
    let points = FirmSwarm.gathered(
      FirmSwarm.points(circles, centres, inner, room: room),
      within: FirmSwarm.radius(firms.count, room))
    if isSingle {
      counts = FirmSwarm.settled(points, side)
    } else {
      counts = Dictionary(points.map { (FirmSwarm.spot(of: $0, side), 1) }, uniquingKeysWith: +)
    }
  }

  /// Around their middle; the few who would stand far outside come nearer, in the same order.
  ///
  /// Only few may: of more the edge would come out darker than it is.
  private static func gathered(_ points: [Point], within radius: Double) -> [Point] {
    let middle = points.reduce(Point.zero, +) * (1 / Double(max(points.count, 1)))
    let distances = points.map { ($0 - middle).length }.sorted()
    guard !distances.isEmpty else { return points }
    let edge = max(0.9 * radius, distances[min(distances.count * 97 / 100, distances.count - 1)])
    return points.map { point in
      let away = (point - middle).length
      guard away > edge else { return point - middle }
      let slack = 0.3 * radius
      return (point - middle) * ((edge + slack * (1 - exp(-(away - edge) / slack))) / away)
    }
  }

  /// Each point in a cell of its own: the innermost cells, so many as there are points, and of the free
  /// ones the nearest; who stands in the middle chooses first.
  private static func settled(_ points: [Point], _ side: Double) -> [Spot: Int] {
    let reach = Int(Double(points.count).squareRoot()) + 2
    var free = (-reach...reach).flatMap { column in
      (-2 * reach...2 * reach).map { Spot(column: column, row: $0) }
    }.sorted { ($0.centre(side).length, $0) < ($1.centre(side).length, $1) }
      .prefix(points.count).map { $0 }
    var counts: [Spot: Int] = [:]
    for point in points.sorted(by: { ($0.length, $0.x, $0.y) < ($1.length, $1.x, $1.y) }) {
      let nearest = free.indices.min {
        ((free[$0].centre(side) - point).length, free[$0])
          < ((free[$1].centre(side) - point).length, free[$1])
      }
      if let nearest { counts[free.remove(at: nearest)] = 1 }
    }
    return counts
  }

  /// For each firm its circle; circle 0 is the largest.
  private static func circles(of graph: Graph) -> [Int] {
    let found = graph.communities()
    let order = found.sizes.indices.sorted {
      (found.sizes[$1], $0) < (found.sizes[$0], $1)
    }
    // Firms without a partner in the group are no circles of their own.
    var place = [Int](repeating: 0, count: order.count)
    for (rank, circle) in order.enumerated() {
      let isLone = found.sizes[circle] == 1
      place[circle] = min(isLone ? mostCircles : rank, mostCircles)
    }
    let labels = found.labels.map { place[Int($0)] }
    let used = Set(labels).sorted()
    let compact = Dictionary(uniqueKeysWithValues: zip(used, used.indices))
    return labels.map { compact[$0] ?? 0 }
  }

  private static func centres(of circles: [Int], in graph: Graph, room: Double) -> [Point] {
    var sizes = [Int](repeating: 0, count: (circles.max() ?? -1) + 1)
    for circle in circles { sizes[circle] += 1 }
    var links: [[Int]: Double] = [:]
    for edge in graph.edges {
      let (a, b) = (circles[Int(edge.source)], circles[Int(edge.target)])
      if a != b { links[[min(a, b), max(a, b)], default: 0] += 1 }
    }
    let pulls = links.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { ($0.key[0], $0.key[1], $0.value) }
    let widths = sizes.map { 2 * radius($0, room) }
    return NestPacking(
      sizes: widths.map { Size(width: $0, height: $0) }, areDiscs: true, pulls: pulls, gap: 0
    ).centres()
  }

  private static func radius(_ count: Int, _ room: Double) -> Double {
    (Double(count) * room / .pi).squareRoot()
  }

  /// Each firm in the spiral of its circle, then as far towards other circles as its partners are there.
  static func points(
    _ circles: [Int], _ centres: [Point], _ graph: Graph, room: Double
  ) -> [Point] {
    var members = [[Int32]](repeating: [], count: centres.count)
    for (firm, circle) in circles.enumerated() { members[circle].append(Int32(firm)) }
    var points = [Point](repeating: .zero, count: circles.count)
    let turn = Double.pi * (3 - 5.0.squareRoot())
    for (circle, firms) in members.enumerated() {
      let outer = radius(firms.count, room)
      let ranked = firms.sorted { (graph.outDegree($1), $0) < (graph.outDegree($0), $1) }
      for (rank, firm) in ranked.enumerated() {
        let share = (Double(rank) + 0.5) / Double(firms.count)
        let angle = turn * Double(rank)
        points[Int(firm)] =
          centres[circle]
          + Point(x: cos(angle), y: sin(angle)) * (outer * share.squareRoot())
      }
    }
    return points.indices.map { firm in
      let own = centres[circles[firm]]
      var aside = Point.zero
      for other in graph.successors(of: Int32(firm)) {
        aside = aside + (centres[circles[Int(other)]] - own)
      }
      let partners = Double(graph.outDegree(Int32(firm)))
      return points[firm] + aside * (0.9 / (partners + 1))
    }
  }

  /// The cell that a point lies in.
  private static func spot(of p: Point, _ side: Double) -> Spot {
    let column = p.x * 2 / (3 * side)
    let row = (p.y / 3.0.squareRoot() - p.x / 3) / side
    let third = -column - row
    var (q, r) = (column.rounded(), row.rounded())
    let s = third.rounded()
    let (dq, dr, ds) = (abs(q - column), abs(r - row), abs(s - third))
    if dq > dr, dq > ds { q = -r - s } else if dr > ds { r = -q - s }
    return Spot(column: Int(q), row: Int(r))
  }

  /// The cells around the middle of a disc, and the disc's width.
  func honeycomb(_ scale: ToneScale) -> (Diagram.Honeycomb, diameter: Double) {
    let spots = counts.keys.sorted()
    let places = spots.map { $0.centre(side) }
    let middle = FirmSwarm.middle(of: places)
    let radius = places.map { ($0 - middle).length }.max() ?? 0
    let cells = spots.map { spot in
      Diagram.Honeycomb.Cell(
        column: spot.column, row: spot.row, tone: scale.tone(of: counts[spot] ?? 0))
    }
    return (
      Diagram.Honeycomb(side: side, cells: cells, right: -middle.x, down: -middle.y),
      2 * (radius + side * 1.35)
    )
  }

  /// Nearly the middle of the smallest circle around some points: each step goes towards the farthest
  /// one, shorter and shorter.
  ///
  /// - SeeAlso: Bădoiu and Clarkson, "Smaller core-sets for balls", 2003.
  private static func middle(of points: [Point]) -> Point {
    guard var middle = points.first else { return .zero }
    for step in 1...60 {
      let far = points.max { ($0 - middle).length < ($1 - middle).length } ?? middle
      middle = middle + (far - middle) * (1 / Double(step + 1))
    }
    return middle
  }
}
