import PartnernetzGraphs
import PartnernetzNetworks
public import PartnernetzRecords

/// What speaks for a pair, as facts.
///
/// - SeeAlso: F25, F26.
public enum FitReason: Sendable, Hashable {
  /// The firm needs what the other offers.
  case needMet(taker: Int32, giver: Int32, capability: String)
  /// The firm seeks a market that the other serves.
  case marketMet(taker: Int32, giver: Int32, market: String)
  /// Both have links with these firms.
  case commonPartners([Int32])
  /// So many partners of the first firm work with partners of the second.
  case chain(partners: Int, of: Int32, with: Int32)
  /// So many of the firm's partners are of the other's trade.
  case ownTaste(firm: Int32, partners: Int, of: Int, trade: FitTrade)
  /// Firms of the firm's trade take a share of their partners from the other's trade, 0–1.
  case tradeTaste(firm: Int32, share: Double, trade: FitTrade)
  /// So many links of the association are between the two trades.
  case tradeLinks(count: Int, FitTrade, FitTrade)
  /// In the national table the one trade delivers to the other so many times the average.
  case nationalTrade(seller: FitTrade, buyer: FitTrade, times: Double)
  /// Both are in the place.
  case samePlace(String)
  /// So many links of the association are between the two places.
  case placeLinks(count: Int, String, String)
  /// Both name these.
  case sharedTags([String])
  /// The firm has so many links.
  case manyLinks(firm: Int32, count: Int)

  /// Whether it speaks for the two trades rather than for the two firms.
  var isOfTrades: Bool {
    switch self {
    case .ownTaste, .tradeTaste, .tradeLinks, .nationalTrade: true
    default: false
    }
  }

  /// Whether it speaks for the pair, and not for one of the two with anybody.
  public var isOfThePair: Bool {
    if case .manyLinks = self { false } else { true }
  }
}

/// A trade as the association knows it.
public enum FitTrade: Sendable, Hashable {
  /// By the classification.
  case industry(Industry)
  /// By the association's own word.
  case word(String)
}

extension Fit {
  /// What speaks for a pair: needs and markets that are met, which are about these two and nobody
  /// else, then the strongest first.
  ///
  /// - Parameters:
  ///   - pair: the pair.
  ///   - firm: the one of the two who is told.
  ///   - count: how many at most.
  /// - Returns: the facts; none where nothing is known that speaks for the two.
  /// - Complexity: O(partners of the two and of the firm's partners).
  public func reasons(for pair: PairFit, of firm: Int32, count: Int = 3) -> [FitReason] {
    let features = FitFeature.allCases
      .filter { feature in
        feature == .needs
          ? pair.meetsNeed : pair.contributions[feature] > 0 && pair.vector[feature] != 0
      }
      .sorted {
        ($0 == .needs ? 0 : 1, -pair.contributions[$0], $0.position)
          < ($1 == .needs ? 0 : 1, -pair.contributions[$1], $1.position)
      }
    let other = pair.partner(of: firm)
    let reasons = features.flatMap { self.reasons($0, firm, other) }
    // That a firm knows many people is said where nothing else is.
    var ofThePair = reasons.filter(\.isOfThePair)
    // What two trades have with each other is told once, the stronger way.
    var isTradeTold = false
    ofThePair.removeAll { reason in
      guard reason.isOfTrades else { return false }
      defer { isTradeTold = true }
      return isTradeTold
    }
    return Array((ofThePair.isEmpty ? reasons : ofThePair).prefix(count))
  }

  private func reasons(_ feature: FitFeature, _ firm: Int32, _ other: Int32) -> [FitReason] {
    switch feature {
    case .needs: metNeeds(firm, other)
    case .closure: [commonPartners(firm, other)].compactMap(\.self)
    case .chain: [chain(firm, other)].compactMap(\.self)
    case .taste: [taste(firm, other)].compactMap(\.self)
    case .industry: [trades(firm, other)].compactMap(\.self)
    case .region: [places(firm, other)].compactMap(\.self)
    case .tags: [sharedTags(firm, other)].compactMap(\.self)
    case .activity: [activity(other)].compactMap(\.self)
    }
  }

  private func metNeeds(_ firm: Int32, _ other: Int32) -> [FitReason] {
    let capabilities = network.capabilities.names
    return [(firm, other), (other, firm)].flatMap { taker, giver in
      tables.profiles.tags.met(taker, by: giver).map { code -> FitReason in
        let code = Int(code)
        return code < capabilities.count
          ? .needMet(taker: taker, giver: giver, capability: capabilities[code])
          : .marketMet(
            taker: taker, giver: giver, market: network.markets.names[code - capabilities.count])
      }
    }
  }

  private func commonPartners(_ firm: Int32, _ other: Int32) -> FitReason? {
    let links = tables.links
    let common = links.partners(of: firm).filter { links.position(of: $0, at: other) != nil }
    // Whoever has few links says more.
    let sorted = common.sorted { (links.degree($0), $0) < (links.degree($1), $1) }
    return sorted.isEmpty ? nil : .commonPartners(sorted)
  }

  private func chain(_ firm: Int32, _ other: Int32) -> FitReason? {
    let links = tables.links
    let theirs = Set(links.partners(of: other))
    let count = links.partners(of: firm).count { u in
      u != other && links.partners(of: u).contains { $0 != firm && theirs.contains($0) }
    }
    return count == 0 ? nil : .chain(partners: count, of: firm, with: other)
  }

  /// The stronger of the two directions.
  private func taste(_ firm: Int32, _ other: Int32) -> FitReason? {
    let kinds = tables.trades.kinds.kinds
    let found = [(firm, other), (other, firm)].map { one, two in
      let (g, h) = (Int(kinds[Int(one)]), Int(kinds[Int(two)]))
      let own = tables.partners(of: one, in: Int32(h))
      return (firm: one, g: g, h: h, own: own, log: tables.logTaste(one, g, for: h, own: own))
    }
    guard let best = found.max(by: { $0.log < $1.log }), best.log > 0,
      let trade = trade(best.h)
    else { return nil }
    // One partner is no habit yet.
    if best.own > 1 {
      return .ownTaste(
        firm: best.firm, partners: best.own, of: tables.links.degree(best.firm), trade: trade)
    }
    let (ends, all) = (tables.trades.ends(best.g, best.h), tables.trades.ends[best.g])
    // A share of few links is chance.
    guard ends > 0, all >= Fit.fewestEnds else { return trades(firm, other) }
    return .tradeTaste(firm: best.firm, share: ends / all, trade: trade)
  }

  /// Link ends of a trade from which a share of them is told.
  private static let fewestEnds = 10.0

  private func trades(_ firm: Int32, _ other: Int32) -> FitReason? {
    let kinds = tables.trades.kinds.kinds
    let (g, h) = (Int(kinds[Int(firm)]), Int(kinds[Int(other)]))
    guard g >= 0, h >= 0, let one = trade(g), let two = trade(h) else { return nil }
    let ends = tables.trades.ends(g, h)
    if ends > 0 { return .tradeLinks(count: Int(g == h ? ends / 2 : ends), one, two) }
    guard g != h, let a = tables.profiles.national[g], let b = tables.profiles.national[h]
    else { return nil }
    let table = TradeLift.national
    let (forth, back) = (table.delivery(from: a, to: b), table.delivery(from: b, to: a))
    guard max(forth, back) > 1 else { return nil }
    return forth >= back
      ? .nationalTrade(seller: one, buyer: two, times: forth)
      : .nationalTrade(seller: two, buyer: one, times: back)
  }

  private func places(_ firm: Int32, _ other: Int32) -> FitReason? {
    let kinds = tables.places.kinds.kinds
    let (r, s) = (Int(kinds[Int(firm)]), Int(kinds[Int(other)]))
    guard r >= 0, s >= 0, let one = placeName(r), let two = placeName(s) else { return nil }
    if r == s { return .samePlace(townName(firm, other) ?? one) }
    let ends = tables.places.ends(r, s)
    return ends > 0 ? .placeLinks(count: Int(ends), one, two) : nil
  }

  private func sharedTags(_ firm: Int32, _ other: Int32) -> FitReason? {
    let names = network.capabilities.names
    let tags = tables.profiles.tags
    // A need that the other meets is a reason of its own.
    let told = Set(tags.met(firm, by: other)).union(tags.met(other, by: firm))
    let shared = tags.shared(firm, other).filter { !told.contains($0) }.map { code in
      Int(code) < names.count ? names[Int(code)] : network.markets.names[Int(code) - names.count]
    }
    return shared.isEmpty ? nil : .sharedTags(shared)
  }

  private func activity(_ firm: Int32) -> FitReason? {
    let count = tables.links.degree(firm)
    return count > 1 ? .manyLinks(firm: firm, count: count) : nil
  }

  private func trade(_ kind: Int) -> FitTrade? {
    guard kind >= 0 else { return nil }
    let firm = network.firm(tables.trades.kinds.examples[kind])
    return firm.industry.map { .industry($0) } ?? firm.ownTrade.map { .word($0) }
  }

  private func placeName(_ kind: Int) -> String? {
    let example = tables.places.kinds.examples[kind]
    return FitKinds.placeNames(of: [network.firm(example)])[0]
  }

  /// The town where both name the same one.
  private func townName(_ firm: Int32, _ other: Int32) -> String? {
    let (one, two) = (network.firm(firm).town, network.firm(other).town)
    return one?.lowercased() == two?.lowercased() ? one : nil
  }
}
