import Foundation
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

@Suite struct PairingCertificateTests {
  private func isAccepted(_ proof: PairingCertificate, by problem: PairingProblem) -> Bool {
    do {
      try problem.verify(proof)
      return true
    } catch {
      return false
    }
  }

  /// A random association in which two groups of three would all like each other best, so that the
  /// proof needs odd sets.
  private func problem(seed: UInt64) throws -> PairingProblem {
    var random = SplitMix64(seed: ~seed)
    var tables = RandomNetwork.tables(seed: seed, firms: 10)
    for group in 0..<2 {
      let ids = (0..<3).map { "G\(group)\($0)" }
      for id in ids {
        var firm = Firm(id: id, name: id)
        firm.capacity = 1
        tables.firms.append(firm)
        for market in ids {
          tables.markets.append(
            market == id
              ? MarketEntry(firm: id, market: market, role: .served, presence: 0.9, contacts: 40)
              : MarketEntry(
                firm: id, market: market, role: .sought,
                target: Money(cents: .random(in: 20_000_000...30_000_000, using: &random))))
        }
      }
    }
    return PairingProblem(
      Benefit(Network(tables, asOf: try #require(Day(iso: "2026-11-01")))))
  }

  // A change may leave a proof: then the judge, who works it all out anew, must find one as well.
  @Test func ofTenThousandSpoiltProofsNoneIsAccepted() throws {
    var generator = SplitMix64(seed: 4)
    var (spoilt, harmless, sets) = (0, 0, 0)
    var byKind = [Int](repeating: 0, count: SpoiltProof.kinds)
    for seed: UInt64 in 0..<21 {
      let problem = try problem(seed: seed)
      let objective = [Objective.index, .nash, .total, .minimum][Int(seed % 4)]
      guard let proof = try Pairing(problem, objective: objective).certificate else { continue }
      let judge = ProofJudge(problem)
      #expect(isAccepted(proof, by: problem) && judge.holds(proof))
      sets += proof.oddSets.count
      for round in 0..<560 {
        let kind = round % SpoiltProof.kinds
        var other = SpoiltProof(proof, of: problem)
        guard other.spoil(kind, &generator) else { continue }
        if judge.holds(other.proof) {
          harmless += 1
        } else {
          spoilt += 1
          byKind[kind] += 1
          #expect(!isAccepted(other.proof, by: problem), "change \(kind) of \(proof)")
        }
      }
    }
    #expect(spoilt >= 10_000)
    #expect(harmless < spoilt / 5 && sets > 20)
    #expect(byKind.allSatisfy { $0 > 20 })
  }

  @Test func theFileSaysTheSame() throws {
    let problem = PairingProblem(Benefit(try RandomNetwork.make(seed: 1, firms: 14)))
    let proof = try #require(try Pairing(problem).certificate)
    let file = try JSONEncoder().encode(proof)
    let read = try JSONDecoder().decode(PairingCertificate.self, from: file)
    #expect(read == proof)
    #expect(isAccepted(read, by: problem))
  }

  // Weights of coverage and leximin are indices, for which the values prove something else.
  @Test(arguments: [Objective.coverage, .leximin])
  func aProofOfSumsProvesNothingElse(objective: Objective) throws {
    let problem = PairingProblem(Benefit(try RandomNetwork.make(seed: 1, firms: 14)))
    var proof = try #require(try Pairing(problem, objective: .index).certificate)
    proof.objective = objective
    #expect(throws: PairingCertificateError.noSum(objective)) { try problem.verify(proof) }
  }
}
