public import Graphs

/// The answer to "who can introduce us?": the best path, its alternatives, a backup, or the reason
/// why there is none.
///
/// - SeeAlso: F17.
public struct ReferralAnswer: Sendable, Hashable {
  /// Why there is no path.
  public enum Reason: String, Sendable, CaseIterable, Codable {
    /// Nobody links the two, however far one goes.
    case disconnected
    /// There is a way, but it is too long.
    case needsMoreHops = "needs_more_hops"
    /// Every way leads over a firm that is to be avoided.
    case onlyViaAvoided = "only_via_avoided"
    /// Every way leads over a competitor of the source.
    case onlyViaCompetitor = "only_via_competitor"
    /// Every way uses a relation that its firm keeps to itself.
    case onlyViaHidden = "only_via_hidden"
    /// Every way needs a broker who does no more favours this year.
    case brokersExhausted = "brokers_exhausted"
  }

  /// Who wants to be introduced.
  public let from: Int32
  /// To whom.
  public let to: Int32
  /// Most introductions in a row.
  public let hops: Int
  /// The most probable paths, best first; empty where there is a reason.
  public let routes: [ProbablePath]
  /// Paths that share no broker, best first.
  public let disjoint: [ProbablePath]
  /// Why there is none.
  public let reason: Reason?

  /// Probability that one of the disjoint paths succeeds when they are asked one after another.
  public var combinedProbability: Double {
    1 - disjoint.reduce(1) { $0 * (1 - $1.probability) }
  }

  /// Favours that are asked when all disjoint paths are tried: one of each broker.
  public var favours: Int {
    disjoint.reduce(0) { $0 + $1.nodes.count - 2 }
  }
}
