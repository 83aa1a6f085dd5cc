extension BottleneckCoverSearch {
  /// Looks for a path from a free seat along which edges are exchanged so that more first seats are
  /// covered: from a first seat to any free seat, or to a further one that gives way; from a further
  /// seat to a free first one.
  ///
  /// - Parameters:
  ///   - root: the free seat.
  ///   - wanted: 2 to look for a path between two first seats before any other is taken.
  /// - Returns: how many more are covered: 0, 1 or 2.
  mutating func search(from root: Int32, gaining wanted: Int) -> Int {
    defer { clear() }
    grow(root)
    var head = 0
    while head < queue.count {
      let seat = queue[head]
      head += 1
      let node = Int(nodes[Int(seat)])
      for place in Int(offsets[node])..<Int(ends[node]) where !isOut[Int(numbers[place])] {
        let (other, e) = (neighbours[place], numbers[place])
        steps += 1
        if let gained = visit(other, from: seat, by: e, root, wanted) { return gained }
        guard isFirst(seat) else { continue }
        for further in further[Int(other)] {
          if let gained = visit(further, from: seat, by: e, root, wanted) { return gained }
        }
      }
    }
    guard let fallback else { return 0 }
    if fallback.isGivingWay { giveWay(fallback.seat) } else { exchange(upTo: fallback.seat) }
    return 1
  }

  /// Looks at a seat from an even one; tells what was gained where that ends the search.
  private mutating func visit(
    _ other: Int32, from seat: Int32, by e: Int32, _ root: Int32, _ wanted: Int
  ) -> Int? {
    guard !isGone[Int(other)], marks[Int(other)] != .odd, leader(seat) != leader(other) else {
      return nil
    }
    if marks[Int(other)] == .even {
      let start = queue.count
      let top = commonAncestor(seat, other)
      contract(seat, other, e, top)
      contract(other, seat, e, top)
      for place in start..<queue.count {
        if let gained = reach(queue[place], root, wanted) { return gained }
      }
      return nil
    }
    let mate = mates[Int(other)]
    if mate < 0 {
      guard isFirst(root) || isFirst(other), isFirst(other) || fallback == nil else { return nil }
      parents[Int(other)] = seat
      parentEdges[Int(other)] = e
      if !isFirst(other), wanted > 1 {
        fallback = (other, false)
        return nil
      }
      exchange(upTo: other)
      return (isFirst(root) ? 1 : 0) + (isFirst(other) ? 1 : 0)
    }
    marks[Int(other)] = .odd
    parents[Int(other)] = seat
    parentEdges[Int(other)] = e
    seen.append(other)
    grow(mate)
    return reach(mate, root, wanted)
  }

  /// Notes that an even seat can be left free; lets it give way where that is enough.
  private mutating func reach(_ seat: Int32, _ root: Int32, _ wanted: Int) -> Int? {
    guard isFirst(root), !isFirst(seat), seat != root, fallback == nil else { return nil }
    if wanted > 1 {
      fallback = (seat, true)
      return nil
    }
    giveWay(seat)
    return 1
  }

  /// Leaves a further seat free, so that the first seat at the root is covered.
  private mutating func giveWay(_ seat: Int32) {
    let mate = mates[Int(seat)]
    mates[Int(seat)] = -1
    mateEdges[Int(seat)] = -1
    exchange(upTo: mate)
  }

  private mutating func grow(_ seat: Int32) {
    marks[Int(seat)] = .even
    seen.append(seat)
    queue.append(seat)
  }

  /// Exchanges edges on the path from the root to a seat that is to be covered again.
  private mutating func exchange(upTo seat: Int32) {
    var next = seat
    while next >= 0 {
      let parent = parents[Int(next)]
      let after = mates[Int(parent)]
      match(next, parent, by: parentEdges[Int(next)])
      next = after
    }
  }

  private mutating func leader(_ seat: Int32) -> Int32 {
    var top = seat
    while leaders[Int(top)] != top { top = leaders[Int(top)] }
    var next = seat
    while leaders[Int(next)] != top {
      (leaders[Int(next)], next) = (top, leaders[Int(next)])
    }
    return top
  }

  private mutating func commonAncestor(_ one: Int32, _ other: Int32) -> Int32 {
    stamp += 1
    var (a, b) = (leader(one), leader(other))
    while true {
      if a >= 0 {
        if stamps[Int(a)] == stamp { return a }
        stamps[Int(a)] = stamp
        let mate = mates[Int(a)]
        a = mate < 0 ? -1 : leader(parents[Int(mate)])
      }
      swap(&a, &b)
    }
  }

  /// Shrinks one side of an odd cycle: all its seats are even now.
  private mutating func contract(_ from: Int32, _ to: Int32, _ e: Int32, _ top: Int32) {
    var (x, y, edge) = (from, to, e)
    while leader(x) != top {
      parents[Int(x)] = y
      parentEdges[Int(x)] = edge
      y = mates[Int(x)]
      if marks[Int(y)] == .odd {
        marks[Int(y)] = .even
        queue.append(y)
      }
      if leaders[Int(x)] == x { leaders[Int(x)] = top }
      if leaders[Int(y)] == y { leaders[Int(y)] = top }
      edge = parentEdges[Int(y)]
      x = parents[Int(y)]
    }
  }

  private mutating func clear() {
    fallback = nil
    for seat in seen {
      marks[Int(seat)] = .none
      leaders[Int(seat)] = seat
    }
    seen.removeAll(keepingCapacity: true)
    queue.removeAll(keepingCapacity: true)
  }
}
