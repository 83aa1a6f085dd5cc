/// What room a choice of candidates leaves: places of firms, their one partner of each industry where
/// that is a rule, and rules over all pairs together.
struct PairingRoom {
  private let candidates: [PairingProblem.Candidate]
  private let groups: IndustryGroups?
  private let limits: [PairingLimit]
  private var left: [Int]
  private var taken = Set<UInt64>()
  private var loads: [Double]

  /// All the room of a problem.
  ///
  /// - Parameters:
  ///   - problem: candidates, capacities and the rule of industries.
  ///   - groups: the groups of industries where that is a rule.
  ///   - limits: the rules over all pairs together that are to be kept.
  init(_ problem: PairingProblem, groups: IndustryGroups?, limits: [PairingLimit] = []) {
    candidates = problem.candidates
    self.groups = groups
    self.limits = limits
    left = problem.capacities
    loads = [Double](repeating: 0, count: limits.count)
  }

  /// Whether a firm can take a partner more.
  func hasPlace(_ firm: Int) -> Bool { left[firm] > 0 }

  /// Whether a candidate fits in.
  func fits(_ e: Int) -> Bool {
    let candidate = candidates[e]
    guard left[Int(candidate.first)] > 0, left[Int(candidate.second)] > 0,
      limits.indices.allSatisfy({
        loads[$0] + limits[$0].loads[e] <= limits[$0].most + limits[$0].tolerance
      })
    else { return false }
    return groups.map { taken.isDisjoint(with: $0.keys(of: candidate)) } ?? true
  }

  /// Takes a candidate in, whether or not it fits.
  mutating func take(_ e: Int) {
    let candidate = candidates[e]
    left[Int(candidate.first)] -= 1
    left[Int(candidate.second)] -= 1
    if let groups { taken.formUnion(groups.keys(of: candidate)) }
    for k in limits.indices { loads[k] += limits[k].loads[e] }
  }

  /// Takes in what fits, the heaviest first; of equal weights the one that stands first.
  ///
  /// - Returns: what was taken in.
  mutating func fill(_ offers: some Sequence<Int>, by weights: [Double]) -> [Int] {
    var added: [Int] = []
    for e in offers.sorted(by: { (-weights[$0], $0) < (-weights[$1], $1) }) where fits(e) {
      take(e)
      added.append(e)
    }
    return added
  }
}
