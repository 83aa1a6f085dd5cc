import Foundation

// Answers: which edges hold an undirected graph together, so that the rest may be drawn pale.
// Takes: O(m · degree) for the neighbours that two ends share, O(m log m) for their order.
// From: the disparity filter, Serrano, Boguñá and Vespignani (2009), over shared neighbours; a spanning
// forest of the strongest keeps together what hangs together (Nocaj, Ortmann and Brandes 2015).

/// The edges that hold a graph together.
public struct Backbone: Sendable, Equatable {
  /// The edges, each with its smaller end first, ordered by source and then by target.
  public let edges: [Pair]
  /// How improbable an edge's share of an end had to be to belong to it, 0–1; 1 where all edges do.
  public let level: Double
  /// Number of edges that the graph has.
  public let edgeCount: Int

  /// Two ends of an edge.
  public struct Pair: Sendable, Hashable {
    /// The smaller end.
    public let low: Graph.Node
    /// The larger end.
    public let high: Graph.Node

    /// Makes a pair of two ends in any order.
    public init(_ a: Graph.Node, _ b: Graph.Node) {
      low = min(a, b)
      high = max(a, b)
    }
  }

  /// The highest level that is tried, in hundredths.
  static let highestLevel = 50
}

extension Graph {
  /// The edges that hold an undirected graph together (each edge as two arcs).
  ///
  /// An edge weighs the more, the more neighbours its ends share for their degrees. It belongs to the
  /// backbone where its share of all that one of its ends weighs is less probable than a level, if
  /// that end had dealt its weight by lot; and where it is part of the spanning forest of the heaviest
  /// edges, so that no node loses its component. The level is the highest one, in hundredths up to a
  /// half, that keeps within a number of edges.
  ///
  /// - Parameter limit: the most edges besides those that the forest needs; a graph with no more
  ///   edges is its own backbone, and so is one in which all edges weigh the same.
  /// - Precondition: each arc has one back; a directed graph stops the program.
  /// - Returns: the edges and the level.
  /// - Complexity: O(m · d + m log m) for a mean degree d of the edges' ends.
  /// - Source: Serrano, Boguñá and Vespignani (2009); Nocaj, Ortmann and Brandes (2015).
  public func backbone(atMost limit: Int) -> Backbone {
    requireSymmetry()
    let all = edges.map { Backbone.Pair($0.source, $0.target) }
    guard all.count > limit else { return Backbone(edges: all, level: 1, edgeCount: all.count) }
    let weights = all.map(closeness)
    // Among equals no edge holds more together than another: any choice would make false hubs.
    guard let least = weights.min(), let most = weights.max(), most - least > 1e-9 * most else {
      return Backbone(edges: all, level: 1, edgeCount: all.count)
    }
    var sums = [Double](repeating: 0, count: nodeCount)
    for (edge, weight) in zip(all, weights) {
      sums[Int(edge.low)] += weight
      sums[Int(edge.high)] += weight
    }
    var level = [Int](repeating: 0, count: all.count)
    for (number, edge) in all.enumerated() {
      let chance = [edge.low, edge.high].map { end in
        outDegree(end) > 1
          ? pow(1 - weights[number] / sums[Int(end)], Double(outDegree(end) - 1)) : 1
      }
      // The first level, in hundredths, that lets the edge in.
      level[number] = Int(((chance.min() ?? 1) * 100).rounded(.down)) + 1
    }
    var belongs = heaviestForest(all, weights)
    var admitted = [Int](repeating: 0, count: Backbone.highestLevel + 2)
    for (number, level) in level.enumerated() where !belongs[number] {
      admitted[min(level, Backbone.highestLevel + 1)] += 1
    }
    var count = belongs.count { $0 }
    var highest = 0
    while highest < Backbone.highestLevel, count + admitted[highest + 1] <= limit {
      highest += 1
      count += admitted[highest]
    }
    for (number, level) in level.enumerated() where level <= highest { belongs[number] = true }
    return Backbone(
      edges: all.indices.filter { belongs[$0] }.map { all[$0] }, level: Double(highest) / 100,
      edgeCount: all.count)
  }

  /// How closely an edge binds its ends: one more than the neighbours that they share, for the geometric
  /// mean of their degrees.
  ///
  /// - Precondition: each arc has one back, and the edge is one of the graph's.
  /// - Complexity: O(degrees of its ends).
  package func closeness(_ edge: Backbone.Pair) -> Double {
    let (a, b) = (successors(of: edge.low), successors(of: edge.high))
    var shared = 0
    var (i, j) = (a.startIndex, b.startIndex)
    while i < a.endIndex, j < b.endIndex {
      if a[i] == b[j] { shared += 1 }
      let isLess = a[i] < b[j]
      if a[i] <= b[j] { i += 1 }
      if !isLess { j += 1 }
    }
    return Double(1 + shared) / (Double(a.count) * Double(b.count)).squareRoot()
  }

  /// Which edges belong to the spanning forest of the heaviest ones (Kruskal); of equals the first.
  private func heaviestForest(_ all: [Backbone.Pair], _ weights: [Double]) -> [Bool] {
    var parent = Array(0..<Node(nodeCount))
    func root(_ node: Node) -> Node {
      var node = node
      while parent[Int(node)] != node {
        parent[Int(node)] = parent[Int(parent[Int(node)])]
        node = parent[Int(node)]
      }
      return node
    }
    var belongs = [Bool](repeating: false, count: all.count)
    for number in all.indices.sorted(by: { (weights[$1], $0) < (weights[$0], $1) }) {
      let (a, b) = (root(all[number].low), root(all[number].high))
      guard a != b else { continue }
      parent[Int(max(a, b))] = min(a, b)
      belongs[number] = true
    }
    return belongs
  }
}
