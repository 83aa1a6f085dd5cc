import PartnernetzParallel

/// The most probable path between any two of some nodes, in both directions.
///
/// Paths are kept in one flat row of nodes, since a thousand nodes have a million of them.
/// Source: one Bellman–Ford sweep from each node instead of a search for each pair.
public struct RouteMatrix: Sendable {
  /// The nodes, in the order in which they were given.
  public let nodes: [Graph.Node]
  /// Probabilities row by row, 0–1; 0 where there is no path.
  private let probabilities: [Double]
  /// Where each pair's intermediate nodes begin in `intermediates`; one entry more than pairs.
  private let offsets: [Int]
  private let intermediates: [Graph.Node]

  /// Finds the paths.
  ///
  /// - Parameters:
  ///   - graph: weights are probabilities, 0–1.
  ///   - nodes: between which nodes; each once.
  ///   - passProbability: for each node of the graph the probability that it passes on; counts for
  ///     intermediate nodes only. Nil where all do for certain.
  ///   - maximumHops: the most arcs of a path; nil for no limit.
  ///   - excluding: for a node of the list those that may not be intermediate on its paths.
  /// - Precondition: weights and `passProbability` lie in 0...1, and all are nodes; else the program
  ///   stops with a sentence.
  /// - Complexity: O(m), then for each node the arcs met within all layers but the last; the nodes
  ///   are shared out among the processors, the result does not depend on how many.
  /// - SeeAlso: F14, F17.
  public init(
    _ graph: Graph, among nodes: [Graph.Node], passProbability: [Double]? = nil,
    maximumHops: Int? = nil,
    excluding: @Sendable (Graph.Node) -> [Graph.Node] = { _ in [] }
  ) {
    graph.requireProbabilities(passing: passProbability)
    graph.requireNodes(nodes)
    let passProbability = passProbability ?? [Double](repeating: 1, count: graph.nodeCount)
    let most = max(0, graph.nodeCount - 1)
    let hops = min(maximumHops ?? most, most)
    let sweep = RouteSweep(graph, reversed: graph.reversed, passProbability: passProbability)
    let ranges = evenRanges(of: nodes.count, pieces: 16)
    let pieces = parallelMap(count: ranges.count) { piece in
      var own = sweep
      var rows = Rows()
      for i in ranges[piece] {
        rows.append(
          own.paths(from: [nodes[i]], to: nodes, hops: hops, excluding: excluding(nodes[i])))
      }
      return rows
    }
    self.nodes = nodes
    probabilities = pieces.flatMap(\.probabilities)
    intermediates = pieces.flatMap(\.intermediates)
    var offsets = [0]
    offsets.reserveCapacity(probabilities.count + 1)
    for count in pieces.lazy.flatMap(\.counts) {
      offsets.append(offsets[offsets.count - 1] + count)
    }
    self.offsets = offsets
  }

  /// The probability of the best path between the nodes at two positions of the list; 0 where there
  /// is none.
  public func probability(from i: Int, to j: Int) -> Double {
    probabilities[i * nodes.count + j]
  }

  /// The nodes between the ends of the best path between the nodes at two positions of the list.
  public func intermediates(from i: Int, to j: Int) -> ArraySlice<Graph.Node> {
    let pair = i * nodes.count + j
    return intermediates[offsets[pair]..<offsets[pair + 1]]
  }

  private struct Rows: Sendable {
    var probabilities: [Double] = []
    var counts: [Int] = []
    var intermediates: [Graph.Node] = []

    mutating func append(_ paths: [ProbablePath?]) {
      for path in paths {
        probabilities.append(path?.probability ?? 0)
        counts.append(path?.intermediates.count ?? 0)
        if let path { intermediates += path.intermediates }
      }
    }
  }
}
