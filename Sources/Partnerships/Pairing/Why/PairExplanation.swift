import PartnernetzNetworks
import PartnernetzRecords

/// Why a pair is, or is not, part of the best pairing.
public struct PairExplanation: Sendable {
  /// What decided.
  public enum Verdict: Sendable {
    /// It is chosen; what the pairing without it would be.
    case chosen(without: PairingDifference)
    /// It is set by a rule.
    case fixed
    /// A firm is no member.
    case notAMember(Int32)
    /// They are competitors.
    case competitors
    /// They would compete once they serve the markets that they seek.
    case potentialCompetitors
    /// Something else stands in the way, whatever it would bring.
    case barred(Obstacle)
    /// It is not good enough for both; the sides tell what is missing.
    case belowThreshold
    /// A rule is against it.
    case ruledOut(PairingRules.Rule)
    /// A firm takes no new partners at all.
    case noCapacity(Int32)
    /// Others are worth more: the firms whose places are all taken, and the pairing with the pair
    /// forced, which loses; nil where no pairing under the rules holds it.
    case displaced(full: [Int32], forced: PairingDifference?)
  }

  /// The pair with both sides' gains.
  public let pair: Pair
  /// What decided.
  public let verdict: Verdict

  /// Explains a pair.
  ///
  /// - Parameters:
  ///   - firms: the two firms.
  ///   - problem: candidates and rules.
  ///   - objective: what the pairing is best at.
  /// - Throws: ``PairingError`` where rules and objective do not go together.
  /// - Complexity: that of two pairings.
  public init(
    _ firms: FirmPair, in problem: PairingProblem, objective: Objective
  ) throws(PairingError) {
    let network = problem.benefit.network
    let pair = problem.benefit.pair(firms.first, firms.second)
    self.pair = pair
    let outsider = [firms.first, firms.second].first { network.isOutsider($0) }
    if let outsider {
      verdict = .notAMember(outsider)
    } else if pair.areCompetitors {
      verdict = .competitors
    } else if problem.fixed.contains(where: { $0.firms == firms }) {
      verdict = .fixed
    } else if let barred = problem.ruledOut.first(where: { $0.candidate.firms == firms }) {
      verdict = .ruledOut(barred.rule)
    } else if let candidate = problem.candidate(firms) {
      verdict = try PairExplanation.weighed(candidate, problem, objective)
    } else {
      verdict =
        switch problem.benefit.obstacle(firms.first, firms.second) {
        case .potentialCompetitors, .unclearCompetitors: .potentialCompetitors
        case let obstacle? where obstacle.keepsOutOfPlan: .barred(obstacle)
        default: .belowThreshold
        }
    }
  }

  /// Of a candidate: chosen or displaced.
  private static func weighed(
    _ candidate: PairingProblem.Candidate, _ problem: PairingProblem, _ objective: Objective
  ) throws(PairingError) -> Verdict {
    let ends = [candidate.first, candidate.second]
    if let closed = ends.first(where: { problem.allCapacity(of: $0) <= 0 }) {
      return .noCapacity(closed)
    }
    let best = try PairingDifference.State(problem, objective: objective)
    guard !best.pairs.contains(candidate) else {
      let without = PairingProblem(
        problem, candidates: problem.candidates.filter { $0 != candidate },
        capacities: problem.capacities)
      let other = try PairingDifference.State(without, objective: objective)
      return .chosen(without: PairingDifference(from: best, to: other))
    }
    let full = ends.filter { firm in
      let taken = best.pairs.count { $0.first == firm || $0.second == firm }
      return taken >= problem.allCapacity(of: firm)
    }
    var forced: PairingDifference?
    if ends.allSatisfy({ problem.capacities[Int($0)] > 0 }),
      let state = try? PairingDifference.State(problem.fixing(candidate), objective: objective)
    {
      forced = PairingDifference(from: best, to: state)
    }
    return .displaced(full: full, forced: forced)
  }
}

extension PairingProblem {
  /// New partnerships that a firm can start, those that are set included.
  func allCapacity(of firm: Int32) -> Int {
    capacities[Int(firm)] + fixed.count { $0.first == firm || $0.second == firm }
  }
}
