import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// What must hold of the reach of an association's firms, by id.
@Suite struct ReachPropertyTests {
  private func reach(_ tables: MemberTables, hops: Int = 3) throws -> [Firm.ID: Reach.Firm] {
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let reach = Reach(in: network, hops: hops)
    // Numbers may differ from table to table, ids do not.
    return Dictionary(
      uniqueKeysWithValues: reach.firms.map { firm in
        var own = firm
        own.firm = 0
        return (network.id(of: firm.firm), own)
      })
  }

  private func expectNoLess(_ before: MemberTables, _ after: MemberTables) throws {
    let (before, after) = (try reach(before), try reach(after))
    for (id, firm) in before {
      #expect(firm.reach <= (after[id]?.reach ?? -1) + 1e-9, "\(id)")
    }
  }

  @Test(arguments: 0..<15)
  func aRelationMoreOrAFavourLessNeverLowersAReach(seed: UInt64) throws {
    var tables = RandomNetwork.tables(seed: seed, firms: 7)
    tables.statements.removeAll { $0.kind == .competitor }
    let ids = tables.firms.map(\.id)
    var linked = tables
    linked.statements.append(
      Statement(source: ids[Int(seed) % 7], target: ids[Int(seed + 3) % 7], kind: .partner))
    try expectNoLess(tables, linked)
    var asked = tables
    for i in asked.firms.indices {
      asked.firms[i].favoursAsked = (asked.firms[i].favoursAsked ?? 0) + 1
    }
    try expectNoLess(asked, tables)
    for firm in try reach(tables).values {
      if let best = firm.bestPathBound, let union = firm.unionBound {
        #expect(best <= firm.reach + 1e-12 && firm.reach <= union + 1e-12)
      }
    }
  }

  /// A hub and its contacts.
  private func star(_ firms: Int) throws -> Network {
    var tables = MemberTables()
    tables.firms = (0..<firms).map { Firm(id: "F\($0)", name: "Firm \($0)") }
    tables.statements = (1..<firms).map {
      Statement(source: "F0", target: "F\($0)", kind: .partner)
    }
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  // The report on a star of 100,000 firms never ended: each of them reaches each other exactly.
  @Test func exactReachDoesNotGoThroughAllPairsOfALargeStar() throws {
    #expect(Reach(in: try star(300)).method == .exact)
    let large = Reach(in: try star(3_000))
    #expect(large.method == .worlds)
    #expect(Reach(of: [7], in: try star(3_000)).method == .exact)
  }

  @Test(arguments: 0..<10)
  func neitherAnIsolatedFirmNorTheOrderOfRowsChangesAnything(seed: UInt64) throws {
    let tables = RandomNetwork.tables(seed: seed, firms: 8)
    let before = try reach(tables)
    var more = tables
    more.firms.insert(Firm(id: "A", name: "Newcomer"), at: 0)
    var after = try reach(more)
    #expect(after.removeValue(forKey: "A")?.reach == 0)
    expectSame(before, after)
    var shuffled = tables
    var random = SplitMix64(seed: seed)
    shuffled.firms.shuffle(using: &random)
    shuffled.statements.shuffle(using: &random)
    expectSame(before, try reach(shuffled))
  }

  private func expectSame(_ one: [Firm.ID: Reach.Firm], _ other: [Firm.ID: Reach.Firm]) {
    #expect(one.count == other.count)
    for (id, firm) in one {
      #expect(abs(firm.reach - (other[id]?.reach ?? -1)) < 1e-9, "\(id)")
    }
  }
}
