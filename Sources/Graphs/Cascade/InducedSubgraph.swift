// Answers: the part of a graph that a cascade from some nodes can touch, as flat rows.
// Takes: O(nodes and arcs within the hops).

/// The nodes within some hops of the sources, renumbered in the same order, and their arcs.
///
/// What a cascade looks at lies in here and nowhere else, so that one node's reach in a large graph
/// costs what its surroundings cost.
struct InducedSubgraph: Sendable {
  /// For each node within the first of its arcs; one entry more than nodes.
  let offsets: [Int32]
  /// For each arc the node that it enters.
  let targets: [Int32]
  /// For each arc the probability that it is live.
  let probabilities: [Double]
  /// For each node the probability that it passes on.
  let passing: [Double]
  /// For each node the key of its coins.
  let keys: [UInt64]
  /// The sources by their numbers here, in the order asked.
  let sources: [Int32]

  var nodeCount: Int { passing.count }

  /// Offsets, targets and probabilities for a loop that neither checks nor counts references.
  @inline(__always)
  func withRows<Result>(
    _ body: (
      UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Double>
    ) -> Result
  ) -> Result {
    offsets.withUnsafeBufferPointer { offsets in
      targets.withUnsafeBufferPointer { targets in
        probabilities.withUnsafeBufferPointer { body(offsets, targets, $0) }
      }
    }
  }

  /// Cuts the part out; without sources all nodes are sources and nothing is cut.
  init(
    _ graph: Graph, sources: [Graph.Node]?, hops: Int, passProbability: [Double]?,
    nodeKeys: [UInt64]?
  ) {
    let passProbability = passProbability ?? [Double](repeating: 1, count: graph.nodeCount)
    let nodeKeys = nodeKeys ?? (0..<UInt64(graph.nodeCount)).map { $0 }
    guard let sources else {
      offsets = graph.offsets
      targets = graph.targets
      probabilities = Array(graph.weights)
      passing = passProbability
      keys = nodeKeys
      self.sources = Array(0..<Int32(graph.nodeCount))
      return
    }
    let (nodes, inner) = InducedSubgraph.nodes(of: graph, within: hops, of: sources)
    var number = [Int32](repeating: -1, count: graph.nodeCount)
    for (i, v) in nodes.enumerated() { number[Int(v)] = Int32(i) }
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(nodes.count + 1)
    var targets: [Int32] = []
    var probabilities: [Double] = []
    for v in nodes {
      // The outermost nodes are reached, but pass nothing on.
      if inner[Int(v)] {
        for a in graph.arcs(from: v) where graph.weights[a] > 0 {
          targets.append(number[Int(graph.targets[a])])
          probabilities.append(graph.weights[a])
        }
      }
      offsets.append(Int32(targets.count))
    }
    self.offsets = offsets
    self.targets = targets
    self.probabilities = probabilities
    passing = nodes.map { passProbability[Int($0)] }
    keys = nodes.map { nodeKeys[Int($0)] }
    self.sources = sources.map { number[Int($0)] }
  }

  /// The nodes within some hops, ascending, and for each node of the graph whether it is nearer.
  static func nodes(
    of graph: Graph, within hops: Int, of sources: [Graph.Node]
  ) -> ([Graph.Node], [Bool]) {
    var seen = [Bool](repeating: false, count: graph.nodeCount)
    var inner = seen
    var found: [Graph.Node] = []
    for v in sources where !seen[Int(v)] {
      seen[Int(v)] = true
      found.append(v)
    }
    var begin = 0
    for _ in 0..<max(0, hops) where begin < found.count {
      let end = found.count
      for i in begin..<end {
        inner[Int(found[i])] = true
        for a in graph.arcs(from: found[i]) where graph.weights[a] > 0 {
          let head = graph.targets[a]
          guard !seen[Int(head)] else { continue }
          seen[Int(head)] = true
          found.append(head)
        }
      }
      begin = end
    }
    return (found.sorted(), inner)
  }
}
