import Foundation
import PartnernetzAnswers
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

@Suite struct PredictionTests {
  private let today = Day(year: 2026, month: 11, day: 1)

  /// Two kinds of firms, each related only to the other kind; who is related is by chance.
  private func twoKinds(seed: UInt64, dated: Bool = false) -> MemberTables {
    var tables = RandomNetwork.tables(seed: seed, firms: 40)
    tables.statements = []
    for u in 0..<20 {
      for v in 20..<40 where (u * 7 + v * 3) % 4 == 0 {
        var statement = Statement(
          source: tables.firms[u].id, target: tables.firms[v].id, kind: .supplier)
        if dated { statement.since = Day(year: 2000 + (u + v) % 20, month: 1, day: 1) }
        tables.statements.append(statement)
      }
    }
    for at in tables.firms.indices {
      tables.firms[at].industry = nil
      tables.firms[at].attributes["category"] = at < 20 ? "A" : "B"
    }
    return tables
  }

  private func prediction(_ tables: MemberTables, seed: UInt64 = 1) throws -> Prediction {
    Prediction(of: tables, asOf: try #require(today), share: 0.2, seed: seed)
  }

  @Test func aHiddenPairIsNowhereInTheTablesThatRemain() {
    let tables = twoKinds(seed: 1)
    let hidden = HiddenLinks(0.3, of: tables, seed: 5)
    #expect(hidden.pairs.count == Int((0.3 * Double(tables.statements.count)).rounded()))
    #expect(hidden.tables.statements.count + hidden.pairs.count == tables.statements.count)
    let ids = hidden.pairs.map {
      [tables.firms[Int($0.first)].id, tables.firms[Int($0.second)].id]
    }
    #expect(hidden.tables.statements.allSatisfy { !ids.contains([$0.source, $0.target]) })
    #expect(HiddenLinks(0.3, of: tables, seed: 5).pairs == hidden.pairs)
    #expect(HiddenLinks(0.3, of: tables, seed: 6).pairs != hidden.pairs)
    #expect(hidden.cutoff == nil)
  }

  @Test func whereDatesAreKnownTheNewestAreHidden() throws {
    let tables = twoKinds(seed: 1, dated: true)
    let hidden = HiddenLinks(0.2, of: tables, seed: 1)
    let cutoff = try #require(hidden.cutoff)
    #expect(!hidden.pairs.isEmpty)
    #expect(hidden.tables.statements.allSatisfy { $0.since.map { $0 <= cutoff } ?? false })
    #expect(
      hidden.pairs.count == tables.statements.filter { $0.since.map { $0 > cutoff } ?? false }.count
    )
  }

  // The list by fit keeps places for newcomers; the test ranked them behind everybody and found none.
  @Test func aNewcomerIsFoundWhereTheListHasPlacesForIt() throws {
    var tables = twoKinds(seed: 1, dated: true)
    var newcomer = Firm(id: "F200", name: "Neu GmbH")
    newcomer.attributes["category"] = "B"
    tables.firms.append(newcomer)
    for u in 0..<3 {
      var statement = Statement(source: tables.firms[u].id, target: "F200", kind: .supplier)
      statement.since = Day(year: 2026, month: 1, day: 1)
      tables.statements.append(statement)
    }
    let found = try prediction(tables)
    let row = try #require(
      found.rows.first { $0.part == .newcomerFound && $0.predictor == .listed })
    #expect(found.firmCounts[.newcomerFound] == 3 && row.measures[.hit10]?.mean == 1)
    // The places are taken from the end of the list: the first eight stay.
    func hits(_ predictor: Predictor) -> Double? {
      found.rows.first { $0.part == .all && $0.predictor == predictor }?.measures[.hit5]?.mean
    }
    let (own, plain) = (try #require(hits(.listed)), try #require(hits(.affinity)))
    #expect(own >= plain - 1e-12)
    // By links alone nobody is led to it.
    let rule = try #require(
      found.rows.first { $0.part == .newcomerFound && $0.predictor == .paths3ThenDegree })
    #expect(rule.measures[.hit10]?.mean == 0)
  }

  // The hidden links of firms in another order were asked of others' lists.
  @Test(arguments: [false, true])
  func rowsInAnotherOrderChangeNothing(isDated: Bool) throws {
    let tables = twoKinds(seed: 1, dated: isDated)
    var turned = tables
    turned.firms.reverse()
    turned.statements.reverse()
    let (found, same) = (try prediction(tables), try prediction(turned))
    #expect(found.rows.map(\.measures) == same.rows.map(\.measures))
    #expect(found.firmCounts == same.firmCounts && found.reliability == same.reliability)
    #expect(
      HiddenLinks(0.2, of: tables, seed: 1).pairs == HiddenLinks(0.2, of: turned, seed: 1).pairs)
  }

  @Test func linksAreHiddenByLotWhereThatIsAskedFor() {
    let (plain, dated) = (twoKinds(seed: 1), twoKinds(seed: 1, dated: true))
    let hidden = HiddenLinks(0.2, of: dated, byLot: true, seed: 7)
    #expect(hidden.cutoff == nil)
    #expect(hidden.pairs == HiddenLinks(0.2, of: plain, seed: 7).pairs)
  }

  // An event whose pairs are hidden one by one is told of by the others.
  @Test func whatMetAtOneEventIsHiddenTogether() {
    var tables = twoKinds(seed: 1)
    var events: [[[String]]] = []
    for event in 0..<4 {
      let firms = tables.firms[(event * 4)..<(event * 4 + 4)].map(\.id)
      var met: [[String]] = []
      for u in 0..<4 {
        for v in (u + 1)..<4 {
          var statement = Statement(source: firms[u], target: firms[v], kind: .partner)
          statement.what = v % 2 == 0 ? "Messe \(event)" : "MESSE \(event)"
          tables.statements.append(statement)
          met.append([firms[u], firms[v]].sorted())
        }
      }
      events.append(met)
    }
    var (hiddenWhole, keptWhole) = (0, 0)
    for seed in 1...12 as ClosedRange<UInt64> {
      let hidden = HiddenLinks(0.3, of: tables, seed: seed)
      let ids = Set(
        hidden.pairs.map {
          [tables.firms[Int($0.first)].id, tables.firms[Int($0.second)].id].sorted()
        })
      for met in events {
        let count = met.count(where: ids.contains)
        #expect(count == 0 || count == met.count, "\(count) of \(met.count)")
        if count == 0 { keptWhole += 1 } else { hiddenWhole += 1 }
      }
      #expect(HiddenLinks(0.3, of: tables, seed: seed).pairs == hidden.pairs)
    }
    #expect(hiddenWhole > 0 && keptWhole > 0)
  }

  // Years instead of days are usual: a third began in the last one, and nothing at all was hidden.
  @Test func whereMoreBeganOnTheLastDayThanAreWantedAllOfThemAreHidden() throws {
    var tables = twoKinds(seed: 1)
    let (last, first) = (Day(year: 2025, month: 1, day: 1), Day(year: 2020, month: 1, day: 1))
    for at in tables.statements.indices {
      tables.statements[at].since = at % 3 == 0 ? last : first
    }
    let hidden = HiddenLinks(0.2, of: tables, seed: 1)
    #expect(hidden.cutoff == first)
    #expect(hidden.pairs.count == tables.statements.count { $0.since == last })
    #expect(hidden.tables.statements.allSatisfy { $0.since == first })
  }

  // Partners of partners are of the same kind and never related: they mislead, three steps do not.
  @Test func threeStepsFindWhatCommonPartnersCannot() throws {
    let found = try prediction(twoKinds(seed: 2))
    func mean(_ predictor: Predictor, _ measure: RankingMeasure) throws -> Double {
      let row = found.rows.first { $0.part == .all && $0.predictor == predictor }
      return try #require(row?.measures[measure]).mean
    }
    #expect(try mean(.paths3, .auc) > 0.8)
    #expect(try mean(.industryPair, .auc) > 0.6)
    #expect(try mean(.commonNeighbours, .auc) < 0.5)
    #expect(try mean(.paths3, .ndcg10) > mean(.random, .ndcg10))
    #expect(abs(try mean(.random, .auc) - 0.5) < 0.1)
  }

  @Test func measuresLieBetweenZeroAndOneAndIntervalsHoldTheMean() throws {
    let found = try prediction(RandomNetwork.tables(seed: 3, firms: 25))
    #expect(found.rows.count >= Predictor.allCases.count)
    for row in found.rows {
      for (_, value) in row.measures {
        #expect(0 <= value.low && value.low <= value.mean && value.mean <= value.high)
        #expect(value.high <= 1)
      }
      let hits = [RankingMeasure.hit1, .hit5, .hit10].compactMap { row.measures[$0]?.mean }
      #expect(hits == hits.sorted())
    }
    let again = try prediction(RandomNetwork.tables(seed: 3, firms: 25))
    #expect(again.rows.map(\.measures) == found.rows.map(\.measures))
  }

  @Test func withoutLinksNothingIsAsked() throws {
    let found = try prediction(MemberTables())
    #expect(found.rows.isEmpty && found.hiddenCount == 0)
  }
}
