// Answers: nothing by itself; the edges of a b-matching problem in flat rows, heaviest first.
// Takes: O(n + m) to build besides one stable sort of the edges by weight.

/// The edges of a b-matching problem, each with a weight that is a positive integer.
///
/// The search works with twice the weights, so that half of a difference is an integer as well.
struct MatchingProblem: Sendable {
  /// One end of an edge as seen from the other.
  struct IncidentEdge: Sendable {
    /// The node at the other end.
    var head: Int32
    /// `2e + 1` from the edge's source to its target, `2e` from its target to its source.
    var arc: Int32
    /// Twice the edge's weight.
    var weight: Int64
  }

  /// Number of nodes.
  let nodeCount: Int
  /// Number of edges.
  let edgeCount: Int
  /// Where arc `a` leads to; it comes from the end of arc `a ^ 1`.
  let ends: [Int32]
  /// For each edge twice its weight.
  let weights: [Int64]
  /// For each node the most edges to choose.
  let capacities: [Int32]
  /// For each node where its incident edges begin; one entry more than nodes.
  let offsets: [Int32]
  /// The incident edges of each node, heaviest first.
  let incidentEdges: [IncidentEdge]

  /// Whether a node can take more edges than it has: then its capacity says nothing.
  @inline(__always)
  func isUnbounded(_ v: Int) -> Bool { capacities[v] > offsets[v + 1] - offsets[v] }

  /// Whether no node can take more than one edge.
  var isSimple: Bool { capacities.allSatisfy { $0 <= 1 } }

  /// Puts edges into rows.
  ///
  /// - Parameters:
  ///   - sources: for each edge one end.
  ///   - targets: for each edge the other end, different from the first.
  ///   - weights: for each edge its weight, 1 or more and below 2^54.
  ///   - capacities: for each node the most edges to choose.
  init(sources: [Int32], targets: [Int32], weights: [Int64], capacities: [Int]) {
    let (n, m) = (capacities.count, sources.count)
    var offsets = [Int32](repeating: 0, count: n + 1)
    let ends = [Int32](unsafeUninitializedCapacity: 2 * m) { buffer, count in
      for e in 0..<m {
        buffer[2 * e] = sources[e]
        buffer[2 * e + 1] = targets[e]
        offsets[Int(sources[e]) + 1] += 1
        offsets[Int(targets[e]) + 1] += 1
      }
      count = 2 * m
    }
    for v in 0..<n { offsets[v + 1] += offsets[v] }
    let order = heaviestFirst(weights)
    var next = offsets
    let incidentEdges = [IncidentEdge](unsafeUninitializedCapacity: 2 * m) { buffer, count in
      next.withUnsafeMutableBufferPointer { next in
        for e in order {
          let (u, v) = (sources[Int(e)], targets[Int(e)])
          let weight = 2 * weights[Int(e)]
          buffer[Int(next[Int(u)])] = IncidentEdge(head: v, arc: 2 * e + 1, weight: weight)
          buffer[Int(next[Int(v)])] = IncidentEdge(head: u, arc: 2 * e, weight: weight)
          next[Int(u)] &+= 1
          next[Int(v)] &+= 1
        }
      }
      count = 2 * m
    }
    nodeCount = n
    edgeCount = m
    self.ends = ends
    self.offsets = offsets
    self.incidentEdges = incidentEdges
    self.weights = weights.map { 2 * $0 }
    self.capacities = capacities.map { Int32(clamping: max(0, $0)) }
  }
}
