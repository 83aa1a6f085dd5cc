import Foundation

/// A network drawn like an earlier picture of it: nodes stay where they were, new ones stand at the
/// middle of their neighbours, and only what would overlap moves apart.
///
/// - Complexity: O(n + m), and what the removal of overlaps takes.
struct KeptLayout {
  /// For each node where it stood; nil for new ones.
  var former: [Point?]

  func arrange(
    _ problem: Arranging, _ spreading: DrawingPlan.Spreading, _ session: borrowing GraphvizSession
  ) throws(DrawingFault) -> [Point] {
    let centres = started(problem)
    // Where nothing new overlaps the picture stays as it is, to the point.
    guard overlaps(centres, problem) else { return centres }
    let spread = try ForceLayout(spreading: spreading).apart(centres, problem, session)
    return backed(spread, onto: centres)
  }

  private func started(_ problem: Arranging) -> [Point] {
    let neighbours = adjacency(nodeCount: problem.nodeCount, links: problem.links)
    var places = former
    var box = Box.around(
      former.compactMap { $0 }.map { Box(centre: $0, Size(width: 1, height: 1)) })
    var open = places.indices.filter { places[$0] == nil }
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
        let below = box ?? Box(left: 0, top: 0, right: 0, bottom: 0)
        let place = Point(x: below.left + below.width / 2, y: below.bottom + 60)
        settled.append((open[0], place + aside(problem.keys[open[0]])))
      }
      for (node, place) in settled {
        places[node] = place
        let spot = Box(centre: place, Size(width: 1, height: 1))
        box = box?.union(spot) ?? spot
      }
      open.removeAll { places[$0] != nil }
    }
    return places.map { $0 ?? .zero }
  }

  /// A small step into a direction that the node's key decides, so that two new ones do not coincide.
  private func aside(_ key: UInt64) -> Point {
    let angle = 2 * Double.pi * Double(key % 360) / 360
    return Point(x: 30 * cos(angle), y: 30 * sin(angle))
  }

  private func overlaps(_ centres: [Point], _ problem: Arranging) -> Bool {
    let boxes = zip(centres, problem.shapes).map { Box(centre: $0, $1).grown(by: 1) }
    let index = BoxIndex(boxes)
    return boxes.indices.contains { index.boxes(near: boxes[$0]).count > 1 }
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
