public import PartnernetzRecords

/// What one firm gains from a partnership with another, component by component.
///
/// - SeeAlso: F4–F11.
public struct Gain: Sendable, Hashable {
  /// New markets (F5).
  public var market = EuroPerYear.zero
  /// Weaknesses made up for (F6).
  public var complement = EuroPerYear.zero
  /// Referral business (F7).
  public var referral = EuroPerYear.zero
  /// New trade between the two (F8).
  public var trade = EuroPerYear.zero
  /// Capital (F9).
  public var capital = EuroPerYear.zero
  /// The share of the gain that unfolds and lasts (Φ, F4), 0–1.
  public var persistence = 0.0
  /// Build-up and care (F10).
  public var costBuild = EuroPerYear.zero
  /// Growing dependence (F10).
  public var costDependence = EuroPerYear.zero
  /// Competition (F10).
  public var costCompetition = EuroPerYear.zero
  /// Leaking knowledge (F10).
  public var costLeakage = EuroPerYear.zero
  /// Customers a year that the referrals bring.
  public var referredCustomers = 0.0
  /// Days to set the partnership up, once.
  public var setupDays = 0.0
  /// The firm's contribution margin: what gains are measured against.
  public var margin = EuroPerYear.zero
  /// What of the referral business is advertising that need not be bought (F7), at most the budget
  /// for it; the rest is margin of further customers.
  public internal(set) var savedAdvertising = EuroPerYear.zero
  /// Customers a year that would have been won by advertising.
  public internal(set) var plannedCustomers = 0.0
  /// Parts that rest on a figure which is assumed.
  public internal(set) var assumed: Parts = []
  /// Parts that the partner's size bounds (F5b, F6b).
  public internal(set) var cut: Parts = []
  /// Inputs, and how many of them were known.
  var inputs = InputTally()

  /// The five parts of a gain before costs.
  public struct Parts: OptionSet, Sendable, Hashable {
    /// One bit for each part.
    public let rawValue: UInt8

    /// Makes a set of its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// New markets.
    public static let market = Parts(rawValue: 1)
    /// Weaknesses made up for.
    public static let complement = Parts(rawValue: 2)
    /// Referral business.
    public static let referral = Parts(rawValue: 4)
    /// New trade.
    public static let trade = Parts(rawValue: 8)
    /// Capital.
    public static let capital = Parts(rawValue: 16)
  }

  /// Makes an empty gain.
  public init() {}

  /// The components before persistence and costs.
  public var gross: EuroPerYear { market + complement + referral + trade + capital }

  /// What is left: Φ · gross − costs.
  public var net: EuroPerYear {
    persistence * gross - costBuild - costDependence - costCompetition - costLeakage
  }

  /// The net gain as a share of the firm's margin; 0 where the margin is none.
  public var relative: Double { margin > 0 ? net.share(of: margin) : 0 }

  /// The part that makes up more than 80 % of the gain though it is not sure; nil where there is none.
  ///
  /// - SeeAlso: F5b.
  public var unsureMainPart: Component? {
    parts.first { assumed.union(cut).contains($0.0) && $0.2 > 0.8 * gross }?.1
  }

  /// Whether a part rests on a figure that is assumed.
  public func isAssumed(_ part: Component) -> Bool {
    parts.contains { $0.1 == part && assumed.contains($0.0) }
  }

  /// The parts before costs with what they bring.
  private var parts: [(Parts, Component, EuroPerYear)] {
    [
      (.market, .market, market), (.complement, .complement, complement),
      (.referral, .referral, referral), (.trade, .trade, trade), (.capital, .capital, capital),
    ]
  }

  /// Notes that a part is not sure where an input was missing since then.
  @inline(__always)
  mutating func note(_ part: Parts, since before: InputTally) {
    note(part, inputs.needed - before.needed, known: inputs.known - before.known)
  }

  /// The same of so many inputs.
  @inline(__always)
  mutating func note(_ part: Parts, _ needed: Int, known: Int) {
    if needed > known { assumed.insert(part) }
  }

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

  /// Counts an input that is used elsewhere already.
  @inline(__always)
  mutating func count(isKnown: Bool) {
    needed += 1
    if isKnown { known += 1 }
  }

  static func += (one: inout Self, other: Self) {
    one.needed += other.needed
    one.known += other.known
  }
}
