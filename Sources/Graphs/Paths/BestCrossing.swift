/// The best path that two fronts have closed so far, seen from one of them.
struct BestCrossing {
  private(set) var length = Double.infinity
  private var own = -1
  private var other = -1

  /// Where the path leaves the nodes settled from the source and enters those from the target, when
  /// seen from the source.
  var forthPlace: Int { own }
  var backPlace: Int { other }

  /// Sees it from the other front.
  @inline(__always)
  mutating func turn() { swap(&own, &other) }

  /// Closes paths over the arcs of a node that was settled to nodes that the other front has settled.
  @inline(__always)
  mutating func close(
    _ front: borrowing SearchFront, at place: Int, _ rows: RouteCosts.View,
    with other: borrowing SearchFront
  ) {
    let through = front[place].through
    guard through < length else { return }
    for a in rows.arcs(of: front[place].node) where other.isSettled(rows.ends[a]) {
      let met = other.place(of: rows.ends[a])
      let length = through + rows.costs[a] + other[met].through
      if length < self.length { (self.length, own, self.other) = (length, place, met) }
    }
  }
}
