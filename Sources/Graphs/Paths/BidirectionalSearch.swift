/// Finds one most probable path after the other between single nodes, from both ends at once.
///
/// Where a node is settled, all of its arcs are looked at once: whether one leads to a node that is
/// settled from the other end. Such an arc closes a path. That takes a bit of a table for each arc,
/// which stays in a core's cache where distances would not. A query costs what it touches and not
/// the size of the network. One search serves one thread.
/// Source: Dijkstra from both ends, Pohl 1971, on Spira 1973.
public struct BidirectionalSearch: ~Copyable {
  private let router: Router
  private var forth: SearchFront
  private var back: SearchFront

  /// Prepares tables for a network: 8 bytes and two bits for each node.
  public init(_ router: Router) {
    self.router = router
    forth = SearchFront(nodeCount: router.graph.nodeCount)
    back = SearchFront(nodeCount: router.graph.nodeCount)
  }

  /// The most probable path between two nodes.
  ///
  /// Of equally probable paths one with the fewest arcs is found, the same in every run;
  /// `Router.mostProbablePaths` also orders those by their nodes.
  ///
  /// - Parameters:
  ///   - source: where the path begins.
  ///   - target: where it ends.
  ///   - excluding: nodes that may not be intermediate; empty for none.
  /// - Returns: the path; nil where there is none of probability above 0, or both ends are one node.
  /// - Precondition: both are nodes of the network, and `excluding` is empty or as long as it.
  /// - Complexity: O(k log k) for k nodes within about half the path's length of either end, and a
  ///   look at each of their arcs.
  /// - SeeAlso: F14.
  public mutating func path(
    from source: Graph.Node, to target: Graph.Node, excluding: [Bool] = []
  ) -> ProbablePath? {
    router.check([source, target], excluding: excluding)
    guard source != target else { return nil }
    forth.removeAll()
    back.removeAll()
    let filter = PassFilter(source: source, target: target, router.passCosts, excluding)
    let crossing = router.forth.withView { forthRows in
      router.back.withView { backRows in meet(filter, forthRows, backRows) }
    }
    guard let crossing, crossing.length < .infinity else { return nil }
    let path = router.path(
      forth.walk(from: crossing.forthPlace).reversed() + back.walk(from: crossing.backPlace))
    return path.probability > 0 ? path : nil
  }

  private mutating func meet(
    _ filter: PassFilter, _ forthRows: RouteCosts.View, _ backRows: RouteCosts.View
  ) -> BestCrossing {
    var crossing = BestCrossing()
    forth.settle(filter.source, at: 0, from: -1, pass: 0, forthRows)
    back.settle(filter.target, at: 0, from: -1, pass: 0, backRows)
    crossing.close(forth, at: 0, forthRows, with: back)
    forth.offer(0, forthRows, below: crossing.length)
    back.offer(0, backRows, below: crossing.length)
    while forth.least + back.least < crossing.length {
      if forth.least <= back.least {
        Self.advance(&forth, forthRows, filter, against: back, &crossing)
      } else {
        crossing.turn()
        Self.advance(&back, backRows, filter, against: forth, &crossing)
        crossing.turn()
      }
    }
    return crossing
  }

  @inline(__always)
  private static func advance(
    _ front: inout SearchFront, _ rows: RouteCosts.View, _ filter: PassFilter,
    against other: borrowing SearchFront, _ crossing: inout BestCrossing
  ) {
    // What the other front has not settled is at least that far from its begin.
    let place = front.advance(rows, below: crossing.length - other.least) { filter.passCost($0) }
    guard place >= 0 else { return }
    crossing.close(front, at: place, rows, with: other)
    front.offer(place, rows, below: crossing.length - other.least)
  }
}

/// What it costs to go through a node in one query.
struct PassFilter {
  let source: Graph.Node
  let target: Graph.Node
  private let passCosts: [Double]
  private let excluding: [Bool]

  init(source: Graph.Node, target: Graph.Node, _ passCosts: [Double], _ excluding: [Bool]) {
    (self.source, self.target) = (source, target)
    (self.passCosts, self.excluding) = (passCosts, excluding)
  }

  /// Infinite where a path may not go on; a path neither comes back to its begin nor leaves its end.
  @inline(__always)
  func passCost(_ node: Graph.Node) -> Double {
    if node == source || node == target { return .infinity }
    return excluding.isEmpty || !excluding[Int(node)] ? passCosts[Int(node)] : .infinity
  }
}
