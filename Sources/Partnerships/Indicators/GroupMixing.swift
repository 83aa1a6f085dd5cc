import PartnernetzGraphs

/// Whether a group keeps to itself: its links to the outside, beside what chance would make of them.
///
/// Chance keeps each firm's number of links and draws the partners by lot: all ends of links are
/// joined in pairs at random. How many links then stay inside has an exact distribution.
///
/// - SeeAlso: Newman, "Networks", 2010, section 13.2 (configuration model).
public struct GroupMixing: Sendable, Hashable {
  /// Links that lead from the group to others.
  public let outward: Int
  /// Links between two firms of the group.
  public let inward: Int
  /// How many links chance would lead outwards.
  public let expectedOutward: Double
  /// How probable chance leads no more links outwards than there are, 0–1.
  public let chance: Double

  /// Judges a group.
  ///
  /// - Parameters:
  ///   - inward: links inside the group.
  ///   - outward: links from the group to others.
  ///   - elsewhere: links among all others.
  /// - Precondition: each is 0 or more; else the program stops with a sentence.
  /// - Complexity: O(links).
  public init(inward: Int, outward: Int, elsewhere: Int) {
    require(
      inward >= 0 && outward >= 0 && elsewhere >= 0,
      "There are 0 links or more, not \(inward) inside, \(outward) outwards and \(elsewhere) "
        + "elsewhere.")
    self.inward = inward
    self.outward = outward
    let own = 2 * inward + outward
    let others = 2 * elsewhere + outward
    let all = own + others
    expectedOutward = all > 1 ? Double(own) * Double(others) / Double(all - 1) : 0
    // Ends outside are joined in pairs, so that outward links come in steps of two. From one number to
    // the next the ways to join the ends change by a simple ratio, so that no factorial is needed.
    var fewer = 1.0
    var weight = 1.0
    for count in stride(from: outward, to: 1, by: -2) {
      weight *=
        GroupMixing.ways(count, count - 1) / GroupMixing.ways(own - count + 2, others - count + 2)
      fewer += weight
      guard weight > fewer * 1e-18 else { break }
    }
    var more = 0.0
    weight = 1
    for count in stride(from: outward, through: min(own, others) - 2, by: 2) {
      let ratio =
        GroupMixing.ways(own - count, others - count) / GroupMixing.ways(count + 1, count + 2)
      weight *= ratio
      more += weight
      guard more.isFinite, ratio > 1 || weight > more * 1e-18 else { break }
    }
    chance = fewer / (fewer + more)
  }

  private static func ways(_ a: Int, _ b: Int) -> Double { Double(a) * Double(b) }
}
