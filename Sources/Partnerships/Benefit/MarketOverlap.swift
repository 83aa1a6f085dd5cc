import PartnernetzNetworks
import PartnernetzRecords

// Answers: how much two firms do the same in the same markets.
// Takes: O(markets of the two).
// From: F2, F3.

/// How much two firms do the same in the same markets, 0–1.
enum MarketOverlap {
  /// The overlap of two firms; 0 where an industry is unknown.
  @inline(__always)
  static func of(
    _ i: Int32, _ j: Int32, _ industry: Industry.Place?, _ other: Industry.Place?,
    _ served: Grouped<ServedMarket>, presence: (ServedMarket, Int32) -> Double
  ) -> Double {
    guard let industry, let other else { return 0 }
    return of(i, j, distance: industry.distance(to: other), served, presence: presence)
  }

  /// The overlap of two firms whose industries are so far apart.
  @inline(__always)
  static func of(
    _ i: Int32, _ j: Int32, distance: Double, _ served: Grouped<ServedMarket>,
    presence: (ServedMarket, Int32) -> Double
  ) -> Double {
    let likeness =
      switch distance {
      case 0: 1.0
      case 0.25: 0.5
      default: 0.0
      }
    return likeness == 0 ? 0 : likeness * likenessOfMarkets(i, j, served, presence)
  }

  /// The Ruzicka similarity of the two firms' presences.
  @inline(__always)
  private static func likenessOfMarkets(
    _ i: Int32, _ j: Int32, _ served: Grouped<ServedMarket>,
    _ presence: (ServedMarket, Int32) -> Double
  ) -> Double {
    let (a, b) = (served.range(of: i), served.range(of: j))
    let rows = served.rows
    var (x, y) = (a.lowerBound, b.lowerBound)
    var (shared, all) = (0.0, 0.0)
    while x < a.upperBound || y < b.upperBound {
      if y == b.upperBound || (x < a.upperBound && rows[x].market < rows[y].market) {
        all += presence(rows[x], i)
        x += 1
      } else if x == a.upperBound || rows[y].market < rows[x].market {
        all += presence(rows[y], j)
        y += 1
      } else {
        shared += min(presence(rows[x], i), presence(rows[y], j))
        all += max(presence(rows[x], i), presence(rows[y], j))
        x += 1
        y += 1
      }
    }
    return all > 0 ? shared / all : 0
  }
}
