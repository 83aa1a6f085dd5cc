import PartnernetzRecords
import Testing

/// What values promise at their borders.
@Suite struct ValueTests {
  @Test(arguments: zip(1...12, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))
  func aMonthEndsWithItsLastDay(month: Int, last: Int) {
    #expect(Day(year: 2026, month: month, day: last) != nil)
    #expect(Day(year: 2026, month: month, day: last + 1) == nil)
    #expect(Day(year: 2026, month: month, day: 0) == nil)
  }

  @Test func anAmountIsNotLessThanItself() {
    #expect(!(Money(cents: 5) < Money(cents: 5)) && Money(cents: 4) < Money(cents: 5))
  }

  @Test func onlyPartnersAcquaintancesAndCompetitorsAreTheSameToEachOther() {
    #expect(
      LinkKind.allCases.filter(\.isSymmetric) == [.partner, .acquaintance, .competitor])
  }

  @Test func anAmountMayBeNothingAndAsLargeAsTheLimit() {
    let (revenue, equity) = (
      Catalogue.Content.money(isSigned: false), Catalogue.Content.money(isSigned: true)
    )
    for cents in [0, Money.limit] { #expect(revenue.holds(.money(Money(cents: cents)))) }
    for cents in [-1, Money.limit + 1] { #expect(!revenue.holds(.money(Money(cents: cents)))) }
    for cents in [-Money.limit, Money.limit] {
      #expect(equity.holds(.money(Money(cents: cents))))
    }
    for cents in [-Money.limit - 1, Money.limit + 1] {
      #expect(!equity.holds(.money(Money(cents: cents))))
    }
  }

  @Test func firmsOfOneGroupShareANumberWhateverTheirClass() throws {
    func group(_ code: String) throws -> UInt32 { try #require(Industry(code)).place.group }
    // A class and its group are one; groups, divisions and editions are told apart.
    #expect(try group("25.62") == group("25.6") && group("25.62") == group("25.61.0"))
    let others = try ["25.6", "25.5", "25", "26", "nace2.1:25.6"].map(group)
    #expect(Set(others).count == others.count)
  }

  @Test func aPlanNamesAFirmsPartnersFromEitherSide() throws {
    let plan = PublishedPlan(
      step: 2, day: try #require(Day(iso: "2026-11-01")),
      pairs: [.init("A", "B"), .init("C", "A"), .init("B", "C")])
    #expect(plan.partners(of: "A") == ["B", "C"] && plan.partners(of: "X").isEmpty)
  }
}
