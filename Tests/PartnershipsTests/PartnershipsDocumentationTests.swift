import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// The example of the library's first page.
@Suite struct PartnershipsDocumentationTests {
  @Test func fromTablesToAnswers() throws {
    var tables = MemberTables()
    tables.firms = [
      Firm(id: "A", name: "Alt Maschinenbau"), Firm(id: "B", name: "Beck Zerspanung"),
      Firm(id: "C", name: "Clausen Elektro"),
    ]
    tables.statements = [
      Statement(source: "A", target: "B", kind: .partner),
      Statement(source: "C", target: "B", kind: .supplier),
    ]
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))

    let benefit = Benefit(network)
    let pair = benefit.pair(0, 2)
    #expect(pair.first.firm == 0 && pair.second.firm == 2)
    let answer = Referral(network).paths(from: 0, to: 2)
    #expect(answer.routes.map(\.nodes) == [[0, 1, 2]])
    let pairing = try Pairing(PairingProblem(benefit), objective: .index)
    #expect(pairing.isOptimal)
  }
}
