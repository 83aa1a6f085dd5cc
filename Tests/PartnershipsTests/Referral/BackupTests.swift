import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// A backup is found where the best path takes a broker of each of the only two ways round.
@Suite struct BackupTests {
  /// The best path is A, B, C, D; nothing avoids it, but A, C, D and A, B, D avoid each other.
  private func trap(
    certain: Bool = false, rival: String? = nil
  ) throws -> Network {
    var tables = MemberTables()
    for id in ["A", "A2", "B", "C", "D", "D2"] {
      var firm = Firm(id: id, name: id)
      firm.willingness = 1
      if id == rival { firm.competitors = ["A"] }
      tables.firms.append(firm)
    }
    let asOf = try #require(Day(iso: "2026-11-01"))
    func tie(_ a: String, _ b: String, _ trust: Double) {
      var statement = Statement(source: a, target: b, kind: .partner)
      statement.trust = trust
      statement.lastContact = asOf
      tables.statements.append(statement)
    }
    tie("A", "B", certain ? 1 : 2.0 / 3)
    tie("B", "C", 1)
    tie("C", "D", certain ? 1 : 2.0 / 3)
    tie("A", "C", 5.0 / 9)
    tie("B", "D", 4.0 / 9)
    tie("A2", "B", 0.1)
    tie("C", "D2", 0.1)
    for id in ["A", "A2"] { tables.offers.append(Offer(firm: id, capability: "IT")) }
    for id in ["D", "D2"] {
      tables.markets.append(MarketEntry(firm: id, market: "NL", role: .served))
    }
    return Network(tables, asOf: asOf)
  }

  private func names(_ answer: ReferralAnswer, _ network: Network) -> [String] {
    answer.disjoint.map { $0.nodes.map { network.firm($0).id }.joined(separator: " ") }
  }

  /// Between two firms, and where either end is any of several.
  @Test(arguments: [false, true], [false, true])
  func aBackupIsFoundWhereTheBestPathStandsInItsWay(byTag: Bool, toMarket: Bool) throws {
    let network = try trap()
    let tag = try #require(network.capabilities.number(of: "IT"))
    let market = try #require(network.markets.number(of: "NL"))
    let answer = Referral(network).answer(
      ReferralQuestion(
        from: byTag ? .offering(tag) : .firm(try #require(network.number(of: "A"))),
        to: toMarket ? .serving(market) : .firm(try #require(network.number(of: "D")))))
    let best = try #require(answer.routes.first)
    #expect(best.nodes.map { network.firm($0).id } == ["A", "B", "C", "D"])
    #expect(names(answer, network) == ["A C D", "A B D"])
    #expect(answer.combinedProbability > best.probability)
    #expect(abs(answer.combinedProbability - (1 - (1 - 0.3) * (1 - 0.24))) < 1e-9)
  }

  @Test func theBestPathAloneStaysWhereItSucceedsMoreOften() throws {
    let network = try trap(certain: true)
    let from = try #require(network.number(of: "A"))
    let answer = Referral(network).paths(from: from, to: try #require(network.number(of: "D")))
    #expect(names(answer, network) == ["A B C D"])
  }

  /// C competes with A, so that only the poor introduction of A2 may go over it.
  @Test func aCompetitorIsNoBackup() throws {
    let network = try trap(rival: "C")
    let tag = try #require(network.capabilities.number(of: "IT"))
    let to = try #require(network.number(of: "D"))
    let answer = Referral(network).answer(
      ReferralQuestion(from: .offering(tag), to: .firm(to)))
    let found = names(answer, network)
    #expect(found == ["A B D"])
  }

  /// Two brokers of each end who know each other, strongly, and some more that hardly help.
  private static func crossing(_ random: inout SplitMix64) -> MemberTables {
    func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    var tables = MemberTables()
    let ids = (0..<8).map { "F\($0)" }
    for id in ids {
      var firm = Firm(id: id, name: id)
      firm.willingness = 1
      if chance(0.1) { firm.competitors = [ids[0]] }
      tables.firms.append(firm)
    }
    func tie(_ a: Int, _ b: Int, trust: ClosedRange<Double>) {
      var statement = Statement(source: ids[a], target: ids[b], kind: .partner)
      statement.trust = Double.random(in: trust, using: &random)
      tables.statements.append(statement)
    }
    tie(0, 1, trust: 0.6...1)
    tie(1, 2, trust: 0.9...1)
    tie(2, 3, trust: 0.6...1)
    tie(0, 2, trust: 0.3...0.7)
    tie(1, 3, trust: 0.3...0.7)
    for a in ids.indices {
      for b in 0..<a where chance(0.1) && a > 3 { tie(a, b, trust: 0...0.5) }
    }
    for id in [0, 4] { tables.offers.append(Offer(firm: ids[id], capability: "IT")) }
    for id in [3, 5] {
      tables.markets.append(MarketEntry(firm: ids[id], market: "NL", role: .served))
    }
    return tables
  }

  @Test(arguments: [false, true], [false, true])
  func noBackupIsWorseThanTheGreedyOne(byTag: Bool, toMarket: Bool) throws {
    let asOf = try #require(Day(iso: "2026-11-01"))
    var improved = 0
    for seed in 0..<200 {
      var random = SplitMix64(seed: UInt64(seed))
      let tables = Self.crossing(&random)
      let network = Network(tables, asOf: asOf)
      let oracle = ReferralOracle(tables, asOf: asOf)
      let tag = try #require(network.capabilities.number(of: "IT"))
      let market = try #require(network.markets.number(of: "NL"))
      let question = ReferralQuestion(
        from: byTag ? .offering(tag) : .firm(0), to: toMarket ? .serving(market) : .firm(3),
        hops: [2, 3, 4, 20][seed % 4])
      let answer = Referral(network).answer(question)
      let routes = oracle.routes(question, network, kinds: nil)
      let greedy = oracle.disjoint(routes).reduce(1) { $0 * (1 - $1.probability) }
      #expect(answer.combinedProbability >= 1 - greedy - 1e-12, "seed \(seed)")
      #expect(ReferralAgreementTests.isBackup(answer, routes, oracle), "seed \(seed)")
      if answer.combinedProbability > 1 - greedy + 1e-9 { improved += 1 }
    }
    #expect(improved >= 10)
  }
}
