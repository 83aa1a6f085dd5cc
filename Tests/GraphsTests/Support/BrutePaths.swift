import PartnernetzGraphs

/// A path that exhaustive enumeration found.
struct BrutePath {
  var nodes: [Graph.Node]
  var probability: Double

  var intermediates: Set<Graph.Node> { Set(nodes.dropFirst().dropLast()) }
}

extension Graph {
  /// Every simple path from some nodes to the first of some others that works with some
  /// probability, best first; ties by arcs, then by nodes.
  func brutePaths(
    from sources: [Node], to targets: [Node], pass: [Double], excluding: [Bool]
  ) -> [BrutePath] {
    var found: [BrutePath] = []
    var path: [Node] = []
    var isOnPath = [Bool](repeating: false, count: nodeCount)
    let isTarget = (0..<Node(nodeCount)).map { targets.contains($0) }
    func extend(to node: Node, _ probability: Double) {
      path.append(node)
      isOnPath[Int(node)] = true
      defer {
        path.removeLast()
        isOnPath[Int(node)] = false
      }
      if isTarget[Int(node)] {
        found.append(BrutePath(nodes: path, probability: probability))
        return
      }
      if path.count > 1, excluding[Int(node)] { return }
      let through = path.count > 1 ? probability * pass[Int(node)] : probability
      for a in arcs(from: node) where !isOnPath[Int(self.targets[a])] {
        let next = through * weights[a]
        if next > 0 { extend(to: self.targets[a], next) }
      }
    }
    for source in Set(sources).sorted() where !isTarget[Int(source)] { extend(to: source, 1) }
    return found.sorted { a, b in
      // Equal products differ by rounding at most.
      if abs(a.probability - b.probability) > 1e-10 * max(a.probability, b.probability) {
        return a.probability > b.probability
      }
      if a.nodes.count != b.nodes.count { return a.nodes.count < b.nodes.count }
      return a.nodes.lexicographicallyPrecedes(b.nodes)
    }
  }
}
