import Foundation

/// The most probable path from one node to each of many, a layer for each arc.
///
/// Its tables are cleared where they were touched, so that a sweep costs what it meets: the arcs
/// within all layers but the last, which is looked at from the targets' side, where there are fewer.
/// Source: Bellman 1958 and Ford 1956, with the paths kept as labels.
struct RouteSweep {
  private struct Label {
    var length: Double
    var node: Graph.Node
    var arcs: Int32
    /// The label before this one on the path, as a position; −1 at the start.
    var parent: Int32
  }

  private let forth: Graph
  private let forthCosts: [Double]
  private let back: Graph
  private let backCosts: [Double]
  private let passProbability: [Double]
  private var passCosts: [Double]
  /// Each node's shortest label; −1 for none.
  private var heads: [Int32]
  private var labels: [Label] = []

  /// Prepares tables: 24 bytes for each arc, shared by copies, and 12 for each node.
  init(_ graph: Graph, passProbability: [Double]) {
    forth = graph
    back = graph.reversed
    forthCosts = graph.weights.map(RouteCosts.length)
    backCosts = back.weights.map(RouteCosts.length)
    self.passProbability = passProbability
    passCosts = passProbability.map { $0 > 0 ? max(0, -log($0)) : .infinity }
    heads = [Int32](repeating: -1, count: graph.nodeCount)
  }

  /// The most probable path to each target.
  ///
  /// Ties: fewer arcs, then the nodes' numbers in the order of the path.
  ///
  /// - Parameters:
  ///   - source: where the paths begin.
  ///   - targets: where they end; each is a question of its own.
  ///   - hops: the most arcs.
  ///   - excluded: nodes that may not be intermediate.
  /// - Returns: a path for each target; nil for the source itself and where there is none.
  /// - Complexity: O(arcs met within `hops` − 1 layers + the targets' in-degrees).
  mutating func paths(
    from source: Graph.Node, to targets: [Graph.Node], hops: Int, excluding excluded: [Graph.Node]
  ) -> [ProbablePath?] {
    guard hops > 0 else { return targets.map { _ in nil } }
    let before = excluded.map { passCosts[Int($0)] }
    for node in excluded { passCosts[Int(node)] = .infinity }
    defer {
      for (node, cost) in zip(excluded, before).reversed() { passCosts[Int(node)] = cost }
      for label in labels { heads[Int(label.node)] = -1 }
      labels.removeAll(keepingCapacity: true)
    }
    labels.append(Label(length: 0, node: source, arcs: 0, parent: -1))
    heads[Int(source)] = 0
    var layer = 0..<1
    while !layer.isEmpty, labels[layer.lowerBound].arcs < hops - 1 {
      relax(layer)
      layer = layer.upperBound..<labels.count
    }
    return targets.map { $0 == source ? nil : path(to: $0) }
  }

  /// Goes one arc on from the labels of a layer.
  private mutating func relax(_ layer: Range<Int>) {
    for position in layer {
      let label = labels[position]
      let through = label.length + (label.parent < 0 ? 0 : passCosts[Int(label.node)])
      guard through < .infinity else { continue }
      for a in forth.arcs(from: label.node) {
        let offered = through + forthCosts[a]
        let node = forth.targets[a]
        let head = Int(heads[Int(node)])
        if head < 0 {
          guard offered < .infinity else { continue }
        } else {
          let known = labels[head]
          guard offered <= known.length + RouteCosts.tolerance else { continue }
          let isSameLayer = head >= layer.upperBound
          if offered >= known.length - RouteCosts.tolerance {
            guard isSameLayer, precedes(position, Int(known.parent)) else { continue }
          }
          if isSameLayer {
            labels[head].length = offered
            labels[head].parent = Int32(position)
            continue
          }
        }
        heads[Int(node)] = Int32(labels.count)
        labels.append(
          Label(length: offered, node: node, arcs: label.arcs + 1, parent: Int32(position)))
      }
    }
  }

  /// The best path to a node, one arc beyond the layers.
  private func path(to target: Graph.Node) -> ProbablePath? {
    var best = Int(heads[Int(target)])
    var length = best < 0 ? Double.infinity : labels[best].length
    var isBeyond = false
    for a in back.arcs(from: target) {
      let head = Int(heads[Int(back.targets[a])])
      guard head >= 0 else { continue }
      let before = labels[head]
      let pass = before.parent < 0 ? 0 : passCosts[Int(before.node)]
      let offered = before.length + pass + backCosts[a]
      guard offered < .infinity, offered <= length + RouteCosts.tolerance else { continue }
      if offered >= length - RouteCosts.tolerance {
        guard isBeyond, precedes(head, best) else { continue }
      }
      (best, length, isBeyond) = (head, offered, true)
    }
    guard best >= 0 else { return nil }
    var nodes = isBeyond ? [target] : []
    while best >= 0 {
      nodes.append(labels[best].node)
      best = Int(labels[best].parent)
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
      if let arc = forth.arc(from: nodes[i], to: nodes[i + 1]) { probability *= forth.weights[arc] }
    }
    return probability
  }
}

extension RouteCosts {
  /// What an arc of a probability costs; infinite where it never works.
  fileprivate static func length(_ probability: Double) -> Double {
    probability > 0 ? hop - log(min(1, probability)) : .infinity
  }
}
