import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Small random associations with some of everything, some of it unknown.
enum RandomNetwork {
  static func make(seed: UInt64, firms: Int, placed: Bool = false) throws -> Network {
    var tables = tables(seed: seed, firms: firms)
    if placed { place(&tables.firms, seed: seed) }
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  /// Gives most firms a place in a region some 70 km wide.
  private static func place(_ firms: inout [Firm], seed: UInt64) {
    var random = SplitMix64(seed: seed ^ 0xF17E)
    for firm in firms.indices where Double.random(in: 0..<1, using: &random) < 0.8 {
      firms[firm].latitude = Double.random(in: 51...51.6, using: &random)
      firms[firm].longitude = Double.random(in: 10...11, using: &random)
    }
  }

  static func tables(seed: UInt64, firms count: Int) -> MemberTables {
    var random = SplitMix64(seed: seed)
    func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    func amount(_ most: Int64) -> Money {
      Money(cents: Int64.random(in: 1_000...most, using: &random) * 100)
    }
    var tables = MemberTables()
    let ids = (0..<count).map { "F\(100 + $0)" }
    let capabilities = ["Drehen", "IT", "Transport", "Beratung"]
    let markets = ["REG", "NL", "AUTO", "FOOD"]
    for id in ids {
      var firm = Firm(id: id, name: "Firma \(id)")
      let code = ["25.62", "25.61", "28.99", "62.01", "49.41"].randomElement(using: &random)
      firm.industry = chance(0.9) ? code.flatMap { Industry($0) } : nil
      firm.revenue = chance(0.8) ? amount(9_000_000) : nil
      firm.purchases = chance(0.6) ? amount(4_000_000) : nil
      firm.contributionMargin = chance(0.7) ? Double.random(in: 0.1...0.6, using: &random) : nil
      firm.acquisitionCost = chance(0.5) ? amount(8_000) : nil
      firm.plannedCustomers = chance(0.5) ? Double.random(in: 1...8, using: &random) : nil
      firm.adBudget = chance(0.4) ? amount(20_000) : nil
      firm.capacity = chance(0.5) ? Int.random(in: 0...3, using: &random) : nil
      firm.favoursAsked = chance(0.4) ? Double.random(in: 0...5, using: &random) : nil
      tables.firms.append(firm)
      for capability in capabilities where chance(0.4) {
        tables.offers.append(
          Offer(
            firm: id, capability: capability,
            level: chance(0.8) ? Double.random(in: 0...1, using: &random) : nil,
            spareCapacity: chance(0.7) ? amount(900_000) : nil))
      }
      for capability in capabilities where chance(0.3) {
        tables.needs.append(
          chance(0.5)
            ? Need(firm: id, capability: capability, mode: .bridge, value: amount(150_000))
            : Need(firm: id, capability: capability, mode: .buy, volume: amount(900_000)))
      }
      for market in markets where chance(0.5) {
        tables.markets.append(
          chance(0.6)
            ? MarketEntry(
              firm: id, market: market, role: .served,
              presence: Double.random(in: 0...1, using: &random),
              contacts: chance(0.7) ? Double.random(in: 0...80, using: &random) : nil)
            : MarketEntry(firm: id, market: market, role: .sought, target: amount(300_000)))
      }
    }
    for source in ids {
      for target in ids where target != source && chance(0.2) {
        let kind = LinkKind.allCases.randomElement(using: &random) ?? .partner
        var statement = Statement(source: source, target: target, kind: kind)
        statement.what = chance(0.5) ? capabilities.randomElement(using: &random) : nil
        statement.amount = chance(0.7) ? amount(400_000) : nil
        statement.trust = chance(0.8) ? Double.random(in: 0...1, using: &random) : nil
        statement.lastContact = chance(0.5) ? Day(year: 2025, month: 3, day: 7) : nil
        tables.statements.append(statement)
      }
    }
    return tables
  }
}
