/// What one firm gains from a partnership with another, component by component, EUR/yr.
///
/// - SeeAlso: F4–F11.
public struct Gain: Sendable, Hashable {
  /// New markets (F5).
  public var market = 0.0
  /// Weaknesses made up for (F6).
  public var complement = 0.0
  /// Referral business (F7).
  public var referral = 0.0
  /// New trade between the two (F8).
  public var trade = 0.0
  /// Capital (F9).
  public var capital = 0.0
  /// The share of the gain that unfolds and lasts (Φ, F4), 0–1.
  public var persistence = 0.0
  /// Build-up and care (F10).
  public var costBuild = 0.0
  /// Growing dependence (F10).
  public var costDependence = 0.0
  /// Competition (F10).
  public var costCompetition = 0.0
  /// Leaking knowledge (F10).
  public var costLeakage = 0.0
  /// Customers a year that the referrals bring.
  public var referredCustomers = 0.0
  /// Days to set the partnership up, once.
  public var setupDays = 0.0
  /// The firm's contribution margin, EUR/yr: what gains are measured against.
  public var margin = 0.0
  /// Inputs, and how many of them were known.
  var inputs = InputTally()

  /// Makes an empty gain.
  public init() {}

  /// The components before persistence and costs.
  public var gross: Double { market + complement + referral + trade + capital }

  /// What is left: Φ · gross − costs.
  public var net: Double {
    persistence * gross - costBuild - costDependence - costCompetition - costLeakage
  }

  /// The net gain as a share of the firm's margin; 0 where the margin is none.
  public var relative: Double { margin > 0 ? net / margin : 0 }

  /// The share of inputs that were known rather than assumed, 0–1.
  public var coverage: Double {
    inputs.needed == 0 ? 1 : Double(inputs.known) / Double(inputs.needed)
  }
}

/// How many inputs a figure needed, and how many of them were known.
struct InputTally: Sendable, Hashable {
  var needed = 0
  var known = 0

  /// Takes an input or what stands in for it.
  @inline(__always)
  mutating func take(_ value: Double?, or missing: Double) -> Double {
    needed += 1
    guard let value else { return missing }
    known += 1
    return value
  }

  static func += (one: inout Self, other: Self) {
    one.needed += other.needed
    one.known += other.known
  }
}
