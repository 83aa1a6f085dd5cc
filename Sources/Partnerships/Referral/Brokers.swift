public import PartnernetzNetworks
import PartnernetzRecords

/// How willing each firm is to introduce others.
///
/// - SeeAlso: F14.
public struct Brokers: Sendable {
  /// φ of each firm, 0–1, by number.
  public let willingness: [Double]
  /// Favours that each firm will do in a year, by number.
  public let favourCaps: [Double]
  /// Favours that each firm will still do this year, by number.
  public let favoursLeft: [Double]

  /// Weighs the willingness by the favours already asked: φ = φ⁰ · (1 − asked/cap)⁺.
  public init(_ network: Network) {
    let parameters = network.parameters
    let caps = network.firms.map { max(0, $0.favourCap ?? parameters.favourCap) }
    favourCaps = caps
    favoursLeft = zip(network.firms, caps).map { firm, cap in
      max(0, cap - (firm.favoursAsked ?? 0))
    }
    willingness = zip(network.firms, caps).map { firm, cap in
      let left = cap > 0 ? max(0, 1 - (firm.favoursAsked ?? 0) / cap) : 0
      return (firm.willingness ?? parameters.willingness) * left
    }
  }
}
