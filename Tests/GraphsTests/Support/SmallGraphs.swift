import PartnernetzGraphs
import PartnernetzParallel
import Testing

/// Graphs that tests share.
enum Sample {
  /// A chain of a million nodes; built once.
  static let longChain = Graph.chain(1_000_000)
  /// A star with a million leaves around node 0; built once.
  static let wideStar = Graph(
    nodeCount: 1_000_001, edges: (1...1_000_000).map { Graph.Arc(0, Graph.Node($0)) })
  /// Every pair of 300 nodes, each arc of weight 1.
  static let complete = Graph.complete(300)
}

extension Graph {
  static func chain(_ nodeCount: Int) -> Graph {
    Graph(nodeCount: nodeCount, edges: (0..<Node(nodeCount - 1)).map { Arc($0, $0 + 1) })
  }

  static func complete(_ nodeCount: Int, weight: Double = 1) -> Graph {
    var edges: [Arc] = []
    for u in 0..<Node(nodeCount) {
      for v in (u + 1)..<Node(max(nodeCount, Int(u) + 1)) {
        edges.append(Arc(u, v, weight: weight))
      }
    }
    return Graph(nodeCount: nodeCount, edges: edges)
  }

  /// A random undirected graph in which each pair is joined with a given chance.
  static func random(
    nodes: Int, chance: Double, using generator: inout SplitMix64
  ) -> Graph {
    var edges: [Arc] = []
    for u in 0..<nodes {
      for v in 0..<u where Double.random(in: 0..<1, using: &generator) < chance {
        edges.append(Arc(Node(u), Node(v)))
      }
    }
    return Graph(nodeCount: nodes, edges: edges).checked
  }

  /// A random directed graph whose weights are drawn from a short list, so that ties abound.
  static func randomProbabilities(
    nodes: Int, chance: Double, from weights: [Double], using generator: inout SplitMix64
  ) -> Graph {
    var arcs: [Arc] = []
    for u in 0..<nodes {
      for v in 0..<nodes where u != v && Double.random(in: 0..<1, using: &generator) < chance {
        let weight = weights.randomElement(using: &generator) ?? 0
        arcs.append(Arc(Node(u), Node(v), weight: weight))
      }
    }
    return Graph(nodeCount: nodes, arcs: arcs).checked
  }

  /// The same graph, after a look at all that algorithms take for granted.
  var checked: Graph {
    #expect(throws: Never.self) { try checkInvariants() }
    return self
  }

  /// All-pairs distances by Floyd and Warshall, -1 where there is no path.
  var bruteDistances: [[Int32]] {
    let far = Int32(nodeCount + 1)
    var table = [[Int32]](repeating: [Int32](repeating: far, count: nodeCount), count: nodeCount)
    for u in 0..<nodeCount {
      table[u][u] = 0
      for v in successors(of: Node(u)) { table[u][Int(v)] = 1 }
    }
    for k in 0..<nodeCount {
      for u in 0..<nodeCount {
        for v in 0..<nodeCount { table[u][v] = min(table[u][v], table[u][k] + table[k][v]) }
      }
    }
    return table.map { $0.map { $0 < far ? $0 : -1 } }
  }

  /// The same graph without some nodes' arcs; the nodes stay.
  func without(nodes: Set<Node> = [], edge: (Node, Node)? = nil) -> Graph {
    var arcs: [Arc] = []
    for u in 0..<Node(nodeCount) where !nodes.contains(u) {
      for a in self.arcs(from: u) where !nodes.contains(targets[a]) {
        if let edge, [u, targets[a]] == [edge.0, edge.1] || [targets[a], u] == [edge.0, edge.1] {
          continue
        }
        arcs.append(Arc(u, targets[a], weight: weights[a]))
      }
    }
    return Graph(nodeCount: nodeCount, arcs: arcs)
  }
}

/// Whether two numbers agree to a relative error.
func agree(_ a: Double, _ b: Double, relative: Double = 1e-12) -> Bool {
  abs(a - b) <= relative * max(1, abs(a), abs(b))
}
