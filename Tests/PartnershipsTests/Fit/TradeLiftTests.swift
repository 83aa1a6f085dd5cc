import PartnernetzPartnerships
import PartnernetzRecords
import Testing

@Suite struct TradeLiftTests {
  private func trade(_ code: String) throws -> TradeLift.Trade {
    let industry = try #require(Industry(code))
    return try #require(TradeLift.trade(of: industry))
  }

  // Figures that the source states of its own table.
  @Test(arguments: [
    ("10.1", "56.1", 17.0, 0.5), ("16.2", "41.2", 4.9, 0.05), ("25.6", "28.4", 2.3, 0.05),
    ("22.2", "29.3", 2.1, 0.05), ("25.1", "41.2", 1.3, 0.05),
  ])
  func deliveriesAgreeWithTheSource(
    seller: String, buyer: String, times: Double, within: Double
  ) throws {
    let own = TradeLift.national.delivery(from: try trade(seller), to: try trade(buyer))
    #expect(abs(own - times) <= within)
  }

  @Test func theLongestCodeThatFitsCounts() throws {
    #expect(try trade("32.50") == trade("26.1"))
    #expect(try trade("32.4") == trade("31.0"))
    #expect(try trade("32.4") != trade("26.1"))
    let bodies = try #require(Industry("99"))
    #expect(TradeLift.trade(of: bodies) == nil)
  }

  @Test func thePriorIsSymmetricBoundedAndCautiousWhereGroupsAreCoarse() throws {
    let table = TradeLift.national
    let (food, inns) = (try trade("10.1"), try trade("56.1"))
    #expect(table.lift(food, inns) == table.lift(inns, food))
    // The mean of 17 and next to nothing, not more than 10.
    #expect(table.lift(food, inns) > 8 && table.lift(food, inns) <= 10)
    let (services, banks) = (try trade("62.0"), try trade("64.1"))
    let mean =
      (table.delivery(from: services, to: banks) + table.delivery(from: banks, to: services)) / 2
    #expect(abs(table.lift(services, banks) - mean.squareRoot()) < 1e-12)
  }
}
