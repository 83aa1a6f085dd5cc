import Foundation

/// Nodes on an ellipse, those with most between them side by side: for a few wholes with flows.
///
/// The order starts by node and is bettered by exchanging two of them as long as that shortens the
/// links' way along the ring, each by its weight. About O(n² · m) for each round.
///
/// - SeeAlso: Mäkinen, "On circular layouts", 1988.
struct RingLayout {
  /// For each link how much it pulls.
  var weights: [Double]

  static let rounds = 6

  func arrange(_ problem: Arranging) -> [Point] {
    let count = problem.nodeCount
    guard count > 1 else { return count == 1 ? [.zero] : [] }
    let places = ordered(problem)
    let widest = problem.spaces.map(\.width).max() ?? 60
    let highest = problem.spaces.map(\.height).max() ?? 60
    // Neighbours on the flat sides stand a width apart, those on the steep sides a height.
    let down = max(Double(count) * (highest + 18) / 5.6, Double(count) * (widest + 18) / 9)
    let across = max(Double(count) * (widest + 18) / 5.6, down * problem.aspect)
    return places.map { place in
      let angle = 2 * Double.pi * (Double(place) / Double(count) - 0.25)
      return Point(x: across * cos(angle), y: down * sin(angle))
    }
  }

  /// For each node its place on the ring.
  private func ordered(_ problem: Arranging) -> [Int] {
    let count = problem.nodeCount
    var places = Array(0..<count)
    func length(_ places: [Int]) -> Double {
      zip(problem.links, weights).reduce(0) { sum, link in
        let apart = abs(places[link.0.0] - places[link.0.1])
        return sum + link.1 * Double(min(apart, count - apart))
      }
    }
    var shortest = length(places)
    for _ in 0..<RingLayout.rounds {
      let before = shortest
      for a in 0..<count {
        for b in (a + 1)..<max(count, a + 1) {
          places.swapAt(a, b)
          let tried = length(places)
          if tried < shortest - 1e-9 { shortest = tried } else { places.swapAt(a, b) }
        }
      }
      if shortest == before { break }
    }
    return places
  }
}
