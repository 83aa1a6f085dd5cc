import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Who is invited to those that seek a market, and why not everybody.
@Suite struct MarketInvitationTests {
  private func words(capacity: Int?, _ language: Language) throws -> [String] {
    var tables = MemberTables()
    tables.firms = ["A", "B", "C", "D", "E"].map { Firm(id: $0, name: "\($0)werk GmbH") }
    tables.firms[4].capacity = capacity
    for (place, code) in ["25.62", "62.01", "55.10", "10.71", "43.21"].enumerated() {
      tables.firms[place].industry = Industry(code)
    }
    for firm in ["A", "B", "C"] {
      tables.markets.append(
        MarketEntry(firm: firm, market: "Bau", role: .sought, target: Money(euros: 90_000)))
    }
    for firm in ["D", "E"] {
      tables.markets.append(MarketEntry(firm: firm, market: "Bau", role: .served, presence: 0.5))
    }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    return try MarketQuestion().answer(in: network, for: Reader(language)).blocks.compactMap {
      if case .sentence(let text, _) = $0 { text } else { nil }
    }
  }

  // “14 serve it”, and nine were invited without a word about the others.
  @Test func whoIsNotInvitedIsAccountedFor() throws {
    let full = try words(capacity: 0, .german)
    #expect(full.last?.contains("Dwerk zu einem Termin ein") == true, "\(full)")
    #expect(
      full.contains {
        $0.hasPrefix("– Eines der Mitglieder, die den Markt Bau bedienen, ist nicht eingeladen")
      }, "\(full)")
    #expect(
      try words(capacity: 0, .english).contains {
        $0.hasPrefix("– One of the members who serve the market Bau is not invited")
      })
    let open = try words(capacity: 2, .german)
    #expect(open.last?.contains("Dwerk und Ewerk zu einem Termin ein") == true, "\(open)")
    #expect(!open.contains { $0.contains("nicht eingeladen") })
  }
}
