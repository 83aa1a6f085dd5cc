import Foundation

/// The arcs of a network of probabilities as lengths, each node's shortest first.
///
/// An arc's length is −ln p, so that the shortest path is the most probable one. Each arc costs
/// `RouteCosts.hop` more, so that of equally probable paths the one with fewer arcs is shorter.
struct RouteCosts: Sendable {
  /// What an arc costs beyond −ln p: far above rounding, far below any difference that is shown.
  static let hop = 1e-12
  /// Lengths that differ by less are equal.
  static let tolerance = 1e-13

  let offsets: [Int32]
  let ends: [Graph.Node]
  let costs: [Double]

  /// - Complexity: O(m log of the largest degree).
  init(_ graph: Graph) {
    var ends: [Graph.Node] = []
    var costs: [Double] = []
    var offsets: [Int32] = [0]
    ends.reserveCapacity(graph.arcCount)
    costs.reserveCapacity(graph.arcCount)
    offsets.reserveCapacity(graph.nodeCount + 1)
    var row: [(cost: Double, end: Graph.Node)] = []
    for v in 0..<Graph.Node(graph.nodeCount) {
      row.removeAll(keepingCapacity: true)
      for a in graph.arcs(from: v) where graph.weights[a] > 0 {
        row.append((-log(min(1, graph.weights[a])) + Self.hop, graph.targets[a]))
      }
      row.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.end < $1.end }
      for arc in row {
        ends.append(arc.end)
        costs.append(arc.cost)
      }
      offsets.append(Int32(ends.count))
    }
    self.offsets = offsets
    self.ends = ends
    self.costs = costs
  }

  @inline(__always)
  func arcs(of node: Graph.Node) -> Range<Int> {
    Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
  }
}
