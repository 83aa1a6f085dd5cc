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
    let likeness = likeness(ofTrades: distance)
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

  /// The overlap of two firms whose industries are so far apart once they serve the markets that they
  /// seek.
  ///
  /// - SeeAlso: F31.
  static func later(
    distance: Double, _ a: [(market: Int32, presence: Double)],
    _ b: [(market: Int32, presence: Double)]
  ) -> Double {
    let likeness = likeness(ofTrades: distance)
    guard likeness > 0 else { return 0 }
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

  /// Markets that a firm serves or seeks, by number; in those it seeks it will be as present as firms
  /// are whose presence is unknown.
  static func presences(
    of firm: Int32, _ served: Grouped<ServedMarket>, _ sought: Grouped<SoughtMarket>,
    missing: Double
  ) -> [(market: Int32, presence: Double)] {
    var all: [(market: Int32, presence: Double)] = []
    let (now, then) = (served.range(of: firm), sought.range(of: firm))
    all.reserveCapacity(now.count + then.count)
    var (x, y) = (now.lowerBound, then.lowerBound)
    while x < now.upperBound || y < then.upperBound {
      let isSought =
        x == now.upperBound
        || (y < then.upperBound && sought.rows[y].market < served.rows[x].market)
      if isSought {
        all.append((market: sought.rows[y].market, presence: missing))
        y += 1
        continue
      }
      let row = served.rows[x]
      var presence = row.presence ?? missing
      x += 1
      if y < then.upperBound, sought.rows[y].market == row.market {
        presence = max(presence, missing)
        y += 1
      }
      all.append((market: row.market, presence: presence))
    }
    return all
  }

  /// How much alike trades so far apart are: one class, one group, else not.
  @inline(__always)
  private static func likeness(ofTrades distance: Double) -> Double {
    switch distance {
    case 0: 1
    case 0.25: 0.5
    default: 0
    }
  }
}
