// Answers: whether dual values prove that a b-matching is a heaviest one.
// Takes: O(m · odd sets that hold an end + sizes of the odd sets), 128-bit integers, no part of the
// search.
// From: linear programming duality; see MatchingCertificate for the inequalities.

/// Why a certificate proves nothing.
public enum MatchingCertificateError: Error, Hashable, Sendable {
  /// Numbers of nodes, capacities and values differ, or an edge leads to no node.
  case mismatch
  /// A chosen edge does not exist, is a loop, or is chosen twice.
  case invalidChoice(edge: Int)
  /// A node has more chosen edges than its capacity.
  case overCapacity(node: Int)
  /// A node's value is below 0.
  case negativeNodeValue(node: Int)
  /// An edge's value is not above 0, names no edge, or is out of order.
  case invalidEdgeValue(position: Int)
  /// An odd set's value is not above 0, or its nodes or border are not what they must be.
  case invalidOddSet(position: Int)
  /// An edge's weight is not an integer at the scale, or too large.
  case invalidWeight(edge: Int)
  /// The values at an edge sum to less than its weight.
  case uncovered(edge: Int)
  /// The chosen weight and the bound differ.
  case gap(chosen: Int128, bound: Int128)
}

extension MatchingCertificate {
  /// Checks that a choice is a b-matching and that these values prove it a heaviest one.
  ///
  /// Weights are taken times 2^`binaryScale`, rounded to the nearest integer (ties to even); what is
  /// proved holds for these. If all weights are integers at that scale, it holds for the weights.
  ///
  /// - Parameters:
  ///   - edges: undirected edges. Loops cannot be chosen.
  ///   - capacities: the most edges at each node; negative counts as 0.
  ///   - chosen: numbers of the chosen edges.
  /// - Throws: the first thing that is wrong.
  /// - Complexity: O(m · d + s) for odd sets of s nodes and edges in all, of which at most d hold a
  ///   node.
  public func verify(
    edges: [Graph.Arc], capacities: [Int], chosen: [Int]
  ) throws(MatchingCertificateError) {
    let bound = try verifiedBound(edges: edges, capacities: capacities)
    var load = [Int](repeating: 0, count: capacities.count)
    var isChosen = [Bool](repeating: false, count: edges.count)
    var weight: Int128 = 0
    for e in chosen {
      guard edges.indices.contains(e), !isChosen[e], edges[e].source != edges[e].target else {
        throw .invalidChoice(edge: e)
      }
      isChosen[e] = true
      load[Int(edges[e].source)] += 1
      load[Int(edges[e].target)] += 1
      weight += try doubledWeight(e, edges)
    }
    for (node, count) in load.enumerated() where count > max(0, capacities[node]) {
      throw .overCapacity(node: node)
    }
    guard weight == bound else { throw .gap(chosen: weight, bound: bound) }
  }

  /// Checks that the values are feasible.
  ///
  /// - Parameters:
  ///   - edges: undirected edges. Loops cannot be chosen and need no cover.
  ///   - capacities: the most edges at each node; negative counts as 0.
  /// - Returns: twice 2^`binaryScale` times a weight that no b-matching exceeds.
  /// - Throws: the first thing that is wrong.
  /// - Complexity: as for `verify`.
  public func verifiedBound(
    edges: [Graph.Arc], capacities: [Int]
  ) throws(MatchingCertificateError) -> Int128 {
    let n = capacities.count
    guard nodeValues.count == n, (-1_200...1_200).contains(binaryScale),
      edges.allSatisfy({ 0 <= $0.source && $0.source < n && 0 <= $0.target && $0.target < n })
    else { throw .mismatch }
    var bound: Int128 = 0
    for (node, value) in nodeValues.enumerated() {
      guard value >= 0 else { throw .negativeNodeValue(node: node) }
      bound += Int128(value) * Int128(max(0, capacities[node]))
    }
    // What each edge still lacks; at the end nothing.
    var cover = [Int128](repeating: 0, count: edges.count)
    var previous = -1
    for (position, entry) in edgeValues.enumerated() {
      guard entry.value > 0, entry.edge > previous, entry.edge < edges.count else {
        throw .invalidEdgeValue(position: position)
      }
      previous = entry.edge
      cover[entry.edge] += Int128(entry.value)
      bound += Int128(entry.value)
    }
    var setsAt = [[Int32]](repeating: [], count: n)
    for position in oddSets.indices {
      bound += try verifyOddSet(position, edges, capacities, &cover, &setsAt)
    }
    for (e, edge) in edges.enumerated() where edge.source != edge.target {
      let (u, v) = (Int(edge.source), Int(edge.target))
      var sum = cover[e] + Int128(nodeValues[u]) + Int128(nodeValues[v])
      for set in commonEntries(setsAt[u], setsAt[v]) { sum += Int128(oddSets[Int(set)].value) }
      guard sum >= (try doubledWeight(e, edges)) else { throw .uncovered(edge: e) }
    }
    return bound
  }

  /// Checks one odd set, adds its value to its border, and notes it at its nodes.
  private func verifyOddSet(
    _ position: Int, _ edges: [Graph.Arc], _ capacities: [Int], _ cover: inout [Int128],
    _ setsAt: inout [[Int32]]
  ) throws(MatchingCertificateError) -> Int128 {
    let set = oddSets[position]
    guard set.value > 0, isAscending(set.nodes), isAscending(set.border),
      let first = set.nodes.first, let last = set.nodes.last, first >= 0,
      last < capacities.count
    else { throw .invalidOddSet(position: position) }
    var total = Int128(set.border.count)
    for node in set.nodes {
      total += Int128(max(0, capacities[Int(node)]))
      setsAt[Int(node)].append(Int32(position))
    }
    guard total % 2 == 1 else { throw .invalidOddSet(position: position) }
    for e in set.border {
      guard edges.indices.contains(e),
        (setsAt[Int(edges[e].source)].last == Int32(position))
          != (setsAt[Int(edges[e].target)].last == Int32(position))
      else { throw .invalidOddSet(position: position) }
      cover[e] += Int128(set.value)
    }
    return Int128(set.value) * (total / 2)
  }

  private func doubledWeight(
    _ e: Int, _ edges: [Graph.Arc]
  ) throws(MatchingCertificateError) -> Int128 {
    let scaled = Double(sign: .plus, exponent: binaryScale, significand: edges[e].weight)
      .rounded(.toNearestOrEven)
    guard abs(scaled) < 0x1p62 else { throw .invalidWeight(edge: e) }
    return 2 * Int128(Int64(scaled))
  }

  private func isAscending<Number: Comparable>(_ numbers: [Number]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// What two ascending lists have in common.
  private func commonEntries(_ one: [Int32], _ other: [Int32]) -> [Int32] {
    var common: [Int32] = []
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] { common.append(one[i]) }
      let (a, b) = (one[i], other[j])
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    return common
  }
}
