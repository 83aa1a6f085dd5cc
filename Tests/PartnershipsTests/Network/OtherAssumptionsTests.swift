import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// A network under other assumptions is the one that is built of the tables anew, to the bit.
@Suite struct OtherAssumptionsTests {
  /// A value that an entry does not have, within its bounds.
  private func otherValue(_ entry: Parameters.Entry) -> Double {
    let now = entry.value(.init())
    let (least, most) = (entry.bounds.lowerBound, entry.bounds.upperBound)
    let other = now < most ? min(most, now * 1.7 + (now == 0 ? 1 : 0)) : (least + now) / 2
    return entry.isWhole ? other.rounded(.down) : other
  }

  @Test(arguments: Parameters.catalogue.map(\.name))
  func itIsTheSameAsFromTheTables(name: String) throws {
    let entry = try #require(Parameters.catalogue.first { $0.name == name })
    var parameters = Parameters()
    try parameters.set(name, to: otherValue(entry))
    #expect(parameters != Parameters())
    let day = try #require(Day(iso: "2026-11-01"))
    var tables = RandomAssociation(firms: 18, tags: 3, linksPerFirm: 5).tables(seed: 3)
    contradict(&tables)

    let before = Network(tables, asOf: day)
    // Asked for before, so that what is kept is there to be kept.
    let known = Benefit(before)
    _ = (before.links, before.introductions, before.relations, known.pair(0, 1))
    let after = Network(before, assuming: parameters)
    let anew = Network(tables, parameters: parameters, asOf: day)
    #expect(after.links == anew.links)
    for (one, other) in [
      (after.introductions, anew.introductions),
      (after.withHidden.introductions, anew.withHidden.introductions),
      (after.relations, anew.relations), (after.declaredCompetitors, anew.declaredCompetitors),
    ] {
      #expect(one.offsets == other.offsets && one.targets == other.targets)
      #expect(one.weights == other.weights)
    }
    let (kept, whole) = (PairingProblem(Benefit(after)), PairingProblem(Benefit(anew)))
    #expect(kept.candidates == whole.candidates && kept.capacities == whole.capacities)
    for (i, j) in [(Int32(0), Int32(1)), (5, 17), (8, 9)] {
      #expect(kept.benefit.pair(i, j) == whole.benefit.pair(i, j))
    }
    let pairs = try (kept.chosen(.index).pairs, whole.chosen(.index).pairs)
    #expect(pairs.0 == pairs.1)
  }

  // Solved side by side, what a change makes of a pairing is what it makes of it one by one.
  @Test(arguments: ["market_access", "missing_trust", "tax_standard", "missing_capacity_small"])
  func theDifferenceIsThatOfTwoPairings(name: String) throws {
    let entry = try #require(Parameters.catalogue.first { $0.name == name })
    var parameters = Parameters()
    try parameters.set(name, to: otherValue(entry))
    let before = try RandomAssociation(firms: 30, tags: 4, linksPerFirm: 3).network(seed: 3)
    let (old, new) = (
      PairingProblem(Benefit(before)),
      PairingProblem(Benefit(Network(before, assuming: parameters)))
    )
    let difference = try PairingDifference(from: old, to: new, objective: .index)
    let apart = PairingDifference(
      from: try .init(old, objective: .index), to: try .init(new, objective: .index))
    #expect(difference.before.pairs == apart.before.pairs)
    #expect(difference.after.pairs == apart.after.pairs && difference.growth == apart.growth)
    #expect(difference.added == apart.added && difference.removed == apart.removed)
  }

  /// Lets both sides of many links name figures that differ little, by a tax, or much.
  private func contradict(_ tables: inout MemberTables) {
    let factors = [1.0, 1.03, 1.07, 1.11, 1.19, 1.197, 1.3, 2]
    for (place, said) in tables.statements.enumerated() where said.amount != nil {
      var other = said
      other.reporter = said.target
      other.isGross = place % 3 == 0 ? true : nil
      other.evidence = place % 4
      other.visibility = place % 5 == 0 ? .ownFirm : nil
      let factor = factors[place % factors.count]
      other.amount = said.amount.map { Money(cents: Int64(Double($0.cents) * factor)) }
      tables.statements.append(other)
    }
  }

  // What is kept under other assumptions rests on this: links on the tolerances and taxes, and
  // introductions on nothing of what gains rest on.
  @Test func linksAndIntroductionsRestOnTheirOwnAssumptionsOnly() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    var tables = RandomAssociation(firms: 60, tags: 8, linksPerFirm: 4).tables(seed: 3)
    contradict(&tables)
    let before = Network(tables, asOf: day)
    var changedLinks: Set<String> = []
    var changedIntroductions: Set<String> = []
    for entry in Parameters.catalogue {
      var parameters = Parameters()
      try parameters.set(entry.name, to: otherValue(entry))
      let anew = Network(tables, parameters: parameters, asOf: day)
      if anew.links != before.links { changedLinks.insert(entry.name) }
      if anew.introductions.weights != before.introductions.weights {
        changedIntroductions.insert(entry.name)
      }
    }
    #expect(
      changedLinks == ["agreement", "deviation", "tax_tolerance", "tax_standard", "tax_reduced"])
    #expect(changedIntroductions.isSuperset(of: ["introduce_partner", "missing_trust"]))
    #expect(changedIntroductions.isDisjoint(with: ["market_access", "trade_share", "day_rate"]))
  }
}
