import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

@testable import PartnernetzAnswers

/// By what a best partner is named: good for both, least missing, or how well it fits.
@Suite struct LeadingPartnerTests {
  /// A offers what some of the other three need for a little; D is alone.
  private func benefit(needs: Int, worth: Double = 10_000) throws -> Benefit {
    var tables = MemberTables()
    for (id, code) in [("A", "25.62"), ("B", "62.02"), ("C", "28.41"), ("D", "49.41")] {
      var firm = Firm(id: id, name: "\(id)werk GmbH")
      firm.industry = Industry(code)
      firm.revenue = Money(euros: 2_000_000)
      firm.contributionMargin = 0.3
      tables.firms.append(firm)
    }
    tables.offers = [
      Offer(firm: "A", capability: "Guss", level: 1, spareCapacity: Money(euros: 500_000)),
      Offer(firm: "B", capability: "Lack", level: 1, spareCapacity: Money(euros: 500_000)),
    ]
    tables.needs = ["B", "C"].prefix(needs).map {
      Need(firm: $0, capability: "Guss", mode: .bridge, value: Money(euros: worth))
    }
    if worth > 100_000 {
      tables.needs.append(
        Need(firm: "A", capability: "Lack", mode: .bridge, value: Money(euros: worth)))
    }
    return Benefit(Network(tables, asOf: try #require(Day(iso: "2026-11-01"))))
  }

  private func ground(_ lead: LeadingPartner?, _ firm: Int32, _ benefit: Benefit) -> JSONValue? {
    guard case .object(let members)? = lead?.json(of: firm, benefit.network) else { return nil }
    return members["by"]
  }

  // Of exactly half of the members it was by fit in one answer and by amounts in the other.
  @Test func halfOfTheAmountsAreEnough() throws {
    let half = try benefit(needs: 2)
    #expect(half.shareWithAmounts == 0.5)
    var isAsked = false
    func fitting() -> PairFit? {
      isAsked = true
      return Fit(half).pair(0, 3)
    }
    let lead = LeadingPartner(for: 0, [], fitting: fitting(), in: half)
    #expect(ground(lead, 0, half) == .string("least_missing"))
    // C's trade is of the same section as A's: less is to be set up than with B.
    #expect(lead?.pair.map { $0.partner(of: 0) } == 2)
    #expect(!isAsked)
  }

  @Test func belowHalfItIsWhoFits() throws {
    let quarter = try benefit(needs: 1)
    #expect(quarter.shareWithAmounts == 0.25)
    let fitting = LeadingPartner(for: 0, [], fitting: Fit(quarter).pair(0, 3), in: quarter)
    #expect(ground(fitting, 0, quarter) == .string("fit") && fitting?.pair == nil)
    // Unless nobody fits: then it is better than nobody.
    let nearest = LeadingPartner(for: 0, [], fitting: nil, in: quarter)
    #expect(ground(nearest, 0, quarter) == .string("least_missing"))
    #expect(nearest?.pair.map { $0.partner(of: 0) } == 1)
  }

  @Test func whereNothingIsNearItIsWhoFitsOrNobody() throws {
    for needs in [1, 2] {
      let benefit = try benefit(needs: needs)
      let fitting = LeadingPartner(for: 3, [], fitting: Fit(benefit).pair(1, 3), in: benefit)
      #expect(ground(fitting, 3, benefit) == .string("fit"))
      let nobody = LeadingPartner(for: 3, [], fitting: nil, in: benefit)
      #expect(ground(nobody, 3, benefit) == nil)
    }
  }

  @Test func onlyTheFirstPairMayBeGoodForBoth() throws {
    let benefit = try benefit(needs: 2, worth: 200_000)
    let (good, bad) = (benefit.pair(0, 1), benefit.pair(0, 3))
    #expect(good.tier == .winwin && bad.tier != .winwin)
    let lead = LeadingPartner(for: 0, [good, bad], fitting: nil, in: benefit)
    #expect(ground(lead, 0, benefit) == .string("amounts") && lead?.pair == good)
    let other = LeadingPartner(for: 0, [bad, good], fitting: nil, in: benefit)
    #expect(ground(other, 0, benefit) != .string("amounts"))
  }
}
