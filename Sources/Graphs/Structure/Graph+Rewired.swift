import PartnernetzParallel

// The configuration model, by double edge swaps.
// Answers: what a graph would look like if each node kept its number of edges and chance drew the others.
// Takes: O(m) exchanges of edges, ten for each edge.
// From: Maslov and Sneppen (2002): two edges exchange their ends unless that makes a loop or a twin.

extension Graph {
  /// An undirected graph by lot in which each node has as many edges as here (each edge as two arcs);
  /// loops are left out.
  ///
  /// - Parameter seed: chooses the exchanges; the same seed gives the same graph.
  /// - Returns: the graph; weights are lost. One with fewer than two edges stays as it is.
  /// - Complexity: O(n + m) in practice.
  /// - Source: Maslov and Sneppen (2002).
  public func rewired(seed: UInt64) -> Graph {
    var ends = edges.filter { $0.source != $0.target }.map { ($0.source, $0.target) }
    guard ends.count > 1 else { return self }
    func key(_ a: Node, _ b: Node) -> UInt64 {
      UInt64(UInt32(bitPattern: min(a, b))) << 32 | UInt64(UInt32(bitPattern: max(a, b)))
    }
    var taken = Set(ends.map { key($0.0, $0.1) })
    var generator = SplitMix64(seed: seed)
    for _ in 0..<Graph.exchangesPerEdge * ends.count {
      let first = Int.random(in: 0..<ends.count, using: &generator)
      let second = Int.random(in: 0..<ends.count, using: &generator)
      let (a, b) = ends[first]
      // Each edge runs both ways: which of its ends moves is drawn too.
      let (c, d) =
        Bool.random(using: &generator) ? ends[second] : (ends[second].1, ends[second].0)
      guard a != c, a != d, b != c, b != d, !taken.contains(key(a, d)),
        !taken.contains(key(c, b))
      else { continue }
      taken.remove(key(a, b))
      taken.remove(key(c, d))
      taken.insert(key(a, d))
      taken.insert(key(c, b))
      ends[first] = (a, d)
      ends[second] = (c, b)
    }
    return Graph(nodeCount: nodeCount, edges: ends.map { Arc($0.0, $0.1) })
  }

  private static let exchangesPerEdge = 10
}
