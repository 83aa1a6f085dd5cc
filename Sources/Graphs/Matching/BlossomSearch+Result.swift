// What a finished search says: the chosen edges and their proof.

extension BlossomSearch {
  /// The numbers of the chosen edges, ascending.
  var chosenEdges: [Int] { (0..<problem.edgeCount).filter { isChosen[$0] } }

  /// The dual values, edges numbered as by the caller.
  ///
  /// - Parameters:
  ///   - scale: the binary scale of the weights.
  ///   - numbers: for each edge of the problem the caller's number, ascending.
  /// - Returns: a certificate that is tight for the chosen edges.
  /// - Complexity: O(m · depth of nesting + sizes of all nested blossoms and their borders).
  mutating func certificate(scale: Int, numbers: [Int]) -> MatchingCertificate {
    let nesting = Nesting(self)
    var oddSets: [MatchingCertificate.OddSet] = []
    var position = [Int32](repeating: -1, count: 3 * n)
    for blossom in n..<3 * n where blossomDual[blossom] > 0 && isAlive(Int32(blossom)) {
      position[blossom] = Int32(oddSets.count)
      var border: [Int] = []
      if !isSimple {
        border = countedBorder(of: blossom, nesting).sorted().map { numbers[Int($0)] }
      }
      oddSets.append(.init(nodes: [], border: border, value: blossomDual[blossom]))
    }
    // Nodes in ascending order into the sets around them: then nothing needs to be sorted.
    for v in 0..<Int32(n) {
      var blossom = around[Int(v)]
      while blossom >= 0 {
        if position[Int(blossom)] >= 0 { oddSets[Int(position[Int(blossom)])].nodes.append(v) }
        blossom = around[Int(blossom)]
      }
    }
    var edgeValues: [MatchingCertificate.EdgeValue] = []
    if !isSimple {
      for e in 0..<problem.edgeCount where isChosen[e] {
        let excess = finalExcess(Int32(e), nesting)
        if excess < 0 { edgeValues.append(.init(edge: numbers[e], value: -excess)) }
      }
    }
    return MatchingCertificate(
      binaryScale: scale, nodeValues: (0..<n).map { vertices[$0].dual }, edgeValues: edgeValues,
      oddSets: oddSets)
  }

  /// Whether a blossom's number is in use: then its cycle is around its base.
  func isAlive(_ blossom: Int32) -> Bool {
    let base = basePart[Int(blossom)]
    return base >= 0 && around[Int(base)] == blossom
  }

  /// The border edges that a blossom counts.
  private func countedBorder(of blossom: Int, _ nesting: Nesting) -> [Int32] {
    var border: [Int32] = []
    let base = blossoms[blossom].base
    if base >= 0, !isChosen[Int(base >> 1)] { border.append(base >> 1) }
    for place in nesting.first[blossom]..<nesting.end[blossom] {
      let v = Int(nesting.nodes[Int(place)])
      let first = Int(chosenOffsets[v])
      for chosen in first..<first + Int(chosenCounts[v]) {
        let arc = chosenArcs[chosen]
        if arc >> 1 != base >> 1, !nesting.holds(blossom, ends[Int(arc)]) {
          border.append(arc >> 1)
        }
      }
    }
    return border
  }

  /// The excess of an edge, with the blossoms that hold both of its ends.
  private func finalExcess(_ edge: Int32, _ nesting: Nesting) -> Int64 {
    let (u, v) = (ends[Int(2 * edge)], ends[Int(2 * edge + 1)])
    var excess = vertices[Int(u)].dual + vertices[Int(v)].dual - weights[Int(edge)]
    for (near, far) in [(u, v), (v, u)] {
      var blossom = around[Int(near)]
      while blossom >= 0 {
        if nesting.holds(Int(blossom), far) {
          // Blossoms around both ends count once.
          if near == u { excess += blossomDual[Int(blossom)] }
        } else if isChosen[Int(edge)] != (blossoms[Int(blossom)].base >> 1 == edge) {
          excess += blossomDual[Int(blossom)]
        }
        blossom = around[Int(blossom)]
      }
    }
    return excess
  }
}

/// Which nodes each blossom holds: a run of one list, since blossoms are nested.
private struct Nesting {
  /// The nodes inside blossoms, blossom by blossom.
  var nodes: [Int32] = []
  /// For each node its place in that list, or -1.
  var place: [Int32]
  /// For each blossom where its run begins and ends.
  var first: [Int32]
  var end: [Int32]

  init(_ search: borrowing BlossomSearch) {
    let n = search.n
    place = [Int32](repeating: -1, count: n)
    first = [Int32](repeating: 0, count: 3 * n)
    end = first
    // A blossom is taken twice: when its run begins and, as its complement, when it ends.
    var stack: [Int32] = []
    for blossom in n..<3 * n
    where search.isAlive(Int32(blossom)) && search.around[blossom] < 0 {
      stack.append(Int32(blossom))
      while let part = stack.popLast() {
        if part < 0 {
          end[Int(~part)] = Int32(nodes.count)
        } else if part < n {
          place[Int(part)] = Int32(nodes.count)
          nodes.append(part)
        } else {
          first[Int(part)] = Int32(nodes.count)
          stack.append(~part)
          let base = search.basePart[Int(part)]
          var child = base
          repeat {
            stack.append(child)
            child = search.nextPart[Int(child)]
          } while child != base
        }
      }
    }
  }

  func holds(_ blossom: Int, _ v: Int32) -> Bool {
    first[blossom] <= place[Int(v)] && place[Int(v)] < end[blossom]
  }
}
