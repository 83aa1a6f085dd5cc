import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// A partner opens no more of a market than its own business there, and makes up for no more of a
/// weakness than it can spare (F5b, F6b).
@Suite struct BusinessCapTests {
  private let day = Day(year: 2026, month: 11, day: 1)

  /// A plant builder that seeks a market, and a laboratory that serves it and another.
  private func tables(otherPresence: Double? = nil) -> MemberTables {
    var (builder, laboratory) = (Firm(id: "A", name: "Builder"), Firm(id: "B", name: "Laboratory"))
    builder.revenue = Money(cents: 14_900_000_000)
    builder.contributionMargin = 0.2
    laboratory.revenue = Money(cents: 300_000_000)
    laboratory.contributionMargin = 0.5
    var tables = MemberTables(firms: [builder, laboratory])
    tables.markets = [
      MarketEntry(firm: "A", market: "Medicine", role: .sought, target: Money(cents: 160_000_000)),
      MarketEntry(firm: "B", market: "Medicine", role: .served, presence: 0.6, contacts: 0),
    ]
    if let otherPresence {
      tables.markets.append(
        MarketEntry(
          firm: "B", market: "Building", role: .served, presence: otherPresence, contacts: 0))
    }
    return tables
  }

  private func gain(_ tables: MemberTables, _ parameters: Parameters = .init()) throws -> Gain {
    let network = Network(tables, parameters: parameters, asOf: try #require(day))
    return GainModel(network, parameters: parameters).gain(of: 0, from: 1)
  }

  // A dental laboratory of 16 people was to bring a plant builder 235,339 € a year.
  @Test func aSmallPartnerOpensNoMoreThanItsOwnBusiness() throws {
    // Half of its 3 million in that market leaves the builder 0.2 · 1,500,000 = 300,000 of contribution,
    // less than the 1.6 million aimed at: 0.25 · 0.6 · 300,000 = 45,000.
    let gain = try gain(tables())
    #expect(abs(gain.market.euros - 45_000) < 1e-6)
    #expect(gain.cut == .market && gain.unsureMainPart == .market)
    // Half of its presence elsewhere: half of its business counts. 0.6 / (0.6 + 0.6).
    #expect(abs(try self.gain(tables(otherPresence: 0.6)).market.euros - 22_500) < 1e-6)
  }

  @Test func aMultipleOfItsBusinessMayBeAllowed() throws {
    var parameters = Parameters()
    parameters.marketScale = 2
    #expect(abs(try gain(tables(), parameters).market.euros - 180_000) < 1e-6)
    // Without a bound it is what F5 says: 0.25 · 0.6 · 1,600,000.
    parameters.marketScale = 1e9
    let free = try gain(tables(), parameters)
    #expect(abs(free.market.euros - 240_000) < 1e-6 && free.cut.isEmpty)
  }

  @Test func whereItsRevenueIsUnknownTheBoundIsAnAssumption() throws {
    var tables = tables()
    tables.firms[1].revenue = nil
    tables.firms[1].employees = 16
    // 16 people at 150,000 are 2.4 million: 0.25 · 0.6 · 0.2 · 1,200,000.
    let gain = try gain(tables)
    #expect(abs(gain.market.euros - 36_000) < 1e-6)
    let known = try self.gain(self.tables())
    #expect(gain.isAssumed(.market) && gain.coverage < known.coverage)
  }

  @Test func nobodyMakesUpForMoreThanItCanSpare() throws {
    var tables = tables()
    tables.markets = []
    tables.needs = [
      Need(firm: "A", capability: "Certificates", mode: .bridge, value: Money(cents: 56_000_000))
    ]
    tables.offers = [
      Offer(
        firm: "B", capability: "Certificates", level: 0.8, spareCapacity: Money(cents: 10_000_000))
    ]
    // Of 560,000 it can take on 100,000; without known trades strengths count half:
    // 0.5 · 0.5 · 100,000 · 0.8 = 20,000.
    let bounded = try gain(tables)
    #expect(abs(bounded.complement.euros - 20_000) < 1e-6 && bounded.cut == .complement)
    // Where it does not say, a twentieth of its 3 million, which is what one of its people earns.
    tables.offers[0].spareCapacity = nil
    let assumed = try gain(tables)
    #expect(abs(assumed.complement.euros - 30_000) < 1e-6 && assumed.isAssumed(.complement))
    // Of thirty times as large a firm it is still one person's time.
    tables.firms[1].revenue = Money(cents: 9_000_000_000)
    #expect(abs(try gain(tables).complement.euros - 30_000) < 1e-6)
    var free = Parameters()
    free.bridgeScale = 1e9
    #expect(abs(try gain(tables, free).complement.euros - 112_000) < 1e-6)
  }

  @Test func theReasonsAddUpToTheGain() throws {
    for seed: UInt64 in 0..<12 {
      let network = Network(
        RandomAssociation(firms: 14, tags: 4, linksPerFirm: 2).tables(seed: seed),
        asOf: try #require(day))
      let model = GainModel(network, parameters: .init())
      for i in network.numbersOfFirms {
        for j in network.numbersOfFirms where j != i {
          let gain = model.gain(of: i, from: j)
          let reasons = model.reasons(of: i, from: j)
          let sum = reasons.reduce(0) { $0 + $1.worth }
          #expect((sum - gain.persistence * gain.gross).magnitude <= 1e-9 * max(1, sum))
          #expect(reasons.map(\.worth) == reasons.map(\.worth).sorted(by: >))
          if let budget = network.firm(i).adBudget?.euros {
            #expect(gain.savedAdvertising.euros <= budget + 1e-9)
          }
        }
      }
    }
  }
}
