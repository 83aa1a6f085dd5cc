// The end of a search: edges along the path found change sides, and each blossom on it gets the
// base at which the path entered or left it.

extension BlossomSearch {
  /// A path inside a blossom, from a node to the base.
  private struct Passage {
    var blossom: Int32
    var node: Int32
    /// Whether the edge before the node was chosen.
    var afterChosen: Bool
    /// The arc that becomes the base, or -1.
    var base: Int32
  }

  /// Ends the search with an edge into a part outside the tree that has room.
  mutating func augment(to part: Int32, over arc: Int32) {
    vertices[Int(baseNode(part))].room -= 1
    if part >= n { pass(part, at: ends[Int(arc)], over: arc ^ 1) }
    climb(top(ends[Int(arc ^ 1)]), over: arc, to: -1)
    finish(over: arc)
    if isFractional, part >= n { _ = release(part) }
  }

  /// Ends the search with an outer node of dual value 0, which takes over the root's room.
  mutating func passRoom(to v: Int32) {
    isOver = true
    if v == root { return }
    vertices[Int(v)].room += 1
    vertices[Int(root)].room -= 1
    let part = top(v)
    if part >= n { rebase(Passage(blossom: part, node: v, afterChosen: false, base: -1)) }
    let up = blossoms[Int(part)].treeArc
    if up >= 0 {
      flips.append(up >> 1)
      climb(top(ends[Int(up ^ 1)]), over: up, to: -1)
      vertices[Int(root)].room += 1
    }
    flipAll()
  }

  /// Goes towards the root from a part that is left over an arc, up to an ancestor or, for -1,
  /// through the root, which then takes an edge.
  mutating func climb(_ start: Int32, over start_arc: Int32, to ancestor: Int32) {
    var (part, arc) = (start, start_arc)
    while part != ancestor {
      let entry = blossoms[Int(part)].treeArc
      if part >= n {
        if blossoms[Int(part)].sign < 0 {
          pass(part, at: ends[Int(arc ^ 1)], over: arc)
        } else {
          pass(part, at: ends[Int(entry)], over: entry ^ 1)
        }
      }
      if entry < 0 {
        vertices[Int(root)].room -= 1
        return
      }
      flips.append(entry >> 1)
      arc = entry
      part = top(ends[Int(entry ^ 1)])
    }
  }

  /// Flips the path and the edge where its halves met.
  mutating func finish(over arc: Int32) {
    flips.append(arc >> 1)
    flipAll()
    isOver = true
  }

  mutating func flipAll() {
    // First those that are let go, lest a node's row overflow on the way.
    for place in flips.indices where isChosen[Int(flips[place])] {
      flip(flips[place])
      flips[place] = -1
    }
    for edge in flips where edge >= 0 { flip(edge) }
    flips.removeAll(keepingCapacity: true)
  }

  /// Leads the path through a blossom between its base and another node, which becomes the base.
  private mutating func pass(_ blossom: Int32, at v: Int32, over arc: Int32) {
    rebase(
      Passage(blossom: blossom, node: v, afterChosen: isChosen[Int(arc >> 1)], base: arc))
  }

  private mutating func rebase(_ start: Passage) {
    var stack = [start]
    while let passage = stack.popLast() {
      let blossom = passage.blossom
      let first = child(of: blossom, holding: passage.node)
      let last = basePart[Int(blossom)]
      let oldBase = blossoms[Int(blossom)].base
      basePart[Int(blossom)] = first
      blossoms[Int(blossom)].base = passage.base
      if first >= n {
        stack.append(
          Passage(
            blossom: first, node: passage.node, afterChosen: passage.afterChosen,
            base: passage.base))
      }
      var part = first
      var isForward = true
      if first == last {
        // A base without base edge has room, as if an edge that is chosen led nowhere.
        let leavesChosen = oldBase < 0 || isChosen[Int(oldBase >> 1)]
        if first >= n || passage.afterChosen != leavesChosen { continue }
      } else {
        isForward = leavesForward(first, afterChosen: passage.afterChosen)
      }
      repeat {
        let arc = step(from: part, forward: isForward)
        flips.append(arc >> 1)
        part = isForward ? nextPart[Int(part)] : previousPart[Int(part)]
        if part >= n { stack.append(onward(part, entered: arc, last: last, isForward)) }
      } while part != last
    }
  }

  /// How a path goes through a part of a cycle that it entered over an arc of the cycle.
  private func onward(
    _ part: Int32, entered arc: Int32, last: Int32, _ isForward: Bool
  ) -> Passage {
    let exit = step(from: part, forward: isForward)
    if part != last, blossoms[Int(part)].base == arc ^ 1, exit >> 1 != arc >> 1 {
      return Passage(
        blossom: part, node: ends[Int(exit ^ 1)], afterChosen: isChosen[Int(exit >> 1)],
        base: exit)
    }
    return Passage(
      blossom: part, node: ends[Int(arc)], afterChosen: isChosen[Int(arc >> 1)], base: arc ^ 1)
  }
}
