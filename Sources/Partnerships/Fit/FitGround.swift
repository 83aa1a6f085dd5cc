// Answers: what a word of fit may rest on: names that match, links, trades, or no more than a place.
// Takes: O(partners of the two) for a pair; names and supplies are looked through once.
// From: FORMULAS F25 (words), F25b.

import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

/// What is known of a pair beside its score, on which the word for its fit rests.
struct FitGround: Sendable, Hashable {
  /// Whether all links of the association are in sight; a member sees its own and open ones, of which
  /// no score is told as sure.
  var seesAllLinks = true
  /// Whether both have a partner in common who is no dealer between them.
  var hasCommonPartner = false
  /// Whether firms of the two trades deal with each other more often than on average.
  var tradesDeal = false
  /// What speaks against bringing the two together before a person looked at them.
  var doubt: FitDoubt?
}

/// Why a pair is looked at by a person first, though nothing rules it out.
public enum FitDoubt: Sendable, Hashable {
  /// The trade of one of them is not known, and what both are called by says that they may do the same:
  /// the word that they share.
  case mayCompete(String)
  /// A firm buys from the one what it sells to the other, so that the pair would pass it by.
  case passesBy(Int32)
}

/// What two trades have with each other, without their names.
enum TradeGround: Sendable, Hashable {
  /// So many of the firm's partners are of the other's trade.
  case own(firm: Int32, partners: Int, of: Int)
  /// Firms of the firm's trade have a share of their links with the other's trade.
  case share(firm: Int32, Double)
  /// So many links of other firms are between the two trades.
  case links(Int)
  /// The seller's trade delivers so many times the average to the other one's.
  case national(seller: Int32, buyer: Int32, times: Double)
}

extension Fit {
  /// Link ends of a trade from which a share of them is told.
  private static let fewestEnds = 10.0
  /// From how many times the average on a trade's deliveries are a reason.
  private static let fewestTimes = 1.5
  /// From how many links of others on two trades are said to deal with each other: one is chance.
  private static let fewestLinks = 2

  /// What the word for a pair rests on.
  func ground(_ vector: FitVector, _ firm: Int32, _ other: Int32) -> FitGround {
    let seesAll = network.viewer == .association
    let contributions = weights.contributions(vector)
    let trades = tradeGround(vector, contributions, firm, other)
    let tradesDeal =
      switch trades {
      case nil: false
      case .national: true
      // What a member sees of links says less than all of them.
      case .own, .share, .links:
        seesAll || nationalGround(firm, other) != nil
      }
    let between = vector[.closure] > 0 ? firmBetween(firm, other) : nil
    return FitGround(
      seesAllLinks: seesAll,
      hasCommonPartner: vector[.closure] > 0 && !openPartners(firm, other).isEmpty,
      tradesDeal: tradesDeal,
      doubt: between.map { .passesBy($0) } ?? sharedStem(firm, other).map { .mayCompete($0) })
  }

  /// The strongest that the two trades have with each other; nil where that does not speak for the pair.
  func tradeGround(
    _ vector: FitVector, _ contributions: FitVector, _ firm: Int32, _ other: Int32
  ) -> TradeGround? {
    let (taste, industry) = (contributions[.taste], contributions[.industry])
    let byTaste = taste > 0 && vector[.taste] != 0 ? tasteGround(firm, other) : nil
    let byTrades = industry > 0 && vector[.industry] != 0 ? pairGround(firm, other) : nil
    return taste >= industry ? byTaste ?? byTrades : byTrades ?? byTaste
  }

  /// The stronger of the two directions.
  private func tasteGround(_ firm: Int32, _ other: Int32) -> TradeGround? {
    let kinds = tables.trades.kinds.kinds
    guard kinds[Int(firm)] >= 0, kinds[Int(other)] >= 0 else { return nil }
    let found = [(firm, other), (other, firm)].map { one, two in
      let (g, h) = (Int(kinds[Int(one)]), Int(kinds[Int(two)]))
      let own = tables.partners(of: one, in: Int32(h))
      return (firm: one, other: two, log: tables.logTaste(one, g, for: h, own: own))
    }
    guard let best = found.max(by: { $0.log < $1.log }), best.log > 0 else { return nil }
    // It is told by the trades' names, and what two firms have with each other is no reason for them.
    let told = tables.told.value
    let (g, h) = (told.kinds.kinds[Int(best.firm)], told.kinds.kinds[Int(best.other)])
    guard g >= 0, h >= 0 else { return nil }
    let tie = hasLink(firm, other) ? 1 : 0
    let own = partnersAsTold(of: best.firm, in: h) - tie
    // One link is no habit yet.
    if own > 1 {
      return .own(firm: best.firm, partners: own, of: tables.links.degree(best.firm) - tie)
    }
    // Of the firm's trade all others speak, since its own links are told as its own.
    let degree = Double(tables.links.degree(best.firm))
    let all = told.ends[Int(g)] - degree - Double(partnersAsTold(of: best.other, in: g) - tie)
    let ends = othersLinks(firm, other)
    // A share of few links is chance.
    guard ends >= Fit.fewestLinks, all >= Fit.fewestEnds else { return pairGround(firm, other) }
    return .share(firm: best.firm, min(1, Double(g == h ? 2 * ends : ends) / all))
  }

  private func pairGround(_ firm: Int32, _ other: Int32) -> TradeGround? {
    let kinds = tables.trades.kinds.kinds
    guard kinds[Int(firm)] >= 0, kinds[Int(other)] >= 0 else { return nil }
    let links = othersLinks(firm, other)
    return links >= Fit.fewestLinks ? .links(links) : nationalGround(firm, other)
  }

  /// What the national table says of two trades.
  private func nationalGround(_ firm: Int32, _ other: Int32) -> TradeGround? {
    let kinds = tables.trades.kinds.kinds
    let told = tables.told.value.kinds.kinds
    guard kinds[Int(firm)] >= 0, kinds[Int(other)] >= 0, told[Int(firm)] != told[Int(other)],
      let a = tables.profiles.national[Int(kinds[Int(firm)])],
      let b = tables.profiles.national[Int(kinds[Int(other)])]
    else { return nil }
    let table = TradeLift.national
    let (forth, back) = (table.delivery(from: a, to: b), table.delivery(from: b, to: a))
    guard max(forth, back) >= Fit.fewestTimes else { return nil }
    return forth >= back
      ? .national(seller: firm, buyer: other, times: forth)
      : .national(seller: other, buyer: firm, times: back)
  }

  /// Links between the trades of two firms, as trades are told, that are neither's own: what a firm has
  /// with one partner is no reason for another.
  private func othersLinks(_ firm: Int32, _ other: Int32) -> Int {
    let told = tables.told.value
    let (g, h) = (told.kinds.kinds[Int(firm)], told.kinds.kinds[Int(other)])
    guard g >= 0, h >= 0 else { return 0 }
    let ends = Int(told.ends(Int(g), Int(h)))
    let own = partnersAsTold(of: firm, in: h) + partnersAsTold(of: other, in: g)
    // The link of the two stands in both rows.
    return max(0, (g == h ? ends / 2 : ends) - own + (hasLink(firm, other) ? 1 : 0))
  }

  private func partnersAsTold(of firm: Int32, in kind: Int32) -> Int {
    let kinds = tables.told.value.kinds.kinds
    return tables.links.partners(of: firm).count { kinds[Int($0)] == kind }
  }

  func hasLink(_ firm: Int32, _ other: Int32) -> Bool {
    tables.links.position(of: other, at: firm) != nil
  }

  /// The partners of both who do not deal between them, those first who have few links and so say more.
  func openPartners(_ firm: Int32, _ other: Int32) -> [Int32] {
    let links = tables.links
    return links.partners(of: firm)
      .filter { links.position(of: $0, at: other) != nil && !isBetween($0, firm, other) }
      .sorted { (links.degree($0), $0) < (links.degree($1), $1) }
  }

  /// A partner of both who buys from the one what it sells to the other; nil where there is none.
  func firmBetween(_ firm: Int32, _ other: Int32) -> Int32? {
    let links = tables.links
    return links.partners(of: firm)
      .first { links.position(of: $0, at: other) != nil && isBetween($0, firm, other) }
  }

  private func isBetween(_ middle: Int32, _ firm: Int32, _ other: Int32) -> Bool {
    let supplies = supplies.value
    return [(firm, other), (other, firm)].contains { seller, buyer in
      guard let bought = supplies[Supply(seller: seller, buyer: middle)],
        let sold = supplies[Supply(seller: middle, buyer: buyer)]
      else { return false }
      return bought == sold && !bought.isEmpty || isDealer(middle)
    }
  }

  /// Whether a firm sells on what it buys.
  private func isDealer(_ firm: Int32) -> Bool {
    let firm = network.firm(firm)
    return firm.industry.map { (45...47).contains($0.division) }
      ?? firm.ownTrade.map { TradeStems.isDealing($0) } ?? TradeStems.isDealing(firm.name)
  }

  /// A word by which two firms may do the same, where the trade of one of them is not known; nil where
  /// there is none, or one of them sells what the other makes.
  private func sharedStem(_ firm: Int32, _ other: Int32) -> String? {
    // Of most pairs both codes are known, and no name is read.
    guard benefit.base.industry(firm) == nil || benefit.base.industry(other) == nil else {
      return nil
    }
    let (one, two) = (TradeStems(network.firm(firm)), TradeStems(network.firm(other)))
    guard one.isDealer == two.isDealer else { return nil }
    return one.stems.first { two.stems.contains($0) }.map { TradeStems.words[Int($0)] }
  }
}

/// Who supplies whom.
struct Supply: Hashable {
  var seller: Int32
  var buyer: Int32

  /// Statements beyond which it is not looked through who deals between two firms.
  private static let mostStatements = 200_000

  /// What is supplied by whom to whom, in small letters; empty where nobody said.
  static func all(in network: Network) -> [Supply: String] {
    guard network.statementCount <= mostStatements else { return [:] }
    var supplies: [Supply: String] = [:]
    for link in network.links where link.kind == .supplier {
      let key = Supply(seller: link.source, buyer: link.target)
      supplies[key] = supplies[key] ?? link.what?.lowercased() ?? ""
    }
    return supplies
  }
}
