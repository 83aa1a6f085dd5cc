/// Distances to the targets over a limited number of arcs: Bellman–Ford backwards, a layer for each
/// arc.
///
/// Only what a layer improves is kept, so that a few layers cost what they touch. Nodes to which no
/// path can come with the arcs that are left are passed over: these are found by a breadth-first
/// search from the sources, which goes on instead of the layers wherever that takes fewer arcs. So both
/// stay with the small surroundings of their ends (Pohl 1971).
struct HopLimitedDistance: DistanceToTarget, ~Copyable {
  private struct Label {
    var length: Double
    var arcs: Int32
    /// The label of the same node with fewer arcs, as its position and one; 0 for none.
    var shorter: Int32
  }

  private let filter: RouteFilter
  /// For each node the position of its label with the most arcs, and one; 0 for none.
  private let heads: FlatBuffer<Int32>
  private var labels: [Label] = []

  init(_ router: Router, _ query: RouteQuery, hops: Int) {
    filter = RouteFilter(router, query)
    heads = FlatBuffer(zeroes: router.graph.nodeCount)
    var near = BoundedBFS(
      around: query.sources.filter { [filter] in !filter.isTarget($0) },
      nodeCount: router.graph.nodeCount)
    var frontier: [Graph.Node] = []
    for target in query.targets where heads.base[Int(target)] == 0 {
      labels.append(Label(length: 0, arcs: 0, shorter: 0))
      heads.base[Int(target)] = Int32(labels.count)
      frontier.append(target)
    }
    // The sources look at their own arcs, so the last layer is not needed.
    var layer = 1
    while layer < hops, !frontier.isEmpty {
      let left = hops - layer
      let isBounded = near.depth >= left
      let arcs = isBounded ? 0 : frontier.reduce(0) { $0 + router.back.arcs(of: $1).count }
      if !isBounded, near.arcsAhead(router.forth) < arcs {
        near.grow(router.forth, filter)
        continue
      }
      frontier =
        isBounded
        ? relax(frontier, layer: layer, router.back) { near.isWithin(left, $0) }
        : relax(frontier, layer: layer, router.back) { _ in true }
      layer += 1
    }
  }

  @inline(__always)
  private mutating func relax(
    _ frontier: [Graph.Node], layer: Int, _ back: RouteCosts, where isWithin: (Graph.Node) -> Bool
  ) -> [Graph.Node] {
    var improved: [Graph.Node] = []
    let layer = Int32(truncatingIfNeeded: layer)
    let lengths = frontier.map { distance(from: $0, hopsLeft: Int(layer) - 1).length }
    _ = back.withView { rows in
      for (v, length) in zip(frontier, lengths) {
        let through = length + (isTarget(v) ? 0 : passCost(v))
        guard through < .infinity else { continue }
        for a in rows.arcs(of: v) where isWithin(rows.ends[a]) {
          let u = Int(rows.ends[a])
          let offered = through + rows.costs[a]
          let head = Int(heads.base[u]) - 1
          if head < 0 || labels[head].arcs < layer {
            guard head < 0 || offered < labels[head].length else { continue }
            labels.append(
              Label(length: offered, arcs: layer, shorter: Int32(truncatingIfNeeded: head + 1)))
            heads.base[u] = Int32(truncatingIfNeeded: labels.count)
            improved.append(Graph.Node(truncatingIfNeeded: u))
          } else if offered < labels[head].length {
            labels[head].length = offered
          }
        }
      }
    }
    return improved
  }

  func isTarget(_ node: Graph.Node) -> Bool { filter.isTarget(node) }
  func passCost(_ node: Graph.Node) -> Double { filter.passCost(node) }

  func distance(from node: Graph.Node, hopsLeft: Int) -> (length: Double, isFinal: Bool) {
    var label = Int(heads.base[Int(node)]) - 1
    while label >= 0 {
      if labels[label].arcs <= hopsLeft { return (labels[label].length, true) }
      label = Int(labels[label].shorter) - 1
    }
    return (.infinity, true)
  }

  mutating func settle(_ node: Graph.Node, beyond length: Double) {}
}
