/// Two different firms, in whichever order they were named.
public struct FirmPair: Sendable, Hashable, Comparable {
  /// The firm with the smaller number.
  public let first: Int32
  /// The other.
  public let second: Int32

  /// Makes a pair of two firms by number; whoever judges pairs refuses a firm with itself.
  public init(_ one: Int32, _ other: Int32) {
    first = min(one, other)
    second = max(one, other)
  }

  /// The other firm of the pair.
  public func partner(of firm: Int32) -> Int32 { first == firm ? second : first }

  /// Orders by first and second firm.
  public static func < (a: FirmPair, b: FirmPair) -> Bool {
    (a.first, a.second) < (b.first, b.second)
  }
}

extension Pair {
  /// The two firms.
  public var firms: FirmPair { FirmPair(first.firm, second.firm) }
}
