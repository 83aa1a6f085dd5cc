/// One side of a bidirectional Dijkstra search: the nodes whose distance is known, and who offers the
/// next.
///
/// Each settled node offers one arc at a time, its shortest first (Spira 1973), so that the many long
/// arcs of a hub are never put in order. What is kept for each node of the network is a bit that
/// says whether it is settled, and its place among the settled ones.
struct SearchFront: ~Copyable {
  struct Settled {
    let node: Graph.Node
    /// The place of the node before it; −1 for none.
    let parent: Int32
    /// From where the front began to the node.
    let distance: Double
    /// The distance and what it costs to go through the node; infinite where that may not be.
    let through: Double
    /// The next arc that it offers and the end of its arcs.
    fileprivate var next: Int32
    fileprivate let end: Int32
  }

  private let bits: UnsafeMutablePointer<UInt64>
  private let places: UnsafeMutablePointer<Int32>
  private let settled: UnsafeMutablePointer<Settled>
  /// Number of settled nodes.
  private(set) var count = 0
  private var heap = KeyedHeap()

  /// Memory for settled nodes is taken up as they come.
  init(nodeCount: Int) {
    let words = nodeCount / 64 + 1
    bits = .allocate(capacity: words)
    bits.initialize(repeating: 0, count: words)
    places = .allocate(capacity: nodeCount)
    settled = .allocate(capacity: nodeCount)
  }

  deinit {
    bits.deallocate()
    places.deallocate()
    settled.deallocate()
  }

  /// No node that is not settled is nearer; infinite where none is left.
  @inline(__always)
  var least: Double { heap.least }

  @inline(__always)
  func isSettled(_ node: Graph.Node) -> Bool {
    bits[Int(node) >> 6] >> UInt64(node & 63) & 1 != 0
  }

  /// The place of a settled node.
  @inline(__always)
  func place(of node: Graph.Node) -> Int { Int(places[Int(node)]) }

  @inline(__always)
  subscript(place: Int) -> Settled { settled[place] }

  /// Settles a node.
  ///
  /// - Parameters:
  ///   - node: not settled yet.
  ///   - distance: from where the front began to the node.
  ///   - parent: the place of the node before it; −1 for none.
  ///   - pass: what it costs to go through the node; infinite where that may not be.
  ///   - rows: the arcs in this front's direction.
  @inline(__always)
  mutating func settle(
    _ node: Graph.Node, at distance: Double, from parent: Int32, pass: Double,
    _ rows: RouteCosts.View
  ) {
    let row = rows.arcs(of: node)
    bits[Int(node) >> 6] |= 1 << UInt64(node & 63)
    places[Int(node)] = Int32(truncatingIfNeeded: count)
    (settled + count).initialize(
      to: Settled(
        node: node, parent: parent, distance: distance, through: distance + pass,
        next: Int32(truncatingIfNeeded: row.lowerBound),
        end: Int32(truncatingIfNeeded: row.upperBound)))
    count += 1
  }

  /// Puts a settled node's next arc among those offered, unless it ends beyond a limit.
  @inline(__always)
  mutating func offer(_ place: Int, _ rows: RouteCosts.View, below limit: Double) {
    if let key = nextKey(of: place, rows, below: limit) {
      heap.insert(Int32(truncatingIfNeeded: place), key: key)
    }
  }

  /// Takes the nearest of the nodes that are offered; does nothing where none is left.
  ///
  /// - Parameters:
  ///   - rows: the arcs in this front's direction.
  ///   - limit: arcs that end beyond need not be offered.
  ///   - pass: what it costs to go through a node.
  /// - Returns: the place of the node, which has yet to offer an arc; −1 where it was settled.
  @inline(__always)
  mutating func advance(
    _ rows: RouteCosts.View, below limit: Double, pass: (Graph.Node) -> Double
  ) -> Int {
    guard let (distance, place) = heap.first else { return -1 }
    let node = rows.ends[Int(settled[Int(place)].next) - 1]
    if let key = nextKey(of: Int(place), rows, below: limit) {
      heap.replaceLeast(with: place, key: key)
    } else {
      heap.removeLeast()
    }
    if isSettled(node) { return -1 }
    settle(node, at: distance, from: place, pass: pass(node), rows)
    return count - 1
  }

  /// The distance over a settled node's next arc to a node that is not settled.
  @inline(__always)
  private func nextKey(of place: Int, _ rows: RouteCosts.View, below limit: Double) -> Double? {
    let from = settled + place
    guard from.pointee.through < limit else { return nil }
    while from.pointee.next < from.pointee.end {
      let arc = Int(from.pointee.next)
      from.pointee.next += 1
      if isSettled(rows.ends[arc]) { continue }
      let key = from.pointee.through + rows.costs[arc]
      return key < limit ? key : nil
    }
    return nil
  }

  /// Forgets all settled nodes.
  mutating func removeAll() {
    for place in 0..<count { bits[Int(settled[place].node) >> 6] = 0 }
    count = 0
    heap.removeAll()
  }

  /// The nodes from the one at a place back to where the front began.
  func walk(from place: Int) -> [Graph.Node] {
    var nodes: [Graph.Node] = []
    var at = place
    while at >= 0 {
      nodes.append(settled[at].node)
      at = Int(settled[at].parent)
    }
    return nodes
  }
}
