import Foundation

/// What firms of one trade have with all others: the same for each of them.
struct FitKindRow {
  /// The trade; −1 for none.
  private(set) var kind = -1
  /// For each trade what it adds to the score of a firm without partners in it.
  private(set) var terms: [Double] = []
  /// For each trade 2·q of this trade for it: what stands in for partners that are not known.
  private(set) var ownPrior: [Double] = []
  /// For each trade 2·q of it for this one.
  private(set) var prior: [Double] = []
  /// For each trade the logarithm of that.
  private(set) var logUnlinked: [Double] = []
  /// For each firm how many of its partners are of this trade.
  private(set) var counts: [Int32]
  /// For each class the most that any of its firms adds by its own links.
  private(set) var tops: [Double] = []
  /// Firms with partners of this trade, class by class, the likeliest first.
  private var linked: [Int32] = []
  private var ranges: [Int: Range<Int>] = [:]

  init(firmCount: Int) { counts = .init(repeating: 0, count: firmCount) }

  /// The firms of a class that have partners of this trade.
  func linked(inClass number: Int) -> ArraySlice<Int32> {
    linked[ranges[number] ?? linked.startIndex..<linked.startIndex]
  }

  /// Turns to another trade.
  ///
  /// - Complexity: O(kinds + links of the trade's firms · log).
  mutating func open(
    _ kind: Int, _ tables: FitTables, _ own: FitOwnTerms, _ classes: FitClasses,
    _ slopes: FitVector
  ) {
    for firm in linked { counts[Int(firm)] = 0 }
    linked = []
    ranges = [:]
    self.kind = kind
    (terms, ownPrior, prior, logUnlinked) = ([], [], [], [])
    guard kind >= 0 else {
      tops = classes.classes.map { own.plain[Int(classes.firmsWithoutTaste[$0.range.lowerBound])] }
      return
    }
    let rates = tables.trades
    func priorTaste(_ one: Int, _ other: Int) -> Double {
      PairRates.Prior.own * rates.taste(of: one, for: other, tables.normalisers)
    }
    let all = 0..<rates.kinds.count
    ownPrior = all.map { priorTaste(kind, $0) }
    prior = all.map { priorTaste($0, kind) }
    logUnlinked = prior.map { log($0) }
    terms = all.map { other in
      slopes[.taste] * (log(ownPrior[other]) - log(rates.sizes[other]) - log(rates.sizes[kind]))
        + slopes[.industry] * rates.logRate(kind, other)
    }
    for firm in rates.kinds.members[kind] {
      for partner in tables.links.partners(of: firm) {
        if counts[Int(partner)] == 0 { linked.append(partner) }
        counts[Int(partner)] += 1
      }
    }
    sort(rates.kinds.kinds, own, classes, slopes)
    tops = classes.classes.indices.map { top(ofClass: $0, own, classes, slopes) }
  }

  /// What a firm's own links add, for a firm of this trade.
  @inline(__always)
  func ownTerm(
    _ firm: Int32, ofTrade trade: Int32, _ own: FitOwnTerms, _ slopes: FitVector
  ) -> Double {
    guard kind >= 0, trade >= 0 else { return own.plain[Int(firm)] }
    let count = counts[Int(firm)]
    let taste =
      count == 0 ? logUnlinked[Int(trade)] : log(Double(count) + prior[Int(trade)])
    return own.withTaste[Int(firm)] + slopes[.taste] * taste
  }

  private func top(
    ofClass number: Int, _ own: FitOwnTerms, _ classes: FitClasses, _ slopes: FitVector
  ) -> Double {
    let group = classes.classes[number]
    guard group.trade >= 0 else {
      return own.plain[Int(classes.firmsWithoutTaste[group.range.lowerBound])]
    }
    // Both orders begin with the likeliest.
    let firsts: [Int32?] = [
      linked(inClass: number).first, classes.firms[group.range].first { counts[Int($0)] == 0 },
    ]
    return firsts.compactMap(\.self)
      .map { ownTerm($0, ofTrade: group.trade, own, slopes) }.max() ?? -.infinity
  }

  private mutating func sort(
    _ trades: [Int32], _ own: FitOwnTerms, _ classes: FitClasses, _ slopes: FitVector
  ) {
    let (counts, prior) = (counts, prior)
    func term(_ firm: Int32) -> Double {
      let trade = trades[Int(firm)]
      guard trade >= 0 else { return own.plain[Int(firm)] }
      return own.withTaste[Int(firm)]
        + slopes[.taste] * log(Double(counts[Int(firm)]) + prior[Int(trade)])
    }
    let keyed = linked.map { (classes.numbers[Int($0)], -term($0), $0) }.sorted { $0 < $1 }
    linked = keyed.map(\.2)
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end].0 == keyed[start].0 { end += 1 }
      if keyed[start].0 >= 0, trades[Int(keyed[start].2)] >= 0 {
        ranges[Int(keyed[start].0)] = start..<end
      }
      start = end
    }
  }
}
