import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Properties of risk that hold for any network (FORMULAS 10).
@Suite struct RiskPropertyTests {
  private func network(_ tables: MemberTables) throws -> Network {
    Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  /// A random association with equity and capital links.
  private func tables(_ seed: UInt64) -> MemberTables {
    var random = SplitMix64(seed: seed)
    var tables = RandomNetwork.tables(seed: seed, firms: 10)
    for f in tables.firms.indices {
      tables.firms[f].equity = Money(cents: .random(in: 5_000_000...90_000_000, using: &random))
    }
    for s in tables.statements.indices where s % 3 == 0 {
      tables.statements[s].kind = .capital
      tables.statements[s].what = "loan"
      tables.statements[s].amount = Money(cents: .random(in: 100_000...9_000_000, using: &random))
    }
    return tables
  }

  @Test(arguments: UInt64(0)..<20)
  func concentrationsAreSharesInOrder(seed: UInt64) throws {
    let model = Benefit(try network(RandomNetwork.tables(seed: seed, firms: 10))).base
    var known = 0
    for firm in Int32(0)..<10 {
      for found in [model.customerConcentration(of: firm), model.supplierConcentration(of: firm)] {
        guard let found else { continue }
        known += 1
        #expect(0 <= found.low && found.low <= found.high + 1e-12)
        #expect(found.topShare >= 0 && found.topShare <= found.knownShare + 1e-12)
        #expect(found.topShare * found.topShare <= found.low + 1e-12)
        if found.knownShare <= 1 { #expect(found.high <= 1 + 1e-12) }
      }
    }
    #expect(known > 0)
  }

  @Test(arguments: UInt64(0)..<20)
  func aFailureCostsAtLeastTheFirmItself(seed: UInt64) throws {
    let supply = SupplyNetwork(try network(RandomNetwork.tables(seed: seed, firms: 10)))
    for firm in Int32(0)..<10 {
      for isReplaceable in [true, false] {
        let risk = SystemicRisk(failing: firm, in: supply, isReplaceable: isReplaceable)
        #expect(risk.ownShare <= risk.value + 1e-12 && risk.value <= 1 + 1e-12)
        #expect((risk.downstream + risk.upstream).allSatisfy { (0...1).contains($0) })
        #expect(risk.downstream[Int(firm)] == 0 && risk.upstream[Int(firm)] == 0)
      }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func debtRankGrowsWithExposureAndShrinksWithEquity(seed: UInt64) throws {
    let base = tables(seed)
    var (exposed, solid) = (base, base)
    for s in exposed.statements.indices where exposed.statements[s].kind == .capital {
      exposed.statements[s].amount = exposed.statements[s].amount.map {
        Money(cents: $0.cents * 3 / 2)
      }
    }
    for f in solid.firms.indices {
      solid.firms[f].equity = solid.firms[f].equity.map { Money(cents: $0.cents * 2) }
    }
    let (plain, more, less) = (try network(base), try network(exposed), try network(solid))
    for firm in Int32(0)..<10 {
      let rank = DebtRank(failing: firm, in: plain)
      #expect(rank.distress.allSatisfy { (0...1).contains($0) } && rank.distress[Int(firm)] == 1)
      #expect((-1e-12...1).contains(rank.value))
      let (higher, lower) = (DebtRank(failing: firm, in: more), DebtRank(failing: firm, in: less))
      #expect(zip(rank.distress, higher.distress).allSatisfy { $0 <= $1 + 1e-12 })
      #expect(zip(lower.distress, rank.distress).allSatisfy { $0 <= $1 + 1e-12 })
    }
  }
}
