/// The shortest rests with at most so many arcs: Bellman and Ford backwards, a layer for each arc.
///
/// Only what a layer improves is kept, so that a few layers cost what they touch.
struct LimitedBounds: RouteBounds {
  private struct Label {
    var length: Double
    var arcs: Int32
    /// The label of the same node with fewer arcs, as a position; −1 for none.
    var shorter: Int32
  }

  private let gates: RouteGates
  private var heads: [Int32]
  private var labels: [Label] = []

  init(_ router: Router, _ query: RouteQuery, hops: Int) {
    gates = RouteGates(router, query)
    heads = [Int32](repeating: -1, count: router.graph.nodeCount)
    var frontier: [Graph.Node] = []
    for target in query.targets where heads[Int(target)] < 0 {
      frontier.append(target)
      heads[Int(target)] = Int32(labels.count)
      labels.append(Label(length: 0, arcs: 0, shorter: -1))
    }
    // The sources look at their own arcs, so the last layer is not needed.
    for layer in 1..<Int32(max(1, hops)) where !frontier.isEmpty {
      frontier = relax(frontier, layer: layer, router.back)
    }
  }

  private mutating func relax(
    _ frontier: [Graph.Node], layer: Int32, _ back: RouteCosts
  ) -> [Graph.Node] {
    var improved: [Graph.Node] = []
    let lengths = frontier.map { rest(from: $0, hopsLeft: Int(layer) - 1).length }
    for (v, length) in zip(frontier, lengths) {
      let through = length + (isTarget(v) ? 0 : passCost(v))
      guard through < .infinity else { continue }
      for a in back.arcs(of: v) {
        let u = Int(back.ends[a])
        let offered = through + back.costs[a]
        let head = Int(heads[u])
        if head < 0 || labels[head].arcs < layer {
          guard head < 0 || offered < labels[head].length else { continue }
          heads[u] = Int32(labels.count)
          labels.append(Label(length: offered, arcs: layer, shorter: Int32(head)))
          improved.append(Graph.Node(u))
        } else if offered < labels[head].length {
          labels[head].length = offered
        }
      }
    }
    return improved
  }

  func isTarget(_ node: Graph.Node) -> Bool { gates.isTarget(node) }
  func passCost(_ node: Graph.Node) -> Double { gates.passCost(node) }

  func rest(from node: Graph.Node, hopsLeft: Int) -> (length: Double, isFinal: Bool) {
    var label = Int(heads[Int(node)])
    while label >= 0 {
      if labels[label].arcs <= hopsLeft { return (labels[label].length, true) }
      label = Int(labels[label].shorter)
    }
    return (.infinity, true)
  }

  mutating func settle(_ node: Graph.Node, beyond length: Double) {}
}
