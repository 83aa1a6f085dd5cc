import PartnernetzNetworks
import PartnernetzRecords
import Testing

@testable import PartnernetzPartnerships

/// Who may not be suggested to whom, and what a member is not shown of those it competes with.
@Suite struct ObstacleTests {
  private let today = Day(year: 2026, month: 11, day: 1)

  private func tables(_ names: [String] = ["A", "B", "C"]) -> MemberTables {
    var tables = MemberTables()
    tables.firms = names.enumerated().map { Firm(id: ["a", "b", "c", "d"][$0], name: $1) }
    return tables
  }

  private func benefit(
    _ tables: MemberTables, contacts: [ContactEvent] = []
  ) throws -> Benefit {
    let network = Network(tables, asOf: try #require(today))
    return Benefit(
      Network(network, engaged: Engagements(Pipeline(contacts), in: network)))
  }

  /// Two of one trade, each of whom serves what the other seeks.
  private func laterRivals() -> MemberTables {
    var tables = tables()
    for place in [0, 1] { tables.firms[place].industry = Industry("25.62") }
    tables.markets = [
      MarketEntry(firm: "a", market: "Schweiz", role: .served),
      MarketEntry(firm: "a", market: "Niederlande", role: .sought),
      MarketEntry(firm: "b", market: "Niederlande", role: .served),
      MarketEntry(firm: "b", market: "Schweiz", role: .sought),
    ]
    return tables
  }

  @Test func laterCompetitorsOpenNothingToEachOther() throws {
    let benefit = try benefit(laterRivals())
    #expect(benefit.obstacle(0, 1) == .potentialCompetitors)
    #expect(benefit.obstacle(0, 2) == nil)
    let gain = benefit.base.gain(of: 0, from: 1)
    #expect(gain.market == 0 && gain.referral == 0)
    #expect(benefit.base.reasons(of: 0, from: 1).isEmpty)
    #expect(Suggestions(for: 0, in: benefit).pairs.isEmpty)
  }

  @Test func whoHoldsHalfOfAnotherIsOneHouseWithIt() throws {
    var tables = tables()
    var owned = Statement(source: "a", target: "b", kind: .capital)
    owned.share = 0.5
    var part = Statement(source: "a", target: "c", kind: .capital)
    part.share = 0.25
    tables.statements = [owned, part]
    let benefit = try benefit(tables)
    #expect(benefit.obstacle(1, 0) == .oneHouse)
    #expect(benefit.obstacle(0, 2) == nil)
  }

  @Test(arguments: [
    ("Birke Digital GmbH i. I.", true), ("Birke Digital GmbH i.L.", true),
    ("Birke GmbH in Liquidation", true), ("Birke GmbH in Insolvenz", true),
    ("Birke Digital GmbH", false), ("Insolvenzberatung Birke GmbH", false), ("Birke e.K.", false),
  ])
  func whoClosesTakesNobody(_ name: String, _ isClosing: Bool) throws {
    let benefit = try benefit(tables(["A", name, "C"]))
    #expect((benefit.obstacle(0, 1) == .closing(1)) == isClosing)
    #expect(benefit.hasPlace(1) != isClosing)
    #expect((PairingProblem.capacities(in: benefit.network)[1] == 0) == isClosing)
  }

  @Test func aStateInAColumnOfItsOwnCountsToo() throws {
    var tables = tables()
    tables.firms[1].attributes = ["Status": "Insolvent"]
    #expect(try benefit(tables).obstacle(0, 1) == .closing(1))
  }

  private func step(_ state: ContactState, _ day: String, _ reason: ContactReason? = nil) throws
    -> ContactEvent
  {
    var event = ContactEvent(
      asker: "a", partner: "b", state: state, day: try #require(Day(iso: day)))
    event.reason = reason
    return event
  }

  @Test func contactsSayWhoMetAlready() throws {
    func obstacle(_ steps: ContactEvent...) throws -> Obstacle? {
      try benefit(tables(), contacts: steps).obstacle(0, 1)
    }
    #expect(try obstacle(step(.inTalks, "2026-10-01")) == .underWay(.inTalks))
    #expect(try obstacle(step(.inTalks, "2026-03-01")) == nil, "it expired")
    #expect(try obstacle(step(.agreed, "2024-03-01")) == .partners)
    #expect(try obstacle(step(.rejected, "2026-10-01", .noTime)) == .ended(.noTime))
    #expect(try obstacle(step(.rejected, "2025-10-01", .noTime)) == nil, "a year is enough")
    #expect(try obstacle(step(.rejected, "2026-10-01", .wrongData)) == nil)
    #expect(try obstacle(step(.blocked, "2020-10-01", .antitrust)) == .ended(.antitrust))
  }

  @Test func aRefusalRestsForTwelveMonthsToTheDay() throws {
    func obstacle(_ day: String) throws -> Obstacle? {
      try benefit(tables(), contacts: [step(.rejected, day, .noTime)]).obstacle(0, 1)
    }
    #expect(try obstacle("2025-11-02") == .ended(.noTime))
    #expect(try obstacle("2025-11-01") == nil)
  }

  @Test(arguments: [(0.5, true), (0.499, false), (1, true)])
  func halfIsEnoughToBeOneHouse(share: Double, isOne: Bool) throws {
    var tables = tables()
    var owned = Statement(source: "a", target: "b", kind: .capital)
    owned.share = share
    tables.statements = [owned]
    #expect((try benefit(tables).obstacle(0, 1) == .oneHouse) == isOne)
  }

  @Test func anAgreementTakesAPlaceOfBoth() throws {
    var tables = tables()
    tables.firms[0].capacity = 1
    let free = try benefit(tables)
    let taken = try benefit(tables, contacts: [step(.agreed, "2026-10-01")])
    #expect(free.hasPlace(0) && !taken.hasPlace(0))
    #expect(PairingProblem.capacities(in: free.network)[0] == 1)
    #expect(PairingProblem.capacities(in: taken.network)[0] == 0)
  }

  @Test func twoOfOneTradeMeetWhereOneNeedsTheOther() throws {
    var tables = tables()
    for place in [0, 1] { tables.firms[place].industry = Industry("25.62") }
    #expect(try benefit(tables).obstacle(0, 1) == .unclearCompetitors)
    tables.needs = [Need(firm: "a", capability: "Härten")]
    tables.offers = [Offer(firm: "b", capability: "Härten")]
    #expect(try benefit(tables).obstacle(0, 1) == nil)
  }

  @Test func aMemberSeesNothingOfItsCompetitorsBusiness() throws {
    var tables = laterRivals()
    for place in tables.markets.indices { tables.firms[place / 2].visibility = .members }
    var link = Statement(source: "b", target: "c", kind: .supplier)
    link.amount = Money(euros: 50_000)
    link.visibility = .members
    var own = Statement(source: "b", target: "a", kind: .acquaintance)
    own.visibility = .members
    tables.statements = [link, own]
    let whole = Network(tables, seenBy: .member("a"), asOf: try #require(today))
    #expect(whole.statementCount == 2 && !whole.served[1].isEmpty)
    #expect(whole.rivals(of: 0) == [1])
    let seen = whole.withoutRivalsBusiness()
    #expect(seen.statementCount == 1 && seen.served[1].isEmpty && seen.sought[1].isEmpty)
    #expect(seen.firm(1).name == "B" && seen.firm(1).industry?.code == "25.62")
    #expect(!seen.served[0].isEmpty)
    #expect(GainModel(seen, parameters: seen.parameters).areCompetitors(0, 1))
    let rows = tables.seen(by: .member("a")).hidingRivalsBusiness(in: whole)
    #expect(rows.statements.count == 1 && !rows.markets.contains { $0.firm == "b" })
    // Others see it as before.
    let other = Network(tables, seenBy: .member("c"), asOf: try #require(today))
    #expect(other.withoutRivalsBusiness().statementCount == 2)
  }
}
