import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

@testable import PartnernetzDiagrams

@Suite struct PairRowsTests {
  private func pairs(_ ends: [(Int32, Int32)]) throws -> [Pair] {
    let firms = (0..<8).map { Firm(id: "F\($0)", name: "Firm \($0)") }
    let benefit = Benefit(
      Network(
        MemberTables(firms: firms), asOf: try #require(Day(year: 2026, month: 11, day: 1))))
    return ends.map { benefit.pair($0.0, $0.1) }
  }

  @Test func aFirmWithSeveralPartnersStandsOnceBesideThem() throws {
    let rows = PairRows(try pairs([(0, 1), (1, 2), (1, 3), (4, 5)]))
    let shown = rows.links.map { [rows.firms[$0.from], rows.firms[$0.to]] }
    #expect(shown.filter { $0[0] == 1 }.map { $0[1] } == [0, 2, 3])
    #expect(Set(rows.links.filter { rows.firms[$0.from] == 1 }.map { $0.from }).count == 1)
    #expect(shown.count == 4 && Set(shown.flatMap { $0 }) == [0, 1, 2, 3, 4, 5])
  }

  // In a ring of partners each pair is still one row.
  @Test func everyPairIsOneRow() throws {
    let ring: [(Int32, Int32)] = [(0, 1), (1, 2), (2, 3), (0, 3)]
    let rows = PairRows(try pairs(ring))
    let shown = Set(rows.links.map { [rows.firms[$0.from], rows.firms[$0.to]].sorted() })
    #expect(shown == Set(ring.map { [$0.0, $0.1] }) && rows.links.count == 4)
    #expect(PairRows([]).firms.isEmpty)
  }
}
