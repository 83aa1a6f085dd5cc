import Foundation

/// A network of probabilities made ready for many path queries.
///
/// ```swift
/// let router = Router(graph, passProbability: willingness)
/// let best = router.mostProbablePath(from: 0, to: 7)
/// let ten = router.mostProbablePaths(RouteQuery(from: [0], to: [7]), count: 10)
/// ```
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
  ///     intermediate nodes only. Nil where all pass on for certain.
  /// - Precondition: weights lie in 0...1, and there is a pass probability in 0...1 for each node;
  ///   else the program stops with a sentence.
  public init(_ graph: Graph, passProbability: [Double]? = nil) {
    graph.requireProbabilities(passing: passProbability)
    let passProbability = passProbability ?? [Double](repeating: 1, count: graph.nodeCount)
    self.graph = graph
    self.passProbability = passProbability
    passCosts = passProbability.map { $0 > 0 ? -log($0) : .infinity }
    forth = RouteCosts(graph)
    back = graph.isUndirected ? forth : RouteCosts(graph.reversed)
  }

  /// Stops the program where a question is about nodes that there are not.
  func check(_ nodes: [Graph.Node], excluding: [Bool]) {
    let range = 0..<Graph.Node(graph.nodeCount)
    require(
      nodes.allSatisfy(range.contains),
      "A route cannot begin or end at node \(nodes.first { !range.contains($0) } ?? 0): nodes are "
        + "numbered from 0 and there are \(graph.nodeCount).")
    require(
      excluding.isEmpty || excluding.count == graph.nodeCount,
      "What is excluded must be empty or have an entry for each of the \(graph.nodeCount) nodes, "
        + "not \(excluding.count).")
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
