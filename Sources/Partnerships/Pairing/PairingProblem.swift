import PartnernetzGraphs
public import PartnernetzParallel
public import PartnernetzRecords

/// Which firms could be paired, and how many partners each can take.
///
/// - SeeAlso: F20.
public struct PairingProblem: Sendable {
  /// The benefit of any two firms.
  public let benefit: Benefit
  /// Win-win pairs of members, by first and second firm.
  public let candidates: [Candidate]
  /// New partnerships that each firm can start at once beside those that are fixed, by number.
  public let capacities: [Int]
  /// Pairs that are set: they are no candidates and have taken their places.
  public internal(set) var fixed: [Candidate] = []
  /// Win-win pairs that rules took away, by first and second firm.
  public internal(set) var ruledOut: [RuledOut] = []
  /// The rules.
  public internal(set) var rules = PairingRules()
  /// What the rules did.
  public internal(set) var tally = RuleTally()
  /// What any two firms weigh by fit, as their candidate does, where pairs are chosen by it; else nil.
  var fit: (@Sendable (FirmPair) -> Double)?
  /// Places that might do where fewer are let in, so that they certainly do; nil where they are the same.
  var looser: [Int]?
  /// The most edges for which the best pairing is sought; beyond, a heavy one with a proven gap.
  package var exactUpTo = PairingProblem.exactEdges

  /// On one core a million edges take the exact search a second where firms differ, and some five
  /// where many are alike; the heavy pairing takes half a second.
  static let exactEdges = 2_000_000

  /// A win-win pair with what it adds to each objective.
  public struct Candidate: Sendable, Hashable {
    /// The firm with the smaller number.
    public var first: Int32
    /// The other.
    public var second: Int32
    /// The Win-Win-Index, 0..<100.
    public var index: Double
    /// The Nash value.
    public var nash: EuroPerYear
    /// Both gains together.
    public var sum: EuroPerYear
    /// The smaller gain.
    public var minimum: EuroPerYear
    /// The chance of a link, 0–1, and one more for each direction in which a need is met by name, where
    /// pairs are chosen by fit; how likely the pair is agreed, where they are chosen by what can be
    /// expected; else 0.
    public var fit: Double
    /// What the pair is worth over draws of everything that is assumed, or what can be expected of it,
    /// index points, where pairs are chosen by that; else 0.
    public var drawn = 0.0
    /// How much more it weighs because somebody wishes it, as a share of what it is worth.
    var liking = 0.0

    package init(
      first: Int32, second: Int32, index: Double, nash: EuroPerYear, sum: EuroPerYear,
      minimum: EuroPerYear, fit: Double = 0
    ) {
      self.fit = fit
      self.first = first
      self.second = second
      self.index = index
      self.nash = nash
      self.sum = sum
      self.minimum = minimum
    }

    /// What the pair weighs where pairs are chosen: what it is worth, and more where it is wished.
    package func weight(_ objective: Objective) -> Double { worth(objective) * (1 + liking) }

    /// What the pair adds to an objective, in its unit; its index where that is no sum over pairs.
    package func worth(_ objective: Objective) -> Double {
      switch objective {
      case .index, .coverage, .leximin: index
      case .nash: nash.euros
      case .total: sum.euros
      case .minimum: minimum.euros
      case .fit: fit
      case .mean, .careful, .expected: drawn
      }
    }
  }

  /// How near a firm came to a pair that is good for both.
  struct NearMiss: Sendable, Hashable {
    /// The partner.
    var partner: Int32
    /// What is missing on both sides together.
    var missing: EuroPerYear
  }

  /// Finds all pairs of members that are good for both; bounds spare judging all pairs.
  ///
  /// - Parameters:
  ///   - benefit: the benefit of any two firms.
  ///   - threads: the most threads to use; `Threads.most` unless told. The result is the same.
  ///   - stop: when to give up.
  ///   - progress: told the share of the work that is done, from any thread.
  /// - Throws: the failure of `stop`.
  /// - Complexity: see `WinWinSearch`; O(n²) steps along lists at worst, on all cores.
  public init<Failure: Error>(
    _ benefit: Benefit, threads: Int? = nil,
    stop: Interruption<Failure> = Interruption<Never>.never,
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws(Failure) {
    self.benefit = benefit
    capacities = PairingProblem.capacities(in: benefit.network)
    candidates = try WinWinSearch(benefit).candidates(
      threads: threads, stop: stop, progress: progress)
  }

  /// A problem of given candidates, by first and second firm, whoever found them.
  package init(_ benefit: Benefit, candidates: [Candidate], capacities: [Int]) {
    self.benefit = benefit
    self.candidates = candidates
    self.capacities = capacities
  }

  /// The same problem with other candidates and capacities.
  init(_ problem: PairingProblem, candidates: [Candidate], capacities: [Int]) {
    benefit = problem.benefit
    fixed = problem.fixed
    ruledOut = problem.ruledOut
    rules = problem.rules
    tally = problem.tally
    exactUpTo = problem.exactUpTo
    fit = problem.fit
    looser = problem.looser
    self.candidates = candidates
    self.capacities = capacities
  }

  /// The same problem without pairs that something stands in the way of: potential competitors, of
  /// whom a person decides, one house, those who are partners already or tried it lately.
  ///
  /// - Complexity: O(candidates).
  /// - SeeAlso: ``Obstacle``, F31.
  public func withoutObstacles() -> PairingProblem {
    let benefit = benefit
    let isKept = sideBySide(candidates.count) {
      benefit.obstacleOfPair(candidates[$0].first, candidates[$0].second)?.keepsOutOfPlan
        != true
    }
    return PairingProblem(
      self, candidates: zip(candidates, isKept).filter(\.1).map(\.0), capacities: capacities)
  }

  /// The same problem without a firm's pairs; the problem itself where the firm has none.
  ///
  /// - Complexity: O(candidates).
  public func without(_ firm: Int32) -> PairingProblem {
    let rest = candidates.filter { $0.first != firm && $0.second != firm }
    return PairingProblem(self, candidates: rest, capacities: capacities)
  }
}
