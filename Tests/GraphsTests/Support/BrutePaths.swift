import Graphs

extension Graph {
  /// Every simple path between two nodes that works with some probability, best first; ties by
  /// arcs, then by nodes.
  func brutePaths(
    from source: Node, to target: Node, hops: Int, pass: [Double], excluding: [Bool]
  ) -> [(nodes: [Node], probability: Double)] {
    var found: [(nodes: [Node], probability: Double)] = []
    func extend(_ nodes: [Node], _ probability: Double) {
      guard let last = nodes.last else { return }
      if last == target {
        if probability > 0 { found.append((nodes, probability)) }
        return
      }
      guard nodes.count <= hops else { return }
      if last != source, excluding[Int(last)] { return }
      let passes = last == source ? 1 : pass[Int(last)]
      for a in arcs(from: last) where !nodes.contains(targets[a]) {
        extend(nodes + [targets[a]], probability * passes * weights[a])
      }
    }
    extend([source], 1)
    return found.sorted { a, b in
      if abs(a.probability - b.probability) > 1e-12 { return a.probability > b.probability }
      if a.nodes.count != b.nodes.count { return a.nodes.count < b.nodes.count }
      return a.nodes.lexicographicallyPrecedes(b.nodes)
    }
  }
}
