import Graphs

/// Who can introduce one firm to another.
///
/// - SeeAlso: F13, F14, F17.
public struct Referral: Sendable {
  /// The network.
  public let network: Network
  /// How willing each firm is to introduce.
  public let brokers: Brokers
  private let gains: GainModel
  private let router: Router

  /// Prepares the search.
  ///
  /// - Complexity: O(n + links · log of the largest degree).
  public init(_ network: Network) {
    self.network = network
    brokers = Brokers(network)
    router = Router(network.introductions, passProbability: brokers.willingness)
    gains = GainModel(network, parameters: network.parameters)
  }

  /// The referral paths from one firm to another.
  ///
  /// The source's competitors, relations that the association may not see, and brokers who have no
  /// favour left are no way; the source's own willingness does not count.
  ///
  /// - Parameters:
  ///   - from: the firm that wants to be introduced.
  ///   - to: the firm that it wants to meet.
  ///   - alternatives: how many further paths are wanted beside the best.
  ///   - hops: most introductions in a row; the parameters' limit unless told.
  /// - Returns: routes and backup, or the reason why there is none.
  /// - SeeAlso: F17.
  public func paths(
    from: Int32, to: Int32, alternatives: Int = 3, hops: Int? = nil
  ) -> ReferralAnswer {
    let hops = hops ?? network.parameters.hopLimit
    let search = Search(hops: hops)
    let routes = paths(from, to, count: alternatives + 1, search)
    guard !routes.isEmpty else {
      return ReferralAnswer(
        from: from, to: to, hops: hops, routes: [], disjoint: [],
        reason: obstacle(from, to, hops: hops))
    }
    let disjoint = router.disjointPaths(
      RouteQuery(
        from: [from], to: [to], maximumHops: hops, excluding: competitors(of: from)))
    return ReferralAnswer(
      from: from, to: to, hops: hops, routes: routes, disjoint: disjoint, reason: nil)
  }

  /// What a search may do; everything is forbidden unless a reason for failure is looked for.
  private struct Search {
    var hops: Int?
    var viaCompetitors = false
    var viaHidden = false
    var viaExhausted = false
  }

  private func paths(
    _ from: Int32, _ to: Int32, count: Int, _ search: Search
  ) -> [ProbablePath] {
    let query = RouteQuery(
      from: [from], to: [to], maximumHops: search.hops,
      excluding: search.viaCompetitors ? [] : competitors(of: from))
    guard search.viaHidden || search.viaExhausted else {
      return router.mostProbablePaths(query, count: count)
    }
    // Only a search for the reason why there is no path comes here, so nothing is kept ready.
    let willing = [Double](repeating: 1, count: network.firms.count)
    return Router(
      search.viaHidden ? network.allIntroductions : network.introductions,
      passProbability: search.viaExhausted ? willing : brokers.willingness
    ).mostProbablePaths(query, count: count)
  }

  /// Why there is no path: the first single obstacle without which there would be one, else the
  /// gravest of those that must fall together.
  private func obstacle(_ from: Int32, _ to: Int32, hops: Int) -> ReferralAnswer.Reason {
    func exists(_ search: Search) -> Bool { !paths(from, to, count: 1, search).isEmpty }
    if exists(Search(hops: nil)) { return .needsMoreHops }
    for limit in [hops, nil] {
      if exists(Search(hops: limit, viaCompetitors: true)) { return .onlyViaCompetitor }
      if exists(Search(hops: limit, viaHidden: true)) { return .onlyViaHidden }
      if exists(Search(hops: limit, viaExhausted: true)) { return .brokersExhausted }
    }
    if exists(Search(hops: nil, viaHidden: true, viaExhausted: true)) { return .onlyViaHidden }
    let anyWay = Search(hops: nil, viaCompetitors: true, viaHidden: true, viaExhausted: true)
    return exists(anyWay) ? .onlyViaCompetitor : .disconnected
  }

  /// The firms that the source must not ask.
  private func competitors(of source: Int32) -> [Bool] {
    network.numbersOfFirms.map { $0 != source && gains.areCompetitors(source, $0) }
  }
}
