import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzDiagrams

/// Headings that say what chance would hardly make, and none where it would.
@Suite struct NetworkFindingTests {
  private func network(
    _ count: Int, _ pairs: [(Int, Int)], industry: (Int) -> String?
  ) throws -> Network {
    let firms = (0..<count).map { number in
      var firm = Firm(id: "F\(1_000 + number)", name: "Firm \(number)")
      firm.industry = industry(number).flatMap { Industry($0) }
      return firm
    }
    return Network(
      MemberTables(
        firms: firms,
        statements: pairs.map {
          Statement(source: firms[$0.0].id, target: firms[$0.1].id, kind: .supplier)
        }),
      asOf: try #require(Day(year: 2026, month: 11, day: 1)))
  }

  /// Each firm of a circle with the next two.
  private func circle(_ firms: Range<Int>) -> [(Int, Int)] {
    firms.flatMap { firm in
      (1...2).map { (firm, firms.lowerBound + (firm - firms.lowerBound + $0) % firms.count) }
    }
  }

  @Test func timberThatTradesWithItselfIsTheHeading() throws {
    let network = try network(60, circle(0..<12) + circle(12..<60) + [(0, 12), (5, 40)]) {
      $0 < 12 ? "16.1" : $0 < 30 ? "25.1" : "62.01"
    }
    let diagram = Diagram(of: network, language: .english)
    // 12 firms with 24 links inside and 2 outwards: 50 contacts; by chance 50 · 194 / 243 lead out.
    #expect(
      diagram.title
        == "Industry wood keeps to itself: 2 of 50 contacts lead outwards, 40 were to be expected")
    #expect(diagram.caption.contains { $0.contains("exact test") })
    #expect(Diagram(of: network, title: "Ours", language: .english).title == "Ours")
  }

  @Test(arguments: 0..<6) func chanceAloneMakesNoHeading(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let pairs = (0..<120).map { _ in
      (Int.random(in: 0..<60, using: &generator), Int.random(in: 0..<60, using: &generator))
    }
    let network = try network(60, pairs.filter { $0.0 != $0.1 }) { $0 % 5 == 0 ? "16.1" : "62.01" }
    let diagram = Diagram(of: network, language: .german)
    #expect(diagram.title == "Das Netzwerk des Verbands")
  }

  @Test func fewHubsAreTheHeadingWhereNoGroupIsClosed() throws {
    let spokes = (3..<60).flatMap { [($0, $0 % 3), ($0, ($0 + 1) % 3)] }
    let network = try network(60, spokes) { _ in nil }
    let title = Diagram(of: network, language: .german).title
    #expect(title.hasPrefix("Firm 0 und Firm 1 sind an der Hälfte aller Beziehungen beteiligt"))
  }
}
