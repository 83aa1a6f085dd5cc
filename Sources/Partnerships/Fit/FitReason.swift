import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
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
  /// So many of the firm's links are with the other's trade.
  case ownTaste(firm: Int32, partners: Int, of: Int, trade: FitTrade)
  /// Firms of the firm's trade have a share of their links with the other's trade, 0–1.
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

  /// Whether it speaks for the two trades rather than for the two firms.
  var isOfTrades: Bool {
    switch self {
    case .ownTaste, .tradeTaste, .tradeLinks, .nationalTrade: true
    default: false
    }
  }

  /// Whether the name of a place is the code of a region, which tells no reader anything.
  package static func isRegionCode(_ place: String) -> Bool {
    place.contains(where: \.isNumber) && place.contains(where: \.isLetter)
      && !place.contains { $0.isLowercase || $0.isWhitespace }
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
  ///   - count: how many at most, 0 or more.
  /// - Precondition: the firm is one of the pair's, and `count` is not below 0; else the program stops
  ///   with a sentence.
  /// - Returns: the facts; none where nothing is known that speaks for the two.
  /// - Complexity: O(partners of the two and of the firm's partners).
  public func reasons(for pair: PairFit, of firm: Int32, count: Int = 3) -> [FitReason] {
    require(
      firm == pair.firms.first || firm == pair.firms.second,
      "Firm \(firm) is none of the pair \(pair.firms.first), \(pair.firms.second).")
    require(count >= 0, "There are 0 reasons or more, not \(count).")
    network.requirePair(pair.firms.first, pair.firms.second)
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
    var reasons = features.flatMap { self.reasons($0, firm, other) }
    // What two trades have with each other is told once, the stronger way.
    var isTradeTold = false
    reasons.removeAll { reason in
      guard reason.isOfTrades else { return false }
      defer { isTradeTold = true }
      return isTradeTold
    }
    return Array(reasons.prefix(count))
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
    // That a firm knows many people speaks for no pair.
    case .activity: []
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
      return (firm: one, other: two, log: tables.logTaste(one, g, for: h, own: own))
    }
    guard let best = found.max(by: { $0.log < $1.log }), best.log > 0, let trade = trade(best.other)
    else { return nil }
    // It is told by the trades' names, and what two firms have with each other is no reason for them.
    let told = tables.told.value
    let (g, h) = (told.kinds.kinds[Int(best.firm)], told.kinds.kinds[Int(best.other)])
    guard g >= 0, h >= 0 else { return nil }
    let tie = hasLink(firm, other) ? 1 : 0
    let own =
      tables.links.partners(of: best.firm).count { told.kinds.kinds[Int($0)] == h } - tie
    // One link is no habit yet.
    if own > 1 {
      return .ownTaste(
        firm: best.firm, partners: own, of: tables.links.degree(best.firm) - tie, trade: trade)
    }
    let twice = Double(g == h ? 2 * tie : tie)
    let (ends, all) = (told.ends(Int(g), Int(h)) - twice, told.ends[Int(g)] - twice)
    // A share of few links is chance.
    guard ends > 0, all >= Fit.fewestEnds else { return trades(firm, other) }
    return .tradeTaste(firm: best.firm, share: ends / all, trade: trade)
  }

  private func hasLink(_ firm: Int32, _ other: Int32) -> Bool {
    tables.links.position(of: other, at: firm) != nil
  }

  /// Link ends of a trade from which a share of them is told.
  private static let fewestEnds = 10.0

  /// From how many times the average on a trade's deliveries are a reason.
  private static let fewestTimes = 1.5

  private func trades(_ firm: Int32, _ other: Int32) -> FitReason? {
    let told = tables.told.value
    let (g, h) = (Int(told.kinds.kinds[Int(firm)]), Int(told.kinds.kinds[Int(other)]))
    guard g >= 0, h >= 0, let one = trade(firm), let two = trade(other) else { return nil }
    let ends = told.ends(g, h)
    let links = Int(g == h ? ends / 2 : ends) - (hasLink(firm, other) ? 1 : 0)
    if links > 0 { return .tradeLinks(count: links, one, two) }
    let kinds = tables.trades.kinds.kinds
    guard g != h, let a = tables.profiles.national[Int(kinds[Int(firm)])],
      let b = tables.profiles.national[Int(kinds[Int(other)])]
    else { return nil }
    let table = TradeLift.national
    let (forth, back) = (table.delivery(from: a, to: b), table.delivery(from: b, to: a))
    guard max(forth, back) >= Fit.fewestTimes else { return nil }
    return forth >= back
      ? .nationalTrade(seller: one, buyer: two, times: forth)
      : .nationalTrade(seller: two, buyer: one, times: back)
  }

  private func places(_ firm: Int32, _ other: Int32) -> FitReason? {
    let kinds = tables.places.kinds.kinds
    let (r, s) = (Int(kinds[Int(firm)]), Int(kinds[Int(other)]))
    guard r >= 0, s >= 0, let one = placeName(r), let two = placeName(s) else { return nil }
    if r == s { return .samePlace(townName(firm, other) ?? one) }
    guard !FitReason.isRegionCode(one), !FitReason.isRegionCode(two) else { return nil }
    let links = Int(tables.places.ends(r, s)) - (hasLink(firm, other) ? 1 : 0)
    return links > 0 ? .placeLinks(count: links, one, two) : nil
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

  private func trade(_ firm: Int32) -> FitTrade? {
    // Rare trades are none, and a code of another group may name the same one.
    guard tables.trades.kinds.kinds[Int(firm)] >= 0 else { return nil }
    let firm = network.firm(firm)
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
