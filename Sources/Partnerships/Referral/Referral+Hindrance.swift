import PartnernetzGraphs
import PartnernetzNetworks

// Answers: why there is no path, and the fewest obstacles whose fall would open one.
// Takes: a breadth-first search for each set of obstacles that is tried, at most 64, and as a rule one
// to seven; from any of several firms, one more for each of them where it depends on whose
// competitors stand in the way. One search of the router where only a longer way is missing.
// From: F17; only whether there is a way matters here, so probabilities are left alone.

extension Referral {
  /// Why a question has no path.
  func hindrance(_ question: ReferralQuestion, hops: Int) -> Hindrance {
    let ends = ReferralEnds(question, in: network, avoiding: [])
    if ends.starts.isEmpty { return Hindrance(question.from.nobody) }
    if ends.goals.isEmpty { return Hindrance(question.to.nobody) }
    if ends.starts.allSatisfy({ ends.goals(for: $0, competitors).isEmpty }) {
      return Hindrance(.onlyCompetitorsFit)
    }
    var search = ConcessionSearch(self, question, hops: hops)
    let obstacles = Hindrance.obstacles.filter { obstacle in
      switch obstacle {
      case .onlyViaAvoided: !question.avoided.isEmpty
      case .onlyViaOtherKinds: kinds != nil
      default: true
      }
    }
    guard search.hops(without: obstacles) != nil else { return Hindrance(.disconnected) }
    for count in 1...obstacles.count {
      for fallen in obstacles.combinations(of: count) {
        if let needed = search.hops(without: fallen) {
          guard fallen == [.needsMoreHops] else { return Hindrance(obstacles: fallen) }
          // That more introductions would lead there says nothing of whether anybody would try.
          let longer = routes(
            ReferralEnds(question, in: network, avoiding: question.avoided), hops: needed, count: 1,
            closed: question.avoided)
          return Hindrance(
            obstacles: fallen, hopsNeeded: needed, longerChance: longer.first?.probability)
        }
      }
    }
    return Hindrance(.disconnected)
  }
}

extension ReferralEnd {
  /// What is said when nobody stands at the end.
  fileprivate var nobody: Hindrance.Reason {
    switch self {
    case .firm: .disconnected
    case .offering: .nobodyOffers
    case .serving: .nobodyServes
    }
  }
}

extension Array {
  /// All ways to take so many of the elements, in the order of the elements.
  fileprivate func combinations(of count: Int) -> [[Element]] {
    guard count > 0 else { return [[]] }
    return indices.flatMap { first in
      Array(self[(first + 1)...]).combinations(of: count - 1).map { [self[first]] + $0 }
    }
  }
}

/// Looks whether there is a way once some obstacles have fallen.
private struct ConcessionSearch {
  private let referral: Referral
  private let question: ReferralQuestion
  private let hops: Int
  private var graphs: [Set<Hindrance.Reason>: Graph] = [:]

  init(_ referral: Referral, _ question: ReferralQuestion, hops: Int) {
    self.referral = referral
    self.question = question
    self.hops = hops
  }

  /// The fewest introductions in a row without some obstacles; nil where there is no way.
  mutating func hops(without fallen: [Hindrance.Reason]) -> Int? {
    let network = referral.network
    let graph = graph(fallen)
    let avoided = fallen.contains(.onlyViaAvoided) ? [] : question.avoided
    let ends = ReferralEnds(question, in: network, avoiding: avoided)
    var closed = [Bool](repeating: false, count: network.firmCount)
    if !fallen.contains(.brokersExhausted) { closed = referral.brokers.willingness.map { $0 <= 0 } }
    for firm in avoided + ends.starts { closed[Int(firm)] = true }
    let limit = fallen.contains(.needsMoreHops) ? network.firmCount : hops
    // Nobody gets there sooner than all together do, whoever competes.
    guard
      let fewest = graph.hops(
        from: ends.starts, to: Set(ends.goals), limit: limit, closed: closed)
    else { return nil }
    var best: Int?
    for start in ends.starts {
      if best == fewest { break }
      var closed = closed
      if !fallen.contains(.onlyViaCompetitor) {
        for firm in referral.competitors.of(start) { closed[Int(firm)] = true }
      }
      let found = graph.hops(
        from: [start], to: Set(ends.goals(for: start, referral.competitors)),
        limit: min(limit, best ?? limit), closed: closed)
      best = found ?? best
    }
    return best
  }

  private mutating func graph(_ fallen: [Hindrance.Reason]) -> Graph {
    let key = Set(fallen).intersection([.onlyViaOtherKinds, .onlyViaHidden])
    if let known = graphs[key] { return known }
    let graph = referral.network.introductions(
      over: key.contains(.onlyViaOtherKinds) ? nil : referral.kinds,
      withHidden: key.contains(.onlyViaHidden))
    graphs[key] = graph
    return graph
  }
}

extension Graph {
  /// The fewest arcs from any of some nodes to any of some others over nodes that are not closed;
  /// nil where there are more than `limit` or no way.
  fileprivate func hops(
    from starts: [Node], to goals: Set<Node>, limit: Int, closed: [Bool]
  ) -> Int? {
    var isSeen = [Bool](repeating: false, count: nodeCount)
    for start in starts { isSeen[Int(start)] = true }
    var frontier = starts
    var arcs = 0
    while arcs < limit, !frontier.isEmpty {
      arcs += 1
      var next: [Node] = []
      for node in frontier {
        for a in self.arcs(from: node) where weights[a] > 0 && !isSeen[Int(targets[a])] {
          let target = targets[a]
          isSeen[Int(target)] = true
          if goals.contains(target) { return arcs }
          if !closed[Int(target)] { next.append(target) }
        }
      }
      frontier = next
    }
    return nil
  }
}
