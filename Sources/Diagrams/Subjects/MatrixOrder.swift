import PartnernetzGraphs

/// The order of a matrix' rows: who has the same partners stands side by side, and groups stay
/// together.
///
/// A short path through all rows, where a step is as long as two rows differ (Jaccard) and far longer
/// between groups: nearest neighbour, then 2-opt.
///
/// - SeeAlso: Liiv, "Seriation and matrix reordering methods", 2010.
struct MatrixOrder {
  /// The nodes in the order of their rows.
  let order: [Int]
  /// How long the path is.
  let length: Double

  private static let betweenGroups = 2.0

  /// Orders the nodes of a graph.
  ///
  /// - Parameters:
  ///   - graph: an undirected graph of some hundred nodes at most.
  ///   - groups: for each node its group.
  /// - Complexity: O(n² · d) for the distances, O(n²) for each round of 2-opt.
  init(_ graph: Graph, groups: [Int]) {
    let distances = MatrixOrder.distances(graph, groups)
    var order = MatrixOrder.nearest(distances, from: MatrixOrder.first(graph))
    var rounds = 0
    while MatrixOrder.improve(&order, distances), rounds < 60 { rounds += 1 }
    self.order = order
    length = zip(order, order.dropFirst()).reduce(0) { $0 + distances[$1.0][$1.1] }
  }

  private static func distances(_ graph: Graph, _ groups: [Int]) -> [[Double]] {
    let sets = (0..<Int32(graph.nodeCount)).map { node in
      Set(graph.successors(of: node)).union([node])
    }
    return sets.indices.map { a in
      sets.indices.map { b in
        let shared = sets[a].intersection(sets[b]).count
        let all = sets[a].count + sets[b].count - shared
        return 1 - Double(shared) / Double(all) + (groups[a] == groups[b] ? 0 : betweenGroups)
      }
    }
  }

  private static func first(_ graph: Graph) -> Int {
    let best = (0..<Int32(graph.nodeCount)).max {
      (graph.outDegree($0), $1) < (graph.outDegree($1), $0)
    }
    return best.map { Int($0) } ?? 0
  }

  private static func nearest(_ distances: [[Double]], from start: Int) -> [Int] {
    guard !distances.isEmpty else { return [] }
    var order = [start]
    var open = distances.indices.filter { $0 != start }
    while let last = order.last,
      let next = open.min(by: { (distances[last][$0], $0) < (distances[last][$1], $1) })
    {
      order.append(next)
      open.removeAll { $0 == next }
    }
    return order
  }

  /// Turns pieces of the path around where that makes it shorter; whether any did.
  private static func improve(_ order: inout [Int], _ distances: [[Double]]) -> Bool {
    var isBetter = false
    let n = order.count
    guard n > 2 else { return false }
    for i in 0..<(n - 1) {
      for j in (i + 1)..<n {
        // Ends of the path have nothing to be joined to.
        let (before, after) = (i > 0 ? order[i - 1] : -1, j < n - 1 ? order[j + 1] : -1)
        var change = 0.0
        if before >= 0 {
          change += distances[before][order[j]] - distances[before][order[i]]
        }
        if after >= 0 { change += distances[order[i]][after] - distances[order[j]][after] }
        guard change < -1e-9 else { continue }
        order[i...j].reverse()
        isBetter = true
      }
    }
    return isBetter
  }
}
