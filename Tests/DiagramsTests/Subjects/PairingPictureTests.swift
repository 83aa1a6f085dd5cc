import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzDiagrams

@Suite struct PairingPictureTests {
  private func network() throws -> Network {
    var tables = MemberTables()
    for (id, code) in [("A", "25.62"), ("B", "62.02"), ("C", "28.41")] {
      var firm = Firm(id: id, name: "\(id) GmbH")
      firm.industry = Industry(code)
      firm.town = "Reutlingen"
      tables.firms.append(firm)
    }
    tables.needs = [Need(firm: "A", capability: "IT-Betrieb")]
    tables.offers = [Offer(firm: "B", capability: "IT-Betrieb")]
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  // Without amounts the picture was an empty sheet, while the same question was answered in words.
  @Test func pairsByFitAreBandsThatSayHowWellTheyFit() throws {
    let network = try network()
    let found = try PairingQuestion(fallsBackToFit: true)
      .found(in: network, for: Reader(.german))
    let diagram = Diagram(of: found, in: network, language: .german)
    // Each of three firms has room for both others, but one pair fits no better than any other.
    #expect(found.isByFit && diagram.links.count == 2)
    #expect(
      diagram.subtitle == [
        "Geordnet nach Passung, weil Beträge fehlen: 2 Paare für 3 von 3 Mitgliedern"
      ])
    let words = Set(PairFit.Strength.allCases.map { $0.phrase(.german) })
    #expect(diagram.links.allSatisfy { words.contains($0.label ?? "") })
    // What is needed and offered is the better pair, and stands above with the broader band.
    let first = try #require(diagram.links.first)
    #expect(Set([first.from, first.to].map { diagram.nodes[$0].key }) == ["A", "B"])
    #expect(first.style.width == 6 && diagram.links.dropFirst().allSatisfy { $0.style.width < 6 })
  }

  @Test func pairsByAmountsStillSayEuros() throws {
    let network = try network()
    let found = try PairingQuestion().found(in: network, for: Reader(.german))
    let diagram = Diagram(of: found, in: network, language: .german)
    #expect(!found.isByFit && diagram.links.isEmpty)
    #expect(diagram.subtitle.first?.contains("ut für beide") == true)
    // Without a band nothing is said of bands.
    #expect(!diagram.caption.contains { $0.contains("Band") })
  }
}
