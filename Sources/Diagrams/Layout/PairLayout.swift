/// Pairs and small groups, each a small figure: the best linked node left, its partners right.
///
/// - Complexity: O(n + m).
struct PairLayout {
  static let gap = 44.0

  func arrange(_ problem: Arranging) -> [Point] {
    guard problem.nodeCount > 1 else { return problem.nodeCount == 1 ? [.zero] : [] }
    var degree = [Int](repeating: 0, count: problem.nodeCount)
    for (a, b) in problem.links {
      degree[a] += 1
      degree[b] += 1
    }
    let hub = degree.indices.max { degree[$0] < degree[$1] || degree[$0] == degree[$1] && $0 > $1 }
    guard let hub, problem.nodeCount > 2 else {
      return [
        .zero, Point(x: distance(problem.spaces[0], problem.spaces[1], problem), y: 0),
      ]
    }
    let partners = problem.shapes.indices.filter { $0 != hub }
    var centres = [Point](repeating: .zero, count: problem.nodeCount)
    let heights = partners.map { problem.spaces[$0].height + 12 }
    var y = -heights.reduce(0, +) / 2
    for (partner, height) in zip(partners, heights) {
      centres[partner] = Point(
        x: distance(problem.spaces[hub], problem.spaces[partner], problem), y: y + height / 2)
      y += height
    }
    return centres
  }

  private func distance(_ a: Size, _ b: Size, _ problem: Arranging) -> Double {
    (a.width + b.width) / 2 + max(PairLayout.gap, problem.linkLabelWidth + 26)
  }
}
