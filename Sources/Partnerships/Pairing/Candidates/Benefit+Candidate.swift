import PartnernetzNetworks
import PartnernetzRecords

extension Benefit {
  /// The pair as a candidate; nil unless it is good for both: what ``pair(_:_:)`` would say, with no
  /// more worked out than that takes.
  ///
  /// - Parameters:
  ///   - i: a firm.
  ///   - j: another.
  ///   - hasTie: whether the two have a relation, which whoever asks for many pairs of a firm knows.
  /// - Returns: the candidate.
  func candidate(_ i: Int32, _ j: Int32, hasTie: Bool) -> PairingProblem.Candidate? {
    let (first, second) = (min(i, j), max(i, j))
    let distance = base.industryDistance(first, second)
    let overlap = base.overlap(first, second, distance: distance)
    guard !base.areCompetitors(first, second, overlap: overlap) else { return nil }
    let meeting = Encounter(
      first, second, in: base, distance: distance, overlap: overlap, hasTie: hasTie)
    let one = base.gain(of: first, from: second, meeting)
    guard one.net >= base.threshold(of: first) else { return nil }
    let other = base.gain(of: second, from: first, meeting.turned)
    guard other.net >= base.threshold(of: second) else { return nil }
    return .init(
      first: first, second: second,
      index: Pair.index(one, other, half: base.parameters.indexHalf),
      nash: Pair.nash(one, other), sum: one.net + other.net, minimum: min(one.net, other.net))
  }
}

extension PairingProblem.Candidate {
  /// The two firms.
  public var firms: FirmPair { FirmPair(first, second) }
}
