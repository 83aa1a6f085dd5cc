// Answers: whom a firm fits best, exactly, without looking at all pairs.
// Takes: for a firm O(chains of three steps from it + firms with a tag of its own + kinds + classes).
// From: FORMULAS F25; whoever has nothing in common with the firm scores by class and own links only,
// so that of each class the first few are enough.

import Foundation

/// One thread's work space for firm after firm; quickest where those of one trade follow each other.
struct FitScan {
  /// A firm with its score.
  struct Found: Hashable {
    var firm: Int32
    var score: Double
  }

  private let tables: FitTables
  private let isCautious: Bool
  private let slopes: FitVector
  private let own: FitOwnTerms
  private let classes: FitClasses

  private var closure: [Double]
  private var chain: [Double]
  private var shared: [Int32]
  private var met: [Int32]
  private var isTouched: [Bool]
  private var touched: [Int32] = []
  private(set) var isPartner: [Bool]
  private var kindRow: FitKindRow
  private var byTrade: [Double] = []
  private var byPlace: [Double] = []

  /// - Parameters:
  ///   - tables: the features.
  ///   - slopes: what a unit of each counts.
  ///   - own: what each firm adds whoever the other is.
  ///   - classes: the members by class.
  ///   - isCautious: whether firms of one trade need more in common than that.
  init(
    _ tables: FitTables, _ slopes: FitVector, _ own: FitOwnTerms, _ classes: FitClasses,
    isCautious: Bool
  ) {
    self.tables = tables
    self.slopes = slopes
    self.own = own
    self.classes = classes
    self.isCautious = isCautious
    let count = tables.links.firmCount
    closure = .init(repeating: 0, count: count)
    chain = .init(repeating: 0, count: count)
    shared = .init(repeating: 0, count: count)
    met = .init(repeating: 0, count: count)
    isTouched = .init(repeating: false, count: count)
    isPartner = .init(repeating: false, count: count)
    kindRow = FitKindRow(firmCount: count)
  }

  /// The best of those allowed: newcomers apart, and once more those with whom a need is met.
  ///
  /// - Parameters:
  ///   - firm: the firm.
  ///   - count: how many of each at most.
  ///   - allows: whether a firm may be suggested; asked only of those that would be among the best.
  /// - Returns: the lists, best first.
  mutating func best(
    for firm: Int32, count: Int, allows: (_ other: Int32, _ hasLead: Bool) -> Bool
  ) -> (established: [Found], newcomers: [Found], matching: [Found]) {
    open(firm)
    defer { close(firm) }
    let best = FitBest(count, after: firm, of: tables.links.firmCount)
    var lists = (established: best, newcomers: best, matching: best)
    let isSelf = firm
    func offer(_ other: Int32, _ score: Double, isNew: Bool, hasLead: Bool) {
      guard other != isSelf, !isPartner[Int(other)] else { return }
      let isBest =
        isNew ? lists.newcomers.wants(other, score) : lists.established.wants(other, score)
      let isMatch = met[Int(other)] > 0 && lists.matching.wants(other, score)
      guard isBest || isMatch, allows(other, hasLead) else { return }
      if isMatch { lists.matching.insert(other, score) }
      if isBest, isNew { lists.newcomers.insert(other, score) }
      if isBest, !isNew { lists.established.insert(other, score) }
    }
    for other in touched {
      let number = classes.numbers[Int(other)]
      guard number >= 0 else { continue }
      let group = classes.classes[Int(number)]
      offer(
        other, base(group) + ownTerm(other, group) + extra(firm, other), isNew: group.isNew,
        hasLead: chain[Int(other)] > 0 || closure[Int(other)] > 0 || met[Int(other)] > 0)
    }
    let (groups, tops) = (classes.classes, kindRow.tops)
    for number in groups.indices {
      let group = groups[number]
      let base = base(group)
      // Most classes have nobody who could come among the best.
      let top = base + tops[number]
      guard top >= (group.isNew ? lists.newcomers.floor : lists.established.floor) else { continue }
      // Firms of the same trade need more than that to be suggested while little is known.
      if isCautious, group.trade >= 0, Int(group.trade) == kindRow.kind { continue }
      func isDone(_ other: Int32, _ score: Double) -> Bool {
        group.isNew
          ? !lists.newcomers.wants(other, score) : !lists.established.wants(other, score)
      }
      // Those who have partners of the firm's trade are in an order of their own.
      for other in kindRow.linked(inClass: number) {
        let score = base + ownTerm(other, group)
        if isDone(other, score) { break }
        if !isTouched[Int(other)] { offer(other, score, isNew: group.isNew, hasLead: false) }
      }
      let hasTaste = kindRow.kind >= 0 && group.trade >= 0
      let order = hasTaste ? classes.firms : classes.firmsWithoutTaste
      let start = classes.start(of: group, in: order, after: firm, own)
      for position in [start..<group.range.upperBound, group.range.lowerBound..<start].joined() {
        let other = order[position]
        if kindRow.counts[Int(other)] > 0, hasTaste { continue }
        let score = base + ownTerm(other, group)
        if isDone(other, score) { break }
        if !isTouched[Int(other)] { offer(other, score, isNew: group.isNew, hasLead: false) }
      }
    }
    return (lists.established.found, lists.newcomers.found, lists.matching.found)
  }

  /// What the firms of a class have with the open firm, whatever their own links.
  private func base(_ group: FitClasses.Class) -> Double {
    (group.trade >= 0 && !byTrade.isEmpty ? byTrade[Int(group.trade)] : 0)
      + (group.place >= 0 && !byPlace.isEmpty ? byPlace[Int(group.place)] : 0)
  }

  /// What a firm's own links add.
  private func ownTerm(_ other: Int32, _ group: FitClasses.Class) -> Double {
    kindRow.ownTerm(other, ofTrade: group.trade, own, slopes)
  }

  /// What the two have in common beyond trade and place.
  private func extra(_ firm: Int32, _ other: Int32) -> Double {
    let place = Int(other)
    var sum = 0.0
    if closure[place] > 0 { sum += slopes[.closure] * log(1 + 10 * closure[place]) }
    if chain[place] > 0 { sum += slopes[.chain] * log(1 + chain[place]) }
    if shared[place] > 0 {
      sum += slopes[.tags] * tables.profiles.tags.likeness(shared: shared[place], firm, other)
    }
    if met[place] > 0 { sum += slopes[.needs] * log(1 + Double(met[place])) }
    return sum
  }

  private mutating func open(_ firm: Int32) {
    let kind = Int(tables.trades.kinds.kinds[Int(firm)])
    if kind != kindRow.kind || kindRow.tops.isEmpty {
      kindRow.open(kind, tables, own, classes, slopes)
    }
    openTrades(firm, kind)
    let place = Int(tables.places.kinds.kinds[Int(firm)])
    byPlace =
      place < 0
      ? []
      : (0..<tables.places.kinds.count).map { slopes[.region] * tables.places.logRate(place, $0) }
    for partner in tables.links.partners(of: firm) { isPartner[Int(partner)] = true }
    spread(firm)
    let tags = tables.profiles.tags
    for code in tags.own[Int(firm)] { add(tags.holders[Int(code)], to: \.shared) }
    for code in tags.wanted[Int(firm)] { add(tags.givers[Int(code)], to: \.met) }
    for code in tags.given[Int(firm)] { add(tags.takers[Int(code)], to: \.met) }
  }

  private mutating func openTrades(_ firm: Int32, _ kind: Int) {
    guard kind >= 0 else {
      byTrade = []
      return
    }
    byTrade = kindRow.terms
    let share = slopes[.taste] * own.logShare[Int(firm)]
    for trade in byTrade.indices { byTrade[trade] -= share }
    var counts: [Int32: Int] = [:]
    for partner in tables.links.partners(of: firm) {
      let other = tables.trades.kinds.kinds[Int(partner)]
      if other >= 0 { counts[other, default: 0] += 1 }
    }
    for (other, count) in counts {
      let prior = kindRow.ownPrior[Int(other)]
      byTrade[Int(other)] += slopes[.taste] * (log(Double(count) + prior) - log(prior))
    }
  }

  /// Adds what comes over common partners and over chains of three steps.
  private mutating func spread(_ firm: Int32) {
    let links = tables.links
    for u in links.partners(of: firm) {
      let degree = Double(links.degree(u))
      for v in links.around(u) where v != firm {
        touch(v)
        closure[Int(v)] += 1 / degree
        let worth = 1 / (degree * Double(links.degree(v))).squareRoot()
        for end in links.around(v) where end != u && end != firm {
          touch(end)
          chain[Int(end)] += worth
        }
      }
    }
  }

  private mutating func add(
    _ firms: ArraySlice<Int32>, to counts: WritableKeyPath<FitScan, [Int32]>
  ) {
    for firm in firms {
      touch(firm)
      self[keyPath: counts][Int(firm)] += 1
    }
  }

  @inline(__always)
  private mutating func touch(_ firm: Int32) {
    if !isTouched[Int(firm)] {
      isTouched[Int(firm)] = true
      touched.append(firm)
    }
  }

  private mutating func close(_ firm: Int32) {
    for other in touched {
      closure[Int(other)] = 0
      chain[Int(other)] = 0
      shared[Int(other)] = 0
      met[Int(other)] = 0
      isTouched[Int(other)] = false
    }
    touched.removeAll(keepingCapacity: true)
    for partner in tables.links.partners(of: firm) { isPartner[Int(partner)] = false }
  }
}

extension FitWeights {
  /// What a unit of each feature counts.
  var slopes: FitVector {
    var slopes = FitVector()
    slopes.values = beta.values / scale.values
    return slopes
  }
}
