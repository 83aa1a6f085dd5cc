import PartnernetzRecords
import Testing

@Suite struct MisplacedRowsTests {
  @Test func rowsThatNoNetworkCanPlaceAreListed() {
    let firms = [Firm(id: "A", name: "A"), Firm(id: "B", name: "B"), Firm(id: "A", name: "again")]
    let statements = [
      Statement(source: "A", target: "B", kind: .supplier),
      Statement(source: "A", target: "A", kind: .supplier),
      Statement(source: "A", target: "C", kind: .supplier),
    ]
    let offers = [Offer(firm: "B", capability: "IT"), Offer(firm: "C", capability: "IT")]
    let tables = MemberTables(firms: firms, statements: statements, offers: offers)
    #expect(
      tables.misplacedRows == [
        .firm(firms[2]), .statement(statements[1]), .statement(statements[2]), .offer(offers[1]),
      ])
    #expect(MemberTables(firms: [firms[0]]).misplacedRows.isEmpty)
  }
}
