public import PartnernetzRecords

/// What contacts leave for new ones: who has partners' places left, and which two have met already.
///
/// - SeeAlso: FORMULAS, Contacts.
public struct Engagements: Sendable, Hashable {
  /// How far two firms came with each other.
  public enum Standing: Sendable, Hashable {
    /// They are on their way.
    case underWay(ContactState)
    /// They are partners, or were and told what it brought.
    case partners
    /// It came to nothing.
    case ended(ContactReason?)
  }

  private var taken: [Int32: Int] = [:]
  private var standings: [UInt64: Standing] = [:]

  /// Those of a network without contacts.
  public static let none = Engagements()

  /// Whether there are none.
  public var isEmpty: Bool { standings.isEmpty }

  /// Notes how far two firms came.
  package mutating func note(
    _ standing: Standing, _ i: Int32, _ j: Int32, takingPlaces: Bool = false
  ) {
    standings[Engagements.key(i, j)] = standing
    guard takingPlaces else { return }
    taken[i, default: 0] += 1
    taken[j, default: 0] += 1
  }

  /// How many partners' places of a firm are taken.
  public func placesTaken(_ firm: Int32) -> Int { taken.isEmpty ? 0 : taken[firm] ?? 0 }

  /// How far two firms came; nil where they never met.
  public func standing(_ i: Int32, _ j: Int32) -> Standing? {
    standings.isEmpty ? nil : standings[Engagements.key(i, j)]
  }

  /// With whom a firm came how far, by the others' numbers.
  ///
  /// - Complexity: O(contacts).
  public func standings(of firm: Int32) -> [(other: Int32, standing: Standing)] {
    standings.compactMap { key, standing in
      let (low, high) = (Int32(truncatingIfNeeded: key >> 32), Int32(truncatingIfNeeded: key))
      return low == firm ? (high, standing) : high == firm ? (low, standing) : nil
    }.sorted { $0.0 < $1.0 }
  }

  /// Two firms in whichever order.
  static func key(_ i: Int32, _ j: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: min(i, j))) << 32 | UInt64(UInt32(bitPattern: max(i, j)))
  }
}
