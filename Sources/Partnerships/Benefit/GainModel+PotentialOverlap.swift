import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords

extension GainModel {
  /// How much two firms of one trade would do the same once they serve the markets that they seek,
  /// 0–1.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - SeeAlso: F31.
  public func potentialOverlap(_ i: Int32, _ j: Int32) -> Double {
    let distance = industryDistance(i, j)
    guard distance <= 0.25, industry(i) != nil else { return 0 }
    func presences(of firm: Int32) -> [(market: Int32, presence: Double)] {
      MarketOverlap.presences(
        of: firm, details.served, details.sought, missing: parameters.missingPresence)
    }
    return MarketOverlap.later(distance: distance, presences(of: i), presences(of: j))
  }

  /// Whether two firms would compete once they serve the markets that they seek, though they do not
  /// yet.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - SeeAlso: F31.
  public func arePotentialCompetitors(_ i: Int32, _ j: Int32) -> Bool {
    potentialOverlap(i, j) >= parameters.competitorOverlap && !areCompetitors(i, j)
  }

  /// Whether two firms have one class of industry, or one group where no more is known.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - Complexity: O(1).
  public func areOfOneTrade(_ i: Int32, _ j: Int32) -> Bool {
    network.requirePair(i, j)
    guard let a = industry(i), let b = industry(j) else { return false }
    return a.isSameTrade(as: b)
  }

  /// Whether two firms may be competitors for all that is known: they have one class of industry, or
  /// one group where no more is known, and nobody told the markets of one of them.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - SeeAlso: F31.
  public func mayCompeteUnknown(_ i: Int32, _ j: Int32) -> Bool {
    guard areOfOneTrade(i, j) else { return false }
    return [i, j].contains { details.served[$0].isEmpty && details.sought[$0].isEmpty }
  }

  /// Whether two firms of whom no code of an industry is known seem to do the same: they offer much the
  /// same and serve a market both.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - Complexity: O(offers and markets of the two).
  public func lookAlike(_ i: Int32, _ j: Int32) -> Bool {
    network.requirePair(i, j)
    guard industry(i) == nil, industry(j) == nil else { return false }
    let (a, b) = (details.strengths[i].map(\.capability), details.strengths[j].map(\.capability))
    let shared = Set(a).intersection(b).count
    guard shared > 0, 2 * shared >= Set(a).union(b).count else { return false }
    let markets = Set(details.served[i].map(\.market))
    return details.served[j].contains { markets.contains($0.market) }
  }
}
