import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Into which market, through whom, and what could go wrong.
@Suite struct MarketAccessTests {
  private let lasting = (0.25 + 0.75 * 0.92 + 0.92 * 0.92) / 3

  /// A seeks NL and FR; B and C serve NL, D is a competitor there; nobody serves FR. A knows E, who
  /// knows B.
  private func network() throws -> Network {
    var firms = ["A", "B", "C", "D", "E"].map { Firm(id: $0, name: "\($0) GmbH") }
    for index in firms.indices {
      firms[index].revenue = Money(cents: 1_000_000_000)
      firms[index].contributionMargin = 0.5
    }
    firms[0].industry = Industry("25.62")
    firms[3].industry = Industry("25.62")
    var tables = MemberTables(firms: firms)
    tables.markets = [
      MarketEntry(firm: "A", market: "NL", role: .sought, target: Money(cents: 10_000_000)),
      MarketEntry(firm: "A", market: "FR", role: .sought, target: Money(cents: 90_000_000)),
      MarketEntry(firm: "E", market: "NL", role: .sought),
      MarketEntry(firm: "B", market: "NL", role: .served, presence: 0.8, contacts: 0),
      MarketEntry(firm: "C", market: "NL", role: .served, presence: 0.4, contacts: 0),
      MarketEntry(firm: "D", market: "NL", role: .served, presence: 0.9, contacts: 0),
    ]
    tables.statements = [("A", "E"), ("E", "B"), ("A", "D")].map { source, target in
      var statement = Statement(
        source: source, target: target, kind: target == "D" ? .competitor : .partner)
      statement.trust = 0.9
      return statement
    }
    tables.goals = [Goal(firm: "A", product: "Milling", market: "NL", rank: 1)]
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  @Test func theBestOpenerIsToldWithItsRoute() throws {
    let network = try network()
    let markets = MarketAccess.all(for: 0, Fit(Benefit(network)), Referral(network))
    #expect(markets.map { network.markets.names[Int($0.market)] } == ["NL", "FR"])
    let dutch = try #require(markets.first)
    #expect(dutch.product == "Milling" && dutch.target == 100_000)
    // The competitor is counted, not suggested.
    #expect(dutch.openers.map(\.firm) == [1, 2] && dutch.competitorCount == 1)
    #expect(dutch.servingCount == 2 && dutch.seekingCount == 1)
    // 0.25 · 0.8 · 100,000 and 0.25 · 0.4 · 100,000, as far as they last.
    #expect(abs((dutch.openers[0].worth ?? 0).euros - lasting * 20_000) < 1e-6)
    #expect(abs((dutch.openers[1].worth ?? 0).euros - lasting * 10_000) < 1e-6)
    guard case .introduced(let path) = dutch.openers[0].way else {
      Issue.record("\(dutch.openers[0].way)")
      return
    }
    #expect(path.nodes == [0, 4, 1])
    #expect(dutch.openers[1].way == .none)
    // Only what there is a way to can be reached.
    #expect(abs((dutch.reachable ?? 0).euros - lasting * 20_000) < 1e-6)
    #expect(markets[1].openers.isEmpty && markets[1].reachable == 0)
  }

  // A goal with a market was known to no list of markets.
  @Test func aMarketThatAGoalNamesIsSought() throws {
    var tables = MemberTables(firms: [Firm(id: "A", name: "Alba"), Firm(id: "B", name: "Birke")])
    tables.markets = [MarketEntry(firm: "B", market: "Schweiz", role: .served)]
    tables.goals = [
      Goal(firm: "A", product: "Bier", market: "Schweiz", target: Money(euros: 80_000))
    ]
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let markets = MarketAccess.all(for: 0, Fit(Benefit(network)), Referral(network))
    #expect(markets.map { network.markets.names[Int($0.market)] } == ["Schweiz"])
    #expect(markets.first?.target == 80_000 && markets.first?.openers.map(\.firm) == [1])
    let rows = PairEvidence(FirmPair(0, 1), in: network, tables: tables)
      .rows(for: .market, of: 0, from: 1)
    #expect(
      rows.contains { $0.content == .market("Schweiz", .sought, target: Money(euros: 80_000)) })
    // A market that nobody serves or seeks but by a goal is one as well.
    tables.markets = []
    let alone = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    #expect(alone.markets.names == ["Schweiz"] && alone.sought[0].count == 1)
  }

  @Test func theAssociationSeesWhoSeeksAndWhoIsThere() throws {
    let network = try network()
    let demands = MarketDemand.all(Benefit(network), Referral(network))
    #expect(demands.map { network.markets.names[Int($0.market)] } == ["NL", "FR"])
    #expect(demands[0].seeking == [0, 4] && demands[0].serving == [1, 2, 3])
    #expect(demands[0].knownTargets == 1)
    // A's best is B; what E aims at is unknown and not made up.
    #expect(abs(demands[0].worth.euros - lasting * 20_000) < 1e-6)
    let ways = try #require(demands[0].ways)
    #expect(ways.known == 1 && ways.introduced == 1 && ways.none == 0)
    #expect(ways.broker == 4 && ways.brokerPaths == 1)
    #expect(demands[1].serving.isEmpty && demands[1].ways?.none == 1)
  }

  @Test(arguments: UInt64(0)..<8)
  func whatCanBeReachedIsNeverMoreThanAllOpenersTogether(seed: UInt64) throws {
    let network = try RandomNetwork.make(seed: seed, firms: 14)
    let (fit, referral) = (Fit(Benefit(network)), Referral(network))
    for firm in network.members {
      for market in MarketAccess.all(for: firm, fit, referral) {
        let sum = market.openers.reduce(0) { $0 + ($1.worth ?? 0) }
        #expect((market.reachable ?? 0) <= sum + 1e-9 && (market.reachable ?? 0) >= 0)
        for opener in market.openers {
          #expect(!fit.benefit.base.areCompetitors(firm, opener.firm))
          #expect(!fit.benefit.base.arePotentialCompetitors(firm, opener.firm))
        }
      }
    }
  }
}
