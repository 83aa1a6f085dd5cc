import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// The leximin pairing against every pairing of small networks, at all levels: firms take up to three
/// partners, whose gains add up, with and without the rule of one partner for each industry.
@Suite struct LeximinTests {
  /// The highest gains of all pairings, from the lowest on.
  private func best(_ problem: PairingProblem, oneEach: Bool) -> [Double] {
    let own = problem.candidates.indices.map { problem.relativeGains(of: $0) }
    let network = problem.benefit.network
    let groups = problem.candidates.map { pair in
      [(pair.first, pair.second), (pair.second, pair.first)].compactMap { firm, partner in
        network.firm(partner).industry.map { "\(firm) \($0.group)" }
      }
    }
    var best: [Double] = []
    problem.forEachPairing { chosen in
      if oneEach {
        let taken = chosen.flatMap { groups[$0] }
        guard Set(taken).count == taken.count else { return }
      }
      var gains = [Double](repeating: 0, count: problem.capacities.count)
      for c in chosen {
        gains[Int(problem.candidates[c].first)] += own[c].first
        gains[Int(problem.candidates[c].second)] += own[c].second
      }
      gains.sort()
      if best.isEmpty || best.lexicographicallyPrecedes(gains) { best = gains }
    }
    return best
  }

  private func gains(_ problem: PairingProblem, _ pairs: [PairingProblem.Candidate]) -> [Double] {
    var gains = [Double](repeating: 0, count: problem.capacities.count)
    for pair in pairs {
      let base = problem.benefit.base
      gains[Int(pair.first)] += base.gain(of: pair.first, from: pair.second).relative
      gains[Int(pair.second)] += base.gain(of: pair.second, from: pair.first).relative
    }
    return gains.sorted()
  }

  @Test(arguments: 0..<24)
  func noPairingIsBetterAtAnyLevel(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for round in 0..<6 {
      let firms = Int.random(in: 2...8, using: &random)
      let network =
        round % 2 == 0
        ? try RandomNetwork.make(seed: random.next(), firms: firms)
        : try RandomAssociation(firms: firms, tags: 2, known: 0.8).network(seed: random.next())
      let whole = PairingProblem(Benefit(network))
      // Few enough for all their pairings to be gone through.
      let candidates = whole.candidates.shuffled(using: &random).prefix(12)
        .sorted { $0.firms < $1.firms }
      let problem = PairingProblem(
        whole.benefit, candidates: candidates,
        capacities: whole.capacities.map { _ in Int.random(in: 0...3, using: &random) })
      for oneEach in [false, true] {
        var rules = PairingRules()
        rules.isOnePerIndustry = oneEach
        let found = try problem.applying(rules).chosen(.leximin)
        #expect(found.isOptimal)
        let (own, most) = (gains(problem, found.pairs), best(problem, oneEach: oneEach))
        #expect(zip(own, most).allSatisfy { abs($0 - $1) <= 1e-12 }, "\(own) \(most)")
      }
    }
  }

  // What a set pair brings counts, and its places are taken.
  @Test(arguments: 0..<12)
  func besideASetPairNoPairingIsBetter(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 70)
    let network = try RandomAssociation(firms: 8, tags: 2, known: 0.8).network(seed: random.next())
    let whole = PairingProblem(Benefit(network))
    let problem = PairingProblem(
      whole.benefit, candidates: Array(whole.candidates.prefix(12)),
      capacities: whole.capacities.map { _ in Int.random(in: 1...3, using: &random) })
    guard let set = problem.candidates.randomElement(using: &random) else { return }
    var rules = PairingRules()
    rules.fixed = [set.firms]
    let found = try problem.applying(rules).chosen(.leximin)
    #expect(found.isOptimal && found.pairs.contains(set))
    var most: [Double] = []
    problem.forEachPairing { chosen in
      guard chosen.contains(where: { problem.candidates[$0] == set }) else { return }
      let gains = gains(problem, chosen.map { problem.candidates[$0] })
      if most.isEmpty || most.lexicographicallyPrecedes(gains) { most = gains }
    }
    #expect(zip(gains(problem, found.pairs), most).allSatisfy { abs($0 - $1) <= 1e-12 })
  }

  // Of many firms with one partner each every level is proven, under the rule of one partner for each
  // industry as well, which then asks nothing; with several partners it says that it is not.
  @Test func ofManyFirmsItIsProvenWhereEachTakesOnePartner() throws {
    let whole = PairingProblem(Benefit(try RandomAssociation(firms: 120, tags: 6).network(seed: 2)))
    // No two pairs alike, of which either might be taken.
    var known = Set<Double>()
    let different = whole.candidates.indices.filter {
      let gains = whole.relativeGains(of: $0)
      return known.insert(min(gains.first, gains.second)).inserted
    }
    let single = PairingProblem(
      whole.benefit, candidates: different.map { whole.candidates[$0] },
      capacities: whole.capacities.map { min(1, $0) })
    let free = try single.chosen(.leximin)
    var rules = PairingRules()
    rules.isOnePerIndustry = true
    let ruled = try single.applying(rules).chosen(.leximin)
    #expect(free.isOptimal && ruled.isOptimal && free.pairs == ruled.pairs && !free.pairs.isEmpty)
    let several = try whole.chosen(.leximin)
    #expect(!several.isOptimal)
    let coverage = try whole.chosen(.coverage)
    func served(_ pairs: [PairingProblem.Candidate]) -> Int {
      Set(pairs.flatMap { [$0.first, $0.second] }).count
    }
    #expect(served(several.pairs) == served(coverage.pairs))
  }
}
