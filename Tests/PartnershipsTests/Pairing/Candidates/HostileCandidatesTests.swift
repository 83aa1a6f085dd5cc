import Testing

@testable import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzNetworks

/// Associations that are empty, alike or at odds.
@Suite struct HostileCandidatesTests {
  /// Firms that all say the same.
  private func alike(
    _ count: Int, industry: (Int) -> String, parameters: Parameters = .init()
  ) throws -> Network {
    var tables = MemberTables()
    for number in 0..<count {
      var firm = Firm(id: "F\(10_000 + number)", name: "Firma \(number)")
      firm.industry = Industry(industry(number))
      tables.firms.append(firm)
      for role in MarketEntry.Role.allCases {
        tables.markets.append(MarketEntry(firm: firm.id, market: "NL", role: role))
      }
      tables.offers.append(Offer(firm: firm.id, capability: "IT"))
      tables.needs.append(Need(firm: firm.id, capability: "IT", mode: .buy))
    }
    return Network(tables, parameters: parameters, asOf: try #require(Day(iso: "2026-11-01")))
  }

  @Test func nobodyAndOneHaveNoPartners() throws {
    for count in 0...1 {
      let benefit = Benefit(try alike(count) { _ in "62.01" })
      #expect(PairingProblem(benefit).candidates.isEmpty)
      #expect(Suggestions.forEachMember(in: benefit).allSatisfy { $0.pairs.isEmpty })
      let finder = PartnerFinder(benefit)
      #expect(
        finder.nearMisses(of: finder.members)
          == [PairingProblem.NearMiss?](repeating: nil, count: count))
    }
  }

  @Test func withoutTagsTheNearestOfARelatedTradeIsNamed() throws {
    var tables = MemberTables()
    for (id, code) in [("A", "62.01"), ("B", "10.71"), ("C", "62.01"), ("D", "25.61")] {
      var firm = Firm(id: id, name: id)
      firm.industry = Industry(code)
      tables.firms.append(firm)
    }
    let benefit = Benefit(Network(tables, asOf: try #require(Day(iso: "2026-11-01"))))
    #expect(PairingProblem(benefit).candidates.isEmpty)
    let misses = PartnerFinder(benefit).nearMisses(of: [0, 1, 2, 3])
    // Nearer trades are less work: B and D share a section. A and C are of one trade, and for all that is
    // known they compete.
    #expect(misses.map { $0?.partner } == [1, 3, 1, 1])
  }

  @Test func whereAllAreCompetitorsNobodyIsNearest() throws {
    let benefit = Benefit(try alike(200) { _ in "62.01" })
    #expect(benefit.base.areCompetitors(0, 1))
    let pairing = try Pairing(PairingProblem(benefit))
    #expect(pairing.candidateCount == 0)
    #expect(pairing.unserved.allSatisfy { $0.reason == .nobody })
  }

  @Test func whereAllSayTheSameAllPairsArePossible() throws {
    // Far apart in trade, so that nobody competes; cheap enough that everybody gains.
    var parameters = Parameters()
    try parameters.set("day_rate", to: 10)
    try parameters.set("threshold_absolute", to: 100)
    let trades = (0..<40).map { "\(10 + 2 * $0).11" }
    let benefit = Benefit(try alike(40, industry: { trades[$0] }, parameters: parameters))
    #expect(PairingProblem(benefit).candidates.count == 40 * 39 / 2)
  }

  @Test func aFirmKnownToAllIsJudgedWithAll() throws {
    var tables = RandomAssociation(firms: 200).tables(seed: 3)
    for firm in tables.firms.dropFirst() {
      tables.statements.append(
        Statement(source: tables.firms[0].id, target: firm.id, kind: .partner))
    }
    let benefit = Benefit(Network(tables, asOf: try #require(Day(iso: "2026-11-01"))))
    let found = PairingProblem(benefit).candidates.filter { $0.first == 0 }.map(\.second)
    let expected = benefit.network.members.filter {
      $0 != 0 && benefit.pairWithoutIntervals(0, $0).tier == .winwin
    }
    #expect(found == (benefit.network.members.contains(0) ? expected : []))
  }
}
