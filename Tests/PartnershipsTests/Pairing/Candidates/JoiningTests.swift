import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Judging again only what changes is the same as judging everything.
@Suite struct JoiningTests {
  private func joined(
    _ all: MemberTables, newcomers: Set<String>, parameters: Parameters = .init()
  ) throws -> (after: PairingProblem, whole: PairingProblem) {
    var (before, changed) = (all, newcomers)
    before.firms.removeAll { newcomers.contains($0.id) }
    before.offers.removeAll { newcomers.contains($0.firm) }
    before.needs.removeAll { newcomers.contains($0.firm) }
    before.markets.removeAll { newcomers.contains($0.firm) }
    before.capital.removeAll { newcomers.contains($0.firm) }
    before.statements.removeAll { statement in
      let ends: Set<String> = [statement.source, statement.target]
      guard !ends.isDisjoint(with: newcomers) else { return false }
      changed.formUnion(ends)
      return true
    }
    let day = try #require(Day(iso: "2026-11-01"))
    let old = PairingProblem(Benefit(Network(before, parameters: parameters, asOf: day)))
    let benefit = Benefit(Network(all, parameters: parameters, asOf: day))
    return (
      PairingProblem(benefit, after: old, changed: changed, threads: 2), PairingProblem(benefit)
    )
  }

  @Test(arguments: UInt64(0)..<40)
  func whoJoinsIsJudgedAsIfItHadBeenThere(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let makers = [
      RandomAssociation(firms: 30, tags: 5), RandomAssociation(firms: 60, oddShare: 0.2),
      RandomAssociation(firms: 40, tags: 4, known: 0.3), RandomAssociation(linksPerFirm: 4),
    ]
    let all = makers[Int(seed) % 4].tables(seed: seed)
    let newcomers = Set(
      (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
        all.firms.randomElement(using: &random)?.id
      })
    let (after, whole) = try joined(all, newcomers: newcomers)
    #expect(after.candidates == whole.candidates && after.capacities == whole.capacities)
    #expect(!whole.candidates.isEmpty)
  }

  @Test func whereAllOrNobodyJoin() throws {
    let all = RandomAssociation(firms: 25, tags: 4).tables(seed: 1)
    for newcomers in [Set(all.firms.map(\.id)), []] {
      let (after, whole) = try joined(all, newcomers: newcomers)
      #expect(after.candidates == whole.candidates && after.capacities == whole.capacities)
    }
  }
}
