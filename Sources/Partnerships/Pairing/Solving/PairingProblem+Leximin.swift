// Answers: a pairing in which the worst-off firm is as well off as can be, then the next.
// Takes: one search of a path for each pair that is settled (`heaviestServing`); where a firm takes
// one partner of an industry, one matching for each, at most `solveLimit` of them.
// From: iterated bottleneck; see Kurokawa, Procaccia & Shah, Leximin allocations in the real world,
// ACM Trans. Economics and Computation 6, 2018, for leximin as a sequence of such steps.

import Graphs

extension PairingProblem {
  /// The leximin pairing; up to ``enumerationLimit`` candidates by going through all pairings.
  ///
  /// First most firms are served. Then the chosen pair with the lowest relative gain of a side is
  /// taken away for good if as many can be served without it, else it is set: with one partner a
  /// firm and gains that differ, this is leximin. Where firms take several partners, gains add up
  /// and the pairing is not proven the best; further partners go to the worst-off first.
  func leximin(weights: [Double], set: Double) throws(PairingError) -> Solution {
    if let limit = limits.first { throw .unsupported(.leximin, limit.rule) }
    let chosen: [Int]
    let isProven: Bool
    if candidates.count <= PairingProblem.enumerationLimit {
      (chosen, isProven) = (bestByEnumeration(), true)
    } else {
      (chosen, isProven) = raisingTheWorstOff()
    }
    let value = chosen.reduce(set) { $0 + weights[$1] }
    // The sum is not what is made large here, so a bound of it says nothing but that.
    let bound = isProven ? value : max(value, try solve(.index).upperBound)
    return Solution(chosen: chosen, value: value, upperBound: bound, isOptimal: isProven)
  }

  /// The most matchings that a leximin pairing takes.
  private var solveLimit: Int { max(100, 20_000_000 / (candidates.count + 1)) }

  /// Leximin step by step, whatever the size.
  package func raisingTheWorstOff() -> (chosen: [Int], isProven: Bool) {
    let gains = candidates.indices.map { relativeGains(of: $0) }
    let low = gains.map { min($0.first, $0.second) }
    let order = candidates.indices.sorted { (low[$0], $0) < (low[$1], $1) }
    let hasTies = zip(order, order.dropFirst()).contains { low[$0] == low[$1] }
    let served = rules.isOnePerIndustry ? servingByMatchings(low, order) : serving(low)
    let isSimple = !hasTies && served.isSettled && takesOnePartnerEach
    let chosen = takesOnePartnerEach ? served.edges : addingForTheWorstOff(served.edges, gains)
    return (chosen.sorted(), isSimple)
  }

  /// Pairs that serve most firms, the lowest gain of a side raised step by step.
  private func serving(_ low: [Double]) -> (edges: [Int], isSettled: Bool) {
    var isServed = [Bool](repeating: false, count: capacities.count)
    for pair in fixed {
      isServed[Int(pair.first)] = true
      isServed[Int(pair.second)] = true
    }
    let choice = heaviestServing(
      nodeCount: capacities.count,
      edges: zip(candidates, low).map { Graph.Arc($0.first, $0.second, weight: $1) },
      capacities: capacities, isServed: isServed)
    return (choice.edges, choice.isSettled)
  }

  /// The same under the rule of one partner for each industry, by a matching for each step.
  private func servingByMatchings(
    _ low: [Double], _ order: [Int]
  ) -> (edges: [Int], isSettled: Bool) {
    // Ranks instead of gains, so that few choices need mending; the square root keeps them close.
    var rank = [Double](repeating: 0, count: candidates.count)
    for (place, e) in order.enumerated() { rank[e] = Double(place + 1).squareRoot() }
    var state = LeximinState(self, low: low, rank: rank)
    state.settle(limit: solveLimit)
    return (state.chosen, state.isSettled)
  }

  /// Whether no firm with candidates can have two partners.
  private var takesOnePartnerEach: Bool {
    candidates.allSatisfy { capacities[Int($0.first)] <= 1 && capacities[Int($0.second)] <= 1 }
      && fixed.isEmpty
  }

  /// Gives further partners, again and again to the firm that is worst off and can have one.
  private func addingForTheWorstOff(
    _ chosen: [Int], _ gains: [(first: Double, second: Double)]
  ) -> [Int] {
    var kept = Set(chosen)
    var left = capacities
    var own = [Double](repeating: 0, count: capacities.count)
    var taken = Set<UInt64>()
    let groups = rules.isOnePerIndustry ? IndustryGroups(benefit.network) : nil
    func take(_ e: Int) {
      let candidate = candidates[e]
      left[Int(candidate.first)] -= 1
      left[Int(candidate.second)] -= 1
      own[Int(candidate.first)] += gains[e].first
      own[Int(candidate.second)] += gains[e].second
      taken.formUnion(groups?.keys(of: candidate) ?? [])
    }
    for e in chosen { take(e) }
    var choices = [[Int]](repeating: [], count: capacities.count)
    for (e, candidate) in candidates.enumerated() where !kept.contains(e) {
      choices[Int(candidate.first)].append(e)
      choices[Int(candidate.second)].append(e)
    }
    func gain(_ e: Int, _ firm: Int) -> Double {
      Int(candidates[e].first) == firm ? gains[e].first : gains[e].second
    }
    for firm in choices.indices {
      choices[firm].sort { (-gain($0, firm), $0) < (-gain($1, firm), $1) }
    }
    var open = Set(choices.indices.filter { !choices[$0].isEmpty && left[$0] > 0 })
    while let firm = open.min(by: { (own[$0], $0) < (own[$1], $1) }) {
      let next = choices[firm].first { e in
        let candidate = candidates[e]
        return !kept.contains(e) && left[Int(candidate.first)] > 0
          && left[Int(candidate.second)] > 0
          && taken.isDisjoint(with: groups?.keys(of: candidate) ?? [])
      }
      guard let next else {
        open.remove(firm)
        continue
      }
      kept.insert(next)
      take(next)
      if left[firm] <= 0 { open.remove(firm) }
    }
    return Array(kept)
  }
}

/// The candidates that are left, set and out while a leximin pairing is settled from the worst-off
/// up; nothing of it is seen outside.
private struct LeximinState {
  private var problem: PairingProblem
  private let low: [Double]
  private let rank: [Double]
  private var isOut: [Bool]
  private var settled: [Int] = []
  private var free: [Int] = []
  private(set) var isSettled = true

  init(_ problem: PairingProblem, low: [Double], rank: [Double]) {
    self.problem = problem
    self.problem.exactUpTo = .max
    self.low = low
    self.rank = rank
    isOut = [Bool](repeating: false, count: low.count)
  }

  /// The pairing.
  var chosen: [Int] { settled + free }

  /// Settles pairs from the lowest gain up.
  mutating func settle(limit: Int) {
    var rest = problem
    var numbers = Array(problem.candidates.indices)
    var target: Int
    (free, target) = mostServed(rest, numbers)
    var solves = 1
    while let lowest = free.min(by: { (low[$0], $0) < (low[$1], $1) }) {
      guard solves < limit else {
        isSettled = false
        return
      }
      solves += 1
      // What gains less than any that is chosen is not needed, so it goes for good.
      for e in numbers where (low[e], e) <= (low[lowest], lowest) { isOut[e] = true }
      let trial = kept(rest, numbers)
      let (without, reached) = mostServed(trial.problem, trial.numbers)
      if reached == target {
        (rest, numbers, free) = (trial.problem, trial.numbers, without)
        continue
      }
      settled.append(lowest)
      let pair = problem.candidates[lowest]
      let before = trial.problem
      rest = before.fixing(pair)
      let groups = rest.candidates.count
      numbers = aligned(before, trial.numbers, rest, count: groups)
      free.removeAll { $0 == lowest }
      target = served(free, beside: rest.fixed)
    }
  }

  private func kept(
    _ rest: PairingProblem, _ numbers: [Int]
  ) -> (problem: PairingProblem, numbers: [Int]) {
    let places = numbers.indices.filter { !isOut[numbers[$0]] }
    return (
      PairingProblem(
        rest, candidates: places.map { rest.candidates[$0] }, capacities: rest.capacities),
      places.map { numbers[$0] }
    )
  }

  /// The numbers of those candidates that are left of others; both lists are in the same order.
  private func aligned(
    _ before: PairingProblem, _ numbers: [Int], _ after: PairingProblem, count: Int
  ) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(count)
    for (place, candidate) in before.candidates.enumerated()
    where result.count < count && after.candidates[result.count].firms == candidate.firms {
      result.append(numbers[place])
    }
    return result
  }

  private func served(_ chosen: [Int], beside fixed: [PairingProblem.Candidate]) -> Int {
    var firms = Set<Int32>()
    for e in chosen {
      firms.insert(problem.candidates[e].first)
      firms.insert(problem.candidates[e].second)
    }
    for pair in fixed { firms.subtract([pair.first, pair.second]) }
    return firms.count
  }

  /// A choice that serves most firms beside those that set pairs serve, and how many.
  private func mostServed(_ rest: PairingProblem, _ numbers: [Int]) -> ([Int], Int) {
    let weights = numbers.map { rank[$0] }
    let reduction = PairingReduction(rest, weights: weights, isServing: true)
    let choice = reduction.heaviest(weights)
    return (choice.chosen.map { numbers[$0] }, reduction.served(choice.chosen))
  }
}
