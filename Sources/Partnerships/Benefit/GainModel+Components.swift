import Graphs

extension GainModel {
  /// F5: sought markets in which the partner is present.
  func addMarkets(to gain: inout Gain, _ i: Int32, _ j: Int32) {
    let own = details.served[i]
    let partner = details.served[j]
    for wish in details.sought[i] {
      guard let there = partner.first(where: { $0.market == wish.market }) else { continue }
      let target = gain.input(wish.target, or: parameters.missingTarget)
      let presence = gain.input(there.presence, or: parameters.missingPresence)
      let ownPresence = own.first { $0.market == wish.market }
        .map { $0.presence ?? parameters.missingPresence }
      gain.market += parameters.marketAccess * target * presence * (1 - (ownPresence ?? 0))
    }
  }

  /// F6: weaknesses that the partner's strengths make up for.
  func addComplements(to gain: inout Gain, _ i: Int32, _ j: Int32, distance: Double) {
    let novelty = parameters.novelty(distance)
    for need in details.weaknesses[i] where need.mode == .bridge {
      guard let offer = strength(of: j, in: need.capability) else { continue }
      let value = gain.input(need.value, or: parameters.missingNeedValue)
      let level = gain.input(offer.level, or: parameters.missingLevel)
      let ownLevel = strength(of: i, in: need.capability)
        .map { $0.level ?? parameters.missingLevel }
      gain.complement +=
        parameters.complementShare * novelty * value * max(0, level - (ownLevel ?? 0))
    }
  }

  /// F7: customers that the partner's contacts bring, instead of bought ones and beyond.
  func addReferrals(to gain: inout Gain, _ i: Int32, _ j: Int32, hasTie: Bool) {
    var contacts = 0.0
    for market in details.served[j] where isTarget(market.market, of: i) {
      contacts += gain.input(market.contacts, or: parameters.missingContacts)
    }
    guard contacts > 0 else { return }
    let economy = economies[Int(i)]
    // A partnership lifts the tie at least to a new partner's.
    let known = introductions.arc(from: j, to: i).map { introductions.weights[$0] }
    let probability = max(known ?? 0, parameters.introducePartner * parameters.startTrust)
    let asked = parameters.introductionsPerContact * probability * parameters.conversion * contacts
    let room = gain.input(economy.roomCustomers, or: parameters.missingRoomCustomers)
    let planned = gain.input(economy.statedCustomers, or: parameters.missingPlannedCustomers)
    let cost = gain.input(economy.acquisitionCost, or: parameters.missingAcquisitionCost)
    let customers = min(asked, room)
    var saved = cost * min(customers, planned)
    if let budget = economy.adBudget { saved = min(saved, budget) }
    gain.referredCustomers = customers
    gain.referral = saved
    if customers > planned {
      let value = gain.input(economy.customerValue, or: parameters.missingCustomerValue)
      gain.referral += value * (customers - planned)
    }
  }

  /// F8: EUR/yr that the seller can be expected to sell to the buyer on top.
  func newTrade(from seller: Int32, to buyer: Int32, tally gain: inout Gain) -> Double {
    var sum = 0.0
    for need in details.weaknesses[buyer] where need.mode == .buy {
      guard let offer = strength(of: seller, in: need.capability) else { continue }
      let volume = gain.input(need.volume, or: parameters.missingNeedVolume)
      let level = gain.input(offer.level, or: parameters.missingLevel)
      let spare = gain.input(offer.spareCapacity, or: parameters.missingSpareCapacity)
      let existing = trade.amount(from: seller, to: buyer, capability: need.capability)
      sum += parameters.tradeShare * level * min(max(0, volume - existing), spare)
    }
    return sum
  }

  /// F9: what each side gains when the giver finances the taker, EUR/yr.
  func capitalSurplus(_ taker: Int32, _ giver: Int32, tally gain: inout Gain) -> Double {
    var sum = 0.0
    for wish in details.capitalSought[taker] {
      guard let offer = details.capitalOffered[giver].first(where: { $0.kind == wish.kind })
      else { continue }
      gain.neededInputs += 4
      let stated = [wish.amount, offer.amount, wish.limitRate, offer.limitRate].compactMap(\.self)
      gain.knownInputs += stated.count
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
    let economy = economies[Int(i)]
    var growth = 0.0
    if sold > 0, economy.revenue > 0 {
      // New sales enlarge the whole; new purchases shift within it.
      growth += Trade.growth(
        trade.customers[i], total: economy.revenue, partner: j, added: sold,
        newTotal: economy.revenue + sold)
    }
    if bought > 0, economy.purchases > 0 {
      growth += Trade.growth(
        trade.suppliers[i], total: economy.purchases, partner: j, added: bought,
        newTotal: economy.purchases)
    }
    return growth
  }

  private func strength(of firm: Int32, in capability: Int32) -> Strength? {
    details.strengths[firm].first { $0.capability == capability }
  }

  /// Whether a market is served or sought by the firm.
  private func isTarget(_ market: Int32, of firm: Int32) -> Bool {
    details.served[firm].contains { $0.market == market }
      || details.sought[firm].contains { $0.market == market }
  }
}
