import Foundation
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords

/// Answers a question by trying everything, straight from the tables: every simple path, every set
/// of obstacles. It shares no code with the search but the day arithmetic.
struct ReferralOracle {
  struct Route {
    var nodes: [Int32]
    var probability: Double
  }

  /// What stands in the way unless it is let go; the order decides which of as few is named.
  enum Obstacle: Int, CaseIterable {
    case avoided, kinds, hops, competitor, hidden, exhausted
  }

  let tables: MemberTables
  let asOf: Day
  let firms: [Firm]
  /// Chance of each introduction by statement, in both directions; the first is the source's.
  private let links:
    [(from: Int, to: Int, kind: LinkKind, isHidden: Bool, forth: Double, back: Double)]
  private let competing: [[Bool]]
  /// Who would compete once markets that are sought are served.
  private let later: [[Bool]]

  init(_ tables: MemberTables, asOf: Day) {
    self.tables = tables
    self.asOf = asOf
    let firms = tables.firms.sorted { $0.id < $1.id }
    self.firms = firms
    func number(_ id: String) -> Int { firms.firstIndex { $0.id == id } ?? -1 }
    links = tables.statements.map { said in
      let isTurned = said.kind == .customer
      let (from, to) = isTurned ? (said.target, said.source) : (said.source, said.target)
      let chances: (Double, Double) =
        switch said.kind {
        case .supplier, .customer: (0.6, 0.8)
        case .capital: (0.5, 0.5)
        case .partner: (0.9, 0.9)
        case .acquaintance: (0.4, 0.4)
        case .competitor: (0, 0)
        }
      let age = said.lastContact?.months(until: asOf) ?? 0
      let fresh = (said.trust ?? 0.5) * pow(2, -age / 24)
      return (
        number(from), number(to), isTurned ? .supplier : said.kind,
        said.visibility == .ownFirm, min(0.95, chances.0 * fresh), min(0.95, chances.1 * fresh)
      )
    }
    let served = firms.map { firm in
      Dictionary(
        tables.markets.filter { $0.firm == firm.id && $0.role == .served }
          .map { ($0.market, $0.presence ?? 0.4) }, uniquingKeysWith: max)
    }
    competing = firms.indices.map { i in
      firms.indices.map { j in
        if i == j { return false }
        let (a, b) = (firms[i], firms[j])
        if a.competitors.contains(b.id) || b.competitors.contains(a.id) { return true }
        let isDeclared = tables.statements.contains {
          $0.kind == .competitor && Set([$0.source, $0.target]) == Set([a.id, b.id])
        }
        if isDeclared { return true }
        guard let x = a.industry?.code, let y = b.industry?.code else { return false }
        let likeness = x == y ? 1.0 : x.prefix(4) == y.prefix(4) ? 0.5 : 0
        let all = Set(served[i].keys).union(served[j].keys)
        let shared = all.sorted().reduce(0.0) { $0 + min(served[i][$1] ?? 0, served[j][$1] ?? 0) }
        let whole = all.sorted().reduce(0.0) { $0 + max(served[i][$1] ?? 0, served[j][$1] ?? 0) }
        return whole > 0 && likeness * shared / whole >= 0.4
      }
    }
    let reached = firms.enumerated().map { number, firm in
      tables.markets.filter { $0.firm == firm.id && $0.role == .sought }.reduce(
        into: served[number]
      ) { $0[$1.market] = max($0[$1.market] ?? 0, 0.4) }
    }
    let competing = competing
    later = firms.indices.map { i in
      firms.indices.map { j in
        guard i != j, !competing[i][j], let x = firms[i].industry?.code,
          let y = firms[j].industry?.code
        else { return false }
        let likeness = x == y ? 1.0 : x.prefix(4) == y.prefix(4) ? 0.5 : 0
        let all = Set(reached[i].keys).union(reached[j].keys).sorted()
        let shared = all.reduce(0.0) { $0 + min(reached[i][$1] ?? 0, reached[j][$1] ?? 0) }
        let whole = all.reduce(0.0) { $0 + max(reached[i][$1] ?? 0, reached[j][$1] ?? 0) }
        return whole > 0 && likeness * shared / whole >= 0.4
      }
    }
  }

  /// Whether nobody leads a firm to another, unless both are named.
  private func areApart(_ i: Int, _ j: Int) -> Bool { competing[i][j] || later[i][j] }

  private func willingness(_ firm: Int) -> Double {
    let cap = firms[firm].favourCap ?? 4
    guard cap > 0 else { return 0 }
    return (firms[firm].willingness ?? 0.8) * max(0, 1 - (firms[firm].favoursAsked ?? 0) / cap)
  }

  /// The best chance of an introduction between any two.
  private func chances(_ kinds: Set<LinkKind>?, without fallen: Set<Obstacle>) -> [[Double]] {
    let (seesHidden, takesAll) = (fallen.contains(.hidden), fallen.contains(.kinds))
    var chances = [[Double]](
      repeating: [Double](repeating: 0, count: firms.count), count: firms.count)
    for link in links where seesHidden || !link.isHidden {
      let isWanted =
        kinds.map { kinds in
          takesAll || kinds.contains(link.kind)
            || (link.kind == .supplier && kinds.contains(.customer))
        } ?? true
      guard isWanted else { continue }
      chances[link.from][link.to] = max(chances[link.from][link.to], link.forth)
      chances[link.to][link.from] = max(chances[link.to][link.from], link.back)
    }
    return chances
  }

  private func fitting(_ end: ReferralEnd, _ network: Network) -> [Int] {
    switch end {
    case .firm(let firm): [Int(firm)]
    case .offering(let code):
      firms.indices.filter { i in
        tables.offers.contains {
          $0.firm == firms[i].id && $0.capability == network.capabilities.names[Int(code)]
        }
      }
    case .serving(let code):
      firms.indices.filter { i in
        tables.markets.contains {
          $0.firm == firms[i].id && $0.role == .served
            && $0.market == network.markets.names[Int(code)]
        }
      }
    }
  }

  /// Who may stand at the ends.
  private func ends(
    _ question: ReferralQuestion, _ network: Network, without fallen: Set<Obstacle>
  ) -> (starts: [Int], goals: [Int], areNamed: Bool) {
    let avoided = fallen.contains(.avoided) ? [] : question.avoided.map(Int.init)
    var starts = fitting(question.from, network)
    var goals = fitting(question.to, network)
    let whole = goals
    if case .firm(let to) = question.to {
      if case .firm = question.from { return (starts, goals, true) }
      starts.removeAll { $0 == to || avoided.contains($0) }
      return (starts, goals, false)
    }
    goals.removeAll { avoided.contains($0) }
    if case .firm(let from) = question.from {
      goals.removeAll { $0 == from }
    } else {
      starts.removeAll { whole.contains($0) || avoided.contains($0) }
    }
    return (starts, goals, false)
  }

  /// Every path, best first; ties by length, then by nodes.
  func routes(
    _ question: ReferralQuestion, _ network: Network, kinds: Set<LinkKind>?,
    without fallen: Set<Obstacle> = []
  ) -> [Route] {
    let (starts, goals, areNamed) = ends(question, network, without: fallen)
    let hops = fallen.contains(.hops) ? firms.count : question.hops ?? 3
    let avoided = fallen.contains(.avoided) ? [] : question.avoided.map(Int.init)
    let chances = chances(kinds, without: fallen)
    let willing = firms.indices.map { fallen.contains(.exhausted) ? 1 : willingness($0) }
    let heedsCompetitors = !fallen.contains(.competitor)
    var found: [Route] = []
    for start in starts {
      let own = goals.filter { areNamed || !areApart(start, $0) }
      func extend(_ nodes: [Int], _ probability: Double) {
        let last = nodes[nodes.count - 1]
        if own.contains(last), nodes.count > 1 {
          found.append(Route(nodes: nodes.map { Int32($0) }, probability: probability))
          return
        }
        var through = probability
        if nodes.count > 1 {
          if starts.contains(last) || avoided.contains(last) { return }
          if areApart(start, last), heedsCompetitors { return }
          through *= willing[last]
        }
        guard nodes.count <= hops, through > 0 else { return }
        for next in firms.indices where chances[last][next] > 0 && !nodes.contains(next) {
          extend(nodes + [next], through * chances[last][next])
        }
      }
      extend([start], 1)
    }
    return found.sorted { a, b in
      if abs(a.probability - b.probability) > 1e-12 * max(a.probability, b.probability) {
        return a.probability > b.probability
      }
      if a.nodes.count != b.nodes.count { return a.nodes.count < b.nodes.count }
      return a.nodes.lexicographicallyPrecedes(b.nodes)
    }
  }

  /// Paths that share no broker, taken greedily.
  func disjoint(_ routes: [Route]) -> [Route] {
    var used: Set<Int32> = []
    var found: [Route] = []
    for route in routes where found.count < 10 {
      let brokers = route.nodes.dropFirst().dropLast()
      guard used.isDisjoint(with: brokers) else { continue }
      used.formUnion(brokers)
      found.append(route)
    }
    return found
  }

  /// The two paths without a common broker that are most probable together.
  func bestPair(_ routes: [Route]) -> (both: Double, either: Double)? {
    var best: (both: Double, either: Double)?
    for (i, a) in routes.enumerated() {
      let brokers = Set(a.nodes.dropFirst().dropLast())
      for b in routes.dropFirst(i + 1)
      where brokers.isDisjoint(with: b.nodes.dropFirst().dropLast()) {
        let both = a.probability * b.probability
        if both > best?.both ?? 0 { best = (both, a.probability + b.probability - both) }
      }
    }
    return best
  }

  /// The reason why there is no path and what must fall for one.
  func hindrance(
    _ question: ReferralQuestion, _ network: Network, kinds: Set<LinkKind>?
  ) -> (reason: Hindrance.Reason, obstacles: [Hindrance.Reason]) {
    let (starts, goals, areNamed) = ends(question, network, without: Set(Obstacle.allCases))
    func nobody(_ end: ReferralEnd) -> Hindrance.Reason {
      switch end {
      case .firm: .disconnected
      case .offering: .nobodyOffers
      case .serving: .nobodyServes
      }
    }
    if starts.isEmpty { return (nobody(question.from), []) }
    if goals.isEmpty { return (nobody(question.to), []) }
    if !areNamed, starts.allSatisfy({ start in goals.allSatisfy { areApart(start, $0) } }) {
      return (.onlyCompetitorsFit, [])
    }
    var applicable = Obstacle.allCases
    if question.avoided.isEmpty { applicable.removeAll { $0 == .avoided } }
    if kinds == nil { applicable.removeAll { $0 == .kinds } }
    let sets = (1..<(1 << applicable.count)).map { mask in
      applicable.indices.filter { mask >> $0 & 1 == 1 }.map { applicable[$0] }
    }
    let ordered = sets.sorted { a, b in
      a.count != b.count
        ? a.count < b.count
        : a.map(\.rawValue).lexicographicallyPrecedes(b.map(\.rawValue))
    }
    for set in ordered where !routes(question, network, kinds: kinds, without: Set(set)).isEmpty {
      let weight: [Obstacle] = [.competitor, .hidden, .exhausted, .hops, .kinds, .avoided]
      let gravest = weight.first { set.contains($0) } ?? .avoided
      return (gravest.reason, set.map(\.reason))
    }
    return (.disconnected, [])
  }
}

extension ReferralOracle.Obstacle {
  var reason: Hindrance.Reason {
    switch self {
    case .avoided: .onlyViaAvoided
    case .kinds: .onlyViaOtherKinds
    case .hops: .needsMoreHops
    case .competitor: .onlyViaCompetitor
    case .hidden: .onlyViaHidden
    case .exhausted: .brokersExhausted
    }
  }
}
