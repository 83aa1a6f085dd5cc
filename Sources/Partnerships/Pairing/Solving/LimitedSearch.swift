// Answers: a heavy pairing under rules over all pairs together (days, share of new relations), and
// what none can exceed.
// Takes: some ten matchings for a rule; then at most `solveLimit` to close the gap.
// From: Lagrangian relaxation (Fisher, The Lagrangian relaxation method for solving integer
// programming problems, Management Science 27, 1981); its line search by intersecting the two
// nearest pieces (Handler & Zang, A dual algorithm for the constrained shortest path problem,
// Networks 10, 1980).

/// Searches for the heaviest choice of candidates that keeps limits.
///
/// A limit's load costs a price; the heaviest choice under prices is a matching, and its value bounds
/// every choice that keeps the limits. Choices met on the way are mended until they keep the limits.
/// Where value and bound differ, candidates are forced in and out one by one.
struct LimitedSearch {
  private let reduction: PairingReduction
  let weights: [Double]
  let limits: [PairingLimit]
  let problem: PairingProblem
  let groups: IndustryGroups?
  private var best: (chosen: [Int], score: Double)?

  /// The best choice found and what none can exceed, bonuses included; nil where none keeps the
  /// limits.
  struct Outcome {
    var chosen: [Int]
    var score: Double
    var bound: Double
  }

  /// The candidates that a branch forces in and out.
  private struct Branch {
    var included: [Int] = []
    var excluded: [Int] = []
    var prices: [Double]
    var bound = Double.infinity
  }

  /// A choice under prices.
  private struct Priced {
    var chosen: [Int]
    /// Weight without prices.
    var score: Double
    var loads: [Double]
    /// What no choice that keeps the limits can exceed.
    var bound: Double
  }

  init(_ problem: PairingProblem, _ reduction: PairingReduction, weights: [Double]) {
    self.problem = problem
    self.reduction = reduction
    self.weights = weights
    limits = problem.limits
    groups = problem.industryGroups
  }

  /// Matchings after which the gap is left as it is: fewer in larger problems.
  private var solveLimit: Int { min(2_000, 200_000 / (weights.count + 1)) }
  private var solves = 0

  /// Searches.
  mutating func run() -> Outcome? {
    var open = [Branch(prices: [Double](repeating: 0, count: limits.count))]
    while let place = open.indices.max(by: { open[$0].bound < open[$1].bound }) {
      let known = best?.score ?? -.infinity
      if open[place].bound <= known + tolerance(known) || solves > solveLimit { break }
      let branch = open.remove(at: place)
      guard let (bound, prices, ends) = price(branch) else { continue }
      let now = best?.score ?? -.infinity
      guard bound > now + tolerance(now) else { continue }
      // With all decided, the included ones are the one choice, and it has been considered.
      guard let split = difference(ends, branch) else { continue }
      for isIn in [true, false] {
        var child = branch
        if isIn { child.included.append(split) } else { child.excluded.append(split) }
        child.prices = prices
        child.bound = bound
        open.append(child)
      }
    }
    guard let best else { return nil }
    let bound = max(best.score, open.map(\.bound).max() ?? -.infinity)
    return Outcome(
      chosen: best.chosen, score: best.score,
      bound: bound <= best.score + tolerance(best.score) ? best.score : bound)
  }

  private func tolerance(_ score: Double) -> Double {
    score.isFinite ? 1e-9 * max(1, abs(score)) : 0
  }

  /// Moves each limit's price to where the bound is lowest.
  private mutating func price(
    _ branch: Branch
  ) -> (bound: Double, prices: [Double], ends: [[Int]])? {
    var prices = branch.prices
    var bound = Double.infinity
    var ends: [[Int]] = []
    if prices.contains(where: { $0 > 0 }) {
      // Often the prices of the branch that this one comes from show that it holds nothing better.
      guard let first = solve(branch, prices) else { return nil }
      bound = first.bound
      let known = best?.score ?? -.infinity
      if bound <= known + tolerance(known) { return (bound, prices, [first.chosen]) }
    }
    for _ in 0..<(limits.count > 1 ? 3 : 1) {
      let before = bound
      for limit in limits.indices {
        guard let (lowest, price, pair) = line(branch, limit, &prices) else { return nil }
        prices[limit] = price
        bound = min(bound, lowest)
        ends = pair
      }
      if bound >= before - tolerance(bound) { break }
    }
    return (bound, prices, ends)
  }

  /// The lowest bound along one price, the price, and the two choices that meet there.
  private mutating func line(
    _ branch: Branch, _ limit: Int, _ prices: inout [Double]
  ) -> (bound: Double, price: Double, ends: [[Int]])? {
    let most = limits[limit].most
    func excess(_ priced: Priced) -> Double { priced.loads[limit] - most }
    prices[limit] = 0
    guard var low = solve(branch, prices) else { return nil }
    if excess(low) <= limits[limit].tolerance { return (low.bound, 0, [low.chosen]) }
    // A price at which the limit is kept.
    let heaviest = weights.max() ?? 0
    let largest = limits[limit].loads.lazy.map { abs($0) }.max() ?? 0
    var price = heaviest / max(largest, 1e-12)
    prices[limit] = price
    guard var high = solve(branch, prices) else { return nil }
    var doublings = 0
    while excess(high) > limits[limit].tolerance {
      // No price brings the load down: the limit cannot be kept.
      guard doublings < 30 else { return nil }
      doublings += 1
      low = high
      price *= 2
      prices[limit] = price
      guard let next = solve(branch, prices) else { return nil }
      high = next
    }
    var lowest = min(low.bound, high.bound)
    /// The bound that a choice gives at another price, the other prices as they are.
    func value(_ priced: Priced, _ price: Double) -> Double {
      var value = priced.score
      for k in limits.indices {
        value -= (k == limit ? price : prices[k]) * (priced.loads[k] - limits[k].most)
      }
      return value
    }
    for _ in 0..<40 {
      let (one, other) = (value(low, 0), value(high, 0))
      let slope = excess(low) - excess(high)
      guard slope > 0 else { break }
      price = max(0, (one - other) / slope)
      prices[limit] = price
      guard let middle = solve(branch, prices) else { return nil }
      lowest = min(lowest, middle.bound)
      if middle.bound <= value(low, price) + tolerance(middle.bound) { break }
      if excess(middle) > limits[limit].tolerance { low = middle } else { high = middle }
    }
    return (lowest, price, [low.chosen, high.chosen])
  }

  /// The heaviest choice under prices; nil where the branch has none.
  private mutating func solve(_ branch: Branch, _ prices: [Double]) -> Priced? {
    var priced = weights
    for (k, limit) in limits.enumerated() where prices[k] > 0 {
      for e in priced.indices { priced[e] -= prices[k] * limit.loads[e] }
    }
    let plain = priced
    // Heavier than what it can push aside on both of its sides; lighter than nothing.
    let weight = 3 * (priced.reduce(0) { max($0, abs($1)) } + 2 * reduction.bonus) + 1
    for e in branch.included { priced[e] += weight }
    for e in branch.excluded { priced[e] = -3 * weight }
    solves += 1
    let choice = reduction.heaviest(priced)
    let chosen = Set(choice.chosen)
    guard branch.included.allSatisfy(chosen.contains) else { return nil }
    let score = reduction.score(choice.chosen, weights)
    let loads = limits.map { $0.load(of: choice.chosen) }
    var bound = reduction.score(choice.chosen, plain) + max(0, choice.bound - choice.score)
    for (k, limit) in limits.enumerated() { bound += prices[k] * limit.most }
    consider(mended(choice.chosen))
    return Priced(chosen: choice.chosen, score: score, loads: loads, bound: bound)
  }

  private mutating func consider(_ chosen: [Int]?) {
    guard let chosen, limits.allSatisfy({ $0.allows(chosen) }) else { return }
    let score = reduction.score(chosen, weights)
    if let best, best.score >= score { return }
    best = (chosen, score)
  }

  /// The heaviest candidate in which the choices differ and that the branch has not decided, else
  /// the heaviest that is chosen, else the heaviest of all; nil where all are decided.
  private func difference(_ ends: [[Int]], _ branch: Branch) -> Int? {
    let decided = Set(branch.included + branch.excluded)
    let (low, high) = (Set(ends.first ?? []), Set(ends.last ?? []))
    for open in [low.symmetricDifference(high), low.union(high), Set(weights.indices)] {
      let heaviest = open.lazy.filter { !decided.contains($0) }
        .max { (weights[$0], -$0) < (weights[$1], -$1) }
      if let heaviest { return heaviest }
    }
    return nil
  }
}
