/// The exact reach of one node after the other, with room that is taken once.
///
/// - SeeAlso: F15.
package struct ExactReachSearch: Sendable {
  private let graph: Graph
  private let maximumHops: Int
  private let passProbability: [Double]
  private let pathLimit: Int
  private var paths: SimplePaths
  private var union = PathUnion()

  /// Makes a search; see ``Graph/exactReach(from:maximumHops:passProbability:pathLimit:)``.
  ///
  /// - Complexity: O(n).
  package init(
    _ graph: Graph, maximumHops: Int, passProbability: [Double], pathLimit: Int = 14
  ) {
    self.graph = graph
    self.maximumHops = maximumHops
    self.passProbability = passProbability
    self.pathLimit = pathLimit
    paths = SimplePaths(nodeCount: graph.nodeCount)
  }

  /// The reach of a node, or nil where some node is reached by too many paths.
  ///
  /// - Complexity: O(paths · log and nodes reached · 2^paths to one).
  package mutating func reach(from source: Graph.Node) -> ExactReach? {
    let isFound = paths.find(
      in: graph, from: source, maximumHops: maximumHops, passProbability: passProbability,
      pathLimit: pathLimit)
    guard isFound else { return nil }
    var targets: [ExactReach.Target] = []
    for own in paths.byHead() {
      guard let first = own.first else { continue }
      let ways = own.map { paths.arcs(of: $0) }
      let singles = ways.map { single($0) }
      // The union of one path is that path.
      let exact =
        singles.count == 1
        ? singles[0] : union.probability(of: ways, in: graph, passProbability: passProbability)
      targets.append(
        ExactReach.Target(
          node: paths.head(of: first), paths: own.count, bestPath: singles.max() ?? 0,
          exact: exact, unionBound: min(1, singles.reduce(0, +))))
    }
    return ExactReach(targets: targets)
  }

  private func single(_ path: ArraySlice<Int>) -> Double {
    let arcs = path.reduce(1) { $0 * graph.weights[$1] }
    return path.dropLast().reduce(arcs) { $0 * passProbability[Int(graph.targets[$1])] }
  }
}

/// All simple paths from a node as arc positions, one behind the other.
private struct SimplePaths: Sendable {
  private var arcs: [Int] = []
  /// Where each path begins in `arcs`, and where the last ends.
  private var starts: [Int] = [0]
  private var heads: [Graph.Node] = []
  /// How many paths lead to each node; 0 between searches.
  private var counts: [Int32]
  private var isOnPath: [Bool]

  init(nodeCount: Int) {
    counts = [Int32](repeating: 0, count: nodeCount)
    isOnPath = [Bool](repeating: false, count: nodeCount)
  }

  func head(of path: Int) -> Graph.Node { heads[path] }
  func arcs(of path: Int) -> ArraySlice<Int> { arcs[starts[path]..<starts[path + 1]] }

  /// The paths' positions by the node that they lead to, ascending; of each as they were found.
  func byHead() -> [ArraySlice<Int>] {
    guard !heads.isEmpty else { return [] }
    let order = heads.indices.sorted { (heads[$0], $0) < (heads[$1], $1) }
    var groups: [ArraySlice<Int>] = []
    var first = 0
    for end in 1..<(order.count + 1)
    where end == order.count || heads[order[end]] != heads[order[first]] {
      groups.append(order[first..<end])
      first = end
    }
    return groups
  }

  /// Finds them; false where more than so many lead to one node.
  mutating func find(
    in graph: Graph, from source: Graph.Node, maximumHops: Int, passProbability: [Double],
    pathLimit: Int
  ) -> Bool {
    arcs.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    var path: [Int] = []
    isOnPath[Int(source)] = true
    defer {
      isOnPath[Int(source)] = false
      for arc in path { isOnPath[Int(graph.targets[arc])] = false }
      for head in heads { counts[Int(head)] = 0 }
    }
    // The stack holds for each arc of the path the next one to try at its head.
    var next = [graph.arcs(from: source).lowerBound]
    while let a = next.last {
      let node = path.last.map { graph.targets[$0] } ?? source
      let mayGoOn =
        path.count < maximumHops && (node == source || passProbability[Int(node)] > 0)
      guard mayGoOn, a < graph.arcs(from: node).upperBound else {
        next.removeLast()
        if path.popLast() != nil { isOnPath[Int(node)] = false }
        continue
      }
      next[next.count - 1] += 1
      let head = graph.targets[a]
      guard graph.weights[a] > 0, !isOnPath[Int(head)] else { continue }
      path.append(a)
      arcs += path
      starts.append(arcs.count)
      heads.append(head)
      isOnPath[Int(head)] = true
      counts[Int(head)] += 1
      guard Int(counts[Int(head)]) <= pathLimit else { return false }
      next.append(graph.arcs(from: head).lowerBound)
    }
    return true
  }
}

/// The probability that at least one of some paths to a node works.
private struct PathUnion: Sendable {
  /// The elements of each path, numbered as they come: arcs, and nodes that must pass on.
  private var elements: [[Int]] = []
  /// The probability of each element.
  private var weights: [Double] = []
  /// How many of the paths that are set have the element.
  private var counts: [Int] = []

  /// Σ over sets of paths of ±P(all elements of the set work).
  mutating func probability(
    of paths: [ArraySlice<Int>], in graph: Graph, passProbability: [Double]
  ) -> Double {
    number(paths, in: graph, passProbability: passProbability)
    var sum = 0.0
    // Each entry: the next path to add, and the probability and sign so far.
    var stack: [(next: Int, product: Double, sign: Double)] = [(0, 1, -1)]
    while let top = stack.last {
      guard top.next < elements.count else {
        stack.removeLast()
        if let below = stack.last {
          for element in elements[below.next - 1] { counts[element] -= 1 }
        }
        continue
      }
      stack[stack.count - 1].next += 1
      var product = top.product
      for element in elements[top.next] {
        if counts[element] == 0 { product *= weights[element] }
        counts[element] += 1
      }
      sum -= top.sign * product
      stack.append((top.next + 1, product, -top.sign))
    }
    return sum
  }

  private mutating func number(
    _ paths: [ArraySlice<Int>], in graph: Graph, passProbability: [Double]
  ) {
    let keys = paths.map { path in
      path + path.dropLast().map { graph.arcCount + Int(graph.targets[$0]) }
    }
    let distinct = Set(keys.joined()).sorted()
    weights = distinct.map {
      $0 < graph.arcCount ? graph.weights[$0] : passProbability[$0 - graph.arcCount]
    }
    counts = [Int](repeating: 0, count: distinct.count)
    elements = keys.map { path in
      path.map { key in distinct.firstPosition { $0 >= key } }
    }
  }
}
