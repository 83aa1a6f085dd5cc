public import PartnernetzParallel

// Answers: how near a node is to all others.
// Takes: O(n · (n + m)), about 64 times less where searches overlap, shared among threads.
// From: Freeman (1978) with the scale of Wasserman and Faust (1994); harmonic, Marchiori and Latora
// (2000); searches from 64 sources at once. Sources are cut into 8 pieces whatever the number of
// threads, and the pieces are added up in order, so the sums are the same bits on any number.

/// How near the nodes of a graph are to all others; arcs count as length 1.
public struct Closeness: Sendable, Equatable {
  /// For each node the share of the other nodes that reach it, divided by their mean distance; in
  /// [0, 1], 0 for a node that none reaches.
  public let closeness: [Double]
  /// For each node the mean of 1/distance from the other nodes, 0 where there is no path; in [0, 1].
  public let harmonic: [Double]
}

extension Graph {
  /// Closeness and harmonic centrality, exactly.
  ///
  /// Distances are those from the others to the node, along the arcs, as networkx has it; in an
  /// undirected graph (each edge as two arcs) both ways are the same.
  ///
  /// - Parameters:
  ///   - threads: the most threads to use; the result is the same for any number.
  ///   - stop: when to give up; by default never.
  /// - Throws: the failure of `stop`, never by default.
  /// - Returns: both numbers for each node.
  /// - Complexity: O(n · (n + m)) at worst; meant for up to some hundred thousand nodes with short
  ///   paths. 20 bytes for each node in each of 8 pieces.
  /// - Source: Freeman (1978), Wasserman and Faust (1994); harmonic, Marchiori and Latora (2000).
  public func closeness<Failure: Error>(
    threads: Int? = nil, stop: Interruption<Failure> = Interruption<Never>.never
  ) throws(Failure) -> Closeness {
    let all = (0..<Node(nodeCount)).map { $0 }
    let sums = try DistanceSums(to: self, from: all, threads: threads, stop: stop)
    let others = Double(max(1, nodeCount - 1))
    return Closeness(
      closeness: sums.reached.indices.map { v in
        let reached = Double(sums.reached[v])
        return reached > 0 ? reached / others * reached / Double(sums.distance[v]) : 0
      },
      harmonic: sums.inverse.map { $0 / others })
  }
}

/// For each node what the distances from some sources add up to; the node itself is left out.
struct DistanceSums: Sendable {
  /// Number of sources that reach it.
  private(set) var reached: [Int32]
  /// The sum of their distances.
  private(set) var distance: [Int]
  /// The sum of 1/distance.
  private(set) var inverse: [Double]

  private init(nodeCount: Int) {
    reached = [Int32](repeating: 0, count: nodeCount)
    distance = [Int](repeating: 0, count: nodeCount)
    inverse = [Double](repeating: 0, count: nodeCount)
  }

  init<Failure: Error>(
    to graph: Graph, from sources: [Int32], threads: Int?, stop: Interruption<Failure>
  ) throws(Failure) {
    self.init(nodeCount: graph.nodeCount)
    let words = (sources.count + SourceWord.most - 1) / SourceWord.most
    let ranges = evenRanges(of: words, pieces: 8)
    let parts = try parallelMap(count: ranges.count, threads: threads, stop: stop) { piece in
      var part = DistanceSums(nodeCount: graph.nodeCount)
      let search = SourceWord(nodeCount: graph.nodeCount)
      for word in ranges[piece] {
        let first = word * SourceWord.most
        part.add(
          sources[first..<min(first + SourceWord.most, sources.count)], search: search, on: graph)
      }
      return part
    }
    for part in parts {
      for v in 0..<graph.nodeCount {
        reached[v] += part.reached[v]
        distance[v] += part.distance[v]
        inverse[v] += part.inverse[v]
      }
    }
  }

  private mutating func add(
    _ sources: ArraySlice<Int32>, search: borrowing SourceWord, on graph: Graph
  ) {
    reached.withUnsafeMutableBufferPointer { reached in
      distance.withUnsafeMutableBufferPointer { distance in
        inverse.withUnsafeMutableBufferPointer { inverse in
          search.run(from: sources, on: graph) { node, steps, count in
            reached[node] &+= Int32(truncatingIfNeeded: count)
            distance[node] &+= count &* steps
            inverse[node] += Double(count) / Double(steps)
          }
        }
      }
    }
  }
}
