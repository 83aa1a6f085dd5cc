import Foundation

/// Members sorted into classes of the same trade, the same place, and newcomers apart: of those with
/// whom a firm has nothing in common only the first of each class can come far.
struct FitClasses: Sendable {
  /// A class.
  struct Class: Sendable {
    /// The trade; −1 for none.
    let trade: Int32
    /// The place; −1 for none.
    let place: Int32
    /// Whether its firms have no links at all while others have some.
    let isNew: Bool
    /// Where its firms stand in ``FitClasses/firms``.
    let range: Range<Int>
  }

  /// The classes, by trade, place and whether they are new.
  let classes: [Class]
  /// For each firm its class; −1 for guests.
  let numbers: [Int32]
  /// The firms class by class, the likeliest first where trades count.
  let firms: [Int32]
  /// The same, the likeliest first where they do not, since one of two trades is unknown.
  let firmsWithoutTaste: [Int32]

  /// - Parameters:
  ///   - tables: the features.
  ///   - own: what each firm adds whoever the other is.
  ///   - isMember: who can be suggested.
  /// - Complexity: O(n log n).
  init(_ tables: FitTables, _ own: FitOwnTerms, isMember: [Bool]) {
    let (trades, places) = (tables.trades.kinds.kinds, tables.places.kinds.kinds)
    let hasLinks = tables.links.count > 0
    func isNew(_ firm: Int32) -> Bool { hasLinks && tables.links.degree(firm) == 0 }
    func key(_ firm: Int32) -> (Int32, Int32, Int) {
      (trades[Int(firm)], places[Int(firm)], isNew(firm) ? 1 : 0)
    }
    let members = (0..<Int32(tables.links.firmCount)).filter { isMember[Int($0)] }
    let sorted = members.sorted { key($0) < key($1) }
    var classes: [Class] = []
    var numbers = [Int32](repeating: -1, count: tables.links.firmCount)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, key(sorted[end]) == key(sorted[start]) { end += 1 }
      let first = sorted[start]
      for firm in sorted[start..<end] { numbers[Int(firm)] = Int32(classes.count) }
      classes.append(
        Class(
          trade: trades[Int(first)], place: places[Int(first)], isNew: isNew(first),
          range: start..<end))
      start = end
    }
    var (firms, plain) = (sorted, sorted)
    for group in classes {
      firms[group.range].sort {
        (-own.withTaste[Int($0)], $0) < (-own.withTaste[Int($1)], $1)
      }
      plain[group.range].sort { (-own.plain[Int($0)], $0) < (-own.plain[Int($1)], $1) }
    }
    self.classes = classes
    self.numbers = numbers
    self.firms = firms
    firmsWithoutTaste = plain
  }

  /// From where on a class is gone through: behind the firm that asks where all its firms are alike,
  /// or the same few would be sent to everybody.
  ///
  /// - Complexity: O(log firms of the class).
  func start(of group: Class, in order: [Int32], after firm: Int32, _ own: FitOwnTerms) -> Int {
    var (low, high) = (group.range.lowerBound, group.range.upperBound)
    let (first, last) = (Int(order[low]), Int(order[high - 1]))
    guard own.plain[first] == own.plain[last], own.withTaste[first] == own.withTaste[last] else {
      return low
    }
    while low < high {
      let middle = (low + high) / 2
      if order[middle] > firm { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// What a firm adds to the score of any pair, whoever the other is.
struct FitOwnTerms: Sendable {
  /// By its links alone.
  let plain: [Double]
  /// By its links, and by how much they say of its taste.
  let withTaste: [Double]
  /// ln(k + 2).
  let logShare: [Double]

  init(_ tables: FitTables, _ slopes: FitVector) {
    let logShare = (0..<Int32(tables.links.firmCount)).map {
      log(Double(tables.links.degree($0)) + PairRates.Prior.own)
    }
    let plain = tables.logLinks.map { slopes[.activity] * $0 }
    self.logShare = logShare
    self.plain = plain
    withTaste = zip(plain, logShare).map { $0 - slopes[.taste] * $1 }
  }
}
