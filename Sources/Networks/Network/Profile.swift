public import PartnernetzRecords

/// An offer with its capability as a number.
public struct Strength: Sendable, Hashable {
  /// Number in ``Network/capabilities``.
  public var capability: Int32
  /// 0–1, nil when unknown.
  public var level: Double?
  /// EUR/yr, nil when unknown.
  public var spareCapacity: Double?
}

/// A need with its capability as a number and its mode decided.
public struct Weakness: Sendable, Hashable {
  /// Number in ``Network/capabilities``.
  public var capability: Int32
  /// Bridged or bought.
  public var mode: Need.Mode
  /// EUR/yr, nil when unknown.
  public var value: Double?
  /// EUR/yr, nil when unknown.
  public var volume: Double?
  /// Whether the firm stands still without it.
  public var isEssential: Bool
}

/// A market that a firm serves.
public struct ServedMarket: Sendable, Hashable {
  /// Number in ``Network/markets``.
  public var market: Int32
  /// 0–1, nil when unknown.
  public var presence: Double?
  /// Contacts there, nil when unknown.
  public var contacts: Double?
}

/// A market that a firm seeks.
public struct SoughtMarket: Sendable, Hashable {
  /// Number in ``Network/markets``.
  public var market: Int32
  /// Contribution aimed at, EUR/yr, nil when unknown.
  public var target: Double?
}

/// Capital sought or offered.
public struct CapitalWish: Sendable, Hashable {
  /// The form.
  public var kind: CapitalEntry.Kind
  /// EUR, nil when unknown.
  public var amount: Double?
  /// Limit rate a year, nil when unknown.
  public var limitRate: Double?
}
