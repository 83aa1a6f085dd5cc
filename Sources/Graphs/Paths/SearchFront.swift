/// One side of a search from both ends: the nodes whose distance is known, and who offers the next.
///
/// Each settled node offers one arc at a time, its shortest first (Spira 1973), so that the many long
/// arcs of a hub are never put in order. What is kept for each node of the network is a bit that
/// says whether it is settled, and its place among the settled ones.
struct SearchFront: ~Copyable {
  private struct Settled {
    let node: Graph.Node
    /// The place of the node before it; −1 for none.
    let parent: Int32
    /// Its distance and what it costs to go through it; infinite where that may not be.
    let through: Double
    /// The next arc that it offers and the end of its arcs.
    var next: Int
    let end: Int
  }

  private let bits: UnsafeMutablePointer<UInt64>
  private let places: UnsafeMutablePointer<Int32>
  private let settled: UnsafeMutablePointer<Settled>
  private var count = 0
  private var heap = KeyedHeap()
  /// No node that is not settled is nearer.
  private var radius = 0.0

  /// The distance of the next node; infinite where there is none.
  @inline(__always)
  var least: Double { heap.least }

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

  @inline(__always)
  func isSettled(_ node: Graph.Node) -> Bool {
    bits[Int(node) >> 6] >> UInt64(node & 63) & 1 != 0
  }

  /// Settles a node and closes paths over its arcs to nodes that the other front has settled.
  ///
  /// - Parameters:
  ///   - node: not settled yet.
  ///   - distance: from where the front began to the node.
  ///   - parent: the place of the node before it; −1 for none.
  ///   - pass: what it costs to go through the node; infinite where that may not be.
  ///   - rows: the arcs in this front's direction.
  ///   - other: the other front.
  ///   - meeting: the best path closed so far.
  @inline(__always)
  mutating func settle(
    _ node: Graph.Node, at distance: Double, from parent: Int32, pass: Double,
    _ rows: RouteCosts.View, against other: borrowing SearchFront, _ meeting: inout Meeting
  ) {
    let row = rows.arcs(of: node)
    let through = distance + pass
    let place = count
    bits[Int(node) >> 6] |= 1 << UInt64(node & 63)
    places[Int(node)] = Int32(truncatingIfNeeded: place)
    (settled + place).initialize(
      to: Settled(
        node: node, parent: parent, through: through, next: row.lowerBound, end: row.upperBound))
    count += 1
    guard through < .infinity else { return }
    for a in row where other.isSettled(rows.ends[a]) {
      let met = Int(other.places[Int(rows.ends[a])])
      meeting.close(place, met, length: through + rows.costs[a] + other.settled[met].through)
    }
    if let key = nextKey(of: place, rows, against: other, below: meeting.length) {
      heap.insert(Int32(truncatingIfNeeded: place), key: key)
    }
  }

  /// Settles the nearest node.
  @inline(__always)
  mutating func advance(
    _ gates: borrowing Gates, _ rows: RouteCosts.View, against other: borrowing SearchFront,
    _ meeting: inout Meeting
  ) {
    guard let (key, place) = heap.first else { return }
    let node = rows.ends[settled[Int(place)].next - 1]
    radius = key
    if let key = nextKey(of: Int(place), rows, against: other, below: meeting.length) {
      heap.replaceLeast(with: place, key: key)
    } else {
      heap.removeLeast()
    }
    if !isSettled(node), !other.isSettled(node) {
      settle(
        node, at: key, from: place, pass: gates.passCost(node), rows, against: other, &meeting)
    }
  }

  /// The distance over the next arc of a settled node that leads to a node that neither front has
  /// settled; nil where there is none within what can still be shorter than `length`.
  @inline(__always)
  private func nextKey(
    of place: Int, _ rows: RouteCosts.View, against other: borrowing SearchFront,
    below length: Double
  ) -> Double? {
    let limit = length - other.radius
    let from = settled + place
    while from.pointee.next < from.pointee.end {
      let arc = from.pointee.next
      from.pointee.next = arc + 1
      let node = rows.ends[arc]
      if isSettled(node) || other.isSettled(node) { continue }
      let key = from.pointee.through + rows.costs[arc]
      return key < limit ? key : nil
    }
    return nil
  }

  /// Forgets all settled nodes.
  mutating func removeAll() {
    for place in 0..<count { bits[Int(settled[place].node) >> 6] = 0 }
    count = 0
    radius = 0
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
