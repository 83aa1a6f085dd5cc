/// The candidates that are left, set and out while a leximin pairing is settled from the worst-off
/// up; nothing of it is seen outside.
struct LeximinState {
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
