import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Several ways to hide links, and what is told of them (F30).
@Suite struct PredictionSeriesTests {
  private func series(_ tables: MemberTables, byLot: Bool = false) throws -> PredictionSeries {
    PredictionSeries(
      of: tables, asOf: try #require(Day(iso: "2026-11-01")), byLot: byLot, seed: 3)
  }

  private func dated(_ seed: UInt64) -> MemberTables {
    var tables = RandomNetwork.tables(seed: seed, firms: 24)
    for at in tables.statements.indices {
      tables.statements[at].since = Day(year: 2005 + at % 20, month: 1 + at % 12, day: 1)
    }
    return tables
  }

  @Test func linksAreHiddenFiveTimesByLotAndUpToThreeDays() throws {
    let byLot = try series(RandomNetwork.tables(seed: 3, firms: 24))
    #expect(byLot.splits.count == 5 && byLot.splits.allSatisfy { $0.cutoff == nil })
    let byDay = try series(dated(3))
    let days = byDay.splits.compactMap(\.cutoff)
    #expect(days.count == 3 && days[2] < days[0] && days[0] < days[1])
    #expect(try series(dated(3), byLot: true).splits.count == 5)
    #expect(try series(MemberTables()).splits.count == 1)
  }

  // Of links that began on few days every share hides the same.
  @Test func noDayIsHiddenTwice() throws {
    func days(_ years: [Int]) throws -> [Day] {
      var tables = dated(3)
      for at in tables.statements.indices {
        tables.statements[at].since = Day(
          year: years[at * years.count / tables.statements.count], month: 1, day: 1)
      }
      return try series(tables).splits.compactMap(\.cutoff)
    }
    #expect(try days([2020, 2025]).map(\.year) == [2020])
    let three = try days([2010, 2010, 2012, 2014, 2016, 2016, 2018, 2020, 2022, 2024])
    #expect(three.count == 3 && Set(three).count == 3)
  }

  // A firm that is linked to all has nobody that could stand before its hidden partners, so that one
  // measure has no value for it; it was asked all the same.
  @Test func whoIsAskedCountsWhateverCanBeMeasured() throws {
    var tables = RandomNetwork.tables(seed: 4, firms: 24)
    let ids = tables.firms.map(\.id)
    tables.statements = ids.dropFirst().map {
      Statement(source: ids[0], target: $0, kind: .partner)
    }
    for place in 1..<23 {
      tables.statements.append(
        Statement(source: ids[place], target: ids[place + 1], kind: .partner))
    }
    let found = try series(tables)
    #expect(found.mean(.random, in: .all, by: .auc) != nil)
    let most = found.splits.compactMap { $0.firmCounts[.all] }.max() ?? 0
    let counts = (0..<8).map { _ in try? series(tables).firmCounts[.all] }
    #expect(Set(counts).count == 1 && counts.allSatisfy { ($0 ?? 0) >= most })
  }

  @Test func aFirmCountsOnceWithItsMeanOverTheWays() throws {
    let found = try series(RandomNetwork.tables(seed: 5, firms: 24))
    for row in found.rows {
      let count = try #require(found.firmCounts[row.part])
      #expect(count <= 24)
      for value in row.measures.values {
        #expect(0 <= value.low && value.low <= value.mean && value.mean <= value.high)
        #expect(value.high <= 1)
      }
    }
    // One way alone asks no more firms than all together.
    for split in found.splits {
      #expect((split.firmCounts[.all] ?? 0) <= found.firmCounts[.all] ?? 0)
    }
  }

  @Test func theDifferenceIsThatOfTheMeansAndNoneToItself() throws {
    let found = try series(dated(7))
    for predictor in Predictor.allCases {
      let difference = try #require(found.difference(predictor, in: .all, by: .ndcg10))
      let ours = try #require(found.mean(predictor, in: .all, by: .ndcg10))
      let other = try #require(found.mean(PredictionSeries.reference, in: .all, by: .ndcg10))
      #expect(abs(difference.mean - (ours.mean - other.mean)) < 1e-9)
      #expect(difference.low <= difference.mean && difference.mean <= difference.high)
    }
    let same = try #require(found.difference(PredictionSeries.reference, in: .all, by: .auc))
    #expect(same.low == 0 && same.high == 0)
    #expect(
      found.difference(.affinity, in: .newcomerAsks, by: .auc).map { $0.low <= $0.high } ?? true)
  }

  @Test func allPairsThatAreAskedAboutAreInTheReliability() throws {
    let found = try series(dated(3))
    let first = found.splits[0].reliability.bins
    // Each firm asked is a row of all others that it has no link with; its hidden partners came about.
    #expect(first.reduce(0) { $0 + $1.found } == 2 * found.splits[0].hiddenCount)
    for bin in found.reliability.bins {
      #expect(bin.pairs > 0 && bin.found <= bin.pairs)
      let mean = bin.expected / Double(bin.pairs)
      #expect(bin.range.contains(mean))
    }
    let pairs = found.splits.flatMap { $0.reliability.bins }.reduce(0) { $0 + $1.pairs }
    #expect(found.reliability.bins.reduce(0) { $0 + $1.pairs } == pairs)
  }

  @Test func theRulesOfTheProtocolAreAllThere() throws {
    let found = try series(dated(3))
    for name in [
      "random", "popularity", "common_neighbours", "adamic_adar", "resource_allocation", "l3",
      "industry_pair", "distance", "l3_degree", "ra_degree", "personal_pagerank",
      "reciprocal_rank_fusion", "affinity", "index", "introduction",
    ] {
      let predictor = try #require(Predictor(rawValue: name))
      #expect(found.mean(predictor, in: .all, by: .auc) != nil, "\(name)")
    }
    let twice = PredictionSeries(
      of: RandomNetwork.tables(seed: 3, firms: 24), asOf: try #require(Day(iso: "2026-11-01")),
      lots: 8)
    #expect(twice.splits.count == 8)
  }

  @Test func equalScoresCountHalf() {
    #expect(areaUnderCurve(hidden: [3, 1], others: [1, 2, 0, 4]) == (3 + 1.5) / 8)
    #expect(areaUnderCurve(hidden: [], others: [1]) == nil)
  }
}
