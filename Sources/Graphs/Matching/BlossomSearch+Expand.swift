// An inner blossom whose dual value has fallen to 0 gives way to the parts of its cycle.

extension BlossomSearch {
  /// Opens an inner blossom, if it still is one and its dual value is 0.
  mutating func expand(_ blossom: Int32) {
    guard blossoms[Int(blossom)].union == blossom, blossoms[Int(blossom)].sign > 0,
      blossomDualNow(blossom) == 0
    else { return }
    let entry = blossoms[Int(blossom)].treeArc
    let first = child(of: blossom, holding: ends[Int(entry)])
    let last = basePart[Int(blossom)]
    collectMembers(blossom)
    for v in members { vertices[Int(v)].dual &+= time }
    if first == last, first < n,
      isChosen[Int(entry >> 1)] == isChosen[Int(blossoms[Int(blossom)].base >> 1)]
    {
      // The way through goes all round and back to the base: the blossom becomes an outer one that
      // is left over the edge by which it was entered. With dual value 0 that changes no excess.
      for v in members { vertices[Int(v)].dual &+= time }
      for v in members { noteEmpty(v) }
      blossomDual[Int(blossom)] = -2 * time
      blossoms[Int(blossom)].base = entry ^ 1
      blossoms[Int(blossom)].sign = -1
      look(from: blossom)
      return
    }
    let children = release(blossom)
    let way = path(from: first, to: last, entry: entry)
    for (part, arc) in way { enter(part, over: arc, sign: signOnEntering(part, over: arc >> 1)) }
    for (part, _) in way { look(from: part) }
    for child in children where blossoms[Int(child)].sign == 0 {
      collectMembers(child)
      for v in members { lookBack(from: v) }
    }
  }

  /// Makes the parts of a blossom's cycle outermost.
  mutating func release(_ blossom: Int32) -> [Int32] {
    var children: [Int32] = []
    var child = basePart[Int(blossom)]
    repeat {
      children.append(child)
      child = nextPart[Int(child)]
    } while child != basePart[Int(blossom)]
    for child in children {
      around[Int(child)] = -1
      blossoms[Int(child)].union = child
      blossoms[Int(child)].sign = 0
      collectMembers(child)
      for v in members {
        vertices[Int(v)].top = child
        vertices[Int(v)].reached = .max
      }
    }
    blossoms[Int(blossom)].sign = 0
    retiredBlossoms.append(blossom)
    return children
  }

  /// The parts on the alternating path round a cycle, each with the arc that enters it.
  private func path(
    from first: Int32, to last: Int32, entry: Int32
  ) -> [(part: Int32, arc: Int32)] {
    var way = [(part: first, arc: entry)]
    if first == last { return way }
    let isForward = leavesForward(first, afterChosen: isChosen[Int(entry >> 1)])
    var part = first
    while part != last {
      let arc = step(from: part, forward: isForward)
      part = isForward ? nextPart[Int(part)] : previousPart[Int(part)]
      way.append((part, arc))
    }
    return way
  }

  /// The arc to a part's neighbour on its cycle.
  func step(from part: Int32, forward: Bool) -> Int32 {
    forward ? nextArc[Int(part)] : nextArc[Int(previousPart[Int(part)])] ^ 1
  }

  /// Which way round the cycle an alternating path goes on from a part that is not the base.
  func leavesForward(_ part: Int32, afterChosen wasChosen: Bool) -> Bool {
    let edge = nextArc[Int(part)] >> 1
    return part < n ? isChosen[Int(edge)] != wasChosen : blossoms[Int(part)].base >> 1 == edge
  }

  /// Notes how the tree may reach a node that has left it.
  private mutating func lookBack(from v: Int32) {
    for place in Int(offsets[Int(v)])..<Int(offsets[Int(v) + 1]) {
      let incident = incidentEdges[place]
      let near = top(incident.head)
      if blossoms[Int(near)].sign != 0, canLeave(near, over: incident.arc >> 1) {
        consider(incident.arc ^ 1, in: near)
      }
    }
  }
}
