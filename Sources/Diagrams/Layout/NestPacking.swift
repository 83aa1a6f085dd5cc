import Foundation

/// Things packed like eggs in a nest: one after the other, each as near to those that pull it as the
/// earlier ones leave room.
///
/// Needs no outside program and never fails. About O(k² · tries) for k things, of which there are few.
struct NestPacking {
  /// The room of each thing.
  var sizes: [Size]
  /// Whether things are discs as wide as their room, so that they fit into each other's corners.
  var areDiscs: Bool
  /// Pairs that pull each other, and how strongly.
  var pulls: [(Int, Int, Double)]
  /// Empty room between two things.
  var gap: Double
  /// The width by height that the whole should come near.
  var aspect = 1.0

  /// Where each thing's middle is: the largest thing first around the origin, those that nothing pulls
  /// last, at the edge.
  func centres() -> [Point] {
    var partners = [[(Int, Double)]](repeating: [], count: sizes.count)
    for (a, b, weight) in pulls where a != b && weight.isFinite && weight > 0 {
      partners[a].append((b, weight))
      partners[b].append((a, weight))
    }
    func rank(_ thing: Int) -> Double { partners[thing].isEmpty ? -1 : area(thing) }
    let order = sizes.indices.sorted {
      (rank($1), area($1), $0) < (rank($0), area($0), $1)
    }
    var places = [Point?](repeating: nil, count: sizes.count)
    var settled: [Int] = []
    for thing in order {
      let wish = wish(of: thing, partners[thing], places)
      places[thing] = spot(for: thing, near: wish, among: settled, places)
      settled.append(thing)
    }
    return places.map { $0 ?? .zero }
  }

  private func area(_ thing: Int) -> Double { sizes[thing].width * sizes[thing].height }

  /// Half way between the partners' middle and the middle of all, which keeps the whole compact.
  private func wish(of thing: Int, _ partners: [(Int, Double)], _ places: [Point?]) -> Point {
    var (sum, total) = (Point.zero, 0.0)
    for (other, weight) in partners {
      guard let place = places[other] else { continue }
      sum = sum + place * weight
      total += weight
    }
    return total > 0 ? sum * (0.6 / total) : .zero
  }

  /// The free place nearest to the middle of all among the free ones nearest to the wish.
  private func spot(
    for thing: Int, near wish: Point, among settled: [Int], _ places: [Point?]
  ) -> Point {
    let step = max(min(sizes[thing].width, sizes[thing].height) * 0.18, 0.5)
    let turn = Double.pi * (3 - 5.0.squareRoot())
    let (across, down) = (aspect.squareRoot(), 1 / aspect.squareRoot())
    var best: (cost: Double, place: Point)?
    var tries = 0
    while tries < 200_000 {
      let radius = step * Double(tries).squareRoot()
      let angle = turn * Double(tries)
      let place = wish + Point(x: radius * cos(angle) * across, y: radius * sin(angle) * down)
      tries += 1
      // Whatever comes later is farther from the wish than a place that was found is dear.
      if let best, radius * 0.6 > best.cost { break }
      guard settled.allSatisfy({ isFree(thing, at: place, beside: $0, places[$0] ?? .zero) })
      else { continue }
      let away = Point(x: place.x / across, y: place.y / down).length
      let cost = radius * 0.6 + away * 0.4
      if best.map({ cost < $0.cost }) ?? true { best = (cost, place) }
    }
    return best?.place ?? Point(x: step * Double(tries), y: 0)
  }

  private func isFree(_ thing: Int, at place: Point, beside other: Int, _ there: Point) -> Bool {
    let (a, b) = (sizes[thing], sizes[other])
    let d = place - there
    if areDiscs { return d.length >= (a.width + b.width) / 2 + gap }
    return abs(d.x) >= (a.width + b.width) / 2 + gap
      || abs(d.y) >= (a.height + b.height) / 2 + gap
  }
}
