import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords

extension GainModel {
  /// How far two firms' industries are apart, 0–1; 1 where an industry is unknown.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - SeeAlso: F2.
  public func industryDistance(_ i: Int32, _ j: Int32) -> Double {
    network.requirePair(i, j)
    guard let a = industry(i), let b = industry(j) else { return 1 }
    return a.distance(to: b)
  }

  /// How much two firms do the same in the same markets, 0–1.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - SeeAlso: F3.
  public func overlap(_ i: Int32, _ j: Int32) -> Double {
    overlap(i, j, distance: industryDistance(i, j))
  }

  /// The same where the industries' distance is known.
  func overlap(_ i: Int32, _ j: Int32, distance: Double) -> Double {
    guard industry(i) != nil else { return 0 }
    return MarketOverlap.of(i, j, distance: distance, details.served) { row, firm in
      row.presence ?? missing(.presence, firm, row.market)
    }
  }

  /// Whether two firms are competitors: by overlap, or because either says so.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  public func areCompetitors(_ i: Int32, _ j: Int32) -> Bool {
    areCompetitors(i, j, overlap: overlap(i, j))
  }

  /// The same where their overlap is known.
  func areCompetitors(_ i: Int32, _ j: Int32, overlap: Double) -> Bool {
    overlap >= parameters.competitorOverlap || declaredCompetitors.arc(from: i, to: j) != nil
  }
}
