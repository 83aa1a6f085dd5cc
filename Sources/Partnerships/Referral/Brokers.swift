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
    let brokers = network.each(telling: ["willingness", "favour_cap", "favours_asked"]) { firm in
      let cap = max(0, firm.favourCap ?? parameters.favourCap)
      let share = cap > 0 ? max(0, 1 - (firm.favoursAsked ?? 0) / cap) : 0
      return (
        willingness: (firm.willingness ?? parameters.willingness) * share, cap: cap,
        left: max(0, cap - (firm.favoursAsked ?? 0))
      )
    }
    favourCaps = brokers.map(\.cap)
    favoursLeft = brokers.map(\.left)
    willingness = brokers.map(\.willingness)
  }
}
