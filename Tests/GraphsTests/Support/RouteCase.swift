import PartnernetzGraphs
import PartnernetzParallel

/// A random network of up to nine firms with a question, small enough to try every path.
struct RouteCase {
  let graph: Graph
  let pass: [Double]
  let query: RouteQuery
  /// All paths whatever their length, best first.
  let paths: [BrutePath]

  init(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let nodes = Int.random(in: 2...9, using: &generator)
    let weights: [Double] =
      switch seed % 3 {
      // Ties abound.
      case 0: [0, 0.5, 0.5, 1]
      case 1: (1...9).map { Double($0) / 9 }
      default: (0..<40).map { _ in Double.random(in: 0..<1, using: &generator) }
      }
    let chance = min(0.9, Double.random(in: 1...4, using: &generator) / Double(nodes))
    var arcs: [Graph.Arc] = []
    for u in 0..<Graph.Node(nodes) {
      for v in 0..<Graph.Node(nodes) where u != v {
        guard Double.random(in: 0..<1, using: &generator) < chance else { continue }
        arcs.append(Graph.Arc(u, v, weight: weights.randomElement(using: &generator) ?? 0))
      }
    }
    graph =
      seed % 2 == 0
      ? Graph(nodeCount: nodes, arcs: arcs) : Graph(nodeCount: nodes, edges: arcs)
    pass = (0..<nodes).map { _ in [0, 0.5, 0.8, 1, 1].randomElement(using: &generator) ?? 1 }
    func some() -> [Graph.Node] {
      let count = [1, 1, 1, 2, 3].randomElement(using: &generator) ?? 1
      return (0..<count).map { _ in Graph.Node(Int.random(in: 0..<nodes, using: &generator)) }
    }
    let excluding =
      seed % 5 == 0
      ? [] : (0..<nodes).map { _ in Int.random(in: 0..<7, using: &generator) == 0 }
    query = RouteQuery(from: some(), to: some(), excluding: excluding)
    paths = graph.brutePaths(
      from: query.sources, to: query.targets, pass: pass,
      excluding: excluding.isEmpty ? [Bool](repeating: false, count: nodes) : excluding)
  }

  /// The paths of at most so many arcs.
  func paths(hops: Int?) -> [BrutePath] {
    paths.filter { $0.nodes.count - 1 <= hops ?? .max }
  }
}
