/// Who should begin a cascade, with a proof.
///
/// - SeeAlso: F15.
public struct BestSeeds: Sendable, Hashable {
  /// The nodes, or the positions of the arcs, in the order chosen: each adds the most to those
  /// before it.
  public let chosen: [Int32]
  /// Expected number of nodes reached by the first alone, by the first two, and so on.
  public let growth: [Double]
  /// Expected number of nodes reached by all of them together; starters count as reached, but those
  /// who are only asked for an arc do not.
  public let reached: Double
  /// Lower end of the 95 % interval of `reached`.
  public let low: Double
  /// Upper end.
  public let high: Double
  /// At least this share of what the best choice of as many reaches.
  public let ratio: Double
  /// The probability with which the ratio holds.
  public let confidence: Double
  /// How many random sets the choice rests on; as many others the proof, and others the interval.
  public let sets: Int
}
