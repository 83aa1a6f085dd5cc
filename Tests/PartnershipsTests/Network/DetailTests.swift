import PartnernetzRecords
import Testing

@testable import PartnernetzNetworks

/// What a firm has and wants where its tables say it more than once.
@Suite struct DetailTests {
  private func network(_ edit: (inout MemberTables) -> Void) throws -> Network {
    var tables = MemberTables(
      firms: ["A", "B"].map { Firm(id: $0, name: "Firm \($0)") })
    edit(&tables)
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func euros(_ amount: Double) -> Money? { Money(euros: amount) }

  @Test func codesDifferByMoreThanCaseAndSpace() throws {
    let network = try network {
      $0.offers = ["guss", " Guss", "Lack"].map { Offer(firm: "A", capability: $0) }
      $0.needs = [Need(firm: "B", capability: "GUSS\t"), Need(firm: "B", capability: "Eloxal")]
    }
    #expect(network.capabilities.names.count == 3)
    #expect(network.strengths[0].map(\.capability) == [1, 2])
    #expect(network.weaknesses[1].map(\.capability) == [0, 1])
    #expect(network.capabilities.number(of: "gUSS ") == 1)
    #expect(network.capabilities.number(of: "Rost") == nil)
  }

  @Test func ofTwoFiguresTheLargerCountsAndOfOneTheKnown() throws {
    let network = try network {
      $0.offers = [
        Offer(firm: "A", capability: "Guss", level: 0.4),
        Offer(firm: "A", capability: "Guss", level: 0.9, spareCapacity: euros(5)),
        Offer(firm: "A", capability: "Guss", level: 0.6, spareCapacity: euros(3)),
      ]
      $0.markets = [
        MarketEntry(firm: "A", market: "NL", role: .served, presence: 0.2, contacts: 9),
        MarketEntry(firm: "A", market: "NL", role: .served, presence: 0.5, contacts: 4),
        MarketEntry(firm: "A", market: "NL", role: .sought),
        MarketEntry(firm: "A", market: "NL", role: .sought, target: euros(7)),
      ]
      $0.capital = [
        CapitalEntry(firm: "A", role: .sought, kind: .loan, amount: euros(2), limitRate: 0.1),
        CapitalEntry(firm: "A", role: .sought, kind: .loan, amount: euros(1), limitRate: 0.2),
        CapitalEntry(firm: "A", role: .sought, kind: .grant),
        CapitalEntry(firm: "A", role: .offered, kind: .loan, amount: euros(8)),
      ]
    }
    #expect(Array(network.strengths[0]) == [Strength(capability: 0, level: 0.9, spareCapacity: 5)])
    #expect(Array(network.served[0]) == [ServedMarket(market: 0, presence: 0.5, contacts: 9)])
    #expect(Array(network.sought[0]) == [SoughtMarket(market: 0, target: 7)])
    #expect(
      Array(network.capitalSought[0]) == [
        CapitalWish(kind: .loan, amount: 2, limitRate: 0.2),
        CapitalWish(kind: .grant, amount: nil, limitRate: nil),
      ])
    #expect(
      Array(network.capitalOffered[0]) == [CapitalWish(kind: .loan, amount: 8, limitRate: nil)])
    #expect(network.strengths[1].isEmpty && network.capitalSought[1].isEmpty)
  }

  @Test func whatIsBridgedAndWhatIsBoughtAreTwoNeeds() throws {
    let network = try network {
      $0.needs = [
        Need(firm: "A", capability: "Guss", volume: euros(40)),
        Need(firm: "A", capability: "Guss", value: euros(10), isEssential: true),
        Need(firm: "A", capability: "Guss", mode: .bridge, value: euros(20)),
        Need(firm: "A", capability: "Guss", mode: .buy, volume: euros(30)),
      ]
    }
    #expect(
      Array(network.weaknesses[0]) == [
        Weakness(capability: 0, mode: .bridge, value: 20, volume: nil, isEssential: true),
        Weakness(capability: 0, mode: .buy, value: nil, volume: 40, isEssential: false),
      ])
  }

  @Test func theMarketOfAGoalIsSought() throws {
    let network = try network {
      $0.goals = [
        Goal(firm: "A", product: "z"), Goal(firm: "A", market: "NL", target: euros(5), rank: 2),
        Goal(firm: "A", product: "y", rank: 1), Goal(firm: "B", product: "x"),
      ]
      $0.markets = [MarketEntry(firm: "A", market: "NL", role: .sought, target: euros(3))]
    }
    #expect(Array(network.sought[0]) == [SoughtMarket(market: 0, target: 5)])
    #expect(network.goals[0].map(\.product) == ["y", nil, "z"])
    #expect(network.goals[1].map(\.product) == ["x"] && network.sought[1].isEmpty)
  }

  @Test(
    arguments: [
      (nil, [0], [], [0], []), (.members, [0], [1], [0], [1]), (.everyone, [0], [1], [0], [1]),
      (.association, [], [], [], []), (.ownFirm, [], [], [], []),
    ] as [(Visibility?, [Int32], [Int32], [Int32], [Int32])])
  func aProfileShowsWhatItsFirmOpens(
    visibility: Visibility?, offers: [Int32], needs: [Int32], served: [Int32], sought: [Int32]
  ) throws {
    let network = try network {
      $0.firms[0].visibility = visibility
      $0.offers = [Offer(firm: "A", capability: "Guss")]
      $0.needs = [Need(firm: "A", capability: "Lack")]
      $0.markets = [
        MarketEntry(firm: "A", market: "CH", role: .served),
        MarketEntry(firm: "A", market: "NL", role: .sought),
      ]
    }
    let shown = network.profile(of: 0, shownTo: 1)
    #expect(shown.offers == offers && shown.needs == needs)
    #expect(shown.served == served && shown.sought == sought)
    // What a firm keeps to itself the association's network does not hold.
    if visibility == .ownFirm { return }
    let own = network.profile(of: 0, shownTo: 0)
    #expect(own.offers == [0] && own.needs == [1] && own.served == [0] && own.sought == [1])
  }
}
