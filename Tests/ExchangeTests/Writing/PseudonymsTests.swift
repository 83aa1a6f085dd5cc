import PartnernetzRecords
import Testing

@testable import PartnernetzExchange

@Suite struct PseudonymsTests {
  /// Words that must not come out.
  private static let secrets = ["Alba", "Ulm", "geheim", "links.csv", "24.51", "1234567", "89077"]

  private func tables() -> MemberTables {
    var tables = MemberTables()
    for number in 0..<6 {
      var firm = Firm(id: "Alba-\(number)", name: "Alba \(number) GmbH")
      firm.town = "Ulm"
      firm.postalCode = "89077"
      firm.industry = Industry("24.51")
      firm.region = "DE144"
      firm.employees = 33
      firm.revenue = Money(cents: 123_456_789)
      firm.attributes = ["Notiz": "geheim"]
      firm.origin = Origin(file: "links.csv", row: 3)
      tables.firms.append(firm)
      tables.offers.append(Offer(firm: firm.id, capability: "Guss"))
      tables.goals.append(Goal(firm: firm.id, product: "geheim"))
    }
    var link = Statement(source: "Alba-0", target: "Alba-1", kind: .supplier)
    link.amount = Money(cents: 7_654_321)
    link.lastContact = Day(year: 2026, month: 5, day: 17)
    link.origin = Origin(file: "links.csv", row: 9)
    link.reporter = "Alba-1"
    tables.statements = [link]
    tables.firms[2].competitors = ["Alba-3"]
    return tables
  }

  @Test(arguments: 0..<10)
  func nothingThatTellsAFirmComesOut(seed: UInt64) throws {
    var random = Seeded(seed)
    let hidden = Pseudonyms(tables(), using: &random)
    let text = JSONWriter.text(hidden.tables)
    for secret in PseudonymsTests.secrets {
      #expect(!text.contains(secret), "\(secret)")
    }
    #expect(hidden.tables.firms.map(\.id) == ["P1", "P2", "P3", "P4", "P5", "P6"])
    #expect(hidden.tables.firms.allSatisfy { $0.employees == 25 && $0.industry?.code == "24" })
    #expect(hidden.tables.firms.allSatisfy { $0.revenue == Money(cents: 100_000_000) })
    let link = try #require(hidden.tables.statements.first)
    #expect(link.amount == Money(cents: 5_000_000))
    #expect(link.lastContact == Day(year: 2026, month: 4, day: 1))
    #expect(link.reporter == link.target)
  }

  @Test func theStructureStaysAndTheNumbersAreOthersEachTime() throws {
    var random = Seeded(7)
    let first = Pseudonyms(tables(), using: &random).tables
    let second = Pseudonyms(tables(), using: &random).tables
    #expect(first.statements.count == 1 && first.offers.count == 6)
    #expect(first.firms.count { !$0.competitors.isEmpty } == 1)
    #expect(first != second)
  }

  @Test func whoStandsOutIsNamed() {
    var random = Seeded(1)
    // Two of six have a link; the four others look alike.
    var plain = tables()
    #expect(Pseudonyms(plain, using: &random).recognisable.isEmpty)
    plain.firms[5].employees = 900
    #expect(Pseudonyms(plain, using: &random).recognisable.count == 1)
  }

  @Test(arguments: [
    (0, 0), (1, 1), (199, 100), (200, 200), (499, 200), (500, 500), (999, 500), (-750, -500),
  ])
  func bandsBeginAtOneTwoAndFive(cents: Int64, band: Int64) {
    #expect(Pseudonyms.band(Money(cents: cents)) == Money(cents: band))
  }
}
