/// An amount of euros, kept as whole cents so that sums and files stay exact.
public struct Money: Sendable, Hashable, Comparable, Codable {
  /// The amount in euro cents.
  public let cents: Int64

  /// The largest amount that is taken, in cents: ten trillion euros, far from overflow in sums.
  public static let limit: Int64 = 1_000_000_000_000_000

  /// Makes an amount of cents.
  public init(cents: Int64) {
    self.cents = cents
  }

  /// Makes an amount of euros, rounded to the cent; nil when it is not finite or beyond `limit`.
  public init?(euros: Double) {
    let cents = (euros * 100).rounded()
    guard cents.isFinite, abs(cents) <= Double(Money.limit) else { return nil }
    self.cents = Int64(cents)
  }

  /// The amount in euros.
  public var euros: Double { Double(cents) / 100 }

  /// Orders by amount.
  public static func < (a: Money, b: Money) -> Bool { a.cents < b.cents }
}
