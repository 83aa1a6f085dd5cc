import Graphs

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
    guard economies[Int(i)].industry != nil else { return 0 }
    let likeness =
      switch industryDistance(i, j) {
      case 0: 1.0
      case 0.25: 0.5
      default: 0.0
      }
    return likeness == 0 ? 0 : likeness * marketOverlap(i, j)
  }

  /// Whether two firms are competitors: by overlap, or because either says so.
  public func areCompetitors(_ i: Int32, _ j: Int32) -> Bool {
    overlap(i, j) >= parameters.competitorOverlap
      || declaredCompetitors.arc(from: i, to: j) != nil
  }

  /// The Ruzicka similarity of the two firms' presences.
  private func marketOverlap(_ i: Int32, _ j: Int32) -> Double {
    let a = details.served[i]
    let b = details.served[j]
    var (x, y) = (a.startIndex, b.startIndex)
    var (shared, all) = (0.0, 0.0)
    func presence(_ market: ServedMarket) -> Double {
      market.presence ?? parameters.missingPresence
    }
    while x < a.endIndex || y < b.endIndex {
      if y == b.endIndex || (x < a.endIndex && a[x].market < b[y].market) {
        all += presence(a[x])
        x += 1
      } else if x == a.endIndex || b[y].market < a[x].market {
        all += presence(b[y])
        y += 1
      } else {
        shared += min(presence(a[x]), presence(b[y]))
        all += max(presence(a[x]), presence(b[y]))
        x += 1
        y += 1
      }
    }
    return all > 0 ? shared / all : 0
  }
}
