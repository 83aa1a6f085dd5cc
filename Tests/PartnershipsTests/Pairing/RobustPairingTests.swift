import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Pairs chosen over draws of everything that is assumed.
@Suite struct RobustPairingTests {
  // FORMULAS F28: AB+CD has the indices 50, 50, 26, 38, 49 in five draws, AC+BD 51, 50, 51, 52, 51.
  @Test func theWorstShareIsThatOfTheFormulas() {
    let one = [50.0, 50, 26, 38, 49]
    let other = [51.0, 50, 51, 52, 51]
    #expect(PairingProblem.worstMean(one, share: 0.4) == 32)
    #expect(PairingProblem.worstMean(other, share: 0.4) == 50.5)
    #expect(abs(PairingProblem.worstMean(one, share: 1) - 42.6) < 1e-12)
    #expect(PairingProblem.worstMean(other, share: 1) == 51)
    // Half a value counts half: the worst 1.5 of five are 26 and half of 38.
    #expect(abs(PairingProblem.worstMean(one, share: 0.3) - (26 + 19) / 1.5) < 1e-12)
  }

  @Test func tenthsAreCutOffAtBothEnds() {
    let range = PairingOutlook.Range((0...10).map { EuroPerYear(Double($0)) })
    #expect(range.low == 1 && range.high == 9)
    #expect(PairingOutlook.Range([7]).low == 7 && PairingOutlook.Range([7]).high == 7)
    #expect(PairingOutlook.Range([0, 10]).low == 1)
  }

  @Test(arguments: 0..<4, [Objective.mean, .careful])
  func thePlanIsTheBestAndItsProofHolds(seed: UInt64, objective: Objective) throws {
    let network = try RandomNetwork.make(seed: seed, firms: 14)
    let plain = PairingProblem(Benefit(network))
    let problem = plain.drawing(for: objective, seed: seed, draws: 16, threads: 1)
    #expect(problem.candidates.map(\.firms) == plain.candidates.map(\.firms))
    #expect(
      plain.drawing(for: objective, seed: seed, draws: 16, threads: 3).candidates
        == problem.candidates)
    let pairing = try Pairing(problem, objective: objective)
    #expect(pairing.isOptimal)
    if let certificate = pairing.certificate {
      try problem.verify(certificate)
      // Weights of other draws are other weights.
      if !pairing.pairs.isEmpty {
        let other = plain.drawing(for: objective, seed: seed + 77, draws: 16)
        #expect(throws: PairingCertificateError.self) { try other.verify(certificate) }
      }
    }
    if problem.candidates.count <= 14 {
      let brute = BrutePairing(problem: problem, rules: PairingRules())
      let best = brute.best { chosen in
        [chosen.reduce(0) { $0 + problem.candidates[$1].weight(objective) }]
      }
      #expect(abs((best?.first ?? 0) - pairing.value) < 1e-6)
    }
  }

  @Test(arguments: 0..<4)
  func sharesAndRangesFitTogether(seed: UInt64) throws {
    let network = try RandomNetwork.make(seed: seed, firms: 20)
    let plain = PairingProblem(Benefit(network))
    let mean = plain.drawing(for: .mean, seed: 5, draws: 32)
    let careful = plain.drawing(for: .careful, seed: 5, draws: 32)
    for (one, other) in zip(mean.candidates, careful.candidates) {
      #expect(one.drawn >= other.drawn - 1e-9 && other.drawn >= 0)
    }
    let pairing = try Pairing(mean, objective: .mean)
    let outlook = try PairingOutlook(of: pairing, in: mean, seed: 5, draws: 32)
    #expect(outlook.entries.map(\.firms) == pairing.pairs.map(\.firms))
    for entry in outlook.entries {
      #expect((0...1).contains(entry.winShare) && entry.first.low <= entry.first.high)
      // Whoever wins in no draw weighs nothing, and the other way round.
      let weight = mean.candidates.first { $0.firms == entry.firms }?.drawn ?? -1
      #expect((entry.winShare > 0) == (weight > 0))
    }
    #expect(outlook.total.low <= outlook.total.high)
    let again = try PairingOutlook(of: pairing, in: mean, seed: 5, draws: 32, threads: 1)
    #expect(again.entries == outlook.entries && again.total == outlook.total)
  }

  // 49 of 91 pairs were good for both in the worst case, 44 in nine of ten draws, and what was likely
  // stood above the best case.
  @Test(arguments: 0..<4)
  func noDrawIsWorseThanTheWorstCase(seed: UInt64) throws {
    // Where nobody buys, gains rise or fall with each assumption; what is known is not drawn.
    var tables = RandomAssociation(firms: 30, tags: 4, known: 1).tables(seed: seed)
    tables.needs.removeAll { $0.mode == .buy }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    let problem = PairingProblem(Benefit(network)).drawing(for: .mean, seed: 5, draws: 32)
    let pairing = try Pairing(problem, objective: .mean)
    let outlook = try PairingOutlook(of: pairing, in: problem, seed: 5, draws: 32)
    for (pair, entry) in zip(pairing.pairs, outlook.entries) {
      for (side, likely) in [(pair.first, entry.first), (pair.second, entry.second)] {
        #expect(side.worst <= side.gain.net && side.gain.net <= side.best)
        #expect(side.worst <= likely.low + 1e-6)
      }
      if pair.isGoodAtWorst { #expect(entry.winShare >= 0.9) }
    }
    #expect(pairing.pairs.count { $0.isGoodAtWorst } <= outlook.sureCount)
  }

  @Test func thereIsARangeOnlyWhereThereIsDoubt() throws {
    let network = try RandomNetwork.make(seed: 1, firms: 20)
    let problem = PairingProblem(Benefit(network)).drawing(for: .mean, seed: 1, draws: 16)
    let pairing = try Pairing(problem, objective: .mean)
    try #require(!pairing.pairs.isEmpty)
    let outlook = try PairingOutlook(of: pairing, in: problem, seed: 1, draws: 16)
    #expect(outlook.total.low < outlook.total.high)
    // One draw alone is a point.
    let one = try PairingOutlook(of: pairing, in: problem, seed: 1, draws: 1)
    #expect(one.total.low == one.total.high)
    #expect(one.entries.allSatisfy { $0.winShare == 0 || $0.winShare == 1 })
  }
}
