/// The mutual benefit of any two firms of a network, with intervals.
public final class Benefit: Sendable {
  /// The assumptions as they are.
  public let base: GainModel
  private let pessimistic: GainModel
  private let optimistic: GainModel

  /// Prepares the models.
  ///
  /// - Complexity: O(n + links).
  public init(_ network: Network) {
    let parameters = network.parameters
    base = GainModel(network, parameters: parameters)
    pessimistic = GainModel(
      network, parameters: parameters.pessimistic, trade: base.trade)
    optimistic = GainModel(
      network, parameters: parameters.optimistic, trade: base.trade)
  }

  /// The network.
  public var network: Network { base.network }

  /// What a partnership of two different firms would bring to each.
  ///
  /// - Complexity: O(rows of the two firms).
  public func pair(_ i: Int32, _ j: Int32) -> Pair {
    func side(_ firm: Int32, _ partner: Int32) -> Pair.Side {
      let gain = base.gain(of: firm, from: partner)
      // Where new trade makes a firm more dependent than it earns, less of it is better: then the
      // pessimistic corner is not the worst, and the gain itself bounds the interval.
      return Pair.Side(
        firm: firm, gain: gain,
        low: min(gain.net, pessimistic.gain(of: firm, from: partner).net),
        high: max(gain.net, optimistic.gain(of: firm, from: partner).net),
        threshold: base.threshold(of: firm))
    }
    return judge(i, j, side: side)
  }

  /// The same without intervals (`low` and `high` are the net gain itself): a third of the work.
  func pairWithoutIntervals(_ i: Int32, _ j: Int32) -> Pair {
    func side(_ firm: Int32, _ partner: Int32) -> Pair.Side {
      let gain = base.gain(of: firm, from: partner)
      return Pair.Side(
        firm: firm, gain: gain, low: gain.net, high: gain.net,
        threshold: base.threshold(of: firm))
    }
    return judge(i, j, side: side)
  }

  private func judge(_ i: Int32, _ j: Int32, side: (Int32, Int32) -> Pair.Side) -> Pair {
    let (first, second) = (min(i, j), max(i, j))
    return Pair(
      side(first, second), side(second, first), overlap: base.overlap(first, second),
      industryDistance: base.industryDistance(first, second), hasTie: base.hasTie(first, second),
      areCompetitors: base.areCompetitors(first, second), parameters: base.parameters)
  }
}
