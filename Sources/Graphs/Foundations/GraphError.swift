/// Why no graph can be built from what was given.
public enum GraphError: Error, Equatable, Sendable {
  /// The number of nodes is negative or above 2,147,483,646.
  case nodeCountOutOfRange(Int)
  /// The columns are not of one length.
  case unequalColumns(sources: Int, targets: Int, weights: Int)
  /// More than 2,147,483,647 arcs; an undirected edge counts twice.
  case tooManyArcs(Int)
  /// An arc has an end that is no node.
  case nodeOutOfRange(Graph.Node, position: Int, nodeCount: Int)
  /// A weight is infinite or not a number.
  case weightNotFinite(position: Int)
}

extension GraphError: CustomStringConvertible {
  /// The reason and how to mend it, for the programmer.
  public var description: String {
    switch self {
    case .nodeCountOutOfRange(let count):
      "A graph has 0 to \(Int32.max - 1) nodes, not \(count)."
    case .unequalColumns(let sources, let targets, let weights):
      "Each arc needs a source, a target and a weight, but there are \(sources) sources, "
        + "\(targets) targets and \(weights) weights."
    case .tooManyArcs(let count):
      "A graph has at most \(Int32.max) arcs, an undirected edge counting twice, not \(count)."
    case .nodeOutOfRange(let node, let position, let nodeCount):
      "Arc \(position) has an end \(node), but nodes are numbered from 0 and there are "
        + "\(nodeCount)."
    case .weightNotFinite(let position):
      "The weight of arc \(position) is infinite or not a number; leave the arc out or give it a "
        + "finite weight."
    }
  }
}
