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
  /// So many links of other firms of the association are between the two trades.
  case tradeLinks(count: Int, FitTrade, FitTrade)
  /// In the national table the one trade delivers to the other so many times the average.
  case nationalTrade(seller: FitTrade, buyer: FitTrade, times: Double)
  /// Both are in the place.
  case samePlace(String)
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
  /// By the association's own word, of which the classification is known.
  case named(String, Industry)
}

extension FitFeature {
  /// Which reasons stand before which, whatever they add.
  fileprivate var rank: Int {
    switch self {
    case .needs: 0
    case .region: 2
    default: 1
    }
  }
}

extension Fit {
  /// What speaks for a pair: needs and markets that are met, which are about these two and nobody
  /// else, then the strongest first, and the place at the end.
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
        ($0.rank, -pair.contributions[$0], $0.position)
          < ($1.rank, -pair.contributions[$1], $1.position)
      }
    let other = pair.partner(of: firm)
    var reasons = features.flatMap { self.reasons($0, pair, firm, other) }
    // What two trades have with each other is told once, the stronger way.
    var isTradeTold = false
    reasons.removeAll { reason in
      guard reason.isOfTrades else { return false }
      defer { isTradeTold = true }
      return isTradeTold
    }
    return Array(reasons.prefix(count))
  }

  private func reasons(
    _ feature: FitFeature, _ pair: PairFit, _ firm: Int32, _ other: Int32
  ) -> [FitReason] {
    switch feature {
    case .needs: metNeeds(firm, other)
    case .closure: [commonPartners(firm, other)].compactMap(\.self)
    case .chain: [chain(firm, other)].compactMap(\.self)
    case .taste, .industry: [trades(pair, firm, other)].compactMap(\.self)
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
    let open = openPartners(firm, other)
    return open.isEmpty ? nil : .commonPartners(open)
  }

  private func chain(_ firm: Int32, _ other: Int32) -> FitReason? {
    let links = tables.links
    let theirs = Set(links.partners(of: other))
    let count = links.partners(of: firm).count { u in
      u != other && links.partners(of: u).contains { $0 != firm && theirs.contains($0) }
    }
    return count == 0 ? nil : .chain(partners: count, of: firm, with: other)
  }

  /// What the two trades have with each other, by their names.
  private func trades(_ pair: PairFit, _ firm: Int32, _ other: Int32) -> FitReason? {
    guard let ground = tradeGround(pair.vector, pair.contributions, firm, other),
      let one = trade(firm), let two = trade(other)
    else { return nil }
    func named(_ number: Int32) -> FitTrade { number == firm ? one : two }
    switch ground {
    case .own(let own, let partners, let all):
      return .ownTaste(
        firm: own, partners: partners, of: all, trade: named(own == firm ? other : firm))
    case .share(let own, let share):
      return .tradeTaste(firm: own, share: share, trade: named(own == firm ? other : firm))
    case .links(let count): return .tradeLinks(count: count, one, two)
    case .national(let seller, let buyer, let times):
      return .nationalTrade(seller: named(seller), buyer: named(buyer), times: times)
    }
  }

  /// That both are in one place; what firms of two places have with each other is no reason for these.
  private func places(_ firm: Int32, _ other: Int32) -> FitReason? {
    let kinds = tables.places.kinds.kinds
    let (r, s) = (kinds[Int(firm)], kinds[Int(other)])
    guard r >= 0, r == s, let name = placeName(Int(r)) else { return nil }
    return .samePlace(townName(firm, other) ?? name)
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
    // A code in the association's own column is no word.
    let word = firm.ownTrade.flatMap { $0.contains(where: \.isNumber) ? nil : $0 }
    guard let industry = firm.industry else { return firm.ownTrade.map { .word($0) } }
    return word.map { .named($0, industry) } ?? .industry(industry)
  }

  private func placeName(_ kind: Int) -> String? {
    let example = tables.places.kinds.examples[kind]
    return FitKinds.placeNames(of: [FirmTraits(network.firm(example))])[0]
  }

  /// The town where both name the same one.
  private func townName(_ firm: Int32, _ other: Int32) -> String? {
    let (one, two) = (network.firm(firm).town, network.firm(other).town)
    return one?.lowercased() == two?.lowercased() ? one : nil
  }
}
