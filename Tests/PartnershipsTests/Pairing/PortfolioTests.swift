import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What a firm gains from several partners at once: no euro twice (F27).
@Suite struct PortfolioTests {
  private let day = Day(year: 2026, month: 11, day: 1)
  /// How much of a gain unfolds and lasts without a prior tie (F4): (0.25 + 0.75·0.92 + 0.92²)/3.
  private let lasting = (0.25 + 0.75 * 0.92 + 0.92 * 0.92) / 3

  private func firms(_ ids: String...) -> [Firm] {
    ids.map { id in
      var firm = Firm(id: id, name: id)
      firm.revenue = Money(cents: 1_000_000_000)
      firm.contributionMargin = 0.5
      return firm
    }
  }

  private func portfolio(_ tables: MemberTables, _ pairs: [FirmPair]) throws -> Portfolio {
    let network = Network(tables, asOf: try #require(day))
    return Portfolio(pairs, in: GainModel(network, parameters: .init()))
  }

  @Test func aMarketIsOpenedOnce() throws {
    var tables = MemberTables(firms: firms("A", "B", "C"))
    tables.markets = [
      MarketEntry(firm: "A", market: "NL", role: .sought, target: Money(cents: 10_000_000)),
      MarketEntry(firm: "B", market: "NL", role: .served, presence: 0.8, contacts: 0),
      MarketEntry(firm: "C", market: "NL", role: .served, presence: 0.4, contacts: 0),
    ]
    let entry = try #require(
      try portfolio(tables, [FirmPair(0, 1), FirmPair(0, 2)]).entry(of: 0))
    // V(1 − (1 − 0.25 · 0.8)(1 − 0.25 · 0.4)) = 100,000 · 0.28, not 30,000.
    #expect(abs(entry.market.euros - lasting * 28_000) < 1e-6)
    let apart = lasting * 30_000 - entry.costs.euros
    #expect(abs(entry.addedUp.euros - apart) < 1e-6 && entry.partners == 2)
  }

  @Test func aWeaknessIsMadeUpForByTheBestAndItsCapacityIsShared() throws {
    var tables = MemberTables(firms: firms("A", "B", "C", "D"))
    func need(_ firm: Firm.ID) -> Need {
      Need(firm: firm, capability: "IT", mode: .bridge, value: Money(cents: 10_000_000))
    }
    tables.needs = [need("A"), need("D")]
    tables.offers = [
      Offer(firm: "B", capability: "IT", level: 0.8, spareCapacity: Money(cents: 15_000_000)),
      Offer(firm: "C", capability: "IT", level: 0.4, spareCapacity: Money(cents: 90_000_000)),
    ]
    // Two helpers for A: only the better counts, 0.5 · 0.5 · 100,000 · 0.8.
    let alone = try portfolio(tables, [FirmPair(0, 1), FirmPair(0, 2)])
    #expect(abs((alone.entry(of: 0)?.complement.euros ?? 0) - lasting * 20_000) < 1e-6)
    // B can take on 150,000 and is asked for 200,000: both get three quarters.
    let shared = try portfolio(tables, [FirmPair(0, 1), FirmPair(1, 3)])
    #expect(abs((shared.entry(of: 0)?.complement.euros ?? 0) - lasting * 15_000) < 1e-6)
    #expect(shared.entry(of: 0)?.complement == shared.entry(of: 3)?.complement)
  }

  @Test func referralsHaveOnePlanAndOneBudget() throws {
    var tables = MemberTables(firms: firms("A", "B", "C"))
    tables.firms[0].adBudget = Money(cents: 1_000_000)
    tables.firms[0].plannedCustomers = 4
    tables.firms[0].roomCustomers = 4
    tables.firms[0].customerValue = Money(cents: 100_000)
    tables.markets = ["A", "B", "C"].map {
      MarketEntry(firm: $0, market: "REG", role: .served, presence: 0.5, contacts: 400)
    }
    // Each would bring 0.05 · 0.45 · 0.3 · 400 = 2.7 customers at 10,000 / 4; both fill the room of
    // four, and the budget of 10,000 is saved once.
    let entry = try #require(
      try portfolio(tables, [FirmPair(0, 1), FirmPair(0, 2)]).entry(of: 0))
    #expect(abs(entry.referral.euros - lasting * 10_000) < 1e-6)
    let apart = 2 * lasting * 2.7 * 2_500 - entry.costs.euros
    #expect(abs(entry.addedUp.euros - apart) < 1e-6)
  }

  @Test func nobodySellsMoreThanItCanSpare() throws {
    var tables = MemberTables(firms: firms("A", "B", "C", "D", "E", "F", "G"))
    let buyers = ["B", "C", "D", "E", "F", "G"]
    tables.offers = [
      Offer(firm: "A", capability: "Milling", level: 1, spareCapacity: Money(cents: 10_000_000))
    ]
    tables.needs = buyers.map {
      Need(firm: $0, capability: "Milling", mode: .buy, volume: Money(cents: 90_000_000))
    }
    let pairs = (1...6).map { FirmPair(0, Int32($0)) }
    let all = try portfolio(tables, pairs)
    // A fifth of what it can spare for each of six is a fifth too much: it sells 100,000 in all.
    #expect(abs((all.entry(of: 0)?.trade.euros ?? 0) - lasting * 0.5 * 100_000) < 1e-6)
    // Each buyer saves 3 % of a sixth of it.
    #expect(abs((all.entry(of: 1)?.trade.euros ?? 0) - lasting * 0.03 * 100_000 / 6) < 1e-6)
    // Five fit just in.
    let five = try portfolio(tables, Array(pairs.prefix(5)))
    #expect(abs((five.entry(of: 0)?.trade.euros ?? 0) - lasting * 0.5 * 100_000) < 1e-6)
  }

  @Test(arguments: UInt64(0)..<20)
  func nobodyGainsMoreThanPairByPair(seed: UInt64) throws {
    let network = try RandomNetwork.make(seed: seed, firms: 12)
    let model = GainModel(network, parameters: .init())
    var pairs: [FirmPair] = []
    for i in network.numbersOfFirms {
      for j in 0..<i where (i * 7 + j * 3 + Int32(seed)) % 3 == 0 { pairs.append(FirmPair(j, i)) }
    }
    let together = Portfolio(pairs, in: model)
    for entry in together.entries {
      #expect(entry.net <= entry.addedUp + 1e-6)
      let apart = pairs.filter { $0.first == entry.firm || $0.second == entry.firm }
        .reduce(0) { $0 + model.gain(of: entry.firm, from: $1.partner(of: entry.firm)).net }
      #expect((apart - entry.addedUp).magnitude < 1e-6)
    }
    #expect(together.total < together.addedUp)
    // The order in which partnerships are told changes nothing.
    let turned = Portfolio(pairs.reversed(), in: model)
    for (one, other) in zip(together.entries, turned.entries) {
      #expect((one.net - other.net).magnitude < 1e-6)
    }
    #expect(together.entry(of: 99) == nil)
  }
}
