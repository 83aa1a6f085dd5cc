// Answers: on how many shortest paths between others a node lies.
// Takes: O(n · (n + m)), the sources shared among threads.
// From: Brandes (2001). The sources are cut into 16 pieces whatever the number of threads, and
// the pieces are added up in order, so the sums are the same bits on any number.

/// How much each node of an undirected graph lies between the others.
public struct Betweenness: Sendable, Equatable {
  /// For each node the sum over unordered pairs of others of the share of shortest paths through it.
  public let raw: [Double]

  /// The raw numbers divided by the number of pairs of other nodes; in [0, 1].
  public var normalised: [Double] {
    let pairs = Double(raw.count - 1) * Double(raw.count - 2) / 2
    return raw.count < 3 ? raw : raw.map { $0 / pairs }
  }
}

extension Graph {
  /// Exact betweenness in an undirected graph (each edge as two arcs); arcs count as length 1.
  ///
  /// - Parameter threads: the most threads to use; the result is the same for any number.
  /// - Returns: a number for each node.
  /// - Complexity: O(n · (n + m)); meant for up to some ten thousand nodes.
  /// - SeeAlso: F21.
  public func betweenness(threads: Int? = nil) -> Betweenness {
    let ranges = evenRanges(of: nodeCount, pieces: 16)
    let parts = parallelMap(count: ranges.count, threads: threads) { piece in
      var search = DependencySearch(nodeCount: nodeCount)
      for source in ranges[piece] { search.add(Node(source), of: self) }
      return search.total
    }
    var raw = [Double](repeating: 0, count: nodeCount)
    for part in parts {
      for v in raw.indices { raw[v] += part[v] / 2 }
    }
    return Betweenness(raw: raw)
  }
}

/// Adds up how much each node is depended upon by one source after the other.
private struct DependencySearch {
  private(set) var total: [Double]
  private var search: BreadthFirstSearch
  private var pathCount: [Double]
  private var dependency: [Double]

  init(nodeCount: Int) {
    total = [Double](repeating: 0, count: nodeCount)
    search = BreadthFirstSearch(nodeCount: nodeCount)
    pathCount = total
    dependency = total
  }

  mutating func add(_ source: Graph.Node, of graph: Graph) {
    search.run(on: graph, from: source)
    for node in search.order {
      pathCount[Int(node)] = 0
      dependency[Int(node)] = 0
    }
    pathCount[Int(source)] = 1
    for node in search.order {
      let next = search.distance[Int(node)] + 1
      for a in graph.arcs(from: node) where search.distance[Int(graph.targets[a])] == next {
        pathCount[Int(graph.targets[a])] += pathCount[Int(node)]
      }
    }
    for node in search.order.reversed() {
      let v = Int(node)
      let next = search.distance[v] + 1
      for a in graph.arcs(from: node) {
        let w = Int(graph.targets[a])
        if search.distance[w] == next {
          dependency[v] += pathCount[v] / pathCount[w] * (1 + dependency[w])
        }
      }
      if node != source { total[v] += dependency[v] }
    }
  }
}
