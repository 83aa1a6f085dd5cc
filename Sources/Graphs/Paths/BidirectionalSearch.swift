/// Finds one most probable path after the other between single nodes, from both ends at once.
///
/// Where a node is settled, all of its arcs are looked at once: whether one leads to a node that is
/// settled from the other end. Such an arc closes a path. That takes a bit of a table for each arc,
/// which stays in a core's cache where distances would not. A query costs what it touches and not
/// the size of the network. One search serves one thread.
/// Source: Pohl 1971 on Spira 1973.
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
  /// - Returns: the path; nil where there is none.
  /// - Complexity: O(k log k) for k nodes within about half the path's length of either end, and a
  ///   look at each of their arcs.
  /// - SeeAlso: F14.
  public mutating func path(
    from source: Graph.Node, to target: Graph.Node, excluding: [Bool] = []
  ) -> ProbablePath? {
    guard source != target else { return nil }
    forth.removeAll()
    back.removeAll()
    let gates = Gates(source: source, target: target, router.passCosts, excluding)
    let meeting = router.forth.withView { forthRows in
      router.back.withView { backRows in meet(gates, forthRows, backRows) }
    }
    guard let meeting, meeting.length < .infinity else { return nil }
    return router.path(
      forth.walk(from: meeting.forthPlace).reversed() + back.walk(from: meeting.backPlace))
  }

  private mutating func meet(
    _ gates: Gates, _ forthRows: RouteCosts.View, _ backRows: RouteCosts.View
  ) -> Meeting {
    var meeting = Meeting()
    forth.settle(gates.source, at: 0, from: -1, pass: 0, forthRows, against: back, &meeting)
    meeting.turn()
    back.settle(gates.target, at: 0, from: -1, pass: 0, backRows, against: forth, &meeting)
    meeting.turn()
    while forth.least + back.least < meeting.length {
      if forth.least <= back.least {
        forth.advance(gates, forthRows, against: back, &meeting)
      } else {
        meeting.turn()
        back.advance(gates, backRows, against: forth, &meeting)
        meeting.turn()
      }
    }
    return meeting
  }
}

/// The best path that two fronts have closed so far, seen from one of them.
struct Meeting {
  private(set) var length = Double.infinity
  private var own = -1
  private var other = -1

  /// Where the path leaves the nodes settled from the source and enters those from the target.
  var forthPlace: Int { own }
  var backPlace: Int { other }

  @inline(__always)
  mutating func close(_ own: Int, _ other: Int, length: Double) {
    guard length < self.length else { return }
    (self.length, self.own, self.other) = (length, own, other)
  }

  /// Sees it from the other front.
  @inline(__always)
  mutating func turn() { swap(&own, &other) }
}

/// What it costs to go through a node in one query.
struct Gates {
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
