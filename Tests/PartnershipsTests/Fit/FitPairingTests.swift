import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

@Suite struct FitPairingTests {
  private func problem(seed: UInt64, firms: Int) throws -> (Fit, PairingProblem) {
    var tables = RandomNetwork.tables(seed: seed, firms: firms)
    for at in tables.firms.indices { tables.firms[at].capacity = 1 }
    tables.statements = Array(tables.statements.prefix(20))
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let fit = Fit(Benefit(network))
    return (fit, PairingProblem(byFit: fit))
  }

  /// The most that pairs of firms each taken once can sum to, by trying all.
  private func most(_ pairs: [(Int32, Int32, Double)], _ free: Set<Int32>) -> Double {
    guard let firm = free.min() else { return 0 }
    let rest = free.subtracting([firm])
    var best = most(pairs, rest)
    for (one, two, worth) in pairs where one == firm && rest.contains(two) {
      best = max(best, worth + most(pairs, rest.subtracting([two])))
    }
    return best
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func noPairingFitsBetter(seed: UInt64) throws {
    let (fit, problem) = try problem(seed: seed, firms: 9)
    try #require(!problem.candidates.isEmpty)
    let pairing = try Pairing(problem, objective: .fit)
    let best = most(
      problem.candidates.map { ($0.first, $0.second, $0.fit) }, Set(fit.network.members))
    #expect(pairing.isOptimal && pairing.objective == .fit)
    #expect(abs(pairing.value - best) < 1e-12)
    for pair in pairing.pairs {
      #expect(!pair.hasTie && !pair.areCompetitors)
      #expect(
        !fit.reasons(for: fit.pair(pair.first.firm, pair.second.firm), of: pair.first.firm)
          .isEmpty)
    }
    // One worth for both sides: whom two would rather have they get.
    #expect(pairing.blocking.isEmpty || pairing.pairs.count > 0)
    let proof = try #require(pairing.certificate)
    try problem.verify(proof)
  }
}
