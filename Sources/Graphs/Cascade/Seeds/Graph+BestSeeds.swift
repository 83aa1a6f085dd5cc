public import PartnernetzParallel

// Answers: who should begin a cascade so that together they reach the most, and how near that is to
// the best there is.
// Takes: O(arcs that enter members of the random sets) for each doubling of the sets.
// From: OPIM-C, Tang, Tang, Xiao and Yuan (2018), with the hop limit of F15.

extension Graph {
  /// The best nodes to begin a cascade with: the seeds of influence maximisation.
  ///
  /// With probability 1 - `delta` they reach at least 1 - 1/e - `epsilon` of what the best choice
  /// does, and at least the ratio that the answer states, which is mostly more. Where the whole
  /// choice reaches so little of a large graph that half a billion arcs do not suffice for that,
  /// the ratio stated is what holds.
  ///
  /// - Parameters:
  ///   - count: how many nodes.
  ///   - candidates: whom to choose from; all nodes by default.
  ///   - maximumHops: the most arcs of a path.
  ///   - passProbability: for each node the probability that it passes on; nil where all do for
  ///     certain. A seed always does.
  ///   - epsilon: how much of the proof may be lost to chance.
  ///   - delta: how improbable it is that the proof is wrong.
  ///   - seed: of the random numbers that choose the sets.
  ///   - threads: the most threads to use; the result is the same for any number.
  ///   - stop: when to give up; by default never.
  /// - Throws: the failure of `stop`, never by default.
  /// - Returns: the choice with its proof.
  /// - Precondition: weights and `passProbability` lie in 0...1, the candidates are nodes, `epsilon`
  ///   is above 0 and `delta` in (0, 1); else the program stops with a sentence.
  /// - Complexity: O(arcs that enter members of the random sets) for each doubling of the sets.
  /// - Source: influence maximisation by OPIM-C, Tang, Tang, Xiao and Yuan (2018).
  /// - SeeAlso: F15.
  public func bestSeeds<Failure: Error>(
    count: Int, among candidates: [Node]? = nil, maximumHops: Int,
    passProbability: [Double]? = nil, epsilon: Double = 0.05, delta: Double = 0.01,
    seed: UInt64 = 1, threads: Int? = nil,
    stop: Interruption<Failure> = Interruption<Never>.never
  ) throws(Failure) -> BestSeeds {
    checkCascade(candidates, passing: passProbability)
    let source = ReverseSource(
      self, element: .nodes, candidates: candidates, hops: maximumHops,
      passProbability: passProbability, seed: seed)
    return try source.bestChoice(
      of: count, epsilon: epsilon, delta: delta, threads: threads, stop: stop)
  }

  /// The best arcs to ask for at the begin of a cascade: who should ask whom.
  ///
  /// Only what is reached over the arcs asked for counts; the nodes that they leave always pass on.
  /// - Parameters:
  ///   - count: how many arcs.
  ///   - candidates: the nodes whose arcs to choose from; all by default.
  ///   - maximumHops: the most arcs of a path, the one asked for among them.
  ///   - passProbability: for each node the probability that it passes on; nil where all do for
  ///     certain.
  ///   - epsilon: how much of the proof may be lost to chance.
  ///   - delta: how improbable it is that the proof is wrong.
  ///   - seed: of the random numbers that choose the sets.
  ///   - threads: the most threads to use; the result is the same for any number.
  ///   - stop: when to give up; by default never.
  /// - Throws: the failure of `stop`, never by default.
  /// - Returns: the choice, as positions of arcs, with its proof.
  /// - Precondition: weights and `passProbability` lie in 0...1, the candidates are nodes, `epsilon`
  ///   is above 0 and `delta` in (0, 1); else the program stops with a sentence.
  /// - Complexity: O(arcs that enter members of the random sets) for each doubling of the sets.
  /// - Source: influence maximisation by OPIM-C, Tang, Tang, Xiao and Yuan (2018).
  /// - SeeAlso: F15.
  public func bestFirstArcs<Failure: Error>(
    count: Int, of candidates: [Node]? = nil, maximumHops: Int,
    passProbability: [Double]? = nil, epsilon: Double = 0.05, delta: Double = 0.01,
    seed: UInt64 = 1, threads: Int? = nil,
    stop: Interruption<Failure> = Interruption<Never>.never
  ) throws(Failure) -> BestSeeds {
    checkCascade(candidates, passing: passProbability)
    let source = ReverseSource(
      self, element: .arcs, candidates: candidates, hops: maximumHops,
      passProbability: passProbability, seed: seed)
    return try source.bestChoice(
      of: count, epsilon: epsilon, delta: delta, threads: threads, stop: stop)
  }
}

extension ReverseSource {
  /// No further step once more arcs than this were looked at.
  private static let mostLooks = 1 << 29
  /// No further step once the sets have more members than this.
  private static let mostMembers = 1 << 26

  fileprivate func bestChoice<Failure: Error>(
    of count: Int, epsilon: Double, delta: Double, threads: Int?, stop: Interruption<Failure>
  ) throws(Failure) -> BestSeeds {
    require(epsilon > 0, "Something must be left to chance: epsilon is above 0, not \(epsilon).")
    require(
      delta > 0 && delta < 1,
      "Something must be left to chance: delta lies between 0 and 1, both excluded, not at \(delta)."
    )
    let size = min(max(0, count), candidateCount)
    guard size > 0, !roots.isEmpty else {
      return BestSeeds(
        chosen: [], growth: [], reached: 0, low: 0, high: 0, ratio: 1, confidence: 1, sets: 0)
    }
    let proof = SeedProof(epsilon: epsilon, delta: delta)
    var chosenFrom = ReverseSets(part: 1)
    var provenBy = ReverseSets(part: 2)
    var (sets, step) = (SeedProof.firstSets, 1)
    while true {
      try chosenFrom.grow(to: sets, from: self, threads: threads, stop: stop)
      try provenBy.grow(to: sets, from: self, threads: threads, stop: stop)
      let cover = GreedyCover(chosenFrom, elementCount: elementCount, size: size)
      let met = provenBy.met(by: cover.chosen, elementCount: elementCount)
      let ratio = proof.ratio(met: met, bound: cover.bound, sets: sets)
      let isLast =
        step == SeedProof.steps
        || chosenFrom.looks + provenBy.looks > ReverseSource.mostLooks
        || chosenFrom.members.count > ReverseSource.mostMembers
      if isLast || proof.isGood(ratio, met: met, bound: cover.bound) {
        var measuredBy = ReverseSets(part: 3)
        try measuredBy.grow(to: sets, from: self, threads: threads, stop: stop)
        let reach = ChosenReach(of: cover.chosen, by: measuredBy, from: self)
        return BestSeeds(
          chosen: cover.chosen, growth: reach.growth, reached: reach.growth.last ?? 0,
          low: reach.low, high: reach.high, ratio: ratio, confidence: 1 - delta, sets: sets)
      }
      sets *= 2
      step += 1
    }
  }
}
