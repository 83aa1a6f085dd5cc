import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords

/// Every pairing of a small problem, judged by the words of the rules and nothing of the solver.
struct BrutePairing {
  let problem: PairingProblem
  let rules: PairingRules

  /// The best value among the choices that keep the rules; nil where none does.
  ///
  /// - Parameter value: of the chosen candidates' positions; compared entry by entry.
  /// - Returns: the value.
  func best(_ value: ([Int]) -> [Double]) -> [Double]? {
    var best: [Double]?
    for subset in 0..<(1 << problem.candidates.count) {
      let chosen = problem.candidates.indices.filter { subset >> $0 & 1 == 1 }
      guard allows(chosen) else { continue }
      let own = value(chosen)
      if best.map({ $0.lexicographicallyPrecedes(own) }) ?? true { best = own }
    }
    return best
  }

  /// Whether a choice keeps capacities and rules.
  func allows(_ chosen: [Int]) -> Bool {
    var taken = [Int](repeating: 0, count: problem.capacities.count)
    var (free, new, days) = (0, 0, 0.0)
    for c in chosen {
      taken[firsts[c]] += 1
      taken[seconds[c]] += 1
      guard isAllowed[c] else { return false }
      days += self.days[c]
      if !isFixed[c] {
        free += 1
        new += isNew[c] ? 1 : 0
      }
    }
    for firm in taken.indices where taken[firm] > problem.capacities[firm] { return false }
    for c in isFixed.indices where isFixed[c] && !chosen.contains(c) { return false }
    guard Double(new) >= rules.novelty * Double(free) - 1e-12, days <= (rules.days ?? 1e9) + 1e-9
    else { return false }
    if rules.keepsPlannedDays, !keepsPlannedDays(chosen) { return false }
    guard rules.isOnePerIndustry else { return true }
    let sides = chosen.flatMap { [groups[$0].0, groups[$0].1].compactMap(\.self) }
    return Set(sides).count == sides.count
  }

  /// Whether what is chosen freely fits into what each firm plans and pairs that are set leave.
  private func keepsPlannedDays(_ chosen: [Int]) -> Bool {
    problem.benefit.network.numbersOfFirms.allSatisfy { firm in
      guard let planned = problem.benefit.network.firm(firm).strategyDays else { return true }
      let own = chosen.filter { firsts[$0] == Int(firm) || seconds[$0] == Int(firm) }
      func sum(_ pairs: [Int]) -> Double { pairs.reduce(0) { $0 + days[$1] / 2 } }
      let left = max(0, planned - sum(own.filter { isFixed[$0] }))
      return sum(own.filter { !isFixed[$0] }) <= left + 1e-9
    }
  }

  private let firsts: [Int]
  private let seconds: [Int]
  private let isAllowed: [Bool]
  private let isFixed: [Bool]
  private let isNew: [Bool]
  private let days: [Double]
  private let groups: [(String?, String?)]

  init(problem: PairingProblem, rules: PairingRules) {
    self.problem = problem
    self.rules = rules
    let (candidates, network) = (problem.candidates, problem.benefit.network)
    firsts = candidates.map { Int($0.first) }
    seconds = candidates.map { Int($0.second) }
    isFixed = candidates.map { rules.fixed.contains($0.firms) }
    isNew = candidates.map { !problem.benefit.base.hasTie($0.first, $0.second) }
    days = candidates.map {
      let pair = problem.benefit.pair($0.first, $0.second)
      let parameters = network.parameters
      return [pair.first, pair.second].reduce(0) {
        $0 + $1.gain.setupDays / Double(parameters.horizon) + parameters.careDays
      }
    }
    isAllowed = candidates.map { candidate in
      let distance = network.distance(candidate.first, candidate.second) ?? 0
      let isNear = distance <= rules.distance ?? .infinity
      return !rules.forbidden.contains(candidate.firms)
        && !rules.without.contains(candidate.first) && !rules.without.contains(candidate.second)
        && (isNear || rules.fixed.contains(candidate.firms))
    }
    func side(_ firm: Int32, _ partner: Int32) -> String? {
      network.firm(partner).industry.map { "\(firm) \($0.group)" }
    }
    groups = candidates.map { (side($0.first, $0.second), side($0.second, $0.first)) }
  }

  /// A problem of up to eight candidates among the firms of a network, with random weights.
  static func problem(
    _ benefit: Benefit, candidates: Int, random: inout SplitMix64
  ) -> PairingProblem {
    let firms = benefit.network.numbersOfFirms
    var pairs = Set<FirmPair>()
    for _ in 0..<candidates {
      let (i, j) = (
        Int32.random(in: firms, using: &random), Int32.random(in: firms, using: &random)
      )
      if i != j { pairs.insert(FirmPair(i, j)) }
    }
    return PairingProblem(
      benefit,
      candidates: pairs.sorted().map { pair in
        func weight() -> Double { Double.random(in: 1..<100, using: &random) }
        return .init(
          first: pair.first, second: pair.second, index: weight(),
          nash: EuroPerYear(weight()), sum: EuroPerYear(weight()),
          minimum: EuroPerYear(weight()))
      },
      capacities: firms.map { _ in Int.random(in: 0...3, using: &random) })
  }

  /// Some rules, often several, often hard to keep.
  static func rules(_ problem: PairingProblem, random: inout SplitMix64) -> PairingRules {
    func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    var rules = PairingRules()
    for candidate in problem.candidates {
      if chance(0.1) { rules.fixed.append(candidate.firms) }
      if chance(0.1) { rules.forbidden.append(candidate.firms) }
    }
    for firm in problem.benefit.network.numbersOfFirms where chance(0.05) {
      rules.without.append(firm)
    }
    if chance(0.3) { rules.distance = Double.random(in: 5...60, using: &random) }
    if chance(0.4) { rules.novelty = [0.25, 0.5, 0.8, 1].randomElement(using: &random) ?? 1 }
    rules.isOnePerIndustry = chance(0.5)
    if chance(0.4) { rules.days = Double.random(in: 5...60, using: &random) }
    return rules
  }
}
