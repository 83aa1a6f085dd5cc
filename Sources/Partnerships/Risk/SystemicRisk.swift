import PartnernetzGraphs

/// How much of the association's output stands still when a firm fails (ESRI).
///
/// Shocks run downstream, where essential inputs are missing, and upstream, where customers are
/// missing. Losses are measured against each firm's stated totals, not against what is visible, so
/// that unseen suppliers count. A supplier is the less missed the more its industry group can still
/// deliver. Source: Diem et al. 2022, Sci. Rep. 12:7719.
/// - SeeAlso: F19.
public struct SystemicRisk: Sendable, Hashable {
  /// The share of all output lost, 0–1.
  public let value: Double
  /// The failing firm's own share of all output, 0–1.
  public let ownShare: Double
  /// What each firm can still produce with its inputs, 0–1, by number.
  public let downstream: [Double]
  /// What each firm can still sell, 0–1, by number.
  public let upstream: [Double]
  /// Sweeps until nothing moved by more than the tolerance.
  public let sweeps: Int
}

extension SystemicRisk {
  /// Lets a firm fail.
  ///
  /// - Parameters:
  ///   - firm: the firm's number.
  ///   - supply: the supply network.
  ///   - tolerance: the change at which the iteration stops, as a share of a firm's output, above 0.
  ///   - isReplaceable: whether others of the same industry group can step in.
  /// - Precondition: the firm is one of the supply network's, and the tolerance is above 0; else the
  ///   program stops with a sentence.
  /// - Complexity: O(sweeps · supply links).
  public init(
    failing firm: Int32, in supply: SupplyNetwork, tolerance: Double = 1e-9,
    isReplaceable: Bool = true
  ) {
    let count = supply.revenues.count
    require(
      (0..<count).contains(Int(firm)),
      "There is no firm \(firm): firms are numbered from 0 and the supply network has \(count).")
    require(tolerance > 0, "The tolerance must be above 0, not \(tolerance): nothing would end.")
    let total = supply.revenues.reduce(0, +)
    var initial = [Double](repeating: 1, count: count)
    initial[Int(firm)] = 0
    var (down, up) = (initial, initial)
    var sweeps = 0
    var change = Double.infinity
    while change > tolerance {
      let weight = supply.irreplaceability(producing: isReplaceable ? down : nil)
      let (newDown, newUp) = supply.sweep(down: down, up: up, initial: initial, weight: weight)
      change = 0
      for v in 0..<count {
        change = max(change, down[v] - newDown[v], up[v] - newUp[v])
      }
      (down, up) = (newDown, newUp)
      sweeps += 1
    }
    var lost = 0.0
    for v in 0..<count where total > 0 {
      lost += supply.revenues[v] / total * (1 - min(down[v], up[v]))
    }
    value = lost
    ownShare = total > 0 ? supply.revenues[Int(firm)] / total : 0
    downstream = down
    upstream = up
    self.sweeps = sweeps
  }
}
