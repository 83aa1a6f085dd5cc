import Foundation
import PartnernetzRecords
import PartnernetzRegister
import TestSupport
import Testing

/// What a firm names in a newer list takes the place of what it named before.
@Suite struct ToldListsTests {
  private let old = Origin(file: "mitglieder.csv", row: 2)
  private let new = Origin(file: "fragebogen.xlsx", row: 2)

  private func tables() -> MemberTables {
    var firms = [Firm(id: "A", name: "Alba"), Firm(id: "B", name: "Birke")]
    for place in firms.indices { firms[place].origin = old }
    return MemberTables(
      firms: firms,
      offers: [
        Offer(firm: "A", capability: "Guss", origin: old),
        Offer(firm: "A", capability: "Bleche", origin: old),
        Offer(firm: "A", capability: "Optik", level: 0.9, origin: old),
        Offer(firm: "A", capability: "Lack", origin: Origin(file: "angebote.csv", row: 3)),
        Offer(firm: "B", capability: "Guss", origin: old),
      ],
      markets: [
        MarketEntry(firm: "A", market: "Schweiz", role: .served, origin: old),
        MarketEntry(firm: "A", market: "Italien", role: .sought, origin: old),
      ])
  }

  private func answer() -> (tables: MemberTables, lists: ToldLists) {
    var firm = Firm(id: "A", name: "Alba")
    firm.origin = new
    var lists = ToldLists()
    lists.offers = ["A"]
    lists.served = ["A"]
    let tables = MemberTables(
      firms: [firm], offers: [Offer(firm: "A", capability: "Guss", origin: new)],
      markets: [MarketEntry(firm: "A", market: "Polen", role: .served, origin: new)])
    return (tables, lists)
  }

  // A member that no longer bent sheets was suggested for it for ever.
  @Test func whatANewerListDoesNotNameGoes() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    _ = try register.take(tables(), on: today, from: [])
    let before = try register.tables()
    let answer = answer()
    let outcome = try register.outcome(of: answer.tables, lists: answer.lists)
    let receipt = try register.take(answer.tables, on: today, from: [], lists: answer.lists)
    #expect(receipt == outcome.receipt && receipt.details.removed == 2)
    let after = try register.tables()
    #expect(after == outcome.tables)
    // What is known in more detail, or stood in a table of its own, stays.
    #expect(
      Set(after.offers.map { $0.firm + " " + $0.capability })
        == ["A Guss", "A Optik", "A Lack", "B Guss"])
    #expect(Set(after.markets.map(\.market)) == ["Polen", "Italien"])
    _ = try register.undo(on: today)
    #expect(try register.tables() == before)
  }

  @Test func withoutAListNothingGoes() throws {
    let folder = try TemporaryFolder()
    let register = try Register(openingOrCreating: folder.path("association.sqlite"))
    _ = try register.take(tables(), on: today, from: [], lists: answer().lists)
    #expect(try register.tables().offers.count == 5)
    #expect(try register.take(answer().tables, on: today, from: []).details.removed == 0)
  }
}
