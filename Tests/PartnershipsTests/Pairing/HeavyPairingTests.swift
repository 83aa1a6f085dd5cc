import PartnernetzAnswers
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzWording
import Testing

/// Problems that are too large for the exact search, made small: the pairing is heavy, and what it
/// may be short of the best is proven.
@Suite struct HeavyPairingTests {
  @Test(arguments: 0..<20)
  func theBestLiesBetweenValueAndBound(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 900)
    for round in 0..<16 {
      let firms = Int.random(in: 3...8, using: &random)
      let benefit = Benefit(try RandomNetwork.make(seed: random.next(), firms: firms, placed: true))
      let problem = BrutePairing.problem(benefit, candidates: 7, random: &random)
      var rules = PairingRules()
      if round % 4 > 0 {
        rules = BrutePairing.rules(problem, random: &random)
        if round % 4 == 1 { (rules.days, rules.novelty) = (nil, 0) }
      }
      let brute = BrutePairing(problem: problem, rules: rules)
      let (firsts, seconds) = (problem.candidates.map(\.first), problem.candidates.map(\.second))
      var heavy = problem
      heavy.exactUpTo = 0
      guard let ruled = try? heavy.applying(rules) else { continue }
      for objective in [Objective.index, .total, .coverage] {
        guard let found = try? ruled.chosen(objective) else { continue }
        let chosen = found.pairs.compactMap { problem.candidates.firstIndex(of: $0) }.sorted()
        #expect(brute.allows(chosen), "\(rules)")
        func value(_ chosen: [Int]) -> Double {
          chosen.reduce(0) { $0 + problem.candidates[$1].weight(objective) }
        }
        #expect(abs(value(chosen) - found.value) < 1e-9 && found.value <= found.upperBound + 1e-9)
        guard objective == .coverage else {
          let best = try #require(brute.best { [value($0)] })[0]
          #expect(best <= found.upperBound + 1e-9, "\(objective) \(rules)")
          if found.isOptimal { #expect(abs(best - found.value) < 1e-9) }
          continue
        }
        func served(_ chosen: [Int]) -> Double {
          Double(Set(chosen.flatMap { [firsts[$0], seconds[$0]] }).count)
        }
        let best = try #require(brute.best { [served($0), value($0)] })
        #expect(served(chosen) <= best[0])
        if found.isOptimal {
          #expect(served(chosen) == best[0] && abs(best[1] - found.value) < 1e-9)
        }
      }
    }
  }

  @Test(arguments: [Objective.nash, .minimum, .coverage])
  func theGapIsToldAndNoProofIsWritten(objective: Objective) throws {
    // With no partner's size as a bound there are so many candidates that the heavy search falls short.
    var unbounded = Parameters()
    (unbounded.marketScale, unbounded.bridgeScale) = (1e9, 1e9)
    let network = try RandomAssociation(firms: 150, tags: 8)
      .network(seed: 3, parameters: unbounded)
    let exact = PairingProblem(Benefit(network))
    var heavy = exact
    heavy.exactUpTo = 0
    let best = try Pairing(exact, objective: objective)
    let found = try Pairing(heavy, objective: objective)
    #expect(best.isOptimal && best.gap == 0)
    #expect(!found.isOptimal && found.certificate == nil)
    guard objective != .coverage else {
      #expect(found.gap == nil && found.served.count <= best.served.count)
      return
    }
    let gap = try #require(found.gap)
    #expect(found.value <= best.value && best.value <= found.upperBound)
    #expect(abs(found.value - (1 - gap) * found.upperBound) < 1e-6 && gap > 0 && gap < 0.05)
    let sentences = found.sentences(network).map { [$0.german, $0.english] }
    #expect(
      sentences.contains {
        $0[0].contains("zum besten höchstens") && $0[1].contains("% below the best")
      })
  }

  // Firms whom nothing but the days keep apart were told that fitting partners are taken.
  @Test func whoIsLeftOutForWantOfDaysIsToldSo() throws {
    let network = try RandomAssociation(firms: 60, tags: 8).network(seed: 4)
    let problem = PairingProblem(Benefit(network))
    var rules = PairingRules()
    rules.days = 0
    let pairing = try Pairing(try problem.applying(rules))
    #expect(pairing.pairs.isEmpty)
    let able = Set(
      problem.candidates.filter {
        problem.capacities[Int($0.first)] > 0 && problem.capacities[Int($0.second)] > 0
      }.flatMap { [$0.first, $0.second] })
    #expect(!able.isEmpty)
    for entry in pairing.unserved where able.contains(entry.firm) {
      guard case .ruledOut(.days, _) = entry.reason else {
        Issue.record("\(entry.reason)")
        continue
      }
    }
  }
}
