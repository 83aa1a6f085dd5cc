import Foundation

/// A network of probabilities made ready for many path queries.
///
/// - Complexity: O(m) to make where the graph has few different weights, else O(m log of the largest
///   degree). Besides the graph it takes 6 bytes for each arc, 12 where many weights differ; twice as
///   much where the graph is directed.
public struct Router: Sendable {
  let graph: Graph
  let forth: RouteCosts
  let back: RouteCosts
  /// −ln of each node's pass probability; infinite where it never passes on.
  let passCosts: [Double]
  let passProbability: [Double]

  /// Makes a network ready.
  ///
  /// - Parameters:
  ///   - graph: weights are probabilities, 0–1.
  ///   - passProbability: for each node the probability that it passes on, 0–1; counts for
  ///     intermediate nodes only.
  public init(_ graph: Graph, passProbability: [Double]) {
    self.graph = graph
    self.passProbability = passProbability
    passCosts = passProbability.map { $0 > 0 ? max(0, -log($0)) : .infinity }
    forth = RouteCosts(graph)
    back = graph.isUndirected ? forth : RouteCosts(graph.reversed)
  }

  /// What a path comes to: the product of its arcs' weights and of its intermediate nodes' pass
  /// probabilities.
  func path(_ nodes: [Graph.Node]) -> ProbablePath {
    var probability = 1.0
    for i in nodes.indices.dropLast() {
      if i > 0 { probability *= passProbability[Int(nodes[i])] }
      if let arc = graph.arc(from: nodes[i], to: nodes[i + 1]) {
        probability *= graph.weights[arc]
      }
    }
    return ProbablePath(nodes: nodes, probability: probability)
  }
}
