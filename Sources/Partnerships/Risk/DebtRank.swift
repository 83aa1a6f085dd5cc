public import PartnernetzNetworks
import PartnernetzRecords

/// What the failure of a firm does to those who financed it, and to those who financed them.
///
/// Linear DebtRank: a financier loses equity in proportion to the increments of its debtors'
/// distress, until nothing moves. Firms without a stated equity pass nothing on.
/// Source: Bardoscia et al. 2015 after Battiston et al. 2012.
/// - SeeAlso: F18.
public struct DebtRank: Sendable, Hashable {
  /// Each firm's distress in the end, 0–1, by number.
  public let distress: [Double]
  /// The loss that the failure causes to others, as a share of all revenue, 0–1.
  public let value: Double

  /// Lets a firm fail.
  ///
  /// - Complexity: O(sweeps · (n + capital links)).
  public init(failing firm: Int32, in network: Network) {
    let revenues = network.firms.map { $0.revenue?.euros ?? 0 }
    let total = revenues.reduce(0, +)
    let exposures = network.links.compactMap {
      link -> (creditor: Int, debtor: Int, part: Double)? in
      guard link.kind == .capital, let amount = link.amount?.euros,
        let equity = network.firm(link.source).equity?.euros, equity > 0
      else { return nil }
      return (Int(link.source), Int(link.target), amount / equity)
    }
    var distress = [Double](repeating: 0, count: network.firmCount)
    distress[Int(firm)] = 1
    var increments = distress
    while increments.contains(where: { $0 > 1e-15 }) {
      var pressed = distress
      for exposure in exposures {
        pressed[exposure.creditor] += exposure.part * increments[exposure.debtor]
      }
      for v in pressed.indices {
        let capped = min(1, pressed[v])
        increments[v] = capped - distress[v]
        distress[v] = capped
      }
    }
    self.distress = distress
    let lost = zip(distress, revenues).reduce(0) { $0 + $1.0 * $1.1 }
    value = total > 0 ? (lost - revenues[Int(firm)]) / total : 0
  }
}
