import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords

extension GainModel {
  /// How far two firms' industries are apart, 0–1; 1 where an industry is unknown.
  ///
  /// - SeeAlso: F2.
  public func industryDistance(_ i: Int32, _ j: Int32) -> Double {
    guard let a = economies[Int(i)].industry, let b = economies[Int(j)].industry else { return 1 }
    return a.distance(to: b)
  }

  /// How much two firms do the same in the same markets, 0–1.
  ///
  /// - SeeAlso: F3.
  public func overlap(_ i: Int32, _ j: Int32) -> Double {
    overlap(i, j, distance: industryDistance(i, j))
  }

  /// The same where the industries' distance is known.
  func overlap(_ i: Int32, _ j: Int32, distance: Double) -> Double {
    guard economies[Int(i)].industry != nil else { return 0 }
    let likeness =
      switch distance {
      case 0: 1.0
      case 0.25: 0.5
      default: 0.0
      }
    return likeness == 0 ? 0 : likeness * marketOverlap(i, j)
  }

  /// Whether two firms are competitors: by overlap, or because either says so.
  public func areCompetitors(_ i: Int32, _ j: Int32) -> Bool {
    areCompetitors(i, j, overlap: overlap(i, j))
  }

  /// The same where their overlap is known.
  func areCompetitors(_ i: Int32, _ j: Int32, overlap: Double) -> Bool {
    overlap >= parameters.competitorOverlap || declaredCompetitors.arc(from: i, to: j) != nil
  }

  /// The Ruzicka similarity of the two firms' presences.
  private func marketOverlap(_ i: Int32, _ j: Int32) -> Double {
    let (a, b) = (details.served.range(of: i), details.served.range(of: j))
    var (x, y) = (a.lowerBound, b.lowerBound)
    var (shared, all) = (0.0, 0.0)
    func market(_ place: Int) -> Int32 { details.served.rows[place].market }
    func presence(_ place: Int, of firm: Int32) -> Double {
      let row = details.served.rows[place]
      return row.presence ?? missing(.presence, firm, row.market)
    }
    while x < a.upperBound || y < b.upperBound {
      if y == b.upperBound || (x < a.upperBound && market(x) < market(y)) {
        all += presence(x, of: i)
        x += 1
      } else if x == a.upperBound || market(y) < market(x) {
        all += presence(y, of: j)
        y += 1
      } else {
        shared += min(presence(x, of: i), presence(y, of: j))
        all += max(presence(x, of: i), presence(y, of: j))
        x += 1
        y += 1
      }
    }
    return all > 0 ? shared / all : 0
  }
}
