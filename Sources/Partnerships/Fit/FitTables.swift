// Answers: the eight features of any two firms.
// Takes: O(n + links + kinds²) to prepare; a pair takes what its partners' rows take.
// From: FORMULAS F25, F25b.

import Foundation
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

/// What does not depend on links: kinds of firms and their tags.
struct FitProfiles: Sendable {
  let trades: FitKinds
  let places: FitKinds
  /// Trades as they are told.
  let divisions: Once<FitKinds>
  let tags: FitTags
  /// For each kind of trade its place in the national table.
  let national: [TradeLift.Trade?]

  init(_ network: Network) {
    let firms = network.each(telling: FitProfiles.columns) { FirmTraits($0) }
    trades = .trades(of: firms)
    places = .places(of: firms)
    divisions = Once { .divisions(of: firms) }
    tags = FitTags(network)
    national = trades.examples.map { firms[Int($0)].industry.flatMap(TradeLift.trade) }
  }

  /// What kinds of firms are told by.
  private static let columns: Set<String> = ["industry", "region", "town", "postal_code"]

  /// How much likelier links inside a place are than between places before any is known [A].
  static let samePlaceLift = 2.0

  /// What the national table expects of two kinds; 1 of firms of the same kind, since what they
  /// trade is mostly competition.
  func lift(_ one: Int, _ other: Int) -> Double {
    guard one != other, let a = national[one], let b = national[other] else { return 1 }
    return TradeLift.national.lift(a, b)
  }
}

/// The figures of a network under which the fit of two firms is seen.
struct FitTables: Sendable {
  let profiles: FitProfiles
  let links: FitLinks
  let trades: PairRates
  let places: PairRates
  /// Link ends between trades as they are told: several groups have one name.
  let told: Once<PairRates>
  /// For each kind of trade what makes its prior tastes shares.
  let normalisers: [Double]
  /// ln(1 + k) of each firm.
  let logLinks: [Double]

  init(_ profiles: FitProfiles, _ links: FitLinks) {
    self.profiles = profiles
    self.links = links
    trades = PairRates(profiles.trades, links, lift: profiles.lift)
    places = PairRates(profiles.places, links) { $0 == $1 ? FitProfiles.samePlaceLift : 1 }
    told = Once { PairRates(profiles.divisions.value, links) { _, _ in 1 } }
    normalisers = trades.normalisers()
    logLinks = (0..<Int32(links.firmCount)).map { log(1 + Double(links.degree($0))) }
  }

  /// The features of two different firms, as if they had no link.
  ///
  /// - Parameters:
  ///   - i: a firm.
  ///   - j: another.
  ///   - marks: false for each firm; left so.
  /// - Returns: the features.
  /// - Complexity: O(partners of the two + partners of the first one's partners).
  func vector(_ i: Int32, _ j: Int32, marks: inout [Bool]) -> FitVector {
    let (closure, chain) = ties(i, j, marks: &marks)
    let tags = profiles.tags
    return vector(
      i, j, closure: closure, chain: chain,
      ownKind: partners(of: i, in: trades.kinds.kinds[Int(j)]),
      otherKind: partners(of: j, in: trades.kinds.kinds[Int(i)]),
      likeness: tags.likeness(shared: Int32(tags.shared(i, j).count), i, j),
      met: tags.met(i, by: j).count + tags.met(j, by: i).count)
  }

  /// The features where it is known what the two have in common.
  ///
  /// - Parameters:
  ///   - i: a firm.
  ///   - j: another.
  ///   - closure: Σ 1/k over common partners.
  ///   - chain: Σ 1/√(k k') over chains of three steps.
  ///   - ownKind: partners of the first that are of the second one's trade.
  ///   - otherKind: partners of the second that are of the first one's trade.
  ///   - likeness: tags of both over tags of either.
  ///   - met: needs and markets sought that the other meets.
  /// - Returns: the features.
  func vector(
    _ i: Int32, _ j: Int32, closure: Double, chain: Double, ownKind: Int, otherKind: Int,
    likeness: Double, met: Int
  ) -> FitVector {
    var vector = FitVector()
    vector[.activity] = logLinks[Int(i)] + logLinks[Int(j)]
    if closure > 0 { vector[.closure] = log(1 + 10 * closure) }
    if chain > 0 { vector[.chain] = log(1 + chain) }
    let (g, h) = (Int(trades.kinds.kinds[Int(i)]), Int(trades.kinds.kinds[Int(j)]))
    if g >= 0, h >= 0 {
      vector[.taste] = logTaste(i, g, for: h, own: ownKind) + logTaste(j, h, for: g, own: otherKind)
      vector[.industry] = trades.logRate(g, h)
    }
    let (r, s) = (Int(places.kinds.kinds[Int(i)]), Int(places.kinds.kinds[Int(j)]))
    if r >= 0, s >= 0 { vector[.region] = places.logRate(r, s) }
    vector[.tags] = likeness
    if met > 0 { vector[.needs] = log(1 + Double(met)) }
    return vector
  }

  /// ln[t_i(h)/σ(h)] of a firm of kind g with so many partners in h.
  func logTaste(_ firm: Int32, _ g: Int, for h: Int, own: Int) -> Double {
    let prior = PairRates.Prior.own * trades.taste(of: g, for: h, normalisers)
    let share = (Double(own) + prior) / (Double(links.degree(firm)) + PairRates.Prior.own)
    return log(share / trades.sizes[h])
  }

  /// How many partners of a firm are of a trade.
  func partners(of firm: Int32, in kind: Int32) -> Int {
    kind < 0 ? 0 : links.partners(of: firm).count { trades.kinds.kinds[Int($0)] == kind }
  }

  /// Σ 1/k over common partners, and Σ 1/√(k k') over simple chains i–u–v–j, both over firms that stand
  /// between no more than ``FitLinks/mostBetween``.
  private func ties(
    _ i: Int32, _ j: Int32, marks: inout [Bool]
  ) -> (closure: Double, chain: Double) {
    var (closure, chain) = (0.0, 0.0)
    for partner in links.partners(of: j) where links.degree(partner) <= FitLinks.mostBetween {
      marks[Int(partner)] = true
    }
    for u in links.partners(of: i) where u != j {
      let degree = Double(links.degree(u))
      if marks[Int(u)] { closure += 1 / degree }
      for v in links.around(u) where v != i && marks[Int(v)] {
        chain += 1 / (degree * Double(links.degree(v))).squareRoot()
      }
    }
    for partner in links.partners(of: j) { marks[Int(partner)] = false }
    return (closure, chain)
  }
}
