import PartnernetzPartnerships
import PartnernetzRecords

/// Pairs as rows of a list: a firm with several partners stands once, its partners beside it.
///
/// The firm with most pairs that are not in a row yet comes first with all of them (greedy cover by
/// stars); the rows are then ordered by what they are worth.
///
/// - Complexity: O(p²) for p pairs of a picture.
struct PairRows {
  /// The firms in the order of the rows; a firm may occur several times.
  let firms: [Int32]
  /// For each row the positions of its left and right firm, and the pair.
  let links: [(from: Int, to: Int, pair: Pair)]

  /// Puts pairs into rows.
  ///
  /// - Parameters:
  ///   - pairs: the pairs.
  ///   - worth: what each is worth, by its two firms; by default both gains together.
  init(_ pairs: [Pair], worth: [FirmPair: Double]? = nil) {
    func value(_ pair: Pair) -> Double { worth.map { $0[pair.firms] ?? 0 } ?? pair.sum.euros }
    func isBefore(_ a: Pair, _ b: Pair) -> Bool { (value(b), a.firms) < (value(a), b.firms) }
    var remaining = pairs
    var stars: [(hub: Int32, pairs: [Pair])] = []
    while !remaining.isEmpty {
      var degree: [Int32: Int] = [:]
      for pair in remaining {
        degree[pair.first.firm, default: 0] += 1
        degree[pair.second.firm, default: 0] += 1
      }
      guard let hub = degree.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
        break
      }
      func hasHub(_ pair: Pair) -> Bool { pair.first.firm == hub || pair.second.firm == hub }
      stars.append((hub, remaining.filter(hasHub).sorted(by: isBefore)))
      remaining.removeAll(where: hasHub)
    }
    func total(_ star: (hub: Int32, pairs: [Pair])) -> Double {
      star.pairs.reduce(0) { $0 + value($1) }
    }
    stars.sort { (total($1), $0.hub) < (total($0), $1.hub) }
    var firms: [Int32] = []
    var links: [(from: Int, to: Int, pair: Pair)] = []
    for star in stars {
      let hub = firms.count
      firms.append(star.hub)
      for pair in star.pairs {
        links.append((hub, firms.count, pair))
        firms.append(pair.partner(of: star.hub))
      }
    }
    self.firms = firms
    self.links = links
  }
}
