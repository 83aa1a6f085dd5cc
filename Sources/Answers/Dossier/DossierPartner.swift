public import PartnernetzGraphs
import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords

/// A firm that a member should meet, and what is known of the two.
public struct DossierPartner: Sendable {
  /// The partner's number.
  public let firm: Int32
  /// What the two would bring each other; nil where no amount says so, or where the association knows
  /// that it is less.
  public let pair: Pair?
  /// How well the two fit, in the member's own view.
  public let fit: PairFit
  /// How well they fit, in a word: the lower of the member's own and that which the association has for
  /// them. Whoever knows less is never surer, and what others keep to themselves raises nothing.
  public let strength: PairFit.Strength
  /// Whether the two have a link already.
  public let hasTie: Bool
  /// The best way to an introduction; nil where there is none that the member may know.
  public let route: ProbablePath?
  /// What speaks for the two beside amounts.
  let reasons: [FitReason]
  /// Who names the partner, and by what.
  let ground: Ground

  /// By what a partner is named.
  enum Ground: Sendable {
    /// The association's published plan gives it.
    case plan
    /// By all that the association knows both gain enough.
    case association
    /// What the member itself may know.
    case own
  }

  /// Partners that a dossier names.
  static let most = 3
  /// Partners that a firm may wish for where all members' dossiers are dealt out together.
  private static let wishes = 24
  /// Partners by own gain that are looked at more closely, of those who may be suggested.
  private static let shortlist = 24

  /// Whether the partner is known to gain enough as well.
  public var isGoodForPartner: Bool { pair.map { $0.side(of: firm).isEnough } ?? false }

  /// Whether both are known to gain enough.
  private var isSure: Bool { ground == .association || pair?.tier == .winwin }

  /// The best partners of a firm, with what it may know of them.
  ///
  /// Partners of the published plan come first; then those with whom both gain enough by all that the
  /// association knows, in the order of every other list. Behind them stands what the firm's own view
  /// says: pairs that are good for both, then those that bring the firm an amount worth a partnership, by
  /// that amount times the fit: what a partner wants is often hidden, and then does not count against it.
  /// Partners by fit alone, in the order of the association's own list as far as the firm may know what
  /// speaks for them, fill it up. Nobody stands there of whom the association knows that it brings the firm
  /// nothing. Beside the plan one of them at most is a firm that is linked already; behind those that are
  /// good for both, who is new comes before it.
  /// - Parameters:
  ///   - firm: the firm's number.
  ///   - fit: in the firm's own view.
  ///   - excluded: firms that are not to be suggested.
  ///   - dealt: new partners that the firm got when all members' dossiers were dealt out together; nil
  ///     where it may have any.
  ///   - planned: partners by the published plan, best first.
  ///   - advice: what the association knows; nil where a member asks.
  /// - Returns: at most three.
  /// - SeeAlso: F11, F25, F27.
  static func best(
    for firm: Int32, _ fit: Fit, excluding excluded: Set<Int32>, dealt: Set<Int32>? = nil,
    planned: [Int32] = [], advice: OfficeAdvice? = nil
  ) -> [DossierPartner] {
    let model = fit.benefit.base
    let referral = Referral(fit.network)
    func partner(_ candidate: Candidate, _ reasons: [FitReason]) -> DossierPartner {
      let hasTie = model.hasTie(firm, candidate.firm)
      return DossierPartner(
        firm: candidate.firm, pair: candidate.pair, fit: candidate.fit,
        strength: [candidate.fit.strength, advice?.strength(with: candidate.firm)]
          .compactMap(\.self).max { $0.place < $1.place } ?? .low,
        hasTie: hasTie,
        route: hasTie
          ? nil
          : referral.bestRoute(
            ReferralQuestion(from: .firm(firm), to: .firm(candidate.firm), alternatives: 0)),
        reasons: reasons, ground: candidate.ground)
    }
    let promised = planned.prefix(most).map { other in
      let candidate = named(other, to: firm, fit, advice, by: .plan)
      return partner(candidate, fit.reasons(for: candidate.fit, of: firm))
    }
    var chosen: [DossierPartner] = []
    let depth = dealt == nil ? most : wishes
    let all = candidates(
      for: firm, fit, excluding: excluded.union(planned), depth: depth, advice)
    for candidate in all where promised.count + chosen.count < most {
      let hasTie = model.hasTie(firm, candidate.firm)
      guard !chosen.contains(where: { $0.firm == candidate.firm || hasTie && $0.hasTie }),
        hasTie || dealt?.contains(candidate.firm) ?? true,
        advice?.isNoGain(with: candidate.firm) != true
      else { continue }
      // A place that was given to a new partner is not taken away: nobody else got it.
      let isPlaceLeft = (dealt?.count ?? 0) + chosen.count(where: \.hasTie) < most
      guard !hasTie || isPlaceLeft else { continue }
      let reasons = fit.reasons(for: candidate.fit, of: firm)
      // A name without a reason convinces nobody, and a place alone is none.
      guard candidate.isGrounded || isTold(candidate, reasons) else { continue }
      chosen.append(partner(candidate, reasons))
    }
    // Where amounts do not say that both gain, who is new comes before who is known already.
    let (sure, hopeful) = (chosen.filter(\.isSure), chosen.filter { !$0.isSure })
    return promised + sure + hopeful.filter { !$0.hasTie } + hopeful.filter(\.hasTie)
  }

  /// Whether what a firm may know speaks for a partner by more than that both are in one place.
  private static func isTold(_ candidate: Candidate, _ reasons: [FitReason]) -> Bool {
    candidate.fit.strength != .low && !reasons.isEmpty
  }

  /// The new partners that a firm could be told of, best first, each with the chance by fit.
  static func wishes(
    of firm: Int32, _ fit: Fit, excluding excluded: Set<Int32>, advice: OfficeAdvice? = nil
  ) -> [RankedChoice] {
    var wishes: [RankedChoice] = []
    for candidate in candidates(for: firm, fit, excluding: excluded, depth: Self.wishes, advice)
    where wishes.count < Self.wishes && !fit.benefit.base.hasTie(firm, candidate.firm) {
      guard !wishes.contains(where: { $0.other == candidate.firm }),
        candidate.isGrounded
          || isTold(candidate, fit.reasons(for: candidate.fit, of: firm)),
        advice?.isNoGain(with: candidate.firm) != true
      else { continue }
      wishes.append(RankedChoice(candidate.firm, liking: candidate.fit.fit))
    }
    return wishes
  }

  /// Those that the association knows to be good, then those that bring the firm an amount, then those
  /// by fit.
  private static func candidates(
    for firm: Int32, _ fit: Fit, excluding excluded: Set<Int32>, depth: Int,
    _ advice: OfficeAdvice?
  ) -> [Candidate] {
    let known = advised(to: firm, fit, excluding: excluded, advice)
    let ignored = min(12, excluded.count) + (advice == nil ? 0 : 12)
    let byFit: [Candidate]
    if let advice {
      // As the association's own list has them, or its staff would say one thing and the paper another.
      byFit = advice.fitting(atLeast: depth + ignored)
        .filter { !excluded.contains($0) && fit.benefit.obstacle(firm, $0) == nil }
        .map {
          Candidate(firm: $0, worth: 0, pair: nil, fit: fit.pair(firm, $0))
        }
    } else {
      byFit = fit.partners(of: firm, count: depth + ignored)
        .filter { !excluded.contains($0.partner(of: firm)) }
        .map { Candidate(firm: $0.partner(of: firm), worth: 0, pair: nil, fit: $0) }
    }
    let byAmount = byAmount(for: firm, fit, excluding: excluded).map { candidate in
      var told = candidate
      if let advice, let pair = candidate.pair { told.pair = advice.told(pair) }
      return told
    }
    return known + byAmount + byFit
  }

  /// Those that the association knows to be good for both: the best, and of the others those for whom the
  /// firm's own view says something as well.
  private static func advised(
    to firm: Int32, _ fit: Fit, excluding excluded: Set<Int32>, _ advice: OfficeAdvice?
  ) -> [Candidate] {
    guard let advice else { return [] }
    let open = advice.good.filter {
      !excluded.contains($0) && fit.benefit.obstacle(firm, $0) == nil
    }
    return open.enumerated().compactMap { place, other in
      let candidate = named(other, to: firm, fit, advice, by: .association)
      guard
        place == 0 || candidate.pair != nil
          || !fit.reasons(for: candidate.fit, of: firm).isEmpty
      else { return nil }
      return candidate
    }
  }

  /// A partner that is named whatever the firm's own view says, with the amounts that the view tells.
  private static func named(
    _ other: Int32, to firm: Int32, _ fit: Fit, _ advice: OfficeAdvice?, by ground: Ground
  ) -> Candidate {
    let own = fit.benefit.pair(firm, other)
    let isTold = own.side(of: firm).isEnough && own.side(of: firm).gain.gross > 0
    let pair = isTold ? advice.map { $0.told(own) } ?? own : nil
    return Candidate(
      firm: other, worth: 0, pair: pair, fit: fit.pair(firm, other), ground: ground)
  }

  /// Those that are good for both as the firm's own view has it, in the order of every other list; then
  /// those that bring the firm an amount though it is hidden what they want.
  private static func byAmount(
    for firm: Int32, _ fit: Fit, excluding excluded: Set<Int32>
  ) -> [Candidate] {
    let model = fit.benefit.base
    let good = Suggestions.judged(
      for: firm, in: fit.benefit, count: fit.network.firmCount, excluding: excluded
    ).filter { $0.tier == .winwin }.map { $0.partner(of: firm) }
    // Of those that are linked already the best is enough.
    let linked = good.first { model.hasTie(firm, $0) }
    let listed = good.filter { $0 == linked || !model.hasTie(firm, $0) }.prefix(shortlist)
    return listed.map { other in
      Candidate(
        firm: other, worth: 0, pair: fit.benefit.pair(firm, other), fit: fit.pair(firm, other))
    } + hopeful(for: firm, fit, excluding: excluded.union(good))
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
    var ground = Ground.own
    /// Whether there is something to name it by beside what the two have in common.
    var isGrounded: Bool { pair != nil || ground != .own }
  }
}

extension Network {
  /// Whether the reader knows anything that a firm needs or seeks.
  func tellsWishes(of firm: Int32) -> Bool {
    !weaknesses[firm].isEmpty || !sought[firm].isEmpty || !capitalSought[firm].isEmpty
  }
}
