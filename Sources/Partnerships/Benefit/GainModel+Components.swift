import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords

extension GainModel {
  /// F5: sought markets in which the partner is present.
  func addMarkets(to gain: inout Gain, _ i: Int32, _ j: Int32) {
    let before = gain.inputs
    forEachOpening(by: j, of: i, &gain.inputs) { opening in
      gain.market += opening.expected
      if opening.isCut { gain.cut.insert(.market) }
    }
    gain.note(.market, since: before)
  }

  /// F6: weaknesses that the partner's strengths make up for.
  func addComplements(to gain: inout Gain, _ i: Int32, _ j: Int32, distance: Double) {
    let before = gain.inputs
    forEachBridge(by: j, of: i, distance: distance, &gain.inputs) { bridge in
      gain.complement += bridge.worth
      if bridge.isCut { gain.cut.insert(.complement) }
    }
    gain.note(.complement, since: before)
  }

  /// F7: customers that the partner's contacts bring, instead of bought ones and beyond.
  func addReferrals(to gain: inout Gain, _ i: Int32, _ j: Int32, hasTie: Bool) {
    let before = gain.inputs
    let asked = referrals(by: j, to: i, hasTie: hasTie, &gain.inputs) { _ in true }
    guard asked > 0 else { return }
    let economy = economy(i)
    let room = gain.inputs.take(economy.roomCustomers, or: missing(.roomCustomers, i))
    let planned = gain.inputs.take(economy.statedCustomers, or: missing(.plannedCustomers, i))
    let cost = gain.inputs.take(economy.acquisitionCost, or: missing(.acquisitionCost, i))
    let customers = min(asked, room)
    var saved = EuroPerYear(cost * min(customers, planned))
    if let budget = economy.adBudget { saved = min(saved, budget) }
    gain.referredCustomers = customers
    gain.savedAdvertising = saved
    gain.plannedCustomers = planned
    gain.referral = saved
    if customers > planned {
      let value = gain.inputs.take(economy.customerValue, or: missing(.customerValue, i))
      gain.referral += EuroPerYear(value * (customers - planned))
    }
    gain.note(.referral, since: before)
  }

  /// F7: customers a year that the partner's contacts in those markets bring that the firm serves or
  /// seeks and that are counted, whatever room there is for them.
  func referrals(
    by j: Int32, to i: Int32, hasTie: Bool, _ inputs: inout InputTally,
    isCounted: (_ market: Int32) -> Bool
  ) -> Double {
    var contacts = 0.0
    for position in details.served.range(of: j) {
      let market = details.served.rows[position]
      guard isTarget(market.market, of: i), isCounted(market.market) else { continue }
      contacts += inputs.take(market.contacts, or: missing(.contacts, j, market.market))
    }
    // A partnership lifts the tie at least to a new partner's.
    let known = hasTie ? network.introductionChance(from: j, to: i) : nil
    let probability = max(known ?? 0, newPartnerChance)
    return parameters.introductionsPerContact * probability * parameters.conversion * contacts
  }

  /// F8: what the seller can be expected to sell to the buyer on top.
  func newTrade(from seller: Int32, to buyer: Int32, hasTie: Bool) -> Encounter.NewTrade {
    var new = Encounter.NewTrade()
    forEachSale(from: seller, to: buyer, hasTie: hasTie, &new.inputs) { new.amount += $0.amount }
    return new
  }

  /// F9: what each side gains when the giver finances the taker.
  func capitalSurplus(_ taker: Int32, _ giver: Int32, _ inputs: inout InputTally) -> EuroPerYear {
    var sum = EuroPerYear.zero
    forEachFinancing(of: taker, by: giver, &inputs) { sum += $0.surplus }
    return sum
  }

  /// F10: growth of the concentration of customers and of suppliers.
  func concentrationGrowth(
    _ i: Int32, _ j: Int32, sold: EuroPerYear, bought: EuroPerYear
  ) -> Double {
    let economy = economy(i)
    var growth = 0.0
    if sold > 0, economy.revenue > 0 {
      // New sales enlarge the whole; new purchases shift within it.
      growth += Trade.growth(
        of: i, trade.customers, total: economy.revenue.euros, partner: j, added: sold.euros,
        newTotal: (economy.revenue + sold).euros)
    }
    if bought > 0, economy.purchases > 0 {
      growth += Trade.growth(
        of: i, trade.suppliers, total: economy.purchases.euros, partner: j,
        added: bought.euros, newTotal: economy.purchases.euros)
    }
    return growth
  }

  @inline(__always)
  func strength(of firm: Int32, in capability: Int32) -> Strength? {
    details.strengths.first(of: firm) { $0.capability == capability }
  }

  @inline(__always)
  func served(by firm: Int32, in market: Int32) -> ServedMarket? {
    details.served.first(of: firm) { $0.market == market }
  }

  /// Whether a market is served or sought by the firm.
  private func isTarget(_ market: Int32, of firm: Int32) -> Bool {
    served(by: firm, in: market) != nil
      || details.sought.first(of: firm) { $0.market == market } != nil
  }
}
