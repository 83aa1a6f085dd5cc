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
  ///   - avoided: firms that are not to be asked, whatever their willingness.
  /// - Returns: routes and backup, or the reason why there is none.
  /// - SeeAlso: F17.
  public func paths(
    from: Int32, to: Int32, alternatives: Int = 3, hops: Int? = nil, avoiding avoided: [Int32] = []
  ) -> ReferralAnswer {
    let hops = hops ?? network.parameters.hopLimit
    let search = Search(hops: hops, avoided: avoided)
    let routes = paths(from, to, count: alternatives + 1, search)
    guard !routes.isEmpty else {
      return ReferralAnswer(
        from: from, to: to, hops: hops, routes: [], disjoint: [],
        reason: obstacle(from, to, hops: hops, avoiding: avoided))
    }
    let disjoint = router.disjointPaths(
      RouteQuery(
        from: [from], to: [to], maximumHops: hops, excluding: excluded(from, search)))
    return ReferralAnswer(
      from: from, to: to, hops: hops, routes: routes, disjoint: disjoint, reason: nil)
  }

  /// What a search may do; everything is forbidden unless a reason for failure is looked for.
  private struct Search {
    var hops: Int?
    var avoided: [Int32]
    var viaCompetitors = false
    var viaHidden = false
    var viaExhausted = false

    func with(_ permission: WritableKeyPath<Search, Bool>) -> Search {
      var search = self
      search[keyPath: permission] = true
      return search
    }
  }

  private func paths(
    _ from: Int32, _ to: Int32, count: Int, _ search: Search
  ) -> [ProbablePath] {
    let query = RouteQuery(
      from: [from], to: [to], maximumHops: search.hops,
      excluding: excluded(from, search))
    guard search.viaHidden || search.viaExhausted else {
      return router.mostProbablePaths(query, count: count)
    }
    // Only a search for the reason why there is no path comes here, so nothing is kept ready.
    let willing = [Double](repeating: 1, count: network.firmCount)
    return Router(
      search.viaHidden ? network.allIntroductions : network.introductions,
      passProbability: search.viaExhausted ? willing : brokers.willingness
    ).mostProbablePaths(query, count: count)
  }

  /// Why there is no path: the first single obstacle without which there would be one, else the
  /// gravest of those that must fall together.
  private func obstacle(
    _ from: Int32, _ to: Int32, hops: Int, avoiding avoided: [Int32]
  ) -> ReferralAnswer.Reason {
    func exists(_ search: Search) -> Bool { !paths(from, to, count: 1, search).isEmpty }
    if !avoided.isEmpty, exists(Search(hops: hops, avoided: [])) { return .onlyViaAvoided }
    if exists(Search(hops: nil, avoided: avoided)) { return .needsMoreHops }
    for limit in [hops, nil] {
      let search = Search(hops: limit, avoided: avoided)
      if exists(search.with(\.viaCompetitors)) { return .onlyViaCompetitor }
      if exists(search.with(\.viaHidden)) { return .onlyViaHidden }
      if exists(search.with(\.viaExhausted)) { return .brokersExhausted }
    }
    let anyWay = Search(hops: nil, avoided: avoided).with(\.viaHidden).with(\.viaExhausted)
    if exists(anyWay) { return .onlyViaHidden }
    if exists(anyWay.with(\.viaCompetitors)) { return .onlyViaCompetitor }
    return avoided.isEmpty ? .disconnected : obstacle(from, to, hops: hops, avoiding: [])
  }

  /// The firms that a search must not ask.
  private func excluded(_ source: Int32, _ search: Search) -> [Bool] {
    var excluded =
      search.viaCompetitors
      ? [Bool](repeating: false, count: network.firmCount) : competitors(of: source)
    for firm in search.avoided { excluded[Int(firm)] = true }
    return excluded
  }

  /// The source's competitors.
  private func competitors(of source: Int32) -> [Bool] {
    network.numbersOfFirms.map { $0 != source && gains.areCompetitors(source, $0) }
  }
}
