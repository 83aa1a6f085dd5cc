import PartnernetzNetworks
import PartnernetzRecords

extension SharedGains {
  /// F8 over all partners: nobody sells more than it can spare, nobody buys more than it needs.
  mutating func addTrade() {
    var sold: [FirmCode: EuroPerYear] = [:]
    var bought: [FirmCode: (amount: EuroPerYear, existing: EuroPerYear)] = [:]
    forEachSale { seller, buyer, _, sale in
      let (from, to) = (
        FirmCode(firm: seller, code: sale.capability), FirmCode(firm: buyer, code: sale.capability)
      )
      sold[from, default: 0] += sale.amount
      let before = bought[to] ?? (0, 0)
      bought[to] = (before.amount + sale.amount, before.existing + sale.existing)
    }
    var gains: [(place: Int, amount: EuroPerYear)] = []
    forEachSale { seller, buyer, ends, sale in
      let need = bought[FirmCode(firm: buyer, code: sale.capability)] ?? (0, 0)
      let share = min(
        fitting(sale.spare, sold[FirmCode(firm: seller, code: sale.capability)] ?? 0),
        fitting(sale.volume - need.existing, need.amount))
      let amount = ends.persistence * share * sale.amount
      gains.append((ends.seller, model.economy(seller).marginRate * amount))
      gains.append((ends.buyer, model.parameters.buyerSaving * amount))
    }
    for gain in gains { add(gain.amount, to: \.trade, gain.place) }
  }

  /// F9 over all partners: nobody takes more capital than it seeks, or gives more than it offers.
  mutating func addCapital() {
    var taken: [FirmCode: Double] = [:]
    var given: [FirmCode: Double] = [:]
    func code(_ financing: Financing) -> Int32 { CapitalLimits.number(financing.kind) }
    forEachFinancing { taker, giver, _, financing in
      taken[FirmCode(firm: taker, code: code(financing)), default: 0] += financing.amount
      given[FirmCode(firm: giver, code: code(financing)), default: 0] += financing.amount
    }
    var gains: [(place: Int, amount: EuroPerYear)] = []
    forEachFinancing { taker, giver, ends, financing in
      let share = min(
        fitting(financing.sought, taken[FirmCode(firm: taker, code: code(financing))] ?? 0),
        fitting(financing.offered, given[FirmCode(firm: giver, code: code(financing))] ?? 0))
      let amount = ends.persistence * share * financing.surplus
      gains += [(ends.seller, amount), (ends.buyer, amount)]
    }
    for gain in gains { add(gain.amount, to: \.capital, gain.place) }
  }

  /// Where the two firms of a partnership stand among the entries, and how much of it lasts.
  private struct Ends {
    /// Who sells, or gives capital.
    var seller: Int
    /// Who buys, or takes it.
    var buyer: Int
    /// 0–1.
    var persistence: Double
  }

  private func forEachSale(_ body: (_ seller: Int32, _ buyer: Int32, Ends, Sale) -> Void) {
    forEachBuyer { buyer, seller, hasTie, ends in
      var inputs = InputTally()
      model.forEachSale(from: seller, to: buyer, hasTie: hasTie, &inputs) {
        body(seller, buyer, ends, $0)
      }
    }
  }

  private func forEachFinancing(
    _ body: (_ taker: Int32, _ giver: Int32, Ends, Financing) -> Void
  ) {
    forEachBuyer { taker, giver, _, ends in
      var inputs = InputTally()
      model.forEachFinancing(of: taker, by: giver, &inputs) { body(taker, giver, ends, $0) }
    }
  }

  private func forEachBuyer(
    _ body: (_ buyer: Int32, _ seller: Int32, _ hasTie: Bool, Ends) -> Void
  ) {
    let places = Dictionary(uniqueKeysWithValues: entries.indices.map { (entries[$0].firm, $0) })
    for place in entries.indices {
      for own in partnerships[place] {
        guard let there = places[own.partner] else { continue }
        body(
          entries[place].firm, own.partner, own.meeting.hasTie,
          Ends(seller: there, buyer: place, persistence: own.gain.persistence))
      }
    }
  }
}
