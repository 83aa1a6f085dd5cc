import Graphs
import Partnerships
import Testing

/// What must hold of every pairing (FORMULAS 6 and 10).
@Suite struct PairingPropertyTests {
  @Test(arguments: 0..<30, [Objective.index, .total])
  func pairingsKeepCapacitiesAndThresholds(seed: Int, objective: Objective) throws {
    let network = try RandomNetwork.make(seed: UInt64(seed), firms: 12)
    let problem = PairingProblem(Benefit(network))
    let pairing = try Pairing(problem, objective: objective)
    var taken = [Int](repeating: 0, count: network.firms.count)
    for pair in pairing.pairs {
      taken[Int(pair.first.firm)] += 1
      taken[Int(pair.second.firm)] += 1
      #expect(pair.tier == .winwin && pair.first.isEnough && pair.second.isEnough)
      #expect(!problem.benefit.base.areCompetitors(pair.first.firm, pair.second.firm))
    }
    for (own, capacity) in zip(taken, problem.capacities) { #expect(own <= capacity) }
    #expect(pairing.value <= pairing.upperBound + 1e-9)
    #expect(Set(pairing.served).isDisjoint(with: pairing.unserved.map(\.firm)))
    #expect(pairing.served.count + pairing.unserved.count == network.firms.count)
  }

  @Test(arguments: 0..<20)
  func theValueIsTheBestOfAllPairings(seed: Int) throws {
    let network = try RandomNetwork.make(seed: UInt64(seed), firms: 7)
    let problem = PairingProblem(Benefit(network))
    try #require(problem.candidates.count <= 20)
    var best = 0.0
    for subset in 0..<(1 << problem.candidates.count) {
      var left = problem.capacities
      var value = 0.0
      for (c, candidate) in problem.candidates.enumerated() where subset >> c & 1 == 1 {
        left[Int(candidate.first)] -= 1
        left[Int(candidate.second)] -= 1
        value += candidate.index
      }
      if left.allSatisfy({ $0 >= 0 }) { best = max(best, value) }
    }
    let pairing = try Pairing(problem)
    #expect(pairing.isOptimal && abs(pairing.value - best) < 1e-9)
  }

  @Test func withoutFirmsThereIsAnEmptyPairing() throws {
    let network = Network(MemberTables(), asOf: try #require(Day(iso: "2026-11-01")))
    let pairing = try Pairing(PairingProblem(Benefit(network)))
    #expect(pairing.pairs.isEmpty && pairing.isOptimal && pairing.unserved.isEmpty)
    #expect(NetworkIndicators(network).components == 0)
    #expect(Reach(in: network).firms.isEmpty)
  }
}
