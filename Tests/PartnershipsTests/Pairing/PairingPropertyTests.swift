import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
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

  // The best pair of a member that is left out need not be the one that costs the others least.
  @Test func whoIsLeftOutIsToldTheCheapestOfItsThreeBestPairs() throws {
    var (told, notTheBest) = (0, 0)
    for seed in UInt64(0)..<10 {
      let problem = PairingProblem(
        Benefit(try RandomAssociation(firms: 30, tags: 5).network(seed: seed)))
      for entry in try Pairing(problem).unserved {
        guard case .partnersTaken(let best, let loss?) = entry.reason else { continue }
        let ranked = problem.candidates
          .filter { $0.first == entry.firm || $0.second == entry.firm }
          .sorted { $0.index > $1.index }.prefix(3)
          .map { $0.firms.partner(of: entry.firm) }
        let losses = try ranked.map {
          try #require(try problem.loss(forcing: entry.firm, $0))
        }
        let least = try #require(losses.min())
        #expect(abs(loss - least) < 1e-9, "\(seed)")
        let found = try #require(ranked.firstIndex(of: best))
        #expect(abs(losses[found] - least) < 1e-9)
        told += 1
        if losses[0] > least + 1e-6 { notTheBest += 1 }
      }
    }
    #expect(told > notTheBest && notTheBest > 0)
  }

  // Competitors by overlap and by declaration of either side, whatever they would gain.
  @Test(arguments: UInt64(0)..<8)
  func competitorsAreNeitherPairedNorSuggested(seed: UInt64) throws {
    var tables = RandomAssociation(firms: 30, tags: 3, linksPerFirm: 3).tables(seed: seed)
    for f in tables.firms.indices where f % 4 == 0 {
      tables.firms[f].competitors = tables.firms[(f / 2)..<(f / 2 + 3)].map(\.id)
    }
    let benefit = Benefit(Network(tables, asOf: try #require(Day(iso: "2026-11-01"))))
    let problem = PairingProblem(benefit)
    let suggested =
      Suggestions.forEachMember(in: benefit, count: 30).flatMap(\.pairs)
      + benefit.network.numbersOfFirms.flatMap { Suggestions(for: $0, in: benefit).pairs }
    let paired = try Objective.allCases.flatMap { try Pairing(problem, objective: $0).pairs }
    #expect(!suggested.isEmpty && !paired.isEmpty)
    for pair in suggested + paired {
      #expect(!pair.areCompetitors && pair.tier != .excluded)
    }
    // Not even where the two are set.
    let members = benefit.network.numbersOfFirms.filter {
      benefit.network.firm($0).isMember != false
    }
    var (kept, declared) = (0, 0)
    for second in members {
      for first in members
      where first < second && benefit.base.areCompetitors(first, second) {
        kept += 1
        let (one, other) = (benefit.network.firm(first), benefit.network.firm(second))
        if one.competitors.contains(other.id) || other.competitors.contains(one.id) {
          declared += 1
        }
        #expect(benefit.pair(first, second).tier == .excluded)
        var rules = PairingRules()
        rules.fixed = [FirmPair(first, second)]
        #expect(throws: PairingError.competitors(one.name, other.name)) {
          try problem.applying(rules)
        }
      }
    }
    #expect(kept > declared && declared > 0)
  }

  // With one value for both and no two alike, taking the best pair again and again is the one
  // stable pairing (FORMULAS 6).
  @Test(arguments: UInt64(0)..<8)
  func greedyLeavesNoTwoWhoWouldRatherHaveEachOther(seed: UInt64) throws {
    let problem = PairingProblem(
      Benefit(try RandomAssociation(firms: 60, tags: 5).network(seed: seed)))
    #expect(Set(problem.candidates.map(\.index)).count == problem.candidates.count)
    @Sendable func index(_ place: Int) -> (Double, Double) {
      (problem.candidates[place].index, problem.candidates[place].index)
    }
    let greedy = problem.greedy(.index)
    #expect(!greedy.isEmpty)
    #expect(problem.blocking(chosen: Set(greedy), valuing: index).isEmpty)
    // Any other pairing has some who would: here the greedy one without its best pair.
    let best = greedy.max { problem.candidates[$0].index < problem.candidates[$1].index }
    let less = Set(greedy).subtracting([try #require(best)])
    #expect(!problem.blocking(chosen: less, valuing: index).isEmpty)
  }

  @Test(arguments: UInt64(0)..<4)
  func noBlockingPairIsLostWhereFewAreJudged(seed: UInt64) throws {
    let problem = PairingProblem(
      Benefit(try RandomAssociation(firms: 80, tags: 6).network(seed: seed)))
    for position in problem.candidates.indices {
      let (most, exact) = (
        problem.mostRelativeGains(of: position), problem.relativeGains(of: position)
      )
      #expect(most.first >= exact.first && most.second >= exact.second)
    }
    let chosen = Set(problem.greedy(.total))
    let all = problem.blocking(chosen: chosen, valuing: problem.relativeGains)
    #expect(!all.isEmpty)
    #expect(
      all
        == problem.blocking(
          chosen: chosen, valuing: problem.relativeGains, atMost: problem.mostRelativeGains))
  }

  /// What the optimum may do when room, rules or candidates change, on random associations and for
  /// every objective that is a sum.
  @Test(arguments: UInt64(0)..<10)
  func roomHelpsRulesHurtAndGreedyReachesHalf(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let benefit = Benefit(
      try RandomAssociation(firms: 40, tags: 4, linksPerFirm: 2).network(seed: seed))
    let problem = PairingProblem(benefit)
    for objective in [Objective.index, .nash, .total, .minimum] {
      let free = try problem.chosen(objective)
      let greedy = problem.greedy(objective).reduce(0) {
        $0 + problem.candidates[$1].weight(objective)
      }
      #expect(greedy <= free.value + 1e-6 && 2 * greedy >= free.value - 1e-6 && free.isOptimal)
      var last = free.value
      var roomy = problem.capacities
      for _ in 0..<4 {
        roomy[Int.random(in: roomy.indices, using: &random)] += 1
        let more = PairingProblem(benefit, candidates: problem.candidates, capacities: roomy)
        let value = try more.chosen(objective).value
        #expect(value >= last - 1e-6)
        last = value
      }
      // One rule after the other, each on top of those before.
      var rules = PairingRules()
      last = free.value
      let tightenings: [(inout PairingRules) -> Void] = [
        { $0.forbidden = free.pairs.prefix(2).map(\.firms) }, { $0.isOnePerIndustry = true },
        { $0.without = [3, 7] }, { $0.novelty = 1 },
      ]
      for tighten in tightenings {
        tighten(&rules)
        let found = try problem.applying(rules).chosen(objective)
        #expect(found.value <= last + 1e-6 * max(1, last) && found.isOptimal)
        last = found.value
      }
    }
  }

  @Test func withoutFirmsThereIsAnEmptyPairing() throws {
    let network = Network(MemberTables(), asOf: try #require(Day(iso: "2026-11-01")))
    let pairing = try Pairing(PairingProblem(Benefit(network)))
    #expect(pairing.pairs.isEmpty && pairing.isOptimal && pairing.unserved.isEmpty)
    #expect(NetworkIndicators(network).components == 0)
    #expect(Reach(in: network).firms.isEmpty)
  }
}
