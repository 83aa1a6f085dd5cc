/// A path through a network of probabilities, and how probable it is that all of it works.
public struct ProbablePath: Sendable, Hashable {
  /// The nodes from the first to the last.
  public let nodes: [Graph.Node]
  /// Product of its arcs' weights and of its intermediate nodes' pass probabilities, 0–1.
  public let probability: Double

  /// The nodes between the ends.
  public var intermediates: ArraySlice<Graph.Node> { nodes.dropFirst().dropLast() }
}
