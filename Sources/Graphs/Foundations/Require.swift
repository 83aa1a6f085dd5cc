/// Stops the program where a caller broke what a function asks for, with a sentence that a release
/// build prints as well, as `precondition` does not.
@inline(__always)
package func require(
  _ condition: Bool, _ sentence: @autoclosure () -> String, file: StaticString = #file,
  line: UInt = #line
) {
  if !condition { fatalError(sentence(), file: file, line: line) }
}

extension Graph {
  /// Stops the program at a node that there is not.
  @usableFromInline
  static func stop(at node: Node, nodeCount: Int) -> Never {
    fatalError(
      "There is no node \(node): nodes are numbered from 0 and this graph has \(nodeCount).")
  }

  /// Stops the program where a question names a node that there is not.
  func requireNodes(_ nodes: some Sequence<Node>) {
    for node in nodes where node < 0 || Int(node) >= nodeCount {
      Graph.stop(at: node, nodeCount: nodeCount)
    }
  }

  /// Stops the program where weights or pass probabilities are no probabilities: one rule for paths
  /// and cascades.
  ///
  /// - Complexity: O(n + different weights), O(n + m) where these are many.
  func requireProbabilities(passing: [Double]?) {
    if let passing {
      require(
        passing.count == nodeCount,
        "Each of the graph's \(nodeCount) nodes needs a pass probability, but there are "
          + "\(passing.count). Leave passProbability out where every node passes on for certain.")
      if let node = passing.firstIndex(where: { !(0...1).contains($0) }) {
        fatalError(
          "The pass probability of node \(node) is \(passing[node]); it must lie in 0...1.")
      }
    }
    // The table may hold weights of loops that were dropped: only an arc's weight is at fault.
    if weights.values.allSatisfy({ (0...1).contains($0) }) { return }
    if let arc = weights.firstIndex(where: { !(0...1).contains($0) }) {
      fatalError(
        "The arc \(source(ofArc: arc))→\(targets[arc]) has the weight \(weights[arc]); weights are "
          + "taken as probabilities here and must lie in 0...1.")
    }
  }
}
