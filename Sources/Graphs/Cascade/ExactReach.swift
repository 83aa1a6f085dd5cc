/// How many nodes a node reaches in the independent cascade, exactly, by inclusion and exclusion
/// over simple paths; for small surroundings.
///
/// - SeeAlso: F15.
public struct ExactReach: Sendable, Hashable {
  /// What is reached at one node.
  public struct Target: Sendable, Hashable {
    /// The node.
    public var node: Graph.Node
    /// Simple paths that lead to it.
    public var paths: Int
    /// The most probable path's probability.
    public var bestPath: Double
    /// Probability that it is reached.
    public var exact: Double
    /// Sum of all paths' probabilities, at most 1.
    public var unionBound: Double
  }

  /// What is reached, by node; nodes out of reach are left out.
  public let targets: [Target]

  /// Expected number of nodes reached, the source not counted.
  public var expected: Double { targets.reduce(0) { $0 + $1.exact } }
  /// Sum of best paths' probabilities: the expectation is never less.
  public var lower: Double { targets.reduce(0) { $0 + $1.bestPath } }
  /// Sum of the union bounds: the expectation is never more.
  public var upper: Double { targets.reduce(0) { $0 + $1.unionBound } }
}

extension Graph {
  /// The exact reach of a node, or nil where some node is reached by too many paths.
  ///
  /// Every arc is live with its weight, every node passes on with its probability, the source
  /// always; all independent. A node is reached when a path of live arcs over passing nodes leads
  /// to it within the hop limit.
  ///
  /// - Parameters:
  ///   - source: the node that begins.
  ///   - maximumHops: the most arcs of a path.
  ///   - passProbability: for each node the probability that it passes on; nil where all do for
  ///     certain.
  ///   - pathLimit: the most paths to one node; the work doubles with each.
  /// - Precondition: weights and `passProbability` lie in 0...1, and the source is a node; else the
  ///   program stops with a sentence.
  /// - Returns: the reach, node by node.
  /// - Complexity: O(nodes reached · 2^paths).
  /// - SeeAlso: F15.
  public func exactReach(
    from source: Node, maximumHops: Int, passProbability: [Double]? = nil, pathLimit: Int = 14
  ) -> ExactReach? {
    checkCascade([source], passing: passProbability)
    let passProbability = passProbability ?? [Double](repeating: 1, count: nodeCount)
    guard
      let paths = simplePaths(
        from: source, maximumHops: maximumHops, passProbability: passProbability,
        pathLimit: pathLimit)
    else { return nil }
    let targets = paths.keys.sorted().map { node -> ExactReach.Target in
      let own = paths[node] ?? []
      let union = PathUnion(own, in: self, passProbability: passProbability)
      let singles = own.map { union.probability(of: $0) }
      return ExactReach.Target(
        node: node, paths: own.count, bestPath: singles.max() ?? 0, exact: union.probability,
        unionBound: min(1, singles.reduce(0, +)))
    }
    return ExactReach(targets: targets)
  }

  /// All simple paths from a node as arc positions, by the node that they lead to.
  private func simplePaths(
    from source: Node, maximumHops: Int, passProbability: [Double], pathLimit: Int
  ) -> [Node: [[Int]]]? {
    var found: [Node: [[Int]]] = [:]
    var path: [Int] = []
    var onPath: Set<Node> = [source]
    // The stack holds for each arc of the path the next one to try at its head.
    var next = [arcs(from: source).lowerBound]
    while let a = next.last {
      let node = path.last.map { targets[$0] } ?? source
      let mayGoOn = path.count < maximumHops && (node == source || passProbability[Int(node)] > 0)
      guard mayGoOn, a < arcs(from: node).upperBound else {
        next.removeLast()
        if path.popLast() != nil { onPath.remove(node) }
        continue
      }
      next[next.count - 1] += 1
      let head = targets[a]
      guard weights[a] > 0, !onPath.contains(head) else { continue }
      path.append(a)
      found[head, default: []].append(path)
      guard found[head, default: []].count <= pathLimit else { return nil }
      onPath.insert(head)
      next.append(arcs(from: head).lowerBound)
    }
    return found
  }
}

/// The probability that at least one of some paths to a node works.
private struct PathUnion {
  /// The elements of each path: arcs, and from `arcCount` on its intermediate nodes.
  private let elements: [[Int]]
  private let graph: Graph
  private let passProbability: [Double]

  init(_ paths: [[Int]], in graph: Graph, passProbability: [Double]) {
    self.graph = graph
    self.passProbability = passProbability
    elements = paths.map { path in
      path + path.dropLast().map { graph.arcCount + Int(graph.targets[$0]) }
    }
  }

  func probability(of path: [Int]) -> Double {
    let arcs = path.reduce(1) { $0 * graph.weights[$1] }
    return path.dropLast().reduce(arcs) { $0 * passProbability[Int(graph.targets[$1])] }
  }

  /// Σ over sets of paths of ±P(all elements of the set work).
  var probability: Double {
    var sum = 0.0
    var counts: [Int: Int] = [:]
    // Each entry: the next path to add, and the probability and sign so far.
    var stack: [(next: Int, product: Double, sign: Double)] = [(0, 1, -1)]
    while let top = stack.last {
      guard top.next < elements.count else {
        stack.removeLast()
        if let below = stack.last {
          for element in elements[below.next - 1] { counts[element, default: 0] -= 1 }
        }
        continue
      }
      stack[stack.count - 1].next += 1
      var product = top.product
      for element in elements[top.next] {
        if counts[element, default: 0] == 0 { product *= weight(element) }
        counts[element, default: 0] += 1
      }
      sum -= top.sign * product
      stack.append((top.next + 1, product, -top.sign))
    }
    return sum
  }

  private func weight(_ element: Int) -> Double {
    element < graph.arcCount
      ? graph.weights[element] : passProbability[element - graph.arcCount]
  }
}
