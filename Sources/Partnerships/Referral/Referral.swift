public import PartnernetzGraphs
public import PartnernetzNetworks
public import PartnernetzRecords

/// Who can introduce one firm to another.
///
/// - SeeAlso: F13, F14, F17.
public struct Referral: Sendable {
  /// The most routes of a backup set: nobody asks more brokers one after another.
  public static let mostBackups = 10

  /// The network.
  public let network: Network
  /// How willing each firm is to introduce.
  public let brokers: Brokers
  /// The kinds of relations over which introductions may go; nil for all.
  public let kinds: Set<LinkKind>?
  let competitors: Competitors
  let router: Router
  let introductions: Graph

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - kinds: the kinds of relations over which introductions may go; nil for all. `customer` and
  ///     `supplier` are the same relation, told from its two sides.
  /// - Complexity: O(n + links · log of the largest degree).
  public init(_ network: Network, over kinds: Set<LinkKind>? = nil) {
    self.network = network
    self.kinds = kinds
    brokers = Brokers(network)
    introductions = network.introductions(over: kinds, withHidden: false)
    router = Router(introductions, passProbability: brokers.willingness)
    competitors = Competitors(network)
  }

  /// The referral paths from one firm to another.
  ///
  /// - Parameters:
  ///   - from: the firm that wants to be introduced.
  ///   - to: the firm that it wants to meet.
  ///   - alternatives: how many further paths are wanted beside the best.
  ///   - hops: most introductions in a row; nil for the parameters' limit.
  ///   - avoided: firms that are not to be asked, whatever their willingness.
  /// - Precondition: all are firms of the network; else the program stops with a sentence.
  /// - Returns: routes and backup, or the reason why there is none.
  /// - SeeAlso: F17.
  public func paths(
    from: Int32, to: Int32, alternatives: Int = 3, hops: Int? = nil, avoiding avoided: [Int32] = []
  ) -> ReferralAnswer {
    answer(
      ReferralQuestion(
        from: .firm(from), to: .firm(to), alternatives: alternatives, hops: hops,
        avoiding: avoided))
  }

  /// The referral paths that a question asks for.
  ///
  /// The source's competitors, relations that the association may not see, and brokers who have no
  /// favour left are no way; the source's own willingness does not count. Of equally probable paths
  /// those with fewer introductions come first, then those with smaller ids. The backup set never
  /// succeeds less often than the best path alone.
  ///
  /// - Precondition: the firms that it names are firms of the network; else the program stops with a
  ///   sentence.
  /// - Returns: routes and backup, or the reason why there is none.
  /// - Complexity: one search of the router for the routes and one for each of the backup set. From
  ///   any of several firms likewise, unless competitors crowd out the answer: then one for each.
  ///   Where nothing avoids the best path, what the router takes to find two that avoid each other.
  /// - SeeAlso: F17.
  public func answer(_ question: ReferralQuestion) -> ReferralAnswer {
    for case .firm(let firm) in [question.from, question.to] { network.requireFirms([firm]) }
    network.requireFirms(question.avoided)
    let hops = question.hops ?? network.parameters.hopLimit
    let ends = ReferralEnds(question, in: network, avoiding: question.avoided)
    let routes = routes(
      ends, hops: hops, count: max(0, question.alternatives) + 1, closed: question.avoided)
    let disjoint = routes.isEmpty ? [] : backup(ends, hops: hops, closed: question.avoided)
    return ReferralAnswer(
      question: question, hops: hops, routes: routes, disjoint: disjoint,
      asked: Favour.needed(for: disjoint, brokers), endsCompete: endsCompete(question),
      endsMayCompete: endsMayCompete(question),
      hindrance: routes.isEmpty ? hindrance(question, hops: hops) : nil)
  }

  /// The first of the paths that a question asks for; nil where there is none.
  ///
  /// For whoever asks many questions: neither a backup is looked for, nor why there is no path.
  ///
  /// - Complexity: one search of the router. From any of several firms likewise, unless competitors
  ///   crowd out the answer: then one for each.
  package func bestRoute(_ question: ReferralQuestion) -> ProbablePath? {
    routes(
      ReferralEnds(question, in: network, avoiding: question.avoided),
      hops: question.hops ?? network.parameters.hopLimit, count: 1, closed: question.avoided
    ).first
  }

  /// Paths that share no broker, as a question's answer has them; empty where there is no path.
  ///
  /// - Complexity: that of ``answer(_:)`` without its alternatives and without a reason.
  package func backup(of question: ReferralQuestion) -> [ProbablePath] {
    let hops = question.hops ?? network.parameters.hopLimit
    let ends = ReferralEnds(question, in: network, avoiding: question.avoided)
    return routes(ends, hops: hops, count: 1, closed: question.avoided).isEmpty
      ? [] : backup(ends, hops: hops, closed: question.avoided)
  }

  /// Why a question has no path, where it has none.
  ///
  /// - Complexity: as a rule one to seven breadth-first searches, at most 64.
  package func hindrance(_ question: ReferralQuestion) -> Hindrance {
    hindrance(question, hops: question.hops ?? network.parameters.hopLimit)
  }

  /// The best path between any two of some firms, in both directions.
  ///
  /// - Parameters:
  ///   - firms: by number, each once.
  ///   - hops: most introductions in a row; nil for the parameters' limit.
  ///   - avoided: firms that are not to be asked.
  /// - Precondition: all are firms of the network; else the program stops with a sentence.
  /// - Returns: the same probabilities and brokers as a question for each pair.
  /// - Complexity: one sweep from each firm.
  public func matrix(
    of firms: [Int32], hops: Int? = nil, avoiding avoided: [Int32] = []
  ) -> RouteMatrix {
    network.requireFirms(firms)
    network.requireFirms(avoided)
    return RouteMatrix(
      introductions, among: firms, passProbability: brokers.willingness,
      maximumHops: hops ?? network.parameters.hopLimit
    ) { competitors.of($0) + avoided }
  }

  /// The best paths between two ends; `closed` are no brokers.
  func routes(
    _ ends: ReferralEnds, hops: Int, count: Int, closed: [Int32]
  ) -> [ProbablePath] {
    guard ends.starts.count != 1 else {
      return routes(from: ends.starts[0], ends, hops: hops, count: count, closed: closed)
    }
    // All are asked about at once, and paths over a competitor of the firm where they begin are
    // dropped afterwards: competitors differ from one to the next, but they seldom stand in the way.
    var wanted = count
    while wanted <= 8 * count + 64 {
      let found = best(
        wanted, from: ends.starts, to: ends.goals, hops: hops, closed: closed + ends.starts)
      let kept = found.filter { competitors.allow($0) }
      if kept.count >= count || found.count < wanted { return Array(kept.prefix(count)) }
      wanted *= 4
    }
    var best: [ProbablePath] = []
    for start in ends.starts {
      best += routes(
        from: start, ends, hops: hops, count: count, closed: closed + ends.starts)
      best.sort { $0.isBetter(than: $1) }
      best.removeLast(max(0, best.count - count))
    }
    return best
  }

  /// The best paths from one firm to the goals that it does not compete with.
  private func routes(
    from start: Int32, _ ends: ReferralEnds, hops: Int, count: Int, closed: [Int32]
  ) -> [ProbablePath] {
    best(
      count, from: [start], to: ends.goals(for: start, competitors), hops: hops,
      closed: closed + competitors.of(start))
  }

  /// The best paths; each ends at the first goal that it meets.
  ///
  /// Where there are many goals, the search is for the few whose best path is among the best: each
  /// of these has one at least, so that no other goal's can be.
  private func best(
    _ count: Int, from starts: [Int32], to goals: [Int32], hops: Int, closed: [Int32]
  ) -> [ProbablePath] {
    var closed = closed
    var kept = goals
    if goals.count > 2 * count {
      closed += goals
      let chances = introductions.bestProbabilities(
        from: starts, to: goals, maximumHops: hops, passProbability: brokers.willingness,
        excluding: closed)
      let least = chances.sorted(by: >)[count - 1] * (1 - 1e-9)
      kept = zip(goals, chances).filter { $1 > 0 && $1 >= least }.map(\.0)
    }
    return router.mostProbablePaths(
      RouteQuery(from: starts, to: kept, maximumHops: hops, excluding: mask(closed)), count: count)
  }

  private func endsCompete(_ question: ReferralQuestion) -> Bool {
    guard case .firm(let from) = question.from, case .firm(let to) = question.to else {
      return false
    }
    return competitors.areNow(from, to)
  }

  private func endsMayCompete(_ question: ReferralQuestion) -> Bool {
    guard case .firm(let from) = question.from, case .firm(let to) = question.to else {
      return false
    }
    return competitors.mayBecomeSuch(from, to)
  }

  /// A mark for each firm that is not to be asked.
  func mask(_ firms: [Int32]) -> [Bool] {
    var mask = [Bool](repeating: false, count: network.firmCount)
    for firm in firms { mask[Int(firm)] = true }
    return mask
  }
}

extension ProbablePath {
  /// Whether it comes before another: more probable, else shorter, else by smaller ids.
  fileprivate func isBetter(than other: ProbablePath) -> Bool {
    let tolerance = 1e-12 * max(probability, other.probability)
    if abs(probability - other.probability) > tolerance { return probability > other.probability }
    if nodes.count != other.nodes.count { return nodes.count < other.nodes.count }
    return nodes.lexicographicallyPrecedes(other.nodes)
  }
}
