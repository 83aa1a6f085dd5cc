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
  /// - Complexity: O(m + sizes of all nested blossoms), times the depth of nesting where some node
  ///   may take more than one edge.
  mutating func certificate(scale: Int, numbers: [Int]) -> MatchingCertificate {
    var oddSets: [MatchingCertificate.OddSet] = []
    var position = [Int32](repeating: -1, count: 3 * n)
    for blossom in n..<3 * n where blossomDual[blossom] > 0 && isAlive(Int32(blossom)) {
      position[blossom] = Int32(oddSets.count)
      var border: [Int] = []
      if !isSimple { border = countedBorder(of: Int32(blossom)).sorted().map { numbers[Int($0)] } }
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
        let excess = finalExcess(Int32(e))
        if excess < 0 { edgeValues.append(.init(edge: numbers[e], value: -excess)) }
      }
    }
    return MatchingCertificate(
      binaryScale: scale, nodeValues: (0..<n).map { vertices[$0].dual }, edgeValues: edgeValues,
      oddSets: oddSets)
  }

  /// Whether a blossom's number is in use: then its cycle is around its base.
  private func isAlive(_ blossom: Int32) -> Bool {
    let base = basePart[Int(blossom)]
    return base >= 0 && around[Int(base)] == blossom
  }

  /// The border edges that a blossom counts.
  private mutating func countedBorder(of blossom: Int32) -> [Int32] {
    collectMembers(blossom)
    var border: [Int32] = []
    let base = parts[Int(blossom)].base
    if base >= 0, !isChosen[Int(base >> 1)] { border.append(base >> 1) }
    for v in members {
      let first = Int(chosenOffsets[Int(v)])
      for place in first..<first + Int(chosenCounts[Int(v)]) {
        let arc = chosenArcs[place]
        if arc >> 1 != base >> 1, !holds(blossom, ends[Int(arc)]) { border.append(arc >> 1) }
      }
    }
    return border
  }

  private func holds(_ blossom: Int32, _ v: Int32) -> Bool {
    var part = v
    while part >= 0, part != blossom { part = around[Int(part)] }
    return part == blossom
  }

  /// The excess of an edge, with the blossoms that hold both of its ends.
  private func finalExcess(_ edge: Int32) -> Int64 {
    let (u, v) = (ends[Int(2 * edge)], ends[Int(2 * edge + 1)])
    var excess = vertices[Int(u)].dual + vertices[Int(v)].dual - weights[Int(edge)]
    for (near, far) in [(u, v), (v, u)] {
      var blossom = around[Int(near)]
      while blossom >= 0 {
        if holds(blossom, far) {
          // Blossoms around both ends count once.
          if near == u { excess += blossomDual[Int(blossom)] }
        } else if isChosen[Int(edge)] != (parts[Int(blossom)].base >> 1 == edge) {
          excess += blossomDual[Int(blossom)]
        }
        blossom = around[Int(blossom)]
      }
    }
    return excess
  }
}
