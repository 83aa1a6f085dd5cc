import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords
import Testing

@testable import PartnernetzPartnerships

/// What a partnership adds to the risk of its two firms (FORMULAS 4).
@Suite struct PairRiskTests {
  /// A offers steel, of which B needs 400,000 a year; C sells B wood; D offers a loan that A seeks.
  private func tables() -> MemberTables {
    var tables = MemberTables()
    for id in ["A", "B", "C", "D"] {
      var firm = Firm(id: id, name: "Firma \(id)")
      firm.revenue = Money(euros: 1_000_000)
      firm.purchases = Money(euros: 500_000)
      firm.contributionMargin = 0.3
      firm.equity = Money(euros: 200_000)
      tables.firms.append(firm)
    }
    var wood = Statement(source: "C", target: "B", kind: .supplier)
    wood.amount = Money(euros: 50_000)
    wood.what = "Holz"
    tables.statements = [wood]
    tables.offers = [
      Offer(firm: "A", capability: "Stahl", level: 1, spareCapacity: Money(euros: 900_000))
    ]
    tables.needs = [
      Need(
        firm: "B", capability: "Stahl", mode: .buy, volume: Money(euros: 400_000),
        isEssential: true)
    ]
    tables.capital = [
      CapitalEntry(
        firm: "D", role: .offered, kind: .loan, amount: Money(euros: 50_000), limitRate: 0.03),
      CapitalEntry(
        firm: "A", role: .sought, kind: .loan, amount: Money(euros: 80_000), limitRate: 0.06),
    ]
    return tables
  }

  private func model(_ tables: MemberTables) throws -> GainModel {
    Benefit(Network(tables, asOf: try #require(Day(iso: "2026-11-01")))).base
  }

  // The gain was told alone: who would depend on whom was found out after the handshake.
  @Test func newTradeRisksWhatTheSameTradeWouldRisk() throws {
    let model = try model(tables())
    let risk = PairRisks(model).risk(of: FirmPair(0, 1))
    // α · 400,000 = 80,000.
    let amount = model.parameters.tradeShare * 400_000
    #expect(risk.first.largestCustomer?.before == 0)
    #expect(abs((risk.first.largestCustomer?.after ?? 0) - amount / (1_000_000 + amount)) < 1e-12)
    #expect(risk.second.largestSupplier?.before == 0.1)
    #expect(abs((risk.second.largestSupplier?.after ?? 0) - amount / 500_000) < 1e-12)

    var traded = tables()
    var steel = Statement(source: "A", target: "B", kind: .supplier)
    steel.amount = Money(euros: amount)
    steel.what = "Stahl"
    traded.statements.append(steel)
    let (before, after) = (
      SupplyNetwork(model.network), SupplyNetwork(try self.model(traded).network)
    )
    for (firm, side) in [(Int32(0), risk.first), (1, risk.second)] {
      let growth =
        SystemicRisk(failing: firm, in: after).value - SystemicRisk(failing: firm, in: before).value
      #expect(abs(side.systemicGrowth - growth) < 1e-5, "\(firm)")
    }
    // B lacks a fifth of its steel without A, and A loses a customer of 8 % of its revenue without B.
    #expect(abs(risk.second.outputAtRisk - 0.2) < 1e-5)
    #expect(abs(risk.first.outputAtRisk - 0.08) < 1e-5)
    #expect(risk.first.debtRankGrowth == 0 && risk.first.equityAtRisk == 0)
  }

  @Test func aLoanRisksItsShareOfTheEquity() throws {
    let risk = PairRisks(try model(tables())).risk(of: FirmPair(0, 3))
    // D lends 50,000 of its 200,000: a quarter of it, and of a firm with a quarter of all revenue.
    #expect(abs(risk.second.equityAtRisk - 0.25) < 1e-12)
    #expect(abs(risk.first.debtRankGrowth - 0.25 / 4) < 1e-12)
    #expect(risk.first.equityAtRisk == 0 && risk.second.debtRankGrowth == 0)
    #expect(risk.first.systemicGrowth == 0 && risk.first.outputAtRisk == 0)
  }

  @Test func whoNeitherTradesNorLendsRisksNothing() throws {
    let risks = PairRisks(try model(tables()))
    let risk = risks.risk(of: FirmPair(2, 3))
    for side in [risk.first, risk.second] {
      #expect(
        [side.outputAtRisk, side.equityAtRisk, side.systemicGrowth, side.debtRankGrowth]
          .allSatisfy { $0 == 0 })
      #expect(side.largestCustomer.map { $0.growth == 0 } ?? true)
    }
    let all = [FirmPair(0, 1), FirmPair(2, 3)]
    #expect(risks.risks(of: all, threads: 1) == risks.risks(of: all, threads: 2))
    #expect(risks.risks(of: all)[all[0]] == risks.risk(of: all[0]))
  }
}
