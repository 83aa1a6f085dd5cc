import PartnernetzRecords
import TestSupport

/// Random tables whose rows stand in the register's own order.
enum RandomTables {
  static func make(seed: UInt64, firms count: Int) -> MemberTables {
    var random = Seeded(seed)
    var tables = MemberTables()
    let ids = (0..<count).map { "F\(100_000 + $0)" }
    for id in ids {
      var firm = Firm(id: id, name: names.randomElement(using: &random) ?? "")
      firm.legalForm = random.maybe("GmbH & Co. KG")
      firm.industry = random.maybe(Industry("nace2.1:62.01")) ?? Industry("C25.62")
      firm.region = random.maybe("MUS01")
      firm.latitude = random.maybe(51.25)
      firm.employees = random.maybe(12.5)
      firm.revenue = random.maybe(Money(cents: Int64.random(in: 0...9_000_000, using: &random)))
      firm.contributionMargin = random.maybe(0.3)
      firm.capacity = random.maybe(3)
      firm.isMember = random.maybe(false)
      firm.visibility = random.maybe(.association)
      firm.competitors = random.maybe([ids[0]]) ?? []
      firm.attributes = random.maybe(["Ort": "Grünhammer \"am\" Bach", "a": "1"]) ?? [:]
      firm.origin = random.maybe(Origin(file: "unternehmen.csv", row: 7))
      tables.firms.append(firm)
    }
    for (source, target) in zip(ids, ids.dropFirst()) {
      var statement = Statement(source: source, target: target, kind: .supplier)
      statement.what = random.maybe("Zerspanung")
      statement.amount = random.maybe(Money(cents: 12_345))
      statement.isGross = random.maybe(true)
      statement.trust = random.maybe(0.7)
      statement.lastContact = random.maybe(Day(year: 2025, month: 2, day: 28))
      statement.reporter = random.maybe(source)
      statement.evidence = random.maybe(2)
      tables.statements.append(statement)
      tables.offers.append(
        Offer(firm: source, capability: "Drehen", level: random.maybe(0.5)))
      tables.needs.append(
        Need(firm: source, capability: "IT", mode: random.maybe(.bridge), isEssential: true))
      tables.markets.append(
        MarketEntry(firm: source, market: "Österreich", role: .sought, target: Money(cents: 100)))
      tables.capital.append(
        CapitalEntry(firm: source, role: .offered, kind: .loan, limitRate: random.maybe(0.05)))
      tables.goals.append(Goal(firm: source, market: random.maybe("NL"), rank: 1))
    }
    return tables
  }

  private static let names = ["Müller & Söhne", "=cmd|'/C calc'!A0", "株式会社", "O'Neill", ""]
}
