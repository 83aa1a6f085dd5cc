import Foundation

/// A network of probabilities made ready for many path queries.
///
/// - Complexity: O(m log of the largest degree) to make; 24 bytes for each arc, 12 when every arc
///   has its equal in the other direction.
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
    let reversed = graph.reversed
    let isSymmetric =
      reversed.targets == graph.targets && reversed.weights == graph.weights
      && reversed.offsets == graph.offsets
    back = isSymmetric ? forth : RouteCosts(reversed)
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
