import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

@Suite struct ReconciliationTests {
  private func figure(_ euros: Int64, _ evidence: Int) -> Reconciliation.Figure {
    .init(Money(cents: euros * 100), evidence: evidence)
  }

  @Test(
    arguments: [
      (200_000, 2, nil, 0, 200_000, Reconciliation.Outcome.oneSided),
      (300_000, 3, 290_000, 2, 296_000, .consistent), (30_000, 2, 36_000, 1, 32_000, .deviating),
      (50_000, 2, 80_000, 3, 80_000, .conflict), (50_000, 2, 80_000, 2, 50_000, .conflict),
      (600_000, 2, 714_000, 2, 600_000, .vatMismatch),
      (100_000, 2, 107_000, 3, 100_000, .vatMismatch),
    ] as [(Int64, Int, Int64?, Int, Int64, Reconciliation.Outcome)])
  func everyOutcome(
    a: Int64, ra: Int, b: Int64?, rb: Int, amount: Int64, outcome: Reconciliation.Outcome
  ) throws {
    let other = b.map { figure($0, rb) }
    let found = try #require(Reconciliation(figure(a, ra), other))
    #expect(found.amount == Money(cents: amount * 100) && found.outcome == outcome)
    #expect(Reconciliation(other, figure(a, ra)) == found)
  }

  @Test func nobodyNamedAFigure() {
    #expect(Reconciliation(nil, nil) == nil)
  }

  @Test func theResultLiesBetweenTheFiguresWhateverTheyAre() throws {
    var state: UInt64 = 1
    func next(_ bound: UInt64) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64((state >> 33) % bound)
    }
    for _ in 0..<5_000 {
      let one = figure(next(100_000), Int(next(4)))
      let other = figure(next(100_000), Int(next(4)))
      let found = try #require(Reconciliation(one, other))
      #expect(found.amount >= min(one.amount, other.amount))
      #expect(found.amount <= max(one.amount, other.amount))
      #expect(found == Reconciliation(other, one))
    }
  }
}
