public import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords
import Synchronization

/// The mutual benefit of any two firms of a network, with intervals.
public final class Benefit: Sendable {
  /// The assumptions as they are.
  public let base: GainModel
  /// Firms that are probably the same one, each pair once.
  public let twins: Set<FirmPair>
  /// The assumptions at both ends, made where an interval is asked for.
  private let ends: Once<(low: GainModel, high: GainModel)>

  /// How many pairs were asked about one by one, and after how many of them the models of all firms
  /// are made.
  private let single = Atomic(0)
  private static let patience = 64

  /// What is assumed in the worst and in the best case.
  private let corners: Once<(worst: Parameters, best: Parameters)>
  /// Which firms take new partners, made where many are asked about.
  let places: Once<[Bool]>

  /// Prepares the models.
  ///
  /// - Complexity: O(n + links).
  public init(_ network: Network) {
    let parameters = network.parameters
    twins = []
    places = Once {
      sideBySide(network.firmCount) { network.placesLeft(Int32($0)) > 0 }
    }
    // Neither waits for the other.
    _ = parallelMap(count: 2) { piece in
      if piece == 0 { _ = network.columns } else { _ = network.relations }
    }
    base = GainModel(network, parameters: parameters)
    corners = Once { (parameters.worst, parameters.best) }
    ends = Once {
      (
        GainModel(network, parameters: parameters.pessimistic),
        GainModel(network, parameters: parameters.optimistic)
      )
    }
  }

  private init(_ same: Benefit, twins: Set<FirmPair>) {
    (base, ends, corners, places, self.twins) = (
      same.base, same.ends, same.corners, same.places, twins
    )
  }

  /// The same where more firms are known to be probably the same one, which are never each other's
  /// partner.
  ///
  /// - Complexity: O(twins).
  public func excluding(_ twins: Set<FirmPair>) -> Benefit {
    Benefit(self, twins: self.twins.union(twins))
  }

  /// The network.
  public var network: Network { base.network }

  /// What a partnership of two different firms would bring to each.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - Complexity: O(rows of the two firms).
  public func pair(_ i: Int32, _ j: Int32) -> Pair {
    network.requireFirms([i, j])
    let (pessimistic, optimistic) = ends(of: i, j)
    let corners = corners.value
    let (worst, best) = (corner(corners.worst, i, j), corner(corners.best, i, j))
    return judge(i, j) { firm, partner, gain in
      let atWorst = worst.gain(of: firm, from: partner).net
      // Where new trade makes a firm more dependent than it earns, less of it is better: then the
      // pessimistic corner is not the worst, and the gain itself bounds the interval.
      return Pair.Side(
        firm: firm, gain: gain,
        low: min(gain.net, pessimistic.gain(of: firm, from: partner).net),
        high: max(gain.net, optimistic.gain(of: firm, from: partner).net),
        threshold: base.threshold(of: firm), worst: min(gain.net, atWorst),
        best: max(gain.net, best.gain(of: firm, from: partner).net),
        isEnoughAtWorst: min(gain.net, atWorst) >= worst.threshold(of: firm))
    }
  }

  /// The models of both ends; of all firms once more pairs are asked about than one answer tells.
  private func ends(of i: Int32, _ j: Int32) -> (low: GainModel, high: GainModel) {
    if let ends = ends.ready { return ends }
    guard single.wrappingAdd(1, ordering: .relaxed).oldValue < Benefit.patience else {
      return ends.value
    }
    let parameters = base.parameters
    return (corner(parameters.pessimistic, i, j), corner(parameters.optimistic, i, j))
  }

  /// The model of two firms under other assumptions: of all firms it would be as large as the network,
  /// and most pairs are never asked for.
  private func corner(_ assumptions: Parameters, _ i: Int32, _ j: Int32) -> GainModel {
    GainModel(network, parameters: assumptions, standIns: nil, of: [i, j])
  }

  /// The same without intervals (`low` and `high` are the net gain itself): a third of the work.
  func pairWithoutIntervals(_ i: Int32, _ j: Int32) -> Pair {
    judge(i, j) { firm, _, gain in
      Pair.Side(
        firm: firm, gain: gain, low: gain.net, high: gain.net,
        threshold: base.threshold(of: firm), worst: gain.net, best: gain.net,
        isEnoughAtWorst: gain.net >= base.threshold(of: firm))
    }
  }

  private func judge(
    _ i: Int32, _ j: Int32, side: (_ firm: Int32, _ partner: Int32, Gain) -> Pair.Side
  ) -> Pair {
    let (first, second) = (min(i, j), max(i, j))
    let meeting = base.meeting(first, second)
    let (one, other) = (
      base.gain(of: first, from: second, meeting),
      base.gain(of: second, from: first, meeting.turned)
    )
    let areCompetitors = base.areCompetitors(first, second, overlap: meeting.overlap)
    return Pair(
      side(first, second, one), side(second, first, other), overlap: meeting.overlap,
      industryDistance: meeting.distance, hasTie: meeting.hasTie,
      areCompetitors: areCompetitors,
      isOneTrade: !areCompetitors && base.areOfOneTrade(first, second),
      parameters: base.parameters)
  }
}
