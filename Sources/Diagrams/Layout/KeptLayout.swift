import Foundation

/// A network drawn like an earlier picture of it: nodes stay where they were, new ones stand in a free
/// place near the middle of their neighbours, and only what would overlap moves apart.
///
/// - Complexity: O(n + m), and what the search for free places and the removal of overlaps take.
struct KeptLayout {
  /// For each node where it stood; nil for new ones.
  var former: [Point?]
  /// For each node how wide it was; nil where that is not known.
  var widths: [Double?] = []

  /// How far from where it would like to stand a new node looks for a free place, as a part of the
  /// picture's diagonal, and in which steps.
  private static let (reach, step) = (0.15, 12.0)

  func arrange(
    _ problem: Arranging, _ spreading: DrawingPlan.Spreading
  ) throws(DrawingFault) -> [Point] {
    let centres = started(problem)
    // Where nothing new overlaps the picture stays as it is, to the point.
    guard overlaps(centres, problem) else { return centres }
    let spread = try ForceLayout(spreading: spreading).apart(centres, problem)
    return backed(spread, onto: centres)
  }

  /// Where nodes stand before anybody moves.
  func started(_ problem: Arranging) -> [Point] {
    let neighbours = adjacency(nodeCount: problem.nodeCount, links: problem.links)
    var places = former
    let page = Box.around(
      former.compactMap { $0 }.map { Box(centre: $0, Size(width: 1, height: 1)) })
    var box = page ?? Box(left: 0, top: 0, right: 0, bottom: 0)
    var open = places.indices.filter { places[$0] == nil }
    guard !open.isEmpty else { return places.map { $0 ?? .zero } }
    let reach = Point(x: box.width, y: box.height).length * KeptLayout.reach
    var taken = BoxIndex(
      places.indices.compactMap { node in
        places[node].map { Box(centre: $0, problem.spaces[node]) }
      })
    while !open.isEmpty {
      var settled: [(Int, Point)] = []
      for node in open {
        let near = neighbours[node].compactMap { places[$0] }
        guard !near.isEmpty else { continue }
        let middle = near.reduce(.zero, +) * (1 / Double(near.count))
        settled.append((node, middle + aside(problem.keys[node])))
      }
      if settled.isEmpty {
        // Nobody it knows has a place: it stands below the picture.
        let place = Point(x: box.left + box.width / 2, y: box.bottom + 60)
        settled.append((open[0], place + aside(problem.keys[open[0]])))
      }
      for (node, wish) in settled {
        let space = problem.spaces[node]
        let place = free(near: wish, space, problem.keys[node], taken, within: reach) ?? wish
        places[node] = place
        _ = taken.add(Box(centre: place, space))
        box = box.union(Box(centre: place, Size(width: 1, height: 1)))
      }
      open.removeAll { places[$0] != nil }
    }
    return places.map { $0 ?? .zero }
  }

  /// The nearest place on rings around a wish where nobody stands; nil where all is taken.
  private func free(
    near wish: Point, _ space: Size, _ key: UInt64, _ taken: BoxIndex, within reach: Double
  ) -> Point? {
    for ring in 0...max(Int(reach / KeptLayout.step), 1) {
      let count = min(max(ring * 6, 1), 36)
      for turn in 0..<count {
        let angle = 2 * Double.pi * (Double(key % 360) / 360 + Double(turn) / Double(count))
        let distance = Double(ring) * KeptLayout.step
        let place = wish + Point(x: distance * cos(angle), y: distance * sin(angle))
        if !taken.contains(near: Box(centre: place, space)) { return place }
      }
    }
    return nil
  }

  /// A small step into a direction that the node's key decides, so that two new ones do not coincide.
  private func aside(_ key: UInt64) -> Point {
    let angle = 2 * Double.pi * Double(key % 360) / 360
    return Point(x: 30 * cos(angle), y: 30 * sin(angle))
  }

  /// Whether anybody stands on anybody who did not before.
  private func overlaps(_ centres: [Point], _ problem: Arranging) -> Bool {
    let boxes = zip(centres, problem.shapes).map { Box(centre: $0, $1).grown(by: 1) }
    let index = BoxIndex(boxes)
    let stays = boxes.indices.map { node in
      former[node] != nil && widths.indices.contains(node)
        && (widths[node] ?? 0) >= problem.shapes[node].width - 0.01
    }
    return boxes.indices.contains { node in
      index.contains(near: boxes[node]) { $0 != node && !(stays[$0] && stays[node]) }
    }
  }

  /// Moved as a whole so that the middle of the nodes that were there stays where it was.
  private func backed(_ spread: [Point], onto centres: [Point]) -> [Point] {
    let kept = former.indices.filter { former[$0] != nil }
    guard !kept.isEmpty else { return spread }
    let drift =
      kept.reduce(Point.zero) { $0 + (centres[$1] - spread[$1]) }
      * (1 / Double(kept.count))
    return spread.map { $0 + drift }
  }
}
