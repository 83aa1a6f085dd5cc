// Answers: how often two partners of a node are partners of each other.
// Takes: O(m^1.5): each edge is looked at from its end of smaller degree.
// From: Chiba and Nishizeki (1985); the "forward" order of Schank and Wagner (2005).

/// The triangles of an undirected graph.
public struct Triangles: Sendable, Equatable {
  /// For each node the number of triangles it is a corner of.
  public let perNode: [Int]
  /// Number of triangles.
  public let count: Int
  /// Number of pairs of neighbours, summed over all nodes: triples connected in the middle.
  public let connectedTriples: Int

  /// Three times the triangles divided by the connected triples, in [0, 1]; 0 without triples.
  public var transitivity: Double {
    connectedTriples == 0 ? 0 : 3 * Double(count) / Double(connectedTriples)
  }
}

extension Graph {
  /// Counts the triangles of an undirected graph (each edge as two arcs).
  ///
  /// - Complexity: O(m^1.5).
  /// - SeeAlso: F21.
  public func triangles() -> Triangles {
    let upward = towardsHigherDegree
    var perNode = [Int](repeating: 0, count: nodeCount)
    var mark = [Node](repeating: -1, count: nodeCount)
    var count = 0
    for u in 0..<Node(nodeCount) {
      for v in upward.successors(of: u) { mark[Int(v)] = u }
      for v in upward.successors(of: u) {
        for w in upward.successors(of: v) where mark[Int(w)] == u {
          count += 1
          perNode[Int(u)] += 1
          perNode[Int(v)] += 1
          perNode[Int(w)] += 1
        }
      }
    }
    let triples = (0..<Node(nodeCount)).reduce(0) {
      $0 + outDegree($1) * (outDegree($1) - 1) / 2
    }
    return Triangles(perNode: perNode, count: count, connectedTriples: triples)
  }

  /// Each edge once, from the end of smaller degree (then of smaller number) to the other.
  private var towardsHigherDegree: Graph {
    var kept: [Arc] = []
    kept.reserveCapacity(arcCount / 2)
    for u in 0..<Node(nodeCount) {
      for v in successors(of: u) where (outDegree(u), u) < (outDegree(v), v) {
        kept.append(Arc(u, v))
      }
    }
    return Graph(nodeCount: nodeCount, arcs: kept)
  }
}
