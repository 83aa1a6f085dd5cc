/// The most probable path from some nodes to each of many, a layer for each arc.
///
/// Its tables are cleared where they were touched, so that a sweep costs what it meets. With the
/// reversed graph at hand the last layer, the largest, is looked at from the targets' side only.
/// Source: Bellman–Ford (Bellman 1958, Ford 1956) with products instead of sums, and the paths kept
/// as labels.
struct RouteSweep {
  private struct Label {
    /// The path's probability, less a little for each arc as `RouteCosts.hop` has it.
    var value: Double
    var node: Graph.Node
    var arcs: Int32
    /// The label before this one on the path, as a position; −1 at the start.
    var parent: Int32
  }

  private let graph: Graph
  private let reversed: Graph?
  private let passProbability: [Double]
  private var passes: [Double]
  /// Each node's best label; −1 for none.
  private var heads: [Int32]
  private var labels: [Label] = []
  /// Whether paths go one arc on from the layers, over `reversed`.
  private var looksBeyond = false

  /// Prepares tables: 20 bytes for each node.
  ///
  /// - Parameters:
  ///   - graph: weights are probabilities, 0–1.
  ///   - reversed: the same turned round; pays where targets are few or sweeps many.
  ///   - passProbability: for each node the probability that it passes on.
  init(_ graph: Graph, reversed: Graph? = nil, passProbability: [Double]) {
    self.graph = graph
    self.reversed = reversed
    self.passProbability = passProbability
    passes = passProbability
    heads = [Int32](repeating: -1, count: graph.nodeCount)
  }

  /// The most probable path to each target.
  ///
  /// Ties: fewer arcs, then the nodes' numbers in the order of the path.
  ///
  /// - Parameters:
  ///   - sources: where the paths begin; none is intermediate.
  ///   - targets: where they end; each is a question of its own.
  ///   - hops: the most arcs.
  ///   - excluded: nodes that may not be intermediate.
  /// - Returns: a path for each target; nil for a source itself and where there is none.
  /// - Complexity: O(arcs met within `hops` layers), with the reversed graph O(arcs met within all
  ///   but the last + the targets' in-degrees).
  mutating func paths(
    from sources: [Graph.Node], to targets: [Graph.Node], hops: Int,
    excluding excluded: [Graph.Node]
  ) -> [ProbablePath?] {
    for node in excluded + sources { passes[Int(node)] = 0 }
    for source in sources where heads[Int(source)] < 0 {
      heads[Int(source)] = Int32(labels.count)
      labels.append(Label(value: 1, node: source, arcs: 0, parent: -1))
    }
    looksBeyond = reversed != nil && hops > 0
    let layers = Int32(clamping: looksBeyond ? hops - 1 : hops)
    var layer = labels.indices
    while !layer.isEmpty, labels[layer.lowerBound].arcs < layers {
      relax(layer)
      layer = layer.upperBound..<labels.count
    }
    let found = targets.map { path(to: $0) }
    for node in excluded + sources { passes[Int(node)] = passProbability[Int(node)] }
    for label in labels { heads[Int(label.node)] = -1 }
    labels.removeAll(keepingCapacity: true)
    return found
  }

  /// What a path to a label's node passes on.
  private func passedOn(_ label: Label) -> Double {
    label.value * (label.parent < 0 ? 1 : passes[Int(label.node)]) * (1 - RouteCosts.hop)
  }

  /// Goes one arc on from the labels of a layer.
  private mutating func relax(_ layer: Range<Int>) {
    for position in layer {
      let label = labels[position]
      let through = passedOn(label)
      guard through > 0 else { continue }
      for a in graph.arcs(from: label.node) {
        let offered = through * graph.weights[a]
        let node = graph.targets[a]
        let head = Int(heads[Int(node)])
        if head < 0 {
          guard offered > 0 else { continue }
        } else {
          let known = labels[head]
          guard offered >= known.value * (1 - RouteCosts.tolerance) else { continue }
          let isSameLayer = head >= layer.upperBound
          if offered <= known.value * (1 + RouteCosts.tolerance) {
            guard isSameLayer, precedes(position, Int(known.parent)) else { continue }
          }
          if isSameLayer {
            labels[head].value = offered
            labels[head].parent = Int32(position)
            continue
          }
        }
        heads[Int(node)] = Int32(labels.count)
        labels.append(
          Label(value: offered, node: node, arcs: label.arcs + 1, parent: Int32(position)))
      }
    }
  }

  /// The best label of a target, which may lie one arc beyond the layers; nil where there is none.
  private func last(to target: Graph.Node) -> Label? {
    let head = Int(heads[Int(target)])
    var best = head < 0 ? nil : labels[head]
    if best?.parent == -1 { return nil }
    guard looksBeyond, let reversed else { return best }
    for a in reversed.arcs(from: target) {
      let head = Int(heads[Int(reversed.targets[a])])
      guard head >= 0 else { continue }
      let offered = passedOn(labels[head]) * reversed.weights[a]
      guard offered > 0 else { continue }
      if let known = best {
        guard offered >= known.value * (1 - RouteCosts.tolerance) else { continue }
        if offered <= known.value * (1 + RouteCosts.tolerance) {
          guard labels[head].arcs + 1 == known.arcs, precedes(head, Int(known.parent)) else {
            continue
          }
        }
      }
      best = Label(
        value: offered, node: target, arcs: labels[head].arcs + 1, parent: Int32(head))
    }
    return best
  }

  private func path(to target: Graph.Node) -> ProbablePath? {
    guard var label = last(to: target) else { return nil }
    var nodes = [label.node]
    while label.parent >= 0 {
      label = labels[Int(label.parent)]
      nodes.append(label.node)
    }
    nodes.reverse()
    let probability = probability(of: nodes)
    return probability > 0 ? ProbablePath(nodes: nodes, probability: probability) : nil
  }

  /// Whether one label's path comes before another's of as many arcs, by the nodes' numbers.
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    var (a, b) = (a, b)
    var isBefore = false
    while a != b, a >= 0, b >= 0 {
      if labels[a].node != labels[b].node { isBefore = labels[a].node < labels[b].node }
      (a, b) = (Int(labels[a].parent), Int(labels[b].parent))
    }
    return isBefore
  }

  /// The product of a path's arcs and of its intermediate nodes' pass probabilities, multiplied in
  /// the order in which `Router` does.
  private func probability(of nodes: [Graph.Node]) -> Double {
    var probability = 1.0
    for i in nodes.indices.dropLast() {
      if i > 0 { probability *= passProbability[Int(nodes[i])] }
      if let arc = graph.arc(from: nodes[i], to: nodes[i + 1]) { probability *= graph.weights[arc] }
    }
    return probability
  }
}

extension Graph {
  /// The probability of the most probable path to each of some nodes.
  ///
  /// - Parameters:
  ///   - sources: where paths begin; none is intermediate.
  ///   - targets: where they end; each is a question of its own.
  ///   - maximumHops: the most arcs; nil for no limit.
  ///   - passProbability: for each node the probability that it passes on, 0–1; nil where all do for
  ///     certain.
  ///   - excluding: nodes that may not be intermediate.
  /// - Precondition: weights and `passProbability` lie in 0...1, and all are nodes; else the program
  ///   stops with a sentence.
  /// - Returns: a probability for each target; 0 for a source itself and where there is no path.
  /// - Complexity: O(n + arcs met within the limit + arcs of the paths).
  /// - SeeAlso: F14.
  public func bestProbabilities(
    from sources: [Node], to targets: [Node], maximumHops: Int? = nil,
    passProbability: [Double]? = nil, excluding: [Node] = []
  ) -> [Double] {
    requireProbabilities(passing: passProbability)
    requireNodes(sources)
    requireNodes(targets)
    requireNodes(excluding)
    let passProbability = passProbability ?? [Double](repeating: 1, count: nodeCount)
    let most = max(0, nodeCount - 1)
    let hops = min(maximumHops ?? most, most)
    var sweep = RouteSweep(self, passProbability: passProbability)
    return sweep.paths(from: sources, to: targets, hops: hops, excluding: excluding)
      .map { $0?.probability ?? 0 }
  }
}
