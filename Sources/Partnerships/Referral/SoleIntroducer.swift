import PartnernetzGraphs
import PartnernetzNetworks

// Answers: whom only one firm can introduce to each other.
// Takes: two breadth-first searches around the firm, and up to four more for each pair that its ways can
// join at all.
// From: F17; only whether there is a way matters here, so probabilities are left alone.

extension Referral {
  /// Those of some pairs whose firms have a path to each other over one firm, in one direction at
  /// least, and none around it in either.
  ///
  /// - Parameters:
  ///   - pairs: pairs of other firms.
  ///   - firm: the firm, by number.
  /// - Returns: the pairs, in their order.
  /// - Complexity: O(n + links), and for each pair that ways of no more than the parameters' limit
  ///   over the firm can join the arcs within that limit.
  package func pairs(_ pairs: [FirmPair], introducedOnlyBy firm: Int32) -> [FirmPair] {
    guard brokers.willingness[Int(firm)] > 0 else { return [] }
    var search = SoleIntroducerSearch(self, firm)
    return pairs.filter { search.isNeeded(for: $0) }
  }
}

/// Looks whether there are ways with and without one firm.
private struct SoleIntroducerSearch {
  private let referral: Referral
  private let firm: Int32
  private let hops: Int
  /// The fewest arcs from each firm to the one, whoever competes; nil where there are more than the
  /// limit.
  private let arcsTo: [Int?]
  /// The same from the one to each.
  private let arcsFrom: [Int?]
  /// For each firm the search that met it last.
  private var met: [Int]
  /// For each firm the search in which it introduces nobody.
  private var closed: [Int]
  private var searches = 0

  init(_ referral: Referral, _ firm: Int32) {
    self.referral = referral
    self.firm = firm
    hops = referral.network.parameters.hopLimit
    let willingness = referral.brokers.willingness
    let graph = referral.introductions
    arcsTo = graph.reversed.fewestArcs(from: firm, limit: hops, willingness)
    arcsFrom = graph.fewestArcs(from: firm, limit: hops, willingness)
    met = [Int](repeating: 0, count: graph.nodeCount)
    closed = met
  }

  mutating func isNeeded(for pair: FirmPair) -> Bool {
    let ways = [(pair.first, pair.second), (pair.second, pair.first)]
    guard ways.contains(where: { isNear($0.0, $0.1) }) else { return false }
    var isNeeded = false
    for (from, to) in ways {
      let rivals = referral.competitors.of(from)
      if leads(from, to, without: rivals + [firm]) { return false }
      if !isNeeded { isNeeded = leads(from, to, without: rivals) }
    }
    return isNeeded
  }

  /// Whether a way over the firm can be short enough at all.
  private func isNear(_ from: Int32, _ to: Int32) -> Bool {
    guard let before = arcsTo[Int(from)], let after = arcsFrom[Int(to)] else { return false }
    return before + after <= hops
  }

  /// Whether there is a path of at most so many arcs over firms that introduce and are not left out.
  private mutating func leads(_ from: Int32, _ to: Int32, without left: [Int32]) -> Bool {
    let (graph, willingness) = (referral.introductions, referral.brokers.willingness)
    searches += 1
    for firm in left { closed[Int(firm)] = searches }
    met[Int(from)] = searches
    var frontier = [from]
    var arcs = 0
    while arcs < hops, !frontier.isEmpty {
      arcs += 1
      var next: [Int32] = []
      for node in frontier {
        for a in graph.arcs(from: node) where graph.weights[a] > 0 {
          let head = graph.targets[a]
          if head == to { return true }
          guard met[Int(head)] != searches else { continue }
          met[Int(head)] = searches
          if closed[Int(head)] != searches, willingness[Int(head)] > 0 { next.append(head) }
        }
      }
      frontier = next
    }
    return false
  }
}

extension Graph {
  /// The fewest arcs to each node, over nodes that pass on; nil where there are more than a limit.
  ///
  /// - Parameters:
  ///   - start: where ways begin; it passes on in any case.
  ///   - limit: the most arcs.
  ///   - passProbability: for each node the probability that it passes on.
  /// - Returns: a number for each node.
  /// - Complexity: O(n + arcs met within the limit).
  func fewestArcs(
    from start: Node, limit: Int, _ passProbability: [Double]
  ) -> [Int?] {
    var fewest = [Int?](repeating: nil, count: nodeCount)
    fewest[Int(start)] = 0
    var frontier = [start]
    var count = 0
    while count < limit, !frontier.isEmpty {
      count += 1
      var next: [Node] = []
      for node in frontier {
        for a in arcs(from: node) where weights[a] > 0 && fewest[Int(targets[a])] == nil {
          fewest[Int(targets[a])] = count
          if passProbability[Int(targets[a])] > 0 { next.append(targets[a]) }
        }
      }
      frontier = next
    }
    return fewest
  }
}
