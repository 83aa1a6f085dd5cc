/// Dijkstra backwards from the targets, only as far as it is asked for.
///
/// Each settled node offers one arc at a time, its shortest first, so that a firm with thousands of
/// links costs no more than the links within the radius (Spira 1973).
struct UnlimitedBounds: RouteBounds {
  private let gates: RouteGates
  private let back: RouteCosts
  private var distances: [Double]
  private var cursors: [Int32]
  private var heap = KeyedHeap()
  private var radius = 0.0

  init(_ router: Router, _ query: RouteQuery) {
    gates = RouteGates(router, query)
    back = router.back
    distances = [Double](repeating: .infinity, count: router.graph.nodeCount)
    cursors = back.offsets
    for target in query.targets where distances[Int(target)] > 0 {
      distances[Int(target)] = 0
      offer(target)
    }
  }

  func isTarget(_ node: Graph.Node) -> Bool { gates.isTarget(node) }
  func passCost(_ node: Graph.Node) -> Double { gates.passCost(node) }

  func rest(from node: Graph.Node, hopsLeft: Int) -> (length: Double, isFinal: Bool) {
    let known = distances[Int(node)]
    if known < .infinity { return (known, true) }
    return heap.isEmpty ? (.infinity, true) : (radius, false)
  }

  mutating func settle(_ node: Graph.Node, beyond length: Double) {
    while distances[Int(node)] == .infinity, radius <= length {
      guard let (key, v) = heap.popLeast() else {
        radius = .infinity
        return
      }
      radius = key
      let u = back.ends[Int(cursors[Int(v)]) - 1]
      if distances[Int(u)] == .infinity {
        distances[Int(u)] = key
        offer(u)
      }
      offer(v)
    }
  }

  /// Puts a settled node's next arc to a node that is not settled into the heap.
  private mutating func offer(_ node: Graph.Node) {
    let through =
      distances[Int(node)] + (gates.isTarget(node) ? 0 : gates.passCost(node))
    guard through < .infinity else { return }
    let end = back.offsets[Int(node) + 1]
    while cursors[Int(node)] < end {
      let arc = Int(cursors[Int(node)])
      cursors[Int(node)] += 1
      if distances[Int(back.ends[arc])] == .infinity {
        heap.insert(node, key: through + back.costs[arc])
        return
      }
    }
  }
}
