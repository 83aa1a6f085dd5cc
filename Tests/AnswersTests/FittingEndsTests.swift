import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzAnswers

/// Who is named where no path leads into a market or to a capability.
@Suite struct FittingEndsTests {
  /// Firms 0 to `count` - 1, of whom the given ones offer castings.
  private func tables(_ count: Int, offering: some Sequence<Int>) -> MemberTables {
    let width = 1_000_000
    var tables = MemberTables()
    tables.firms = (0..<count).map {
      var firm = Firm(id: "F\(width + $0)", name: "Werk \($0) GmbH")
      firm.capacity = 1
      return firm
    }
    tables.offers = offering.map { Offer(firm: "F\(width + $0)", capability: "Guss") }
    return tables
  }

  private func network(_ tables: MemberTables) throws -> Network {
    Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  /// Who fits at the capability, seen from firm 0.
  private func partners(
    _ tables: MemberTables, avoiding avoided: Set<Int32> = []
  ) throws -> [Int32] {
    let network = try network(tables)
    let end = ReferralEnd.offering(try network.capability(named: "Guss"))
    return FittingEnds(end, for: 0, avoiding: avoided, network)?
      .pairs.map { $0.partner(of: 0) } ?? []
  }

  @Test func ofThoseWhoFitAlikeTheFirstTenAreShown() throws {
    #expect(try partners(tables(14, offering: 1..<14)) == Array(1...10))
    #expect(try partners(tables(5, offering: [1, 3])) == [1, 3])
    // Who asks is nobody's way out.
    #expect(try partners(tables(5, offering: [0, 4])) == [4])
    #expect(try partners(tables(5, offering: [0])) == [])
  }

  @Test func whoFitsBetterStandsFirst() throws {
    var known = tables(4, offering: 1..<4)
    known.needs = [
      Need(firm: "F1000003", capability: "Rost"), Need(firm: "F1000000", capability: "Guss"),
    ]
    known.offers.append(Offer(firm: "F1000000", capability: "Rost"))
    #expect(try partners(known) == [3, 1, 2])
  }

  @Test func whoMayNotBeSuggestedIsNotNamed() throws {
    let all = tables(6, offering: 1..<6)
    #expect(try partners(all, avoiding: [2, 4]) == [1, 3, 5])
    var some = all
    some.firms[1].isMember = false
    some.firms[2].capacity = 0
    some.firms[0].competitors = ["F1000003"]
    #expect(try partners(some) == [4, 5])
  }

  @Test func aFirmIsNoEndOfSeveral() throws {
    let network = try network(tables(3, offering: 1..<3))
    #expect(FittingEnds(.firm(1), for: 0, avoiding: [], network) == nil)
  }

  @Test func inAMarketAreThoseWhoServeIt() throws {
    var tables = tables(4, offering: [1])
    tables.markets = [
      MarketEntry(firm: "F1000002", market: "NL", role: .served),
      MarketEntry(firm: "F1000003", market: "NL", role: .sought),
      MarketEntry(firm: "F1000001", market: "CH", role: .served),
    ]
    let network = try network(tables)
    let market = try network.market(named: "NL")
    let found = FittingEnds(.serving(market), for: 0, avoiding: [], network)
    #expect(found?.pairs.map { $0.partner(of: 0) } == [2])
  }

  // Of more than a thousand it takes too long to look at all.
  @Test func aThousandAreLookedAt() throws {
    var many = tables(1_002, offering: 1..<1_002)
    for number in [1_000, 1_001] {
      many.needs.append(Need(firm: "F\(1_000_000 + number)", capability: "Rost"))
    }
    many.needs.append(Need(firm: "F1000000", capability: "Guss"))
    many.offers.append(Offer(firm: "F1000000", capability: "Rost"))
    #expect(try partners(many) == [1_000] + Array(1...9))
  }

  @Test func theAnswerNamesThemBehindTheMissingPath() throws {
    var tables = tables(4, offering: [1, 2])
    let bare = try PathQuestion(from: .firm("F1000000"), to: .offering("Guss"))
      .answer(in: try network(tables), for: Reader(.english))
    // Without links there is no path to miss.
    #expect(bare.status == .fine)
    guard case .object(let members) = bare.json, case .array(let fitting)? = members["by_fit"]
    else {
      Issue.record("nobody fits")
      return
    }
    let ids = fitting.map { entry -> JSONValue? in
      if case .object(let members) = entry { members["id"] } else { nil }
    }
    #expect(ids == [.string("F1000001"), .string("F1000002")])
    let told = bare.blocks.compactMap { block -> String? in
      switch block {
      case .headline(let text), .sentence(let text, _): text
      case .table, .gap: nil
      }
    }
    #expect(told.contains("Who fits best there"))
    #expect(
      told.last == "→ Bring Werk 0 and Werk 1 together yourself, and ask both about the amount.")
    tables.statements = [Statement(source: "F1000003", target: "F1000002", kind: .partner)]
    let linked = try PathQuestion(from: .firm("F1000000"), to: .offering("Guss"))
      .answer(in: try network(tables), for: Reader(.english))
    #expect(linked.status == .nothingFound)
  }
}
