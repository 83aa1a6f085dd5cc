import Foundation

/// Places without any engine, for when Graphviz fails: one circle for few nodes, else a grid in
/// which neighbours stand near each other (breadth-first order).
///
/// - Complexity: O(n + m).
struct PlainLayout {
  func arrange(_ problem: Arranging) -> [Point] {
    let count = problem.nodeCount
    guard count > 1 else { return count == 1 ? [.zero] : [] }
    let width = (problem.spaces.map(\.width).max() ?? 0) + 16
    let height = (problem.spaces.map(\.height).max() ?? 0) + 16
    let order = breadthFirst(problem)
    var centres = [Point](repeating: .zero, count: count)
    if count <= 40 {
      let radius = max(Double(count) * max(height, width * 0.45) / (2 * .pi), 80)
      for (place, node) in order.enumerated() {
        let angle = 2 * Double.pi * Double(place) / Double(count)
        centres[node] = Point(x: radius * 1.3 * cos(angle), y: radius * sin(angle))
      }
    } else {
      let columns = max(1, Int((Double(count) * problem.aspect * height / width).squareRoot()))
      for (place, node) in order.enumerated() {
        let row = place / columns
        let column = row % 2 == 0 ? place % columns : columns - 1 - place % columns
        centres[node] = Point(x: Double(column) * width, y: Double(row) * height)
      }
    }
    return centres
  }

  private func breadthFirst(_ problem: Arranging) -> [Int] {
    let neighbours = adjacency(nodeCount: problem.nodeCount, links: problem.links)
    var seen = [Bool](repeating: false, count: problem.nodeCount)
    var order: [Int] = []
    for start in seen.indices where !seen[start] {
      seen[start] = true
      var next = order.count
      order.append(start)
      while next < order.count {
        for other in neighbours[order[next]] where !seen[other] {
          seen[other] = true
          order.append(other)
        }
        next += 1
      }
    }
    return order
  }
}
