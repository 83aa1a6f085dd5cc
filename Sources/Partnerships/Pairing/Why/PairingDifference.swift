import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzParallel
public import PartnernetzRecords

/// What changes between two pairings: of one association, or of two versions of it.
public struct PairingDifference: Sendable {
  /// One of the two pairings, without what is only told of a suggestion.
  public struct State: Sendable {
    /// The problem that it solves.
    public let problem: PairingProblem
    /// The pairs, by first and second firm.
    public let pairs: [PairingProblem.Candidate]
    /// The objective's value, as in ``Pairing``.
    public let value: Double
    /// No pairing has more.
    public let upperBound: Double
    /// Whether none is better.
    public let isOptimal: Bool

    /// Solves a problem.
    ///
    /// - Throws: ``PairingError`` where rules and objective do not go together.
    public init(_ problem: PairingProblem, objective: Objective) throws(PairingError) {
      self.init(problem, try problem.solve(objective))
    }

    init(_ problem: PairingProblem, _ solution: PairingProblem.Solution) {
      self.problem = problem
      pairs = (problem.fixed + solution.chosen.map { problem.candidates[$0] })
        .sorted { $0.firms < $1.firms }
      value = solution.value
      upperBound = solution.upperBound
      isOptimal = solution.isOptimal
    }

    /// The network.
    public var network: Network { problem.benefit.network }
    /// Gains of all pairs together.
    public var total: EuroPerYear { pairs.reduce(0) { $0 + $1.sum } }
    /// Firms with a partner, by number.
    public var served: [Int32] { Set(pairs.flatMap { [$0.first, $0.second] }).sorted() }

    /// Gains of all pairs together without those of some firms.
    ///
    /// - Complexity: O(pairs).
    public func total(without firms: Set<Int32>) -> EuroPerYear {
      pairs.reduce(0) { sum, pair in
        let stays = [pair.first, pair.second].filter { !firms.contains($0) }
        if stays.count == 2 { return sum + pair.sum }
        return stays.reduce(sum) {
          let partner = $1 == pair.first ? pair.second : pair.first
          return $0 + problem.benefit.base.gain(of: $1, from: partner).net
        }
      }
    }

    fileprivate func ids(_ pair: PairingProblem.Candidate) -> [Firm.ID] {
      [network.firms[Int(pair.first)].id, network.firms[Int(pair.second)].id]
    }
  }

  /// The pairing before.
  public let before: State
  /// The pairing after.
  public let after: State
  /// Pairs that come, numbered as after.
  public let added: [PairingProblem.Candidate]
  /// Pairs that go, numbered as before.
  public let removed: [PairingProblem.Candidate]

  /// Compares two pairings; firms are the same where their ids are.
  ///
  /// - Complexity: O(pairs).
  public init(from before: State, to after: State) {
    self.before = before
    self.after = after
    let (old, new) = (Set(before.pairs.map(before.ids)), Set(after.pairs.map(after.ids)))
    added = after.pairs.filter { !old.contains(after.ids($0)) }
    removed = before.pairs.filter { !new.contains(before.ids($0)) }
  }

  /// Solves two problems side by side and compares them.
  ///
  /// - Throws: ``PairingError`` where rules and objective do not go together.
  public init(
    from before: PairingProblem, to after: PairingProblem, objective: Objective
  ) throws(PairingError) {
    let states = parallelMap(count: 2) { side in
      Result { () throws(PairingError) in
        try State(side == 0 ? before : after, objective: objective)
      }
    }
    self.init(from: try states[0].get(), to: try states[1].get())
  }

  /// What the objective's value grows by; negative where it shrinks.
  public var growth: Double { after.value - before.value }

  /// Firms that leave: they take part before but not after; numbered as before.
  public var leaving: [Int32] {
    let before = Set(self.before.problem.rules.without)
    return after.problem.rules.without.sorted().compactMap {
      self.before.network.number(of: after.network.firms[Int($0)].id)
    }.filter { !before.contains($0) }
  }

  /// What those gain together who do not leave, before and after.
  public var totalOfOthers: (before: EuroPerYear, after: EuroPerYear) {
    let gone = leaving
    let ids = gone.compactMap { after.network.number(of: before.network.firms[Int($0)].id) }
    return (before.total(without: Set(gone)), after.total(without: Set(ids)))
  }

  /// The same with nothing counted twice over several partners of a firm (F27).
  ///
  /// - Complexity: O(pairs · rows of a firm).
  public var countedOnceOfOthers: (before: EuroPerYear, after: EuroPerYear) {
    let gone = leaving
    let ids = gone.compactMap { after.network.number(of: before.network.firms[Int($0)].id) }
    func total(_ state: State, without firms: [Int32]) -> EuroPerYear {
      Portfolio(state.pairs.map(\.firms), in: state.problem.benefit.base).entries
        .reduce(0) { firms.contains($1.firm) ? $0 : $0 + $1.net }
    }
    return (total(before, without: gone), total(after, without: ids))
  }

  /// Firms that have a partner after but not before, numbered as after.
  public var gaining: [Int32] {
    let known = Set(before.served.map { before.network.firms[Int($0)].id })
    return after.served.filter { !known.contains(after.network.firms[Int($0)].id) }
  }

  /// Firms that have a partner before but not after, numbered as before; firms that are not there
  /// any more are left out.
  public var losing: [Int32] {
    let kept = Set(after.served.map { after.network.firms[Int($0)].id })
    let optedOut = Set(after.problem.rules.without.map { after.network.firms[Int($0)].id })
    return before.served.filter {
      let id = before.network.firms[Int($0)].id
      return !kept.contains(id) && !optedOut.contains(id) && after.network.number(of: id) != nil
    }
  }
}
