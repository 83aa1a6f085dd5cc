public import PartnernetzGraphs
import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords

/// A firm that a member should meet, and what is known of the two.
public struct DossierPartner: Sendable {
  /// The partner's number.
  public let firm: Int32
  /// What the two would bring each other; nil where no amount says so.
  public let pair: Pair?
  /// How well the two fit.
  public let fit: PairFit
  /// Whether the two have a link already.
  public let hasTie: Bool
  /// The best way to an introduction; nil where there is none that the member may know.
  public let route: ProbablePath?
  /// What speaks for the two beside amounts.
  let reasons: [FitReason]

  /// Partners that a dossier names.
  static let most = 3
  /// Partners that a firm may wish for where all members' dossiers are dealt out together.
  private static let wishes = 24
  /// Partners by own gain that are looked at more closely, of those who may be suggested.
  private static let shortlist = 24

  /// Whether the partner is known to gain enough as well.
  public var isGoodForPartner: Bool { pair.map { $0.side(of: firm).isEnough } ?? false }

  /// The best partners of a firm in its own view.
  ///
  /// Pairs that are good for both come first, in the order of every other list, taken from there. Then those
  /// that bring the firm an amount worth a partnership while it is hidden what the partner wants, by that
  /// amount times the fit. Partners by fit alone fill up the list. One of them at most is a firm that is
  /// linked already; behind those that are good for both, who is new comes before it.
  /// - Parameters:
  ///   - firm: the firm's number.
  ///   - fit: in the firm's own view.
  ///   - excluded: firms that are not to be suggested.
  ///   - dealt: new partners that the firm got when all members' dossiers were dealt out together; nil
  ///     where it may have any.
  ///   - first: firms that come before all others, where they may be suggested.
  /// - Returns: at most three.
  /// - SeeAlso: F11, F25, F27.
  static func best(
    for firm: Int32, _ fit: Fit, excluding excluded: Set<Int32>, dealt: Set<Int32>? = nil,
    first: Set<Int32> = []
  ) -> [DossierPartner] {
    let model = fit.benefit.base
    let depth = dealt == nil ? most : wishes
    let referral = Referral(fit.network)
    var chosen: [DossierPartner] = []
    let all = candidates(for: firm, fit, excluding: excluded, keeping: first, depth: depth)
    let ordered =
      all.filter { first.contains($0.firm) } + all.filter { !first.contains($0.firm) }
    for candidate in ordered
    where chosen.count < most {
      let hasTie = model.hasTie(firm, candidate.firm)
      guard !chosen.contains(where: { $0.firm == candidate.firm || hasTie && $0.hasTie }),
        hasTie || dealt?.contains(candidate.firm) ?? true
      else { continue }
      // A place that was given to a new partner is not taken away: nobody else got it.
      let isPlaceLeft = (dealt?.count ?? 0) + chosen.count(where: \.hasTie) < most
      guard !hasTie || isPlaceLeft else { continue }
      let reasons = fit.reasons(for: candidate.fit, of: firm)
      // A name without a reason convinces nobody.
      guard candidate.pair != nil || !reasons.isEmpty else { continue }
      chosen.append(
        DossierPartner(
          firm: candidate.firm,
          pair: candidate.pair.map { fit.benefit.pair($0.first.firm, $0.second.firm) },
          fit: candidate.fit, hasTie: hasTie,
          route: hasTie
            ? nil
            : referral.paths(from: firm, to: candidate.firm, alternatives: 0).routes.first,
          reasons: reasons))
    }
    func place(_ partner: DossierPartner) -> Int {
      if first.contains(partner.firm) { return 0 }
      if partner.pair?.tier == .winwin { return 1 }
      return partner.hasTie ? 3 : 2
    }
    return (0...3).flatMap { rank in chosen.filter { place($0) == rank } }
  }

  /// The new partners that a firm could be told of, best first, each with the chance by fit.
  static func wishes(
    of firm: Int32, _ fit: Fit, excluding excluded: Set<Int32>
  ) -> [RankedChoice] {
    var wishes: [RankedChoice] = []
    for candidate in candidates(
      for: firm, fit, excluding: excluded, keeping: [], depth: Self.wishes)
    where wishes.count < Self.wishes && !fit.benefit.base.hasTie(firm, candidate.firm) {
      guard !wishes.contains(where: { $0.other == candidate.firm }),
        candidate.pair != nil || !fit.reasons(for: candidate.fit, of: firm).isEmpty
      else { continue }
      wishes.append(RankedChoice(candidate.firm, liking: candidate.fit.fit))
    }
    return wishes
  }

  /// Those that are good for both, then those that bring the firm an amount, then those by fit.
  ///
  /// Of firms that are linked already the best of those that are good for both is enough, and whoever is
  /// to be kept.
  private static func candidates(
    for firm: Int32, _ fit: Fit, excluding excluded: Set<Int32>, keeping kept: Set<Int32>,
    depth: Int
  ) -> [Candidate] {
    let network = fit.network
    let model = fit.benefit.base
    let good = Suggestions.judged(
      for: firm, in: fit.benefit, count: network.firmCount, excluding: excluded
    ).filter { $0.tier == .winwin }
    var linked = 0
    let listed = good.filter { pair in
      let other = pair.partner(of: firm)
      guard model.hasTie(firm, other), !kept.contains(other) else { return true }
      linked += 1
      return linked == 1
    }.prefix(shortlist + kept.count).map { pair in
      let other = pair.partner(of: firm)
      return Candidate(firm: other, worth: 0, pair: pair, fit: fit.pair(firm, other))
    }
    let byAmount = hopeful(
      for: firm, fit, excluding: excluded.union(good.map { $0.partner(of: firm) }))
    let byFit = fit.partners(of: firm, count: depth + excluded.count.clamped(to: 12))
      .filter { !excluded.contains($0.partner(of: firm)) }
      .map { Candidate(firm: $0.partner(of: firm), worth: 0, pair: nil, fit: $0) }
    return listed + byAmount + byFit
  }

  /// Those that bring the firm an amount worth a partnership though it is hidden what they want.
  private static func hopeful(
    for firm: Int32, _ fit: Fit, excluding excluded: Set<Int32>
  ) -> [Candidate] {
    let (network, model) = (fit.network, fit.benefit.base)
    let threshold = model.threshold(of: firm)
    var worthwhile = network.members.compactMap { other -> (firm: Int32, net: EuroPerYear)? in
      guard other != firm, !excluded.contains(other), !network.tellsWishes(of: other),
        fit.benefit.obstacle(firm, other) == nil
      else { return nil }
      let gain = model.gain(of: firm, from: other)
      return gain.net >= threshold && gain.gross > 0 ? (other, gain.net) : nil
    }
    worthwhile.sort { ($1.net, $0.firm) < ($0.net, $1.firm) }
    return worthwhile.prefix(shortlist).map { other, net in
      let fitting = fit.pair(firm, other)
      return Candidate(
        firm: other, worth: net * fitting.fit, pair: fit.benefit.pair(firm, other), fit: fitting)
    }.sorted { ($1.worth, $0.firm) < ($0.worth, $1.firm) }
  }

  private struct Candidate {
    var firm: Int32
    /// What it brings times the fit; nothing where no amount is known.
    var worth: EuroPerYear
    var pair: Pair?
    var fit: PairFit
  }
}

extension Network {
  /// Whether the reader knows anything that a firm needs or seeks.
  func tellsWishes(of firm: Int32) -> Bool {
    !weaknesses[firm].isEmpty || !sought[firm].isEmpty || !capitalSought[firm].isEmpty
  }
}

extension Int {
  fileprivate func clamped(to most: Int) -> Int { Swift.min(self, most) }
}
