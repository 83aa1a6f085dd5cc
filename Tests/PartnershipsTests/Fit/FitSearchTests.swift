import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// The search for the best partners against looking at every pair.
@Suite struct FitSearchTests {
  /// A random association with towns, newcomers and guests.
  private func fit(seed: UInt64, firms: Int, links: Double) throws -> Fit {
    var tables = RandomNetwork.tables(seed: seed, firms: firms)
    var random = SplitMix64(seed: seed ^ 0xF17)
    let towns = ["Reutlingen", "Metzingen", "Pfullingen"]
    for at in tables.firms.indices {
      if Double.random(in: 0..<1, using: &random) < 0.8 {
        tables.firms[at].town = towns.randomElement(using: &random)
      }
      if Double.random(in: 0..<1, using: &random) < 0.1 { tables.firms[at].isMember = false }
    }
    let newcomers = Set(tables.firms.suffix(firms / 6).map(\.id))
    tables.statements.removeAll { statement in
      newcomers.contains(statement.source) || newcomers.contains(statement.target)
        || Double.random(in: 0..<1, using: &random) > links
    }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    return Fit(Benefit(network))
  }

  /// What the list of a firm holds, found by looking at everybody.
  private func brute(_ fit: Fit, _ firm: Int32, count: Int) -> [PairFit] {
    let network = fit.network
    func turn(_ pair: PairFit) -> Int {
      let other = pair.partner(of: firm)
      return Int(other > firm ? other - firm : other - firm + Int32(network.firmCount))
    }
    let all = network.members.filter { other in
      guard other != firm, network.relations.arc(from: firm, to: other) == nil,
        fit.benefit.obstacle(firm, other) == nil, fit.benefit.hasPlace(other)
      else { return false }
      let pair = fit.pair(firm, other)
      let hasLead = [FitFeature.closure, .chain, .needs].contains { pair.vector[$0] > 0 }
      let (one, two) = (network.firm(firm).industry?.group, network.firm(other).industry?.group)
      return fit.weights.isLearned || hasLead || one == nil || one != two
    }
    .map { fit.pair(firm, $0) }
    .sorted { ($1.score, turn($0)) < ($0.score, turn($1)) }
    // Of shorter lists thirty are looked through.
    let depth = max(count, 30)
    func best(_ pairs: [PairFit]) -> [PairFit] {
      pairs.sorted { ($0.place, $1.score, turn($0)) < ($1.place, $0.score, turn($1)) }
    }
    let new = best(Array(all.filter { $0.isPartnerNew(of: firm) }.prefix(depth)))
    let known = best(Array(all.filter { !$0.isPartnerNew(of: firm) }.prefix(depth)))
    let first = known.prefix(count - min((2 * count + 5) / 10, new.count))
    let newcomers = new.prefix(count - first.count)
    let listed = Set((first + newcomers).map(\.firms))
    let matching = all.filter { $0.meetsNeed }.prefix(depth).filter { !listed.contains($0.firms) }
    var list = best(first + newcomers + matching)
    let kept = newcomers.prefix(min((2 * count + 5) / 10, new.count)).map(\.firms)
    while list.count > count, let last = list.lastIndex(where: { !kept.contains($0.firms) }) {
      list.remove(at: last)
    }
    return list
  }

  // A bank that every member has: each pair of its customers was looked at for every member.
  @Test func whoHasEverybodyAsAPartnerBringsNobodyTogether() throws {
    func pair(customers: Int) throws -> PairFit {
      var tables = MemberTables(firms: (0...customers).map { Firm(id: "\($0)", name: "F\($0)") })
      tables.statements = (1...customers).map {
        Statement(source: "0", target: "\($0)", kind: .partner)
      }
      let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
      let fit = Fit(Benefit(network))
      let first = try #require(fit.partners(of: 1, count: 1).first)
      #expect(first.score == fit.pair(1, first.partner(of: 1)).score)
      return fit.pair(1, 2)
    }
    #expect(try pair(customers: 4_990).vector[.closure] > 0)
    let many = try pair(customers: 6_000).vector
    #expect(many[.closure] == 0 && many[.chain] == 0 && many[.activity] > 0)
  }

  /// Firms A to D, of which A and B have what the other seeks, A and C nothing that matches, and D
  /// tells nothing.
  @Test func whoMeetsEachOthersNeedsFitsWellAndWhoMeetsNoneDoesNot() throws {
    func fit(_ offers: KeyValuePairs<String, String>, _ needs: KeyValuePairs<String, String>) throws
      -> Fit
    {
      var tables = MemberTables(firms: ["A", "B", "C", "D"].map { Firm(id: $0, name: $0) })
      tables.offers = offers.map { Offer(firm: $0.key, capability: $0.value) }
      tables.needs = needs.map { Need(firm: $0.key, capability: $0.value) }
      return Fit(Benefit(Network(tables, asOf: try #require(Day(iso: "2026-11-01")))))
    }
    let mutual = try fit(
      ["A": "Druck", "B": "IT", "C": "Holz"], ["A": "IT", "B": "Druck", "C": "Stahl"])
    #expect(mutual.pair(0, 1).strength == .high && mutual.partners(of: 0).first?.firms.second == 1)
    #expect(mutual.pair(0, 2).strength == .low)
    let oneSided = try fit(["A": "Druck", "B": "Holz"], ["A": "IT", "B": "Druck"])
    #expect(oneSided.pair(0, 1).strength == .high)
  }

  @Test(arguments: [(1, 0.5), (2, 0.5), (3, 0.05), (4, 0.0), (5, 0.2)] as [(UInt64, Double)])
  func theBestAreFoundWithoutLookingAtAllPairs(seed: UInt64, links: Double) throws {
    let fit = try fit(seed: seed, firms: 48, links: links)
    #expect(fit.weights.isLearned == (fit.linkCount >= 30))
    var compared = 0
    for (firm, list) in zip(fit.network.members, fit.partnersOfEachMember(count: 10)) {
      let expected = brute(fit, firm, count: 10)
      #expect(list.count == expected.count)
      for (own, other) in zip(list, expected) {
        #expect(abs(own.score - other.score) < 1e-12)
        compared += 1
      }
      #expect(fit.partners(of: firm, count: 10) == list)
    }
    #expect(compared > 100)
  }

  @Test func theListsAreTheSameOnAnyNumberOfThreads() throws {
    let fit = try fit(seed: 6, firms: 60, links: 0.3)
    let one = fit.partnersOfEachMember(count: 5, threads: 1)
    #expect(one == fit.partnersOfEachMember(count: 5, threads: 4))
    #expect(one.joined().allSatisfy { 0 < $0.fit && $0.fit < 1 } && !one.joined().isEmpty)
  }

  @Test func thePairIsTheSameSeenFromEitherSide() throws {
    let fit = try fit(seed: 7, firms: 30, links: 0.4)
    for i in fit.network.numbersOfFirms {
      for j in fit.network.numbersOfFirms where j > i {
        #expect(fit.pair(i, j) == fit.pair(j, i))
        if let interval = fit.pair(i, j).interval { #expect(interval.contains(fit.pair(i, j).fit)) }
      }
    }
  }
}
