/// An amount of euros a year: gains, costs, margins and what is missing to them.
///
/// No share, day or index can be added to it or compared with it, and no bare number but one that
/// stands in the source; ``euros`` takes the number out again. Unlike ``Money`` it is worked out, not
/// told, so it is not whole cents. Arithmetic is that of `Double` bit by bit, `nan` included, and costs
/// no more.
@frozen
public struct EuroPerYear: Sendable, Hashable {
  /// The number, EUR/yr; may be below 0, infinite or no number.
  public let euros: Double

  /// Makes an amount of a number.
  ///
  /// - Parameter euros: EUR/yr.
  @inlinable
  public init(_ euros: Double) { self.euros = euros }

  /// No bound.
  @inlinable
  public static var infinity: EuroPerYear { EuroPerYear(.infinity) }

  /// The amount without its sign.
  @inlinable
  public var magnitude: EuroPerYear { EuroPerYear(euros.magnitude) }

  /// Whole euros a year, halves away from 0 unless told.
  @inlinable
  public func rounded(
    _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> EuroPerYear { EuroPerYear(euros.rounded(rule)) }
}

extension EuroPerYear: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// Makes an amount of a number in the source.
  @inlinable
  public init(floatLiteral euros: Double) { self.init(euros) }

  /// Makes an amount of a number in the source.
  @inlinable
  public init(integerLiteral euros: Double) { self.init(euros) }
}

// All four are said: those that `Comparable` makes of the first would hold where `Double`'s do not,
// for what is no number.
extension EuroPerYear: Comparable {
  /// Orders by amount.
  @inlinable
  public static func < (a: EuroPerYear, b: EuroPerYear) -> Bool { a.euros < b.euros }

  /// Orders by amount.
  @inlinable
  public static func <= (a: EuroPerYear, b: EuroPerYear) -> Bool { a.euros <= b.euros }

  /// Orders by amount.
  @inlinable
  public static func > (a: EuroPerYear, b: EuroPerYear) -> Bool { a.euros > b.euros }

  /// Orders by amount.
  @inlinable
  public static func >= (a: EuroPerYear, b: EuroPerYear) -> Bool { a.euros >= b.euros }
}

extension EuroPerYear: AdditiveArithmetic {
  /// Nothing.
  @inlinable
  public static var zero: EuroPerYear { EuroPerYear(0) }

  /// Both together.
  @inlinable
  public static func + (a: EuroPerYear, b: EuroPerYear) -> EuroPerYear {
    EuroPerYear(a.euros + b.euros)
  }

  /// One without the other.
  @inlinable
  public static func - (a: EuroPerYear, b: EuroPerYear) -> EuroPerYear {
    EuroPerYear(a.euros - b.euros)
  }

  /// Adds an amount.
  @inlinable
  public static func += (a: inout EuroPerYear, b: EuroPerYear) { a = a + b }

  /// Takes an amount away.
  @inlinable
  public static func -= (a: inout EuroPerYear, b: EuroPerYear) { a = a - b }
}

extension EuroPerYear {
  /// A gain as a loss, or a loss as a gain.
  @inlinable
  public static prefix func - (a: EuroPerYear) -> EuroPerYear { EuroPerYear(-a.euros) }

  /// So many times the amount.
  @inlinable
  public static func * (factor: Double, a: EuroPerYear) -> EuroPerYear {
    EuroPerYear(factor * a.euros)
  }

  /// So many times the amount.
  @inlinable
  public static func * (a: EuroPerYear, factor: Double) -> EuroPerYear {
    EuroPerYear(a.euros * factor)
  }

  /// An equal part of the amount.
  @inlinable
  public static func / (a: EuroPerYear, parts: Double) -> EuroPerYear {
    EuroPerYear(a.euros / parts)
  }

  /// What the amount is as a share of another; no operator, which would make `1 / 3` ambiguous wherever
  /// a number is wanted.
  @inlinable
  public func share(of whole: EuroPerYear) -> Double { euros / whole.euros }
}

extension EuroPerYear: CustomStringConvertible {
  /// The bare number.
  public var description: String { euros.description }
}
