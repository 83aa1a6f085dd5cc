import PartnernetzRecords

/// What the best pairing is best at.
///
/// - SeeAlso: F20.
public enum Objective: String, Sendable, CaseIterable, Codable {
  /// The sum of the Win-Win-Indices: firms of all sizes count alike.
  case index
  /// The sum of the Nash values, EUR/yr.
  case nash
  /// The sum of all gains, EUR/yr.
  case total
  /// The sum of each pair's smaller gain, EUR/yr.
  case minimum
  /// Most firms served, then the index.
  case coverage
  /// The worst-off firm as well off as can be, then the next; measured by relative gain.
  case leximin
  /// The sum of the pairs' fit: how many of them can be expected to come about, whether or not
  /// amounts are known.
  case fit
  /// The sum of the pairs' mean index over draws of everything that is assumed (F28).
  case mean
  /// The sum of the pairs' mean index in the worst fifth of the draws.
  case careful
  /// The sum of the indices of what the pairs can be expected to bring, when it is counted in that most
  /// suggestions come to nothing (F27).
  case expected

  /// What a pair adds to the objective; nil where it is no sum over pairs.
  func weight(of pair: Pair) -> Double? {
    switch self {
    case .index: pair.index
    case .nash: pair.nash.euros
    case .total: pair.sum.euros
    case .minimum: pair.minimum.euros
    case .coverage, .leximin, .fit, .mean, .careful, .expected: nil
    }
  }
}

extension Objective {
  /// What pairs are chosen by unless somebody says otherwise: what they are worth on average over all that
  /// may be assumed, for half of an association's figures are.
  public static let standard = Objective.mean

  /// Whether it looks at draws of everything that is assumed.
  public var isDrawn: Bool { self == .mean || self == .careful }

  /// Whether the value is in EUR/yr rather than index points.
  public var isInEuros: Bool {
    switch self {
    case .nash, .total, .minimum: true
    case .index, .coverage, .leximin, .fit, .mean, .careful, .expected: false
    }
  }
}
