import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

@Suite struct BrokerageTests {
  /// Two circles of four firms who all know each other, and one who knows two of each.
  private func circles() throws -> Network {
    var tables = MemberTables()
    let ids = (0..<10).map { "F\($0)" }
    tables.firms = ids.map { Firm(id: $0, name: "Firma \($0)") }
    func tie(_ a: Int, _ b: Int) {
      tables.statements.append(Statement(source: ids[a], target: ids[b], kind: .partner))
    }
    for circle in [0, 4] {
      for a in 0..<4 { for b in 0..<a { tie(circle + a, circle + b) } }
    }
    for friend in [0, 1, 4, 5] { tie(8, friend) }
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  @Test func findsTheCirclesAndWhoStandsBetween() throws {
    let found = Brokerage(try circles())
    #expect(Set(found.groups[0..<4]).count == 1 && Set(found.groups[4..<8]).count == 1)
    #expect(found.groups[0] != found.groups[4])
    #expect(found.groupCount == 2 && found.groupSizes.sorted() == [1, 4, 5])
    // The broker belongs to one circle and has two partners in the other.
    #expect(found.bridges == 2 && found.partnersOutside[8] == 2 && found.firmsOnBridges.count == 3)
    // All sixteen pairs of firms of different circles, of 36 pairs of others.
    #expect(abs(found.betweenness[8] - 16.0 / 36) < 1e-9 && found.betweennessError == 0)
    #expect(abs(found.effectiveSize[8] - (4 - 2.0 * 2 / 4)) < 1e-9)
    let constraint = try #require(found.constraint[8])
    #expect(found.constraint[..<8].allSatisfy { ($0 ?? 0) > constraint })
    #expect(found.constraint[9] == nil && found.effectiveSize[9] == 0)
  }

  @Test func indicatorsSumUp() throws {
    let network = try circles()
    let own = NetworkIndicators(network)
    #expect(own.communities == 2 && own.communityBridges == 2 && own.bridgingFirms.count == 3)
    #expect(own.bridgingFirms.contains(8))
    #expect(abs(own.greatestBetweenness - 16.0 / 36) < 1e-9)
    let keys = own.entries.map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(keys.contains("bridges_between_clusters") && keys.contains("constraint_mean"))
  }

  @Test func saysWhatItMeansForAFirm() throws {
    let found = Brokerage(try circles())
    // Over firm 8 lead 44 % of the shortest paths.
    let sentence = try #require(found.sentence(for: 8))
    #expect(sentence.german.hasPrefix("4 Beziehungen") && sentence.german.contains("oft gebraucht"))
    #expect(sentence.english.hasPrefix("4 links") && sentence.english.contains("often needed"))
    #expect(found.sentence(for: 9) == nil)
  }

  /// A sample is told as no more exact than it is: a firm that no sampled path met is not at 0 %.
  @Test func saysHowFarASampleCanBeTrusted() throws {
    var tables = MemberTables()
    let ids = (0..<1_500).map { "F\($0)" }
    tables.firms = ids.map { Firm(id: $0, name: $0) }
    for a in ids.indices {
      for step in [1, 7, 61, 401] {
        tables.statements.append(
          Statement(source: ids[a], target: ids[(a * step + step) % ids.count], kind: .partner))
      }
    }
    let found = Brokerage(Network(tables, asOf: try #require(Day(iso: "2026-11-01"))))
    let error = found.betweennessError
    try #require(error > 0)
    // Within the error of nothing, a firm is not said to be needed.
    let small = try #require(found.betweenness.firstIndex { $0 < error })
    #expect(try #require(found.sentence(for: Int32(small))).english.contains("rarely needed"))
  }

  @Test func withoutFirmsOrRelations() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    let none = Brokerage(Network(MemberTables(), asOf: day))
    #expect(none.groups.isEmpty && none.bridges == 0)
    var tables = MemberTables()
    tables.firms = [Firm(id: "A", name: "A"), Firm(id: "B", name: "B")]
    let own = NetworkIndicators(Network(tables, asOf: day))
    #expect(own.communities == 0 && own.meanConstraint == nil && own.greatestBetweenness == 0)
  }
}
