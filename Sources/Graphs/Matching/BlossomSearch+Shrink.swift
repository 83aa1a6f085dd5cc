// Two branches of the tree meet: either they end a path over which one edge more is chosen, or the
// cycle that they close becomes a blossom.

extension BlossomSearch {
  /// The part from which the tree reached a part.
  func parent(_ part: Int32) -> Int32 {
    let arc = blossoms[Int(part)].treeArc
    return arc < 0 ? -1 : top(ends[Int(arc ^ 1)])
  }

  /// Closes the cycle of a tight arc between two parts of the tree.
  mutating func close(_ arc: Int32) {
    let (near, far) = (top(ends[Int(arc ^ 1)]), top(ends[Int(arc)]))
    let ancestor = commonAncestor(near, far)
    if let branch = nodeWithRoom(from: near, below: ancestor) {
      climb(near, over: arc, to: branch)
      climb(far, over: arc ^ 1, to: -1)
      vertices[Int(branch)].room -= 1
      finish(over: arc)
    } else if let branch = nodeWithRoom(from: far, below: ancestor) {
      climb(near, over: arc, to: -1)
      climb(far, over: arc ^ 1, to: branch)
      vertices[Int(branch)].room -= 1
      finish(over: arc)
    } else if ancestor < n, vertices[Int(ancestor)].room > (ancestor == root ? 1 : 0) {
      climb(near, over: arc, to: ancestor)
      climb(far, over: arc ^ 1, to: ancestor)
      vertices[Int(ancestor)].room -= 1
      let up = blossoms[Int(ancestor)].treeArc
      if up >= 0 {
        flips.append(up >> 1)
        climb(top(ends[Int(up ^ 1)]), over: up, to: -1)
      } else {
        vertices[Int(root)].room -= 1
      }
      finish(over: arc)
    } else {
      shrink(arc, near, far, ancestor)
      if isFractional { leaveHalf() }
    }
  }

  /// Ends a search of the relaxation at a cycle that closed: the root's room goes to the cycle,
  /// which could now take each of its edges by half.
  private mutating func leaveHalf() {
    let blossom = treeParts[treeParts.count - 1]
    let base = basePart[Int(blossom)]
    let up = blossoms[Int(blossom)].treeArc
    isOver = true
    if up < 0 { return }
    var open = base
    if !isChosen[Int(up >> 1)] {
      // The base takes the edge over which it was reached, and leaves one of the cycle's instead.
      let arc = nextArc[Int(base)]
      open = ends[Int(arc)]
      flips.append(arc >> 1)
    }
    vertices[Int(open)].room += 1
    basePart[Int(blossom)] = open
    blossoms[Int(blossom)].base = -1
    flips.append(up >> 1)
    climb(top(ends[Int(up ^ 1)]), over: up, to: -1)
    flipAll()
  }

  /// The first part that lies on the paths from both parts to the root.
  private mutating func commonAncestor(_ near: Int32, _ far: Int32) -> Int32 {
    passStamp += 1
    var (one, other) = (near, far)
    while true {
      if one >= 0 {
        if passed[Int(one)] == passStamp { return one }
        passed[Int(one)] = passStamp
        one = parent(one)
      }
      swap(&one, &other)
    }
  }

  /// A node with room on a branch, not counting the branch's end.
  private func nodeWithRoom(from part: Int32, below ancestor: Int32) -> Int32? {
    var part = part
    while part != ancestor {
      if part < n, vertices[Int(part)].room > 0 { return part }
      part = parent(part)
    }
    return nil
  }

  /// Makes a blossom of the cycle from the ancestor to both ends of an arc.
  private mutating func shrink(_ arc: Int32, _ near: Int32, _ far: Int32, _ ancestor: Int32) {
    // There are never more blossoms than nodes alive, nor more than nodes made in one search.
    let blossom = freeBlossoms.removeLast()
    var children: [Int32] = []
    var arcs: [Int32] = []
    var part = near
    var toward = arc
    while part != ancestor {
      children.append(part)
      arcs.append(toward)
      toward = blossoms[Int(part)].treeArc
      part = parent(part)
    }
    children.append(ancestor)
    arcs.append(toward)
    children.reverse()
    arcs.reverse()
    part = far
    while part != ancestor {
      children.append(part)
      arcs.append(blossoms[Int(part)].treeArc ^ 1)
      part = parent(part)
    }
    for place in children.indices {
      let next = children[place + 1 == children.count ? 0 : place + 1]
      nextPart[Int(children[place])] = next
      nextArc[Int(children[place])] = arcs[place]
      previousPart[Int(next)] = children[place]
      around[Int(children[place])] = blossom
    }
    let treeArc = blossoms[Int(ancestor)].treeArc
    basePart[Int(blossom)] = ancestor
    around[Int(blossom)] = -1
    blossoms[Int(blossom)] = Blossom(
      union: blossom, treeArc: treeArc, base: treeArc < 0 ? -1 : treeArc ^ 1, sign: -1)
    blossomDual[Int(blossom)] = -2 * time
    treeParts.append(blossom)
    let signs = children.map { blossoms[Int($0)].sign }
    for (child, sign) in zip(children, signs) {
      if child >= n { blossomDual[Int(child)] = blossomDualNow(child) }
      blossoms[Int(child)].sign = 0
      blossoms[Int(child)].union = blossom
      if sign > 0 {
        collectMembers(child)
        for v in members {
          vertices[Int(v)].dual &+= 2 &* time
          noteEmpty(v)
        }
      }
    }
    for (child, sign) in zip(children, signs) { lookAnew(child, sign: sign, in: blossom) }
  }

  /// Looks at the arcs that can be used now that a part is in a blossom.
  private mutating func lookAnew(_ child: Int32, sign: Int32, in blossom: Int32) {
    if sign < 0 {
      if child < n, !isSimple { lookAtChosen(child, in: blossom) }
      return
    }
    collectMembers(child)
    for place in members.indices {
      lookAtOpen(members[place], in: blossom)
      if !isSimple { lookAtChosen(members[place], in: blossom) }
    }
  }
}
