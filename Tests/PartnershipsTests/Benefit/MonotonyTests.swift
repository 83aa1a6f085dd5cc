import Graphs
import Partnerships
import Testing

/// What more of an input, or another assumption, does to gains (FORMULAS 10).
@Suite struct MonotonyTests {
  private func model(_ tables: MemberTables, _ parameters: Parameters = .init()) throws -> GainModel
  {
    let day = try #require(Day(iso: "2026-11-01"))
    return Benefit(Network(tables, parameters: parameters, asOf: day)).base
  }

  /// Checks each firm's gain from each other.
  private func expectNoLess(
    _ before: GainModel, _ after: GainModel, of firms: Range<Int32>, from partners: Range<Int32>,
    _ comment: String, isGross: Bool = false
  ) {
    func worth(_ gain: Gain) -> Double { isGross ? gain.persistence * gain.gross : gain.net }
    for i in firms {
      for j in partners where j != i {
        let (less, more) = (worth(before.gain(of: i, from: j)), worth(after.gain(of: i, from: j)))
        #expect(more >= less - 1e-9 * max(1, abs(less)), "\(comment) \(i) \(j)")
      }
    }
  }

  static let raising: [String: @Sendable (inout Parameters) -> Void] = [
    "market_access": { $0.marketAccess *= 1.3 }, "complement_share": { $0.complementShare *= 1.3 },
    "complement_floor": { $0.complementFloor *= 1.3 }, "conversion": { $0.conversion *= 1.3 },
    "introductions": { $0.introductionsPerContact *= 1.3 }, "trade_share": { $0.tradeShare *= 1.3 },
    "buyer_saving": { $0.buyerSaving *= 1.3 }, "survival": { $0.survival *= 1.05 },
    "day_rate": { $0.dayRate *= 0.7 }, "setup_days": { $0.setupDays *= 0.7 },
    "care_days": { $0.careDays *= 0.7 }, "dependence": { $0.dependenceCost *= 0.7 },
    "competition": { $0.competitionCost *= 0.7 }, "leakage": { $0.leakageCost *= 0.7 },
  ]

  @Test(arguments: raising.keys.sorted())
  func aBetterAssumptionNeverLowersAGain(name: String) throws {
    for seed: UInt64 in 0..<12 {
      let tables = RandomNetwork.tables(seed: seed, firms: 7)
      var better = Parameters()
      let raise = try #require(MonotonyTests.raising[name])
      raise(&better)
      // More trade may make a firm so dependent that it costs more than it brings.
      expectNoLess(
        try model(tables), try model(tables, better), of: 0..<7, from: 0..<7, name,
        isGross: name == "trade_share")
    }
  }

  @Test(arguments: UInt64(0)..<12)
  func moreOfAnInputNeverLowersWhatItFeeds(seed: UInt64) throws {
    var tables = RandomNetwork.tables(seed: seed, firms: 7)
    // Without trades in common, presence feeds markets only and no overlap.
    for f in tables.firms.indices { tables.firms[f].industry = nil }
    let before = try model(tables)
    let first = tables.firms[0].id
    func changed(_ change: (inout MemberTables) -> Void) throws -> GainModel {
      var other = tables
      change(&other)
      return try model(other)
    }
    // What the partner is and can.
    let level = try changed { tables in
      for o in tables.offers.indices where tables.offers[o].firm == first {
        tables.offers[o].level = tables.offers[o].level.map { min(1, $0 + 0.2) }
      }
    }
    expectNoLess(before, level, of: 1..<7, from: 0..<1, "level")
    let presence = try changed { tables in
      for m in tables.markets.indices where tables.markets[m].firm == first {
        tables.markets[m].presence = tables.markets[m].presence.map { min(1, $0 + 0.2) }
      }
    }
    expectNoLess(before, presence, of: 1..<7, from: 0..<1, "presence")
    // What the firm itself needs and pays.
    let needs = try changed { tables in
      for n in tables.needs.indices {
        tables.needs[n].value = tables.needs[n].value.map { Money(cents: $0.cents * 2) }
      }
    }
    expectNoLess(before, needs, of: 0..<7, from: 0..<7, "value of a need")
    let acquisition = try changed { tables in
      for f in tables.firms.indices {
        let cost = tables.firms[f].acquisitionCost
        tables.firms[f].acquisitionCost = cost.map { Money(cents: $0.cents * 2) }
      }
    }
    for i in Int32(0)..<7 {
      for j in Int32(0)..<7 where j != i {
        let (less, more) = (before.gain(of: i, from: j), acquisition.gain(of: i, from: j))
        #expect(more.referral >= less.referral - 1e-9, "cost of acquisition")
      }
    }
  }
}
