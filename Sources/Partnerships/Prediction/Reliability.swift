// Answers: whether what was called so and so likely came about so often.
// Takes: O(1) for each pair that is counted.
// From: reliability diagrams, Murphy and Winkler, Journal of the Royal Statistical Society C, 1977;
// FORMULAS F30.

/// How often pairs came about, by how likely they were called.
///
/// - SeeAlso: F30.
public struct Reliability: Sendable, Hashable {
  /// Pairs that were called about alike likely.
  public struct Bin: Sendable, Hashable {
    /// Between which chances they lie.
    public let range: Range<Double>
    /// How many pairs.
    public internal(set) var pairs = 0
    /// How many of them should have come about.
    public internal(set) var expected = 0.0
    /// How many did.
    public internal(set) var found = 0
  }

  private static let ends = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1 + 1e-9]

  /// The bins that have pairs, the least likely first.
  public var bins: [Bin] { all.filter { $0.pairs > 0 } }

  private var all: [Bin]

  init() {
    all = zip(Reliability.ends, Reliability.ends.dropFirst()).map { Bin(range: $0..<$1) }
  }

  /// Counts a pair.
  ///
  /// - Parameters:
  ///   - chance: how likely it was called, 0–1.
  ///   - isFound: whether it came about.
  package mutating func add(_ chance: Double, isFound: Bool) {
    guard let place = all.lastIndex(where: { $0.range.lowerBound <= chance }) else { return }
    all[place].pairs += 1
    all[place].expected += chance
    if isFound { all[place].found += 1 }
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: Reliability) {
    for place in all.indices {
      all[place].pairs += other.all[place].pairs
      all[place].expected += other.all[place].expected
      all[place].found += other.all[place].found
    }
  }
}
