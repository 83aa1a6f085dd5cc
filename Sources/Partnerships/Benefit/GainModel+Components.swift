import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords

extension GainModel {
  /// F5: sought markets in which the partner is present.
  func addMarkets(to gain: inout Gain, _ i: Int32, _ j: Int32) {
    for position in details.sought.range(of: i) {
      let wish = details.sought.rows[position]
      guard let there = served(by: j, in: wish.market) else { continue }
      let target = gain.inputs.take(wish.target, or: missing(.target, i, wish.market))
      let presence = gain.inputs.take(there.presence, or: missing(.presence, j, wish.market))
      let ownPresence = served(by: i, in: wish.market)
        .map { $0.presence ?? missing(.presence, i, wish.market) }
      gain.market += parameters.marketAccess * target * presence * (1 - (ownPresence ?? 0))
    }
  }

  /// F6: weaknesses that the partner's strengths make up for.
  func addComplements(to gain: inout Gain, _ i: Int32, _ j: Int32, distance: Double) {
    let novelty = parameters.novelty(distance)
    for position in details.weaknesses.range(of: i) {
      let need = details.weaknesses.rows[position]
      guard need.mode == .bridge, let offer = strength(of: j, in: need.capability) else { continue }
      let value = gain.inputs.take(need.value, or: missing(.needValue, i, need.capability))
      let level = gain.inputs.take(offer.level, or: missing(.level, j, need.capability))
      let ownLevel = strength(of: i, in: need.capability)
        .map { $0.level ?? missing(.level, i, need.capability) }
      gain.complement +=
        parameters.complementShare * novelty * value * max(0, level - (ownLevel ?? 0))
    }
  }

  /// F7: customers that the partner's contacts bring, instead of bought ones and beyond.
  func addReferrals(to gain: inout Gain, _ i: Int32, _ j: Int32, hasTie: Bool) {
    var contacts = 0.0
    for position in details.served.range(of: j) {
      let market = details.served.rows[position]
      guard isTarget(market.market, of: i) else { continue }
      contacts += gain.inputs.take(market.contacts, or: missing(.contacts, j, market.market))
    }
    guard contacts > 0 else { return }
    let economy = economy(i)
    // A partnership lifts the tie at least to a new partner's.
    let known =
      hasTie ? introductions.arc(from: j, to: i).map { introductions.weights[$0] } : nil
    let probability = max(known ?? 0, parameters.introducePartner * parameters.startTrust)
    let asked = parameters.introductionsPerContact * probability * parameters.conversion * contacts
    let room = gain.inputs.take(economy.roomCustomers, or: missing(.roomCustomers, i))
    let planned = gain.inputs.take(economy.statedCustomers, or: missing(.plannedCustomers, i))
    let cost = gain.inputs.take(economy.acquisitionCost, or: missing(.acquisitionCost, i))
    let customers = min(asked, room)
    var saved = cost * min(customers, planned)
    if let budget = economy.adBudget { saved = min(saved, budget) }
    gain.referredCustomers = customers
    gain.referral = saved
    if customers > planned {
      let value = gain.inputs.take(economy.customerValue, or: missing(.customerValue, i))
      gain.referral += value * (customers - planned)
    }
  }

  /// F8: what the seller can be expected to sell to the buyer on top.
  func newTrade(from seller: Int32, to buyer: Int32, hasTie: Bool) -> Encounter.NewTrade {
    var new = Encounter.NewTrade()
    for position in details.weaknesses.range(of: buyer) {
      let need = details.weaknesses.rows[position]
      guard need.mode == .buy, let offer = strength(of: seller, in: need.capability) else {
        continue
      }
      let volume = new.inputs.take(need.volume, or: missing(.needVolume, buyer, need.capability))
      let level = new.inputs.take(offer.level, or: missing(.level, seller, need.capability))
      let spare = new.inputs.take(
        offer.spareCapacity, or: missing(.spareCapacity, seller, need.capability))
      let existing =
        hasTie ? trade.amount(from: seller, to: buyer, capability: need.capability) : 0
      new.amount += parameters.tradeShare * level * min(max(0, volume - existing), spare)
    }
    return new
  }

  /// F9: what each side gains when the giver finances the taker, EUR/yr.
  func capitalSurplus(_ taker: Int32, _ giver: Int32, _ inputs: inout InputTally) -> Double {
    var sum = 0.0
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
      sum += amount * (accepted - required) / 2
    }
    return sum
  }

  /// F10: growth of the concentration of customers and of suppliers.
  func concentrationGrowth(_ i: Int32, _ j: Int32, sold: Double, bought: Double) -> Double {
    let economy = economy(i)
    var growth = 0.0
    if sold > 0, economy.revenue > 0 {
      // New sales enlarge the whole; new purchases shift within it.
      growth += Trade.growth(
        of: i, trade.customers, total: economy.revenue, partner: j, added: sold,
        newTotal: economy.revenue + sold)
    }
    if bought > 0, economy.purchases > 0 {
      growth += Trade.growth(
        of: i, trade.suppliers, total: economy.purchases, partner: j, added: bought,
        newTotal: economy.purchases)
    }
    return growth
  }

  @inline(__always)
  private func strength(of firm: Int32, in capability: Int32) -> Strength? {
    details.strengths.first(of: firm) { $0.capability == capability }
  }

  @inline(__always)
  private func served(by firm: Int32, in market: Int32) -> ServedMarket? {
    details.served.first(of: firm) { $0.market == market }
  }

  /// Whether a market is served or sought by the firm.
  private func isTarget(_ market: Int32, of firm: Int32) -> Bool {
    served(by: firm, in: market) != nil
      || details.sought.first(of: firm) { $0.market == market } != nil
  }
}
