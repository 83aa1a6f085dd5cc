import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Of fewer than three firms a member is told no count.
@Suite struct SmallCellsTests {
  /// Three firms that seek Norway, and two that seek Peru, known to all.
  private func network(_ viewer: Viewer) throws -> Network {
    var tables = MemberTables()
    tables.firms = (0..<5).map {
      var firm = Firm(id: "F\($0)", name: "Firma \($0)")
      firm.visibility = .members
      return firm
    }
    tables.markets = (0..<5).map {
      MarketEntry(firm: "F\($0)", market: $0 < 3 ? "Norwegen" : "Peru", role: .sought)
    }
    return Network(tables, seenBy: viewer, asOf: try #require(Day(iso: "2026-11-01")))
  }

  @Test func aMarketThatTwoSeekIsTheAssociationsToKnow() throws {
    for language in Language.allCases {
      let reader = Reader(language)
      let whole = try MarketQuestion().answer(in: try network(.association), for: reader)
      #expect(whole.table.rows.count == 2)
      let own = try MarketQuestion().answer(in: try network(.member("F0")), for: reader)
      #expect(own.table.csv.contains("Norwegen,3,") && !own.table.csv.contains("Peru"))
      #expect(try !own.jsonText().contains("Peru"))
      let told = own.blocks.contains {
        if case .sentence(let text, _) = $0 { text.contains("3 ") } else { false }
      }
      #expect(told)
    }
  }
}
