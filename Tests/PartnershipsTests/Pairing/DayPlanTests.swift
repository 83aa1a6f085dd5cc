import PartnernetzNetworks
import PartnernetzRecords
import Testing

@testable import PartnernetzPartnerships

/// Days that a plan takes beside those that members plan for; strangers need five a year each.
@Suite struct DayPlanTests {
  private func plan(_ days: [Double?], _ pairs: [(Int32, Int32)]) throws -> DayPlan {
    var tables = MemberTables()
    tables.firms = days.enumerated().map {
      var firm = Firm(id: "F\(10 + $0)", name: "Firm \($0)")
      firm.strategyDays = $1
      return firm
    }
    let benefit = Benefit(Network(tables, asOf: try #require(Day(iso: "2026-11-01"))))
    return DayPlan(pairs.map { benefit.pair($0.0, $0.1) }, benefit)
  }

  @Test func daysAreAddedUpForEachFirm() throws {
    let found = try plan([12, 4, nil, 7], [(0, 1), (0, 2)])
    #expect(found.firms.map(\.firm) == [0, 1, 2] && found.firms.map(\.needed) == [10, 5, 5])
    #expect(found.firms.map(\.planned) == [12, 4, nil])
    #expect(found.firms.map(\.excess) == [0, 1, 0])
    #expect(found.firms.map(\.isShort) == [false, true, false])
    // Whoever has no partner plans its days all the same.
    #expect(found.planned == 23 && found.needed == 20 && found.neededWherePlanned == 15)
  }

  @Test(
    arguments: [
      ([5, 5], [(0, 1)], 1), ([4.9, 9], [(0, 1)], 0), ([9, 4.9], [(0, 1)], 0),
      // Together they plan ten days of the twenty.
      ([nil, nil, 10], [(0, 1), (0, 2)], 1), ([nil, nil, 20], [(0, 1), (0, 2)], 2),
      ([nil, nil, 19.9], [(0, 1), (0, 2)], 1), ([9.9, 9, 9], [(0, 1), (0, 2)], 1),
      ([10, 9, 9], [(0, 1), (0, 2)], 2), ([nil, nil], [(0, 1)], 0), ([1], [], 0),
    ] as [([Double?], [(Int32, Int32)], Int)])
  func asManyPairsFitAsDaysAllow(
    days: [Double?], pairs: [(Int32, Int32)], fitting: Int
  ) throws {
    #expect(try plan(days, pairs).fittingPairs == fitting)
  }

  @Test func aBillionthOfADayIsRounding() {
    #expect(!DayPlan.Entry(firm: 0, needed: 5 + 5e-10, planned: 5).isShort)
    #expect(DayPlan.Entry(firm: 0, needed: 5 + 5e-9, planned: 5).isShort)
  }
}
