/// Moves overlapping boxes apart and keeps who stands beside whom (PRISM).
///
/// Neighbours on the page, by a Delaunay triangulation, want the distance at which they would not
/// overlap; a step of stress majorization brings all nearer to that, again and again. Then every pair
/// that overlaps joins in, and what was spread too far is drawn together. Graphviz' `overlap=prism`
/// does the same by the same rules; its triangulation takes most of the time of a picture.
///
/// - Complexity: O(n log n) for each round, and what pairs overlap.
/// - SeeAlso: Gansner and Hu, "Efficient node overlap removal using a proximity stress model", 2008.
struct PrismSpreading {
  /// The boxes' sizes.
  var sizes: [Size]
  /// Most rounds.
  var rounds = 1_000
  /// Room that stays free on each side of a box.
  var margin = 3.0

  /// By how much two neighbours part in one round at most.
  private static let mostExpanded = 1.5
  /// Who overlaps by a trifle parts by this at least.
  private static let leastExpanded = 1.001

  /// The places at which boxes do not overlap, or hardly where the rounds did not suffice; not finite
  /// where the given ones hardly are.
  func apart(_ centres: [Point]) -> [Point] {
    guard centres.count > 1 else { return centres }
    let halves = sizes.map {
      Size(width: $0.width / 2 + margin, height: $0.height / 2 + margin)
    }
    var places = centres
    var isThorough = false
    for _ in 0..<rounds {
      var stress = ProximityStress(pairs(places, halves, isThorough), count: places.count)
      let largest = stress.wish(places, halves)
      if isThorough, largest < 1 { return drawnTogether(places, halves, largest) }
      if largest <= 1 {
        if isThorough { return places }
        isThorough = true
      } else {
        stress.step(&places)
        // Numbers that grew beyond all measure are told by who asked.
        guard places.allSatisfy(\.isFinite) else { return places }
      }
    }
    return places
  }

  /// Who looks at whom: neighbours, at last everybody who overlaps as well.
  private func pairs(
    _ places: [Point], _ halves: [Size], _ isThorough: Bool
  ) -> [(Int, Int)] {
    let near = Triangulation(places).pairs
    guard isThorough else { return near }
    let boxes = PrismSpreading.boxes(places, halves)
    let index = BoxIndex(boxes)
    var keys = near.map { $0.0 * places.count + $0.1 }
    for (number, box) in boxes.enumerated() {
      index.forEach(near: box) { if $0 > number { keys.append(number * places.count + $0) } }
    }
    keys.sort()
    var last = -1
    keys.removeAll { key in
      defer { last = key }
      return key == last
    }
    return keys.map { ($0 / places.count, $0 % places.count) }
  }

  /// The same places nearer together, as far as nobody overlaps: by bisection.
  private func drawnTogether(
    _ places: [Point], _ halves: [Size], _ largest: Double
  ) -> [Point] {
    func scaled(_ factor: Double) -> [Point] { places.map { $0 * factor } }
    func overlaps(_ factor: Double) -> Bool {
      let boxes = PrismSpreading.boxes(scaled(factor), halves)
      let index = BoxIndex(boxes)
      return boxes.enumerated().contains { number, box in
        index.contains(near: box) { $0 != number }
      }
    }
    var (low, high) = (min(1, largest * 1.0001), 1.0)
    if !overlaps(low) { return scaled(low) }
    for _ in 0..<15 where high - low > 0.0001 {
      let middle = (low + high) / 2
      if overlaps(middle) { low = middle } else { high = middle }
    }
    return scaled(high)
  }

  private static func boxes(_ places: [Point], _ halves: [Size]) -> [Box] {
    zip(places, halves).map {
      Box(centre: $0, Size(width: $1.width * 2, height: $1.height * 2))
    }
  }

  /// How many times as far apart two boxes must stand, so that they touch; above 1 they overlap.
  fileprivate static func expansion(_ apart: Point, _ a: Size, _ b: Size) -> Double {
    let (dx, dy) = (abs(apart.x), abs(apart.y))
    let (wx, wy) = (a.width + b.width, a.height + b.height)
    let factor =
      switch (dx < wx * 1e-16, dy < wy * 1e-16) {
      case (true, true): 2.0
      case (true, false): wy / dy
      case (false, true): wx / dx
      case (false, false): min(wx / dx, wy / dy)
      }
    return factor > 1 ? max(factor, leastExpanded) : factor
  }

  /// The distance that two boxes want, and whether they stand too near.
  fileprivate static func wish(
    _ apart: Point, _ factor: Double, _ a: Size, _ b: Size
  ) -> (distance: Double, isTooNear: Bool) {
    let distance = apart.length
    guard distance > 0 else {
      let reach = Point(x: a.width + b.width, y: a.height + b.height).length
      return (max(reach, 1e-9), true)
    }
    return (min(max(factor, 1), mostExpanded) * distance, factor > 1)
  }
}

/// What pairs want of their distances, as the two matrices of stress majorization: rows of neighbours.
private struct ProximityStress {
  private var starts: [Int]
  private var others: [Int]
  /// How much each pair weighs, and the distance that it wants; as `others`.
  private var weights: [Double]
  private var wishes: [Double]

  /// Lays pairs out in rows.
  init(_ pairs: [(Int, Int)], count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for (a, b) in pairs {
      starts[a + 1] += 1
      starts[b + 1] += 1
    }
    for node in 0..<count { starts[node + 1] += starts[node] }
    var next = starts
    others = [Int](repeating: 0, count: pairs.count * 2)
    for (a, b) in pairs {
      others[next[a]] = b
      others[next[b]] = a
      next[a] += 1
      next[b] += 1
    }
    weights = [Double](repeating: 0, count: others.count)
    wishes = weights
  }

  /// Asks all pairs; gives the largest factor by which one of them should part.
  mutating func wish(_ places: [Point], _ halves: [Size]) -> Double {
    var largest = 0.0
    for node in places.indices {
      for entry in starts[node]..<starts[node + 1] {
        let (other, a, b) = (others[entry], halves[node], halves[others[entry]])
        let apart = places[node] - places[other]
        let factor = PrismSpreading.expansion(apart, a, b)
        largest = max(largest, factor)
        let (distance, isTooNear) = PrismSpreading.wish(apart, factor, a, b)
        wishes[entry] = distance
        // Who stands too near counts a hundred times as much as who could stand nearer.
        weights[entry] = (isTooNear ? 100 : 1) / (distance * distance)
      }
    }
    return largest
  }

  /// One step of stress majorization.
  func step(_ places: inout [Point]) {
    partCoinciding(&places)
    var sums = [Double](repeating: 0, count: places.count)
    var pull = [Point](repeating: .zero, count: places.count)
    for node in places.indices {
      var (sum, own, moved) = (0.0, 0.0, Point.zero)
      for entry in starts[node]..<starts[node + 1] {
        let other = places[others[entry]]
        sum += weights[entry]
        let distance = (places[node] - other).length
        guard distance > 0 else { continue }
        let force = weights[entry] * wishes[entry] / distance
        own += force
        moved = moved + other * force
      }
      sums[node] = sum
      pull[node] = places[node] * own - moved
    }
    let x = solved(places.map(\.x), pull.map(\.x), sums)
    let y = solved(places.map(\.y), pull.map(\.y), sums)
    for node in places.indices { places[node] = Point(x: x[node], y: y[node]) }
  }

  /// Whoever stands on the very place of a neighbour steps aside by a trifle, in a direction of its own.
  private func partCoinciding(_ places: inout [Point]) {
    for node in places.indices {
      for entry in starts[node]..<starts[node + 1] where places[node] == places[others[entry]] {
        let other = others[entry]
        let (dx, dy) = (Double(other * 7919 % 1009 + 1), Double(other * 104_729 % 1013 + 1))
        places[other] = places[other] + Point(x: dx, y: dy) * (1e-7 * wishes[entry])
      }
    }
  }

  /// Solves the step for one coordinate: conjugate gradients from where all stand, scaled by the
  /// diagonal, until a hundredth of the error is left.
  private func solved(_ start: [Double], _ wanted: [Double], _ diagonal: [Double]) -> [Double] {
    let count = start.count
    var x = start
    var rest = zip(wanted, applied(start, diagonal)).map { $0 - $1 }
    var direction = [Double](repeating: 0, count: count)
    var (last, error) = (0.0, squared(rest).squareRoot())
    let enough = error * 0.01
    var round = 0
    while round < Int(Double(count).squareRoot()), error > enough {
      var product = 0.0
      for node in 0..<count {
        product += diagonal[node] > 0 ? rest[node] * rest[node] / diagonal[node] : 0
      }
      let keep = round > 0 ? product / last : 0
      for node in 0..<count {
        let scaled = diagonal[node] > 0 ? rest[node] / diagonal[node] : 0
        direction[node] = scaled + keep * direction[node]
      }
      let image = applied(direction, diagonal)
      let along = zip(direction, image).reduce(0) { $0 + $1.0 * $1.1 }
      guard along > 0 else { break }
      let length = product / along
      for node in 0..<count {
        x[node] += length * direction[node]
        rest[node] -= length * image[node]
      }
      (last, error) = (product, squared(rest).squareRoot())
      round += 1
    }
    return x
  }

  private func squared(_ vector: [Double]) -> Double { vector.reduce(0) { $0 + $1 * $1 } }

  /// The matrix of weights times a vector.
  private func applied(_ vector: [Double], _ diagonal: [Double]) -> [Double] {
    vector.indices.map { node in
      var sum = diagonal[node] * vector[node]
      for entry in starts[node]..<starts[node + 1] {
        sum -= weights[entry] * vector[others[entry]]
      }
      return sum
    }
  }
}
