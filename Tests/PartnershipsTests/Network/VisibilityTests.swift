import PartnernetzRecords
import Testing

@testable import PartnernetzNetworks

/// Who may know what, case by case.
@Suite struct VisibilityTests {
  /// The readers of "ABCX" who see a statement of A about A and B; X is the association.
  private func readers(_ edit: (inout Statement) -> Void) -> String {
    var statement = Statement(source: "A", target: "B", kind: .supplier)
    edit(&statement)
    let tables = MemberTables(
      firms: ["A", "B", "C"].map { Firm(id: $0, name: $0) }, statements: [statement])
    return String(
      "ABCX".filter { reader in
        let viewer: Viewer = reader == "X" ? .association : .member(String(reader))
        return !tables.seen(by: viewer).statements.isEmpty
      })
  }

  @Test(
    arguments: [
      (.everyone, "ABCX"), (.members, "ABCX"), (.association, "AX"), (.ownFirm, "A"),
    ] as [(Visibility, String)])
  func aLevelIsOpenUpToItself(level: Visibility, open: String) {
    #expect(readers { $0.visibility = level } == open)
    // A competitor that a firm keeps to itself keeps the two apart all the same.
    let competitor = readers {
      $0.visibility = level
      $0.kind = .competitor
    }
    #expect(competitor == (level == .ownFirm ? "AX" : open))
  }

  @Test(arguments: LinkKind.allCases)
  func bothEndsKnowOfTheirLink(kind: LinkKind) {
    // Competition is one side's word.
    let isShared = kind != .competitor
    #expect(readers { $0.kind = kind } == (isShared ? "ABX" : "AX"))
    #expect(
      readers {
        $0.kind = kind
        $0.trust = 0.5
      } == (isShared ? "ABX" : "AX"))
    #expect(
      readers {
        $0.kind = kind
        $0.reporter = "A"
      } == (isShared ? "ABX" : "AX"))
    #expect(
      readers {
        $0.kind = kind
        $0.reporter = "B"
      } == (isShared ? "ABX" : "BX"))
    // So is what a third firm heard.
    #expect(
      readers {
        $0.kind = kind
        $0.reporter = "C"
      } == "CX")
  }

  private func tables(_ visibility: Visibility?) -> MemberTables {
    var firm = Firm(id: "A", name: "Alba")
    firm.visibility = visibility
    firm.legalForm = "GmbH"
    firm.industry = Industry("25.62")
    firm.region = "DE21"
    firm.postalCode = "01067"
    firm.town = "Ulm"
    firm.latitude = 48
    firm.longitude = 10
    firm.employees = 12
    firm.revenue = Money(cents: 1)
    firm.equity = Money(cents: 1)
    firm.capacity = 2
    firm.willingness = 0.5
    firm.isMember = true
    firm.competitors = ["B"]
    firm.attributes = ["Notiz": "x"]
    var tables = MemberTables(firms: [firm, Firm(id: "B", name: "Birke")])
    tables.offers = [
      Offer(firm: "A", capability: "Guss", level: 0.5, spareCapacity: Money(cents: 1))
    ]
    tables.needs = [
      Need(firm: "A", capability: "Lack", volume: Money(cents: 1), urgency: 1, isEssential: true)
    ]
    tables.markets = [
      MarketEntry(firm: "A", market: "NL", role: .served, presence: 0.5, contacts: 7),
      MarketEntry(firm: "A", market: "CH", role: .sought, target: Money(cents: 1), horizon: 2),
    ]
    tables.capital = [CapitalEntry(firm: "A", role: .sought, kind: .loan)]
    tables.goals = [Goal(firm: "A", product: "Guss")]
    return tables
  }

  @Test func whoseProfileNobodyOpenedShowsTradeAndPlace() throws {
    let seen = tables(nil).seen(by: .member("B"))
    var expected = try #require(tables(nil).firms.first)
    expected.revenue = nil
    expected.equity = nil
    expected.capacity = nil
    expected.willingness = nil
    expected.competitors = []
    expected.attributes = [:]
    #expect(seen.firms.first == expected)
    #expect(seen.offers == [Offer(firm: "A", capability: "Guss", level: 0.5)])
    #expect(
      seen.markets == [MarketEntry(firm: "A", market: "NL", role: .served, presence: 0.5)])
    #expect(seen.needs.isEmpty && seen.capital.isEmpty && seen.goals.isEmpty)
  }

  @Test(arguments: [Visibility.everyone, .members])
  func anOpenProfileShowsWishesWithoutAmounts(level: Visibility) {
    let seen = tables(level).seen(by: .member("B"))
    #expect(
      seen.needs == [
        Need(firm: "A", capability: "Lack", mode: .buy, urgency: 1, isEssential: true)
      ])
    #expect(seen.markets.map(\.role) == [.served, .sought])
    #expect(seen.markets.allSatisfy { $0.target == nil && $0.contacts == nil && $0.horizon == nil })
    #expect(seen.offers.map(\.spareCapacity) == [nil])
    #expect(seen.capital.isEmpty && seen.goals.isEmpty && seen.firms[0].revenue == nil)
  }

  @Test(arguments: [
    (Visibility.association, Viewer.member("B")), (.ownFirm, .member("B")),
    (.ownFirm, .association),
  ])
  func aClosedProfileIsAName(level: Visibility, viewer: Viewer) {
    let seen = tables(level).seen(by: viewer)
    var expected = Firm(id: "A", name: "Alba")
    expected.isMember = true
    #expect(seen.firms.first == expected)
    #expect(seen.offers.isEmpty && seen.needs.isEmpty && seen.markets.isEmpty)
    #expect(seen.capital.isEmpty && seen.goals.isEmpty)
  }

  @Test(
    arguments: [
      (nil, Viewer.association), (.association, .association), (.members, .association),
      (.ownFirm, .member("A")), (nil, .member("A")),
    ] as [(Visibility?, Viewer)])
  func theAssociationAndTheFirmItselfSeeAll(level: Visibility?, viewer: Viewer) {
    let tables = tables(level)
    #expect(tables.seen(by: viewer) == tables)
  }

  @Test func aMemberIsToldNoCountOfFewerThanThree() {
    #expect(Viewer.association.leastCell == 1 && Viewer.member("A").leastCell == 3)
  }
}
