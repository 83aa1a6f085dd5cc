import Foundation

/// What the fit of two firms rests on.
///
/// - SeeAlso: F25.
public enum FitFeature: String, Sendable, CaseIterable, Codable {
  /// How many links the two have.
  case activity
  /// Partners that both have.
  case closure
  /// Chains of three steps between the two.
  case chain
  /// How much of its partners each takes from the other's trade.
  case taste
  /// How often firms of the two trades have a link.
  case industry
  /// How often firms of the two places have a link.
  case region
  /// Tags that both have.
  case tags
  /// Needs met by offers and markets sought met by markets served, by name.
  case needs

  /// The position in a ``FitVector``.
  var position: Int {
    switch self {
    case .activity: 0
    case .closure: 1
    case .chain: 2
    case .taste: 3
    case .industry: 4
    case .region: 5
    case .tags: 6
    case .needs: 7
    }
  }
}

/// A number for each feature.
package struct FitVector: Sendable, Hashable {
  /// The numbers, by the features' positions.
  package var values = SIMD8<Double>()

  /// Makes a vector of zeroes.
  package init() {}

  /// Makes a vector of the features named; zero for all others.
  package init(_ values: KeyValuePairs<FitFeature, Double>) {
    for (feature, value) in values { self[feature] = value }
  }

  /// A feature's number.
  package subscript(feature: FitFeature) -> Double {
    get { values[feature.position] }
    set { values[feature.position] = newValue }
  }
}
