import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords

// Answers: what the components of a gain are added up from, market by market and need by need.
// Takes: O(rows of the two firms).
// From: FORMULAS F5–F9; F5b and F6b bound what a partner can bring by its own size.

/// A sought market that a partner may open.
struct MarketOpening {
  /// The market's number.
  var market: Int32
  /// What it is worth once it is open: what is aimed at, no more than the partner's business there
  /// allows, less what the firm's own presence has already.
  var worth: EuroPerYear
  /// How likely the partner opens it, 0–1.
  var chance: Double
  /// Whether the partner's own business there is smaller than what is aimed at (F5b).
  var isCut: Bool

  /// What can be expected of it.
  var expected: EuroPerYear { chance * worth }
}

/// A weakness that a partner's strength makes up for.
struct Bridge {
  /// The capability's number.
  var capability: Int32
  /// What it is worth to make up for it.
  var worth: EuroPerYear
  /// What of the weakness the partner bridges.
  var volume: EuroPerYear
  /// What the partner can bridge in all.
  var capacity: EuroPerYear
  /// Whether that is less than the weakness (F6b).
  var isCut: Bool
}

/// New sales of one capability.
struct Sale {
  /// The capability's number.
  var capability: Int32
  /// What can be expected to be sold on top.
  var amount: EuroPerYear
  /// What the buyer buys of it in all.
  var volume: EuroPerYear
  /// What of that comes from the seller already.
  var existing: EuroPerYear
  /// What the seller can deliver on top.
  var spare: EuroPerYear
}

/// Capital of one form that one firm gives another.
struct Financing {
  /// The form.
  var kind: CapitalEntry.Kind
  /// EUR.
  var amount: Double
  /// EUR that the taker seeks and the giver offers; infinite where unknown.
  var sought: Double
  var offered: Double
  /// What each side gains.
  var surplus: EuroPerYear
}

extension GainModel {
  /// F5, F5b: the markets that a firm seeks and a partner serves.
  func forEachOpening(
    by j: Int32, of i: Int32, _ inputs: inout InputTally, _ body: (MarketOpening) -> Void
  ) {
    for position in details.sought.range(of: i) {
      let wish = details.sought.rows[position]
      guard let there = served(by: j, in: wish.market) else { continue }
      let target = EuroPerYear(
        inputs.take(wish.target, or: missing(.target, i, wish.market)))
      let presence = inputs.take(there.presence, or: missing(.presence, j, wish.market))
      let ownPresence = served(by: i, in: wish.market)
        .map { $0.presence ?? missing(.presence, i, wish.market) }
      // What the partner's own business there would leave the firm.
      let most =
        parameters.marketScale * economy(i).marginRate * ownBusiness(of: j, in: wish.market)
      let isCut = most < target
      // What decides is then how large the partner is.
      if isCut { inputs.count(isKnown: economy(j).revenueIsKnown) }
      body(
        MarketOpening(
          market: wish.market, worth: min(target, most) * (1 - (ownPresence ?? 0)),
          chance: parameters.marketAccess * presence, isCut: isCut))
    }
  }

  /// How present a firm is in a market, 0–1; 0 where it does not serve it.
  func presence(of firm: Int32, in market: Int32) -> Double {
    served(by: firm, in: market).map { $0.presence ?? missing(.presence, firm, market) } ?? 0
  }

  /// A firm's own business in a market: its revenue shared out by presence.
  ///
  /// - SeeAlso: F5b.
  func ownBusiness(of firm: Int32, in market: Int32) -> EuroPerYear {
    var (here, all) = (0.0, 0.0)
    for position in details.served.range(of: firm) {
      let row = details.served.rows[position]
      let presence = row.presence ?? missing(.presence, firm, row.market)
      all += presence
      if row.market == market { here = presence }
    }
    return all > 0 ? economy(firm).revenue * here / all : 0
  }

  /// F6, F6b: the weaknesses of a firm in which a partner is strong.
  func forEachBridge(
    by j: Int32, of i: Int32, distance: Double, _ inputs: inout InputTally,
    _ body: (Bridge) -> Void
  ) {
    let novelty = parameters.novelty(distance)
    for position in details.weaknesses.range(of: i) {
      let need = details.weaknesses.rows[position]
      guard need.mode == .bridge, let offer = strength(of: j, in: need.capability) else { continue }
      let value = EuroPerYear(
        inputs.take(need.value, or: missing(.needValue, i, need.capability)))
      let level = inputs.take(offer.level, or: missing(.level, j, need.capability))
      let ownLevel = strength(of: i, in: need.capability)
        .map { $0.level ?? missing(.level, i, need.capability) }
      let spare = bridgeCapacity(of: j, offer)
      let most = parameters.bridgeScale * spare
      let isCut = most < value
      if isCut { inputs.count(isKnown: offer.spareCapacity != nil) }
      let volume = min(value, most)
      body(
        Bridge(
          capability: need.capability,
          worth: parameters.complementShare * novelty * volume * max(0, level - (ownLevel ?? 0)),
          volume: volume, capacity: most, isCut: isCut))
    }
  }

  /// What a firm can spare to make up for others' weaknesses, EUR/yr; where nobody told, a share of its
  /// revenue, but no more than one of its people earns it in a year.
  func bridgeCapacity(of firm: Int32, _ offer: Strength) -> EuroPerYear {
    if let told = offer.spareCapacity { return max(0, EuroPerYear(told)) }
    return max(
      0,
      min(
        parameters.missingBridgeCapacity * economy(firm).revenue,
        EuroPerYear(parameters.missingRevenuePerEmployee)))
  }

  /// F8: what a seller can be expected to sell a buyer on top.
  func forEachSale(
    from seller: Int32, to buyer: Int32, hasTie: Bool, _ inputs: inout InputTally,
    _ body: (Sale) -> Void
  ) {
    for position in details.weaknesses.range(of: buyer) {
      let need = details.weaknesses.rows[position]
      guard need.mode == .buy, let offer = strength(of: seller, in: need.capability) else {
        continue
      }
      let volume = EuroPerYear(
        inputs.take(need.volume, or: missing(.needVolume, buyer, need.capability)))
      let level = inputs.take(offer.level, or: missing(.level, seller, need.capability))
      let spare = EuroPerYear(
        inputs.take(offer.spareCapacity, or: missing(.spareCapacity, seller, need.capability)))
      let existing = EuroPerYear(
        hasTie ? trade.amount(from: seller, to: buyer, capability: need.capability) : 0)
      body(
        Sale(
          capability: need.capability,
          amount: parameters.tradeShare * level * min(max(0, volume - existing), spare),
          volume: volume, existing: existing, spare: spare))
    }
  }

  /// F9: the capital that a giver offers and a taker seeks.
  func forEachFinancing(
    of taker: Int32, by giver: Int32, _ inputs: inout InputTally, _ body: (Financing) -> Void
  ) {
    for position in details.capitalSought.range(of: taker) {
      let wish = details.capitalSought.rows[position]
      guard
        let offer = details.capitalOffered.first(of: giver, where: { $0.kind == wish.kind })
      else { continue }
      for figure in [wish.amount, offer.amount, wish.limitRate, offer.limitRate] {
        _ = inputs.take(figure, or: 0)
      }
      // Without both rates or any amount there is no surplus to speak of.
      guard let accepted = wish.limitRate, let required = offer.limitRate, accepted > required,
        let amount = [wish.amount, offer.amount].compactMap(\.self).min()
      else { continue }
      body(
        Financing(
          kind: wish.kind, amount: amount, sought: wish.amount ?? .infinity,
          offered: offer.amount ?? .infinity,
          surplus: EuroPerYear(amount * (accepted - required) / 2)))
    }
  }
}
