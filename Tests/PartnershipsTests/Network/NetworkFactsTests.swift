import Foundation
import PartnernetzGraphs
import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzNetworks

/// What a network makes of statements, with values worked out by hand.
@Suite struct NetworkFactsTests {
  private func network(
    _ statements: [Statement], _ edit: (inout MemberTables) -> Void = { _ in }
  ) throws -> Network {
    var tables = MemberTables()
    tables.firms = ["A", "B", "C", "D"].map { Firm(id: $0, name: "Firm \($0)") }
    tables.statements = statements
    edit(&tables)
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func said(
    _ source: String, _ target: String, _ kind: LinkKind = .supplier, _ what: String? = nil,
    euros: Double? = nil, by reporter: String? = nil
  ) -> Statement {
    var statement = Statement(source: source, target: target, kind: kind)
    statement.what = what
    statement.amount = euros.flatMap { Money(euros: $0) }
    statement.reporter = reporter
    return statement
  }

  // MARK: Introductions (F13, F29)

  @Test(
    arguments: [
      (.supplier, 0.6, 0.8), (.customer, 0.8, 0.6), (.capital, 0.5, 0.5), (.partner, 0.9, 0.9),
      (.acquaintance, 0.4, 0.4), (.competitor, 0, 0),
    ] as [(LinkKind, Double, Double)])
  func eachSideIntroducesByWhatItIs(kind: LinkKind, forth: Double, back: Double) throws {
    let today = try #require(Day(iso: "2026-11-01"))
    let chances = IntroductionChances(Parameters(), asOf: today)
    let full = chances(kind: kind.position, trust: 1, lastContact: nil)
    #expect(full.forth == forth && full.back == back)
    // Of a link of which no trust is known half of it is assumed.
    let missing = chances(kind: kind.position, trust: nil, lastContact: nil)
    #expect(missing.forth == forth / 2 && missing.back == back / 2)
    let old = chances(kind: kind.position, trust: 1, lastContact: Day(iso: "2024-11-01"))
    #expect(old.forth == forth / 2)
  }

  @Test func outcomesMoveTheOdds() throws {
    let today = try #require(Day(iso: "2026-11-01"))
    var parameters = Parameters()
    parameters.introduceShift[0] = log(2)
    let shifted = IntroductionChances(parameters, asOf: today)
    // Odds of 9 : 11 become 18 : 11.
    #expect(abs(shifted.ofFreshPartner(trust: 0.5) - 18.0 / 29) < 1e-12)
    let other = shifted(kind: LinkKind.capital.position, trust: 0.5, lastContact: nil)
    #expect(abs(other.forth - 0.25) < 1e-12)
    parameters = Parameters()
    parameters.trustSlope = 6
    let steeper = IntroductionChances(parameters, asOf: today)
    #expect(abs(steeper.ofFreshPartner(trust: 0.5) - 0.45) < 1e-12)
    let odds = 0.675 / 0.325 * exp(0.5)
    #expect(abs(steeper.ofFreshPartner(trust: 0.75) - odds / (1 + odds)) < 1e-12)
    let fewer = 0.225 / 0.775 * exp(-0.5)
    #expect(abs(steeper.ofFreshPartner(trust: 0.25) - fewer / (1 + fewer)) < 1e-12)
  }

  @Test func pathsMayUseSomeKindsOnly() throws {
    let network = try network([
      said("A", "B"), said("B", "C", .partner), said("C", "D", .acquaintance),
    ])
    func arcs(_ kinds: Set<LinkKind>?) -> [String: Double] {
      let graph = network.introductions(over: kinds, withHidden: false)
      return Dictionary(
        uniqueKeysWithValues: network.numbersOfFirms.flatMap { from in
          graph.arcs(from: from).map { ("\(from)\(graph.targets[$0])", graph.weights[$0]) }
        })
    }
    #expect(arcs([.supplier]) == ["01": 0.3, "10": 0.4])
    #expect(arcs([.customer]) == ["01": 0.3, "10": 0.4])
    #expect(arcs([.partner]) == ["12": 0.45, "21": 0.45])
    #expect(arcs([.capital]).isEmpty)
    #expect(arcs(nil) == arcs(Set(LinkKind.allCases)) && arcs(nil).count == 6)
  }

  // MARK: Links (F1)

  @Test func whatNobodyNamesJoinsTheOnlyThingThatIsNamed() throws {
    let one = try network([said("A", "B"), said("A", "B", .supplier, "Guss")])
    #expect(one.links.map(\.what) == ["Guss"] && one.links.map(\.statements) == [[0, 1]])
    let two = try network([
      said("A", "B", .supplier, "Lack"), said("A", "B"), said("A", "B", .supplier, "Guss"),
      said("A", "B", .supplier, "Lack"),
    ])
    #expect(two.links.map(\.what) == [nil, "Guss", "Lack"])
    #expect(two.links.map(\.statements) == [[1], [2], [0, 3]])
    let named = try network([
      said("A", "B", .supplier, "Lack"), said("A", "B", .supplier, "Guss"),
    ])
    #expect(named.links.map(\.what) == ["Guss", "Lack"])
  }

  @Test func linksAreOrderedByFirmsAndKindsHoweverTheyAreTold() throws {
    let links = try network([
      said("B", "A", .partner), said("C", "A", .customer), said("A", "B", .competitor),
      said("B", "A", .acquaintance), said("B", "A", .capital), said("A", "B", .capital),
      said("A", "C"), said("D", "D"), said("A", "B"),
    ]).links
    let told = links.map { "\($0.source)\($0.target) \($0.kind)" }
    #expect(
      told == [
        "01 acquaintance", "01 capital", "01 competitor", "01 partner", "01 supplier",
        "02 supplier", "10 capital",
      ])
    #expect(links[5].statements == [1, 6])
  }

  // MARK: Trade

  @Test func whatIsSoldOfWhatNobodySaidCountsForEveryCapability() throws {
    let network = try network([
      said("A", "B", .supplier, "Guss", euros: 100), said("A", "B", euros: 50),
      said("A", "B", .supplier, "Lack", euros: 30), said("A", "C", .supplier, "Guss", euros: 7),
      said("B", "C", .partner, euros: 900),
    ]) {
      $0.offers = [Offer(firm: "A", capability: "Guss"), Offer(firm: "A", capability: "Rost")]
    }
    let (guss, rost) = (
      try network.capability(named: "Guss"), try network.capability(named: "Rost")
    )
    let trade = network.trade
    #expect(trade.amount(from: 0, to: 1, capability: guss) == 150)
    #expect(trade.amount(from: 0, to: 1, capability: rost) == 50)
    #expect(trade.amount(from: 0, to: 2, capability: guss) == 7)
    #expect(trade.amount(from: 0, to: 2, capability: rost) == 0)
    #expect(trade.amount(from: 1, to: 0, capability: guss) == 0)
    #expect(trade.amount(from: 0, to: 3, capability: guss) == 0)
    #expect(trade.customers[0].map(\.firm) == [1, 2])
    #expect(trade.customers[0].map(\.amount) == [180, 7])
    #expect(trade.suppliers[2].map(\.firm) == [0] && trade.suppliers[2].map(\.amount) == [7])
    #expect(trade.customers[1].isEmpty && trade.suppliers[0].isEmpty)
  }

  // Of 100, 60 go to B and 40 to C: the index is 0.36 + 0.16.
  @Test func moreTradeWithTheLargestMakesDependent() throws {
    let customers = try network([
      said("A", "B", euros: 60), said("A", "C", euros: 40),
    ]).trade.customers
    func growth(_ firm: Int32, _ partner: Int32, _ added: Double) -> Double {
      Trade.growth(
        of: firm, customers, total: 100, partner: partner, added: added, newTotal: 100 + added)
    }
    #expect(abs(growth(0, 1, 20) - (6_400 + 1_600) / 14_400 + 0.52) < 1e-12)
    // Somebody new spreads it.
    #expect(growth(0, 3, 20) == 0)
    #expect(growth(0, 1, 0) == 0)
    // So many to one who is new that nothing else counts: (100² + 60² + 40²) / 200² is less still.
    #expect(growth(0, 3, 100) == 0)
    #expect(abs(growth(1, 0, 50) - 1.0 / 9) < 1e-12)
    #expect(abs(growth(0, 3, 300) - (90_000 + 3_600 + 1_600) / 160_000 + 0.52) < 1e-12)
  }

  // MARK: Contacts

  @Test func contactsTakePlacesOfBoth() {
    var engagements = Engagements.none
    #expect(engagements.isEmpty && engagements.placesTaken(0) == 0)
    #expect(engagements.standing(0, 1) == nil && engagements.standings(of: 0).isEmpty)
    engagements.note(.partners, 5, 2, takingPlaces: true)
    engagements.note(.underWay(.pilot), 2, 7, takingPlaces: true)
    engagements.note(.ended(.noTime), 2, 0)
    #expect(!engagements.isEmpty)
    #expect([0, 2, 5, 7].map { engagements.placesTaken($0) } == [0, 2, 1, 1])
    #expect(engagements.standing(2, 5) == .partners && engagements.standing(5, 2) == .partners)
    #expect(engagements.standing(5, 7) == nil)
    let own = engagements.standings(of: 2)
    #expect(own.map(\.other) == [0, 5, 7])
    #expect(own.map(\.standing) == [.ended(.noTime), .partners, .underWay(.pilot)])
    #expect(engagements.standings(of: 0).map(\.other) == [2])
    #expect(engagements.standings(of: 1).isEmpty)
  }

  // MARK: Doubts

  @Test func figuresOfOneSideThatDifferAreDoubtful() throws {
    let network = try network([
      said("A", "B", euros: 10), said("A", "B", euros: 30), said("B", "A", .customer, euros: 20),
      said("A", "C", euros: 5), said("A", "C", euros: 5), said("A", "C", euros: 6, by: "C"),
    ])
    let found = network.doubts
    #expect(found.map(\.kind) == [.severalFigures])
    #expect(found.map(\.figures) == [[10, 30]] && found.map(\.statements) == [[0, 1]])
    #expect(found.map(\.firm) == [0] && found.map(\.other) == [1])
  }

  @Test func doubtsStandInTheOrderOfTheirKinds() throws {
    var stake = said("A", "B", .capital)
    stake.share = 1.2
    var call = said("C", "D", .partner)
    call.lastContact = Day(iso: "2026-11-02")
    let network = try network([
      call, stake, said("B", "C", euros: 200), said("C", "A", euros: 10),
      said("C", "A", euros: 12),
    ]) {
      $0.firms[1].revenue = Money(euros: 100)
      $0.firms[2].purchases = Money(euros: 150)
      $0.firms[3].revenue = Money(euros: 10)
      $0.firms[3].employees = 3
    }
    let found = network.doubts
    #expect(
      found.map(\.kind) == [
        .severalFigures, .ownersAboveWhole, .contactInFuture, .salesAboveRevenue,
        .purchasesAboveTotal, .revenueOfEmployees,
      ])
    #expect(found.map(\.firm) == [2, 1, 2, 1, 2, 3])
    #expect(found.map(\.other) == [0, nil, 3, nil, nil, nil])
    #expect(found.map(\.figures) == [[10, 12], [1.2], [], [200, 100], [200, 150], [10, 3]])
    #expect(found.map(\.statements) == [[3, 4], [1], [0], [2], [2], []])
    #expect(found[2].day == Day(iso: "2026-11-02"))
  }

  // MARK: Codes

  @Test func aCodeIsMeantByItsOnlyBeginning() throws {
    let network = try network([]) {
      $0.markets = ["NL", "NLX", "DACH", "Auto"].map {
        MarketEntry(firm: "A", market: $0, role: .served)
      }
    }
    func market(_ name: String) throws -> String {
      network.markets.names[Int(try network.market(named: name))]
    }
    #expect(try market("NL") == "NL" && market("dac") == "DACH" && market(" auto ") == "Auto")
    func refusal(_ name: String) -> CodeLookupError? {
      do {
        _ = try network.market(named: name)
        return nil
      } catch {
        return error
      }
    }
    let all = network.markets.names
    #expect(refusal("n") == .unknownMarket(name: "n", near: ["NL", "NLX"], some: all))
    #expect(refusal("Autto") == .unknownMarket(name: "Autto", near: ["Auto"], some: all))
    // One letter of three may be wrong, not two.
    #expect(refusal("aux") == .unknownMarket(name: "aux", near: [], some: all))
    #expect(refusal("") == .unknownMarket(name: "", near: [], some: all))
    #expect(refusal("aux")?.phrase.english.contains("There are for example ") == true)
    #expect(refusal("n")?.phrase.english.contains("Did you mean NL, NLX?") == true)
  }

  // MARK: Columns

  @Test(
    arguments: [
      ([], true), (["x"], true), (["a", "b"], true), (["a", "a"], false), (["b", "a"], false),
      (["ab", "abc"], true), (["abc", "ab"], false), (["aaaaaaaab", "aaaaaaaac"], true),
      (["z", "ä"], true), (["ä", "z"], false), (["a", "b", "b"], false),
    ] as [([String], Bool)])
  func textsAscendWhereEachIsBeforeTheNext(texts: [String], isAscending: Bool) {
    #expect(TextColumn(texts).isAscending == isAscending)
  }

  @Test(
    arguments: [
      (["b", "a", "b", "a"], [1, 3, 0, 2]), (["aaaaaaaac", "aaaaaaaab", "aaaaaaaa"], [2, 1, 0]),
      (["a\u{0}", "a"], [1, 0]), (["ä", "z", "a"], [2, 1, 0]), (["ä", "b", "ä"], [1, 0, 2]),
    ] as [([String], [Int32])])
  func equalTextsKeepTheirOrder(texts: [String], order: [Int32]) {
    let column = TextColumn(texts)
    #expect(column.order == order)
    #expect((0..<column.count).map { column[$0] } == texts)
    #expect(column.taking([1, 0]).count == 2 && column.taking([1])[0] == texts[1])
  }
}
