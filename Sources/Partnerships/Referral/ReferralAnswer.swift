public import PartnernetzGraphs

/// The answer to "who can introduce us?": the best path, its alternatives, a backup, or the reason
/// why there is none.
///
/// - SeeAlso: F17.
public struct ReferralAnswer: Sendable, Hashable {
  /// What was asked.
  public let question: ReferralQuestion
  /// Most introductions in a row.
  public let hops: Int
  /// The most probable paths, best first; empty where there is a reason.
  public let routes: [ProbablePath]
  /// Paths that share no broker, best first: the most probable path and its backups, or two others
  /// where that path stands in the way of any backup.
  public let disjoint: [ProbablePath]
  /// What the brokers of these are asked for, in the order of the paths.
  public let asked: [Favour]
  /// Whether the two that were named compete: whoever brings them together heeds competition law.
  public let endsCompete: Bool
  /// Whether the two that were named would compete once they serve the markets that they seek.
  public let endsMayCompete: Bool
  /// Why there is no path.
  public let hindrance: Hindrance?

  /// Why there is no path, in a word.
  public var reason: Hindrance.Reason? { hindrance?.reason }

  /// Whether the disjoint paths are two others than the best, since no path avoids its brokers.
  public var standsInItsOwnWay: Bool { routes.first != disjoint.first }

  /// Probability that one of the disjoint paths succeeds when they are asked one after another.
  public var combinedProbability: Double { disjoint.successProbability }

  /// Favours that are asked when all disjoint paths are tried.
  public var favours: Int { asked.reduce(0) { $0 + $1.asks } }
}
