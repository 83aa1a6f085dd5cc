/// How well two firms fit, and what speaks for it.
///
/// - SeeAlso: F25, F26.
public struct PairFit: Sendable, Hashable {
  /// The two firms.
  public let firms: FirmPair
  /// The chance of a link, 0–1; a figure to rank by, no promise.
  public let fit: Double
  /// Its interval at 80 %; nil where the weights are a rule of thumb.
  public let interval: ClosedRange<Double>?
  /// Whether the first, and whether the second, has no links while others have some.
  public let isNewcomer: (first: Bool, second: Bool)

  /// The sum of what speaks for the pair and against it: the log odds of the fit.
  package let score: Double
  /// What each feature adds.
  package let contributions: FitVector
  /// The features.
  package let vector: FitVector

  init(
    _ firms: FirmPair, _ vector: FitVector, _ weights: FitWeights, match: FitTags.Match,
    isNewcomer: (first: Bool, second: Bool)
  ) {
    self.firms = firms
    self.vector = vector
    self.isNewcomer = isNewcomer
    contributions = weights.contributions(vector)
    score = weights.score(vector)
    fit = FitWeights.probability(score)
    let score = score
    interval = weights.error(of: vector).map { error in
      FitWeights.probability(score - 1.28 * error)...FitWeights.probability(score + 1.28 * error)
    }
    let strength = Strength(score - weights.intercept)
    self.strength =
      switch (match, strength) {
      case (.mutual, _): .high
      case (.oneSided, .low), (.none, .high): .medium
      default: strength
      }
  }

  /// How well, in a word.
  public enum Strength: String, Sendable, CaseIterable, Codable {
    /// Far better than the average pair.
    case high
    /// Better.
    case medium
    /// Not much better, or worse.
    case low

    /// The place of the word in the order of a list, the best first.
    package var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    init(_ advantage: Double) {
      self = advantage >= 1.2 ? .high : advantage >= 0.4 ? .medium : .low
    }
  }

  /// How well, in a word: ``Strength/high`` where each has what the other seeks, at least
  /// ``Strength/medium`` where one has, and no more than that where both told what they seek and have
  /// and nothing matches.
  public let strength: Strength

  /// Whether a need is met by an offer or a market sought by a market served, by name.
  public var meetsNeed: Bool { vector[.needs] > 0 }

  /// The partner of a firm in the pair.
  public func partner(of firm: Int32) -> Int32 { firms.partner(of: firm) }

  /// Whether the partner of a firm is a newcomer.
  public func isPartnerNew(of firm: Int32) -> Bool {
    firms.first == firm ? isNewcomer.second : isNewcomer.first
  }

  /// Whether a pair stands before another in a list of pairs: in the order of the word that stands beside
  /// each, since what one seeks and the other has counts more than the score says; then by score, and what
  /// fits equally well by the firms.
  package func precedes(_ other: PairFit) -> Bool {
    (strength.place, other.score, firms) < (other.strength.place, score, other.firms)
  }

  /// Equal where the firms and their features are.
  public static func == (a: PairFit, b: PairFit) -> Bool {
    a.firms == b.firms && a.vector == b.vector && a.score == b.score
  }

  /// Hashes the firms.
  public func hash(into hasher: inout Hasher) { hasher.combine(firms) }
}
