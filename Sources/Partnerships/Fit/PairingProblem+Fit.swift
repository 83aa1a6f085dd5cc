// Answers: among which pairs the best pairing by fit is sought.
// Takes: what the best partners of each member take; in small associations all pairs.

import PartnernetzGraphs
import PartnernetzNetworks
public import PartnernetzParallel
import PartnernetzRecords

extension PairingProblem {
  /// The most members of an association in which all pairs are candidates.
  package static let allPairsUpTo = 300
  /// How many partners of each member are candidates in larger ones.
  package static let candidatesByFit = 30

  /// The pairs that fit, whether or not their euros are known: those that are not partners yet, fit
  /// better than the average pair, and of which more is to be said than that one of them knows many.
  ///
  /// A pair weighs its fit, and what matches by name weighs more than any that does not: one more for each
  /// direction.
  ///
  /// In associations of more than 300 members the 30 best partners of each are candidates.
  ///
  /// - Parameters:
  ///   - fit: the fit of any two firms.
  ///   - threads: the most threads to use; nil for `Threads.most`. The result is the same.
  ///   - stop: when to give up.
  ///   - progress: told the share of the work that is done, from any thread.
  /// - Throws: the failure of `stop`.
  public init<Failure: Error>(
    byFit fit: Fit, threads: Int? = nil, stop: Interruption<Failure> = Interruption<Never>.never,
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws(Failure) {
    let members = fit.network.members
    let count =
      members.count <= PairingProblem.allPairsUpTo
      ? members.count : PairingProblem.candidatesByFit
    let lists = try fit.partnersOfEachMember(
      count: count, threads: threads, stop: stop, progress: progress)
    var found: [FirmPair: PairFit] = [:]
    for pair in lists.joined() { found[pair.firms] = pair }
    let pairs = found.values.sorted { $0.firms < $1.firms }
    let isReasoned = sideBySide(pairs.count) { position in
      let pair = pairs[position]
      return pair.strength != .low
        && !fit.reasons(for: pair, of: pair.firms.first, count: 1).isEmpty
    }
    let candidates = zip(pairs, isReasoned).filter(\.1).map { pair, _ in
      Candidate(
        first: pair.firms.first, second: pair.firms.second, index: 0, nash: 0, sum: 0, minimum: 0,
        fit: pair.planWeight)
    }
    self.init(
      fit.benefit, candidates: candidates, capacities: PairingProblem.capacities(in: fit.network))
    self.fit = { fit.pair($0.first, $0.second).planWeight }
  }
}
