import PartnernetzParallel

// The search from one node with room: events in the order of time, until a path is found over which
// one edge more is chosen, or over which the node passes its room to one of dual value 0.

extension BlossomSearch {
  /// Searches until no node of dual value above 0 has room.
  ///
  /// The relaxation comes first: its searches are short, and few cycles are left for blossoms.
  ///
  /// - Throws: the failure of `stop`.
  mutating func run<Failure: Error>(stop: Interruption<Failure>) throws(Failure) {
    for isFractional in [true, false] {
      self.isFractional = isFractional
      for v in 0..<Int32(n) {
        if v & 255 == 0 { try stop.check() }
        while vertices[Int(v)].room > 0, vertices[Int(v)].dual > 0, !isFractional || top(v) == v {
          search(from: v)
        }
      }
    }
  }

  /// Uses up one room of a node, or brings its dual value to 0.
  mutating func search(from v: Int32) {
    root = v
    time = 0
    limit = .max
    emptyTime = .max
    endTime = .max
    isOver = false
    heap.removeAll()
    join(top(v), over: -1, sign: -1)
    while !isOver {
      if heap.earliest < limit {
        let event = heap.popEarliest()
        time = event.time
        if event.code < 0 { expand(-1 - event.code) } else { meet(event.code) }
      } else if endTime <= emptyTime {
        time = endTime
        meet(endArc)
      } else {
        time = emptyTime
        passRoom(to: emptyNode)
      }
    }
    settle()
  }

  /// An arc from the tree may have become tight.
  private mutating func meet(_ arc: Int32) {
    let (near, far) = (top(ends[Int(arc ^ 1)]), top(ends[Int(arc)]))
    if near == far { return }
    if blossoms[Int(far)].sign != 0 {
      if canLeave(far, over: arc >> 1), slack(arc) == 0 { close(arc) }
      return
    }
    if slack(arc) != 0 { return }
    if hasRoom(far, over: arc >> 1) {
      augment(to: far, over: arc)
    } else {
      join(far, over: arc, sign: signOnEntering(far, over: arc >> 1))
    }
  }

  /// Whether a path may end with an edge into a part outside the tree.
  @inline(__always)
  func hasRoom(_ part: Int32, over edge: Int32) -> Bool {
    part < n
      ? vertices[Int(part)].room > 0 && !isChosen[Int(edge)] : blossoms[Int(part)].base < 0
  }

  /// Whether a part becomes outer (-1) or inner (1) when the tree reaches it over an edge.
  func signOnEntering(_ part: Int32, over edge: Int32) -> Int32 {
    (part < n ? isChosen[Int(edge)] : blossoms[Int(part)].base >> 1 == edge) ? -1 : 1
  }

  /// Takes a part into the tree and looks at the arcs over which it can be left.
  mutating func join(_ part: Int32, over arc: Int32, sign: Int32) {
    enter(part, over: arc, sign: sign)
    look(from: part)
  }

  /// Takes a part into the tree.
  mutating func enter(_ part: Int32, over arc: Int32, sign: Int32) {
    treeParts.append(part)
    blossoms[Int(part)].treeArc = arc
    blossoms[Int(part)].sign = sign
    if part < n {
      vertices[Int(part)].dual &-= Int64(sign) &* time
      if sign < 0 { noteEmpty(part) }
      return
    }
    blossomDual[Int(part)] &+= 2 &* Int64(sign) &* time
    collectMembers(part)
    for v in members {
      vertices[Int(v)].dual &-= Int64(sign) &* time
      if sign < 0 { noteEmpty(v) }
    }
  }

  /// Notes when an outer node's dual value reaches 0.
  @inline(__always)
  mutating func noteEmpty(_ v: Int32) {
    if vertices[Int(v)].dual < emptyTime {
      emptyTime = vertices[Int(v)].dual
      emptyNode = v
      if emptyTime < limit { limit = emptyTime }
    }
  }

  /// Looks at all arcs over which a part of the tree can be left.
  mutating func look(from part: Int32) {
    let isOuter = blossoms[Int(part)].sign < 0
    if part < n {
      if isOuter { lookAtOpen(part, in: part) } else { lookAtChosen(part, in: part) }
    } else if isOuter {
      collectMembers(part)
      // Looking does not collect members, so the list stays as it is.
      for place in members.indices {
        lookAtOpen(members[place], in: part)
        if !isSimple { lookAtChosen(members[place], in: part) }
      }
    } else {
      let ready = time &+ blossomDualNow(part) / 2
      if ready < limit { heap.insert(ready, -1 - part) }
      consider(blossoms[Int(part)].base, in: part)
    }
  }

  /// Looks at the chosen edges of a node.
  mutating func lookAtChosen(_ v: Int32, in part: Int32) {
    let first = Int(chosenOffsets[Int(v)])
    for place in first..<first + Int(chosenCounts[Int(v)]) {
      let arc = chosenArcs[place]
      if canLeave(part, over: arc >> 1) { consider(arc, in: part) }
    }
  }

  /// Looks at the edges of a node that are not chosen, as far as they can matter.
  mutating func lookAtOpen(_ v: Int32, in part: Int32) {
    let own = dual(v, sign: blossoms[Int(part)].sign)
    let end = Int(offsets[Int(v) + 1])
    var place = Int(offsets[Int(v)])
    while place < end {
      let incident = incidentEdges[place]
      place &+= 1
      let rest = own &- incident.weight
      // Rows are ordered by weight: no later edge becomes tight in time either.
      if rest >= limit &- time { break }
      let far = top(incident.head)
      let sign = blossoms[Int(far)].sign
      if far == part { continue }
      if sign == 0 {
        let soonest = time &+ rest &+ vertices[Int(incident.head)].dual
        if soonest >= limit || soonest >= vertices[Int(incident.head)].reached { continue }
      } else if sign > 0, far < n {
        continue
      }
      if isChosen[Int(incident.arc >> 1)] { continue }
      if part >= n, blossoms[Int(part)].base >> 1 == incident.arc >> 1 { continue }
      consider(incident.arc, in: part)
    }
  }

  /// Notes when an arc over which a part of the tree can be left becomes tight.
  mutating func consider(_ arc: Int32, in part: Int32) {
    let head = ends[Int(arc)]
    let far = top(head)
    if far == part { return }
    if blossoms[Int(far)].sign == 0 {
      let reached = time &+ slack(arc)
      if reached >= limit || reached >= vertices[Int(head)].reached { return }
      if vertices[Int(head)].reached == .max { touched.append(head) }
      vertices[Int(head)].reached = reached
      if hasRoom(far, over: arc >> 1) { noteEnd(reached, arc) } else { heap.insert(reached, arc) }
    } else if canLeave(far, over: arc >> 1) {
      let met = time &+ slack(arc) / 2
      if met >= limit { return }
      // In the relaxation each cycle ends a search.
      if isFractional { noteEnd(met, arc) } else { heap.insert(met, arc) }
    }
  }

  /// Notes an arc that ends the search when it becomes tight, and nothing can keep it from that.
  private mutating func noteEnd(_ time: Int64, _ arc: Int32) {
    endTime = time
    endArc = arc
    limit = time
  }

  /// Writes down the dual values at the end of a search and forgets the tree.
  mutating func settle() {
    for part in treeParts {
      if blossoms[Int(part)].union == part, blossoms[Int(part)].sign != 0 {
        let sign = Int64(blossoms[Int(part)].sign)
        collectMembers(part)
        for v in members {
          vertices[Int(v)].dual &+= sign &* time
          vertices[Int(v)].top = part
        }
        if part >= n { blossomDual[Int(part)] &-= 2 &* sign &* time }
      }
    }
    for part in treeParts {
      blossoms[Int(part)].union = part
      blossoms[Int(part)].sign = 0
      blossoms[Int(part)].treeArc = -1
    }
    treeParts.removeAll(keepingCapacity: true)
    for v in touched { vertices[Int(v)].reached = .max }
    touched.removeAll(keepingCapacity: true)
    freeBlossoms += retiredBlossoms
    retiredBlossoms.removeAll(keepingCapacity: true)
  }
}
