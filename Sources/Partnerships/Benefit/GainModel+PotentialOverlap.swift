import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords

extension GainModel {
  /// How much two firms of one trade would do the same once they serve the markets that they seek,
  /// 0–1.
  ///
  /// - SeeAlso: F31.
  public func potentialOverlap(_ i: Int32, _ j: Int32) -> Double {
    let likeness =
      switch industryDistance(i, j) {
      case 0 where industry(i) != nil: 1.0
      case 0.25: 0.5
      default: 0.0
      }
    guard likeness > 0 else { return 0 }
    let (a, b) = (presences(of: i), presences(of: j))
    var (x, y) = (0, 0)
    var (shared, all) = (0.0, 0.0)
    while x < a.count || y < b.count {
      if y == b.count || (x < a.count && a[x].market < b[y].market) {
        all += a[x].presence
        x += 1
      } else if x == a.count || b[y].market < a[x].market {
        all += b[y].presence
        y += 1
      } else {
        shared += min(a[x].presence, b[y].presence)
        all += max(a[x].presence, b[y].presence)
        x += 1
        y += 1
      }
    }
    return all > 0 ? likeness * shared / all : 0
  }

  /// Whether two firms would compete once they serve the markets that they seek, though they do not
  /// yet.
  ///
  /// - SeeAlso: F31.
  public func arePotentialCompetitors(_ i: Int32, _ j: Int32) -> Bool {
    potentialOverlap(i, j) >= parameters.competitorOverlap && !areCompetitors(i, j)
  }

  /// Whether two firms may be competitors for all that is known: they have one class of industry, or
  /// one group where no more is known, and nobody told the markets of one of them.
  ///
  /// - SeeAlso: F31.
  public func mayCompeteUnknown(_ i: Int32, _ j: Int32) -> Bool {
    guard let a = industry(i), let b = industry(j),
      a.isSameTrade(as: b)
    else { return false }
    return [i, j].contains { details.served[$0].isEmpty && details.sought[$0].isEmpty }
  }

  /// Markets that a firm serves or seeks, by number; in those it seeks it will be as present as firms
  /// are whose presence is unknown.
  private func presences(of firm: Int32) -> [(market: Int32, presence: Double)] {
    let served = details.served[firm].map {
      (market: $0.market, presence: $0.presence ?? parameters.missingPresence)
    }
    let sought = details.sought[firm].map {
      (market: $0.market, presence: parameters.missingPresence)
    }
    var all: [(market: Int32, presence: Double)] = []
    for entry in (served + sought).sorted(by: {
      ($0.market, -$0.presence) < ($1.market, -$1.presence)
    })
    where all.last?.market != entry.market { all.append(entry) }
    return all
  }
}
