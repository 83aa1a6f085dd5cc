import PartnernetzGraphs
import PartnernetzNetworks
public import PartnernetzRecords

/// A pairing for the whole association: who should partner with whom, and who is left out and why.
///
/// - SeeAlso: F20.
public struct Pairing: Sendable {
  /// What it is best at.
  public let objective: Objective
  /// The pairs, by first and second firm.
  public let pairs: [Pair]
  /// The objective's value: index points, or EUR/yr; for coverage and leximin the sum of indices,
  /// for fit how many pairs can be expected to come about.
  public let value: Double
  /// No pairing of these candidates has more.
  public let upperBound: Double
  /// Whether no pairing of these candidates is better.
  public let isOptimal: Bool
  /// The proof that none is better; nil where that is not known, or where the objective is no sum
  /// over pairs.
  public let certificate: PairingCertificate?
  /// Members without a partner, with the reason.
  public let unserved: [Unserved]
  /// Win-win pairs among which was chosen.
  public let candidateCount: Int
  /// Pairs not chosen whose two firms would both rather have each other.
  public let blocking: [PairingProblem.Candidate]
  /// Members with at least one partner.
  public let served: [Int32]
  /// What the pairs bring with each market, need, capacity and budget counted once.
  public let portfolio: Portfolio
  /// How evenly the gains fall.
  public let fairness: Fairness
  /// What was asked of it beside the best value.
  public let rules: PairingRules
  /// What the rules did to the candidates.
  public let tally: RuleTally
  /// Days that the pairs take of their firms.
  public let days: DayPlan
  /// How likely each pair is agreed once it is suggested, where pairs are chosen by what can be expected;
  /// else empty.
  public let chances: [FirmPair: Double]

  /// What may be missing to the best pairing, as a share of what none can exceed: 0 where this one
  /// is proven the best; nil where the objective is no sum over pairs, so that its value tells
  /// nothing of it.
  public var gap: Double? {
    if isOptimal { return 0 }
    guard objective != .coverage, objective != .leximin, upperBound > 0 else { return nil }
    return max(0, 1 - value / upperBound)
  }

  /// How evenly the gains of a pairing fall.
  public struct Fairness: Sendable, Hashable {
    /// All gains together, each pair for itself; what counts some euros twice.
    public var total: EuroPerYear
    /// What was given up of the largest possible total, 0–1; nil where that is not known.
    public var price: Double?
    /// Gini coefficient of the members' gains, 0–1.
    public var gini: Double
    /// The smallest gain of a side of a chosen pair; nil without pairs.
    public var smallestGain: EuroPerYear?
    /// The firm with a partner that gains least, measured by its margin; nil without pairs.
    public var worstOff: Int32?
    /// What that is, as a share of its margin.
    public var worstOffShare: Double?
  }

  /// Pairs the association.
  ///
  /// - Parameters:
  ///   - problem: the candidates and capacities.
  ///   - objective: what it is to be best at.
  /// - Throws: ``PairingError`` where rules and objective do not go together.
  public init(
    _ problem: PairingProblem, objective: Objective = .index
  ) throws(PairingError) {
    let solution = try problem.solve(objective)
    self.init(problem, objective: objective, solution: solution)
  }

  /// Tells what a solution means.
  init(
    _ problem: PairingProblem, objective: Objective, solution: PairingProblem.Solution
  ) {
    let chosen = (problem.fixed + solution.chosen.map { problem.candidates[$0] })
      .sorted { $0.firms < $1.firms }
    let pairs = chosen.map { problem.benefit.pair($0.first, $0.second) }
    self.objective = objective
    self.pairs = pairs
    value = solution.value
    upperBound = solution.upperBound
    isOptimal = solution.isOptimal
    certificate = solution.certificate.map {
      PairingCertificate($0, chosen: solution.chosen, of: problem, objective: objective)
    }
    candidateCount = problem.candidates.count
    let paired = Set(chosen.flatMap { [$0.first, $0.second] })
    served = paired.sorted()
    unserved = problem.unserved(solution, objective: objective)
    blocking =
      objective == .fit
      ? problem.blocking(chosen: Set(solution.chosen), valuing: problem.sharedFit)
      : problem.blocking(
        chosen: Set(solution.chosen), valuing: problem.relativeGains,
        atMost: problem.mostRelativeGains)

    var gains = [Double](repeating: 0, count: problem.capacities.count)
    var shares: [Int32: Double] = [:]
    for side in pairs.flatMap({ [$0.first, $0.second] }) {
      gains[Int(side.firm)] += side.gain.net.euros
      shares[side.firm, default: 0] += side.gain.relative
    }
    let worst = shares.min { ($0.value, $0.key) < ($1.value, $1.key) }
    let total = pairs.reduce(EuroPerYear.zero) { $0 + $1.sum }
    let best = objective == .total ? solution : try? problem.solve(.total)
    let price: Double? =
      best.flatMap { best in
        best.isOptimal && best.value > 0 ? max(0, 1 - total.euros / best.value) : nil
      }
    fairness = Fairness(
      total: total, price: price,
      gini: giniCoefficient(problem.benefit.network.members.map { gains[Int($0)] }),
      smallestGain: pairs.map(\.minimum).min(), worstOff: worst?.key, worstOffShare: worst?.value)
    portfolio = Portfolio(pairs.map(\.firms), in: problem.benefit.base)
    rules = problem.rules
    tally = problem.tally
    days = DayPlan(pairs, problem.benefit)
    chances =
      objective == .expected
      ? Dictionary(chosen.map { ($0.firms, $0.fit) }, uniquingKeysWith: { first, _ in first }) : [:]
  }
}
