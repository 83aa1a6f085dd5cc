import Foundation
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// Rules and objectives against every pairing of small problems.
@Suite struct PairingRulesTests {
  /// Problems for each network; 1,200 in all, ten times as many where asked for.
  private static let rounds =
    ProcessInfo.processInfo.environment["PARTNERNETZ_THOROUGH"] == nil ? 10 : 100

  @Test(arguments: 0..<20)
  func noPairingUnderRulesIsBetter(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var (unsolved, gaps) = (0, 0)
    for _ in 0..<6 {
      let firms = Int.random(in: 2...8, using: &random)
      let benefit = Benefit(
        try RandomNetwork.make(seed: random.next(), firms: firms, placed: true))
      for _ in 0..<PairingRulesTests.rounds {
        let problem = BrutePairing.problem(benefit, candidates: 7, random: &random)
        let rules = BrutePairing.rules(problem, random: &random)
        let brute = BrutePairing(problem: problem, rules: rules)
        guard let ruled = try? problem.applying(rules) else {
          // Refused rules cannot be kept by any pairing.
          #expect(brute.best { _ in [0] } == nil)
          unsolved += 1
          continue
        }
        let objectives: [Objective] = [.index, .total, .coverage]
        let objective = objectives.randomElement(using: &random) ?? .index
        let found = try #require(ruled.choice(objective))
        let chosen = problem.positions(of: found.pairs)
        #expect(brute.allows(chosen), "\(rules)")
        let value = { (chosen: [Int]) -> [Double] in
          let sum = chosen.reduce(0) { $0 + problem.candidates[$1].weight(objective) }
          guard objective == .coverage else { return [sum] }
          return [Double(problem.served(chosen)), sum]
        }
        let best = try #require(brute.best(value))
        let own = value(chosen)
        #expect(abs(own[own.count - 1] - found.value) < 1e-9)
        #expect(!best.lexicographicallyPrecedes(own.map { $0 - 1e-9 }))
        #expect(found.upperBound >= best[best.count - 1] - 1e-9)
        if found.isOptimal {
          #expect(zip(own, best).allSatisfy { abs($0 - $1) < 1e-9 }, "\(own) \(best) \(rules)")
        } else {
          gaps += 1
        }
      }
    }
    // Small problems are solved to the end, and most rules can be kept.
    #expect(gaps == 0 && unsolved < 4 * PairingRulesTests.rounds)
  }

  // Only the sum of all members' days was kept: one member's days were spent by another.
  @Test(arguments: 0..<10)
  func whatAMemberPlansIsKeptByItsOwnPairs(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 900)
    var (limited, gaps) = (0, 0)
    for _ in 0..<8 {
      var tables = RandomNetwork.tables(seed: random.next(), firms: 6)
      for firm in tables.firms.indices where Double.random(in: 0..<1, using: &random) < 0.7 {
        tables.firms[firm].strategyDays = Double.random(in: 0...14, using: &random)
      }
      let benefit = Benefit(Network(tables, asOf: try #require(Day(iso: "2026-11-01"))))
      for _ in 0..<5 {
        let problem = BrutePairing.problem(benefit, candidates: 8, random: &random)
        var rules = PairingRules()
        rules.keepsPlannedDays = true
        if let pair = problem.candidates.randomElement(using: &random), Bool.random(using: &random)
        {
          rules.fixed = [pair.firms]
        }
        let brute = BrutePairing(problem: problem, rules: rules)
        guard let ruled = try? problem.applying(rules) else { continue }
        let found = try #require(ruled.choice(.index))
        let chosen = problem.positions(of: found.pairs)
        #expect(brute.allows(chosen), "\(rules)")
        let value = { (chosen: [Int]) -> [Double] in
          [chosen.reduce(0) { $0 + problem.candidates[$1].index }]
        }
        let best = try #require(brute.best(value))[0]
        #expect(abs(value(chosen)[0] - found.value) < 1e-9)
        #expect(found.value <= best + 1e-9 && found.upperBound >= best - 1e-9)
        if found.isOptimal { #expect(found.value >= best - 1e-9) } else { gaps += 1 }
        let free = try #require(problem.choice(.index))
        if free.value > best + 1e-9 { limited += 1 }
      }
    }
    #expect(gaps == 0 && limited > 5)
  }

  @Test(arguments: 0..<10)
  func leximinIsTheBestOfAllPairings(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for round in 0..<12 {
      let benefit = Benefit(try RandomNetwork.make(seed: random.next(), firms: 7))
      let base = benefit.base
      var problem = BrutePairing.problem(benefit, candidates: 8, random: &random)
      problem = PairingProblem(
        benefit,
        // The gains decide, so that pairs that bring nothing are no candidates here either.
        candidates: problem.candidates.filter {
          base.gain(of: $0.first, from: $0.second).net > 0
            && base.gain(of: $0.second, from: $0.first).net > 0
        },
        capacities: problem.capacities.map { round % 2 == 0 ? min(1, $0) : $0 })
      let own = problem.candidates.map {
        (
          base.gain(of: $0.first, from: $0.second).relative,
          base.gain(of: $0.second, from: $0.first).relative
        )
      }
      let value = { (chosen: [Int]) -> [Double] in
        var gains = [Double](repeating: 0, count: problem.capacities.count)
        for c in chosen {
          gains[Int(problem.candidates[c].first)] += own[c].0
          gains[Int(problem.candidates[c].second)] += own[c].1
        }
        return gains.sorted()
      }
      let best = try #require(BrutePairing(problem: problem, rules: .init()).best(value))
      let found = try #require(problem.choice(.leximin))
      #expect(found.isOptimal)
      let reached = value(problem.positions(of: found.pairs))
      #expect(zip(reached, best).allSatisfy { abs($0 - $1) < 1e-12 })
    }
  }

  @Test func badRulesAreRefusedWithAReason() throws {
    let benefit = Benefit(try RandomNetwork.make(seed: 3, firms: 8))
    let problem = PairingProblem(benefit)
    let good = try #require(
      problem.candidates.first {
        problem.capacities[Int($0.first)] > 0 && problem.capacities[Int($0.second)] > 0
      })
    func refused(_ change: (inout PairingRules) -> Void) -> PairingError? {
      var rules = PairingRules()
      change(&rules)
      do throws(PairingError) {
        _ = try problem.applying(rules)
        return nil
      } catch {
        return error
      }
    }
    #expect(refused { $0.fixed = [good.firms] } == nil)
    let names = [good.first, good.second].map { benefit.network.firm($0).name }
    #expect(
      refused {
        $0.fixed = [good.firms]
        $0.forbidden = [good.firms]
      } == .contradiction(names[0], names[1]))
    #expect(
      refused {
        $0.fixed = [good.firms]
        $0.without = [good.second]
      } == .contradiction(names[0], names[1]))
    #expect(refused { $0.fixed = [FirmPair(1, 1)] } == .sameFirm(benefit.network.firm(1).name))
    #expect(refused { $0.novelty = 1.5 } != nil && refused { $0.novelty = .nan } != nil)
    #expect(refused { $0.distance = -1 } != nil && refused { $0.days = -1 } != nil)
    #expect(
      refused {
        $0.fixed = [good.firms]
        $0.days = 0.5
      } != nil)
    let bad = benefit.network.numbersOfFirms.lazy
      .flatMap { i in (0..<i).map { FirmPair($0, i) } }
      .first { pair in !problem.candidates.contains { $0.firms == pair } }
    switch refused({ $0.fixed = [bad ?? FirmPair(0, 0)] }) {
    case .competitors?, .possibleCompetitors?, .keptApart?, .notGoodForBoth?: break
    case let other: Issue.record("\(String(describing: other))")
    }
  }

  @Test(arguments: 0..<10)
  func rulesNeverRaiseAndRoomNeverLowersTheOptimum(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 500)
    let benefit = Benefit(try RandomNetwork.make(seed: UInt64(seed), firms: 14, placed: true))
    let problem = PairingProblem(benefit)
    for objective in [Objective.index, .nash, .total, .minimum] {
      let free = try #require(problem.choice(objective))
      #expect(free.isOptimal)
      let greedy = problem.greedy(objective)
        .reduce(0) { $0 + problem.candidates[$1].weight(objective) }
      #expect(free.value >= greedy - 1e-9 && greedy >= free.value / 2 - 1e-9)
      var rules = BrutePairing.rules(problem, random: &random)
      rules.fixed = []
      let ruled = try #require(try problem.applying(rules).choice(objective))
      #expect(ruled.value <= free.value + 1e-9)
      var roomy = problem.capacities
      roomy[Int.random(in: 0..<14, using: &random)] += 1
      let more = PairingProblem(benefit, candidates: problem.candidates, capacities: roomy)
      #expect(try #require(more.choice(objective)).value >= free.value - 1e-9)
    }
    let coverage = try #require(problem.choice(.coverage))
    let index = try #require(problem.choice(.index))
    func served(_ pairs: [PairingProblem.Candidate]) -> Int {
      Set(pairs.flatMap { [$0.first, $0.second] }).count
    }
    #expect(served(coverage.pairs) >= served(index.pairs) && coverage.value <= index.value + 1e-9)
  }
}

extension PairingProblem {
  /// Where pairs stand among the candidates.
  fileprivate func positions(of pairs: [Candidate]) -> [Int] {
    pairs.compactMap { candidates.firstIndex(of: $0) }.sorted()
  }

  /// How many firms a choice serves.
  fileprivate func served(_ chosen: [Int]) -> Int {
    Set(chosen.flatMap { [candidates[$0].first, candidates[$0].second] }).count
  }

  /// What is chosen for an objective, pairs that are set included; nil where rules do not allow it.
  fileprivate func choice(
    _ objective: Objective
  ) -> (pairs: [Candidate], value: Double, upperBound: Double, isOptimal: Bool)? {
    guard let solved = try? chosen(objective) else { return nil }
    return solved
  }
}
