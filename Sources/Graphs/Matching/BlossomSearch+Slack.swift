// The values that the search reads all the time: outermost blossoms, dual values now, slack.

extension BlossomSearch {
  /// The outermost part that holds a node.
  @inline(__always)
  func top(_ v: Int32) -> Int32 {
    var part = vertices[Int(v)].top
    while true {
      let union = blossoms[Int(part)].union
      if union == part { return part }
      let further = blossoms[Int(union)].union
      blossoms[Int(part)].union = further
      part = further
    }
  }

  /// A node's dual value now, given the sign of its outermost part.
  @inline(__always)
  func dual(_ v: Int32, sign: Int32) -> Int64 {
    vertices[Int(v)].dual &+ Int64(sign) &* time
  }

  /// A blossom's dual value now.
  @inline(__always)
  func blossomDualNow(_ blossom: Int32) -> Int64 {
    blossomDual[Int(blossom)] &- 2 &* Int64(blossoms[Int(blossom)].sign) &* time
  }

  /// Whether the tree can go on from a part over an edge as soon as the edge is tight; then the
  /// part lessens the edge's slack as time passes.
  @inline(__always)
  func canLeave(_ part: Int32, over edge: Int32) -> Bool {
    let isOuter = blossoms[Int(part)].sign < 0
    if part < n { return isOuter != isChosen[Int(edge)] }
    return isOuter != (blossoms[Int(part)].base >> 1 == edge)
  }

  /// The dual values of the blossoms around a node that count an edge which leaves them all.
  func border(_ v: Int32, _ edge: Int32) -> Int64 {
    var sum: Int64 = 0
    var blossom = around[Int(v)]
    while blossom >= 0 {
      if isChosen[Int(edge)] != (blossoms[Int(blossom)].base >> 1 == edge) {
        sum &+= blossomDualNow(blossom)
      }
      blossom = around[Int(blossom)]
    }
    return sum
  }

  /// How far an edge between two outermost parts is from being tight; never negative.
  func slack(_ arc: Int32) -> Int64 {
    let (u, v) = (ends[Int(arc ^ 1)], ends[Int(arc)])
    let edge = arc >> 1
    var excess =
      dual(u, sign: blossoms[Int(top(u))].sign) &+ dual(v, sign: blossoms[Int(top(v))].sign)
      &- weights[Int(edge)]
    if !isSimple { excess &+= border(u, edge) &+ border(v, edge) }
    return isChosen[Int(edge)] ? 0 &- excess : excess
  }

  /// The nodes inside a part, in `members`.
  mutating func collectMembers(_ part: Int32) {
    members.removeAll(keepingCapacity: true)
    if part < n {
      members.append(part)
      return
    }
    var stack = [part]
    while let blossom = stack.popLast() {
      let first = basePart[Int(blossom)]
      var child = first
      repeat {
        if child < n { members.append(child) } else { stack.append(child) }
        child = nextPart[Int(child)]
      } while child != first
    }
  }

  /// The part of a blossom's cycle that holds a node.
  func child(of blossom: Int32, holding v: Int32) -> Int32 {
    var part = v
    while around[Int(part)] != blossom { part = around[Int(part)] }
    return part
  }

  /// The node at the base of a part.
  func baseNode(_ part: Int32) -> Int32 {
    var part = part
    while part >= n { part = basePart[Int(part)] }
    return part
  }

  /// Chooses an edge, or lets it go.
  func flip(_ edge: Int32) {
    let chosen = !isChosen[Int(edge)]
    isChosen[Int(edge)] = chosen
    for arc in (2 * edge)...(2 * edge + 1) {
      let v = Int(ends[Int(arc ^ 1)])
      let row = Int(chosenOffsets[v])
      if chosen {
        chosenPlace[Int(arc)] = chosenCounts[v]
        chosenArcs[row + Int(chosenCounts[v])] = arc
        chosenCounts[v] += 1
      } else {
        chosenCounts[v] -= 1
        let last = chosenArcs[row + Int(chosenCounts[v])]
        chosenArcs[row + Int(chosenPlace[Int(arc)])] = last
        chosenPlace[Int(last)] = chosenPlace[Int(arc)]
      }
    }
  }
}
