import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Larger random associations: popular and rare tags, ties, capital, competitors, guests.
struct RandomAssociation {
  var firms = 60
  /// Capabilities and markets that there are.
  var tags = 12
  /// The share of firms that offer the first capability.
  var hubShare = 0.3
  /// The share of figures that is known.
  var known = 0.7
  /// Links for each firm.
  var linksPerFirm = 1.0
  /// The share of firms with figures that no bound is known for.
  var oddShare = 0.0

  func network(seed: UInt64, parameters: Parameters = .init()) throws -> Network {
    Network(
      tables(seed: seed), parameters: parameters, asOf: try #require(Day(iso: "2026-11-01")))
  }

  func tables(seed: UInt64) -> MemberTables {
    var random = SplitMix64(seed: seed)
    var tables = MemberTables()
    for number in 0..<firms {
      var firm = Firm(id: "F\(100_000 + number)", name: "Firma \(number)")
      addFigures(to: &firm, &random)
      tables.firms.append(firm)
      addTags(of: firm.id, to: &tables, &random)
    }
    for _ in 0..<Int(Double(firms) * linksPerFirm) where firms > 1 {
      let source = tables.firms[Int.random(in: 0..<firms, using: &random)].id
      let target = tables.firms[Int.random(in: 0..<firms, using: &random)].id
      guard source != target, let kind = LinkKind.allCases.randomElement(using: &random)
      else { continue }
      var statement = Statement(source: source, target: target, kind: kind)
      statement.what = chance(0.5, &random) ? tag("C", &random) : nil
      statement.amount = euros(5_000...400_000, &random)
      statement.trust = chance(known, &random) ? Double.random(in: 0...1, using: &random) : nil
      tables.statements.append(statement)
    }
    return tables
  }

  private func addFigures(to firm: inout Firm, _ random: inout SplitMix64) {
    let codes = ["25.62", "25.61", "25.5", "28.99", "62.01", "49.41", "10.71", "nace2.1:62.10"]
    firm.industry = chance(0.9, &random) ? Industry(codes.randomElement(using: &random) ?? "") : nil
    firm.revenue = euros(200_000...30_000_000, &random)
    firm.contributionMargin = share(&random)
    firm.acquisitionCost = euros(100...9_000, &random)
    firm.customerValue = euros(1_000...20_000, &random)
    firm.plannedCustomers = chance(known, &random) ? .random(in: 0...8, using: &random) : nil
    firm.roomCustomers = chance(known, &random) ? .random(in: 0...12, using: &random) : nil
    firm.adBudget = euros(1_000...20_000, &random)
    firm.knowledgeIntensity = share(&random)
    firm.isMember = chance(0.05, &random) ? false : nil
    if chance(oddShare, &random) { firm.revenue = Money(cents: -100_000_000) }
  }

  private func addTags(of id: String, to tables: inout MemberTables, _ random: inout SplitMix64) {
    var offered = Set((0..<Int.random(in: 0...3, using: &random)).map { _ in tag("C", &random) })
    if chance(hubShare, &random) { offered.insert("C0") }
    for capability in offered.sorted() {
      tables.offers.append(
        Offer(
          firm: id, capability: capability, level: share(&random),
          spareCapacity: euros(5_000...900_000, &random)))
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let isBought = chance(0.4, &random)
      tables.needs.append(
        Need(
          firm: id, capability: tag("C", &random), mode: isBought ? .buy : .bridge,
          value: isBought ? nil : euros(2_000...150_000, &random),
          volume: isBought ? euros(5_000...900_000, &random) : nil))
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let isServed = chance(0.6, &random)
      tables.markets.append(
        MarketEntry(
          firm: id, market: tag("M", &random), role: isServed ? .served : .sought,
          presence: isServed ? share(&random) : nil,
          contacts: isServed && chance(known, &random) ? .random(in: 0...300, using: &random) : nil,
          target: isServed ? nil : euros(5_000...300_000, &random)))
    }
    if chance(0.3, &random) {
      let isSought = chance(0.5, &random)
      tables.capital.append(
        CapitalEntry(
          firm: id, role: isSought ? .sought : .offered,
          kind: CapitalEntry.Kind.allCases.randomElement(using: &random) ?? .loan,
          amount: euros(50_000...2_000_000, &random),
          limitRate: chance(0.9, &random) ? .random(in: 0...0.1, using: &random) : nil))
    }
  }

  /// A tag of which low numbers are frequent.
  private func tag(_ kind: String, _ random: inout SplitMix64) -> String {
    let number = Double.random(in: 0..<1, using: &random)
    return "\(kind)\(Int(number * number * Double(tags)))"
  }

  private func euros(_ range: ClosedRange<Int64>, _ random: inout SplitMix64) -> Money? {
    chance(known, &random) ? Money(cents: .random(in: range, using: &random) * 100) : nil
  }

  private func share(_ random: inout SplitMix64) -> Double? {
    chance(known, &random) ? .random(in: 0...1, using: &random) : nil
  }

  private func chance(_ share: Double, _ random: inout SplitMix64) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }
}
