// Answers: which firms fit together, from whatever is known: links, trades, places, tags.
// Takes: O(n log n + links) to prepare; see FitScan.swift for a firm.
// From: FORMULAS F25, F25b, F26, F31; measured there on ten networks.

import PartnernetzGraphs
public import PartnernetzNetworks
public import PartnernetzParallel
import PartnernetzRecords

/// How likely any two firms are to become partners, going by what partners of the association have
/// in common; no euro is asked for.
///
/// Only links that the association may see count.
/// - SeeAlso: F25, F26.
public final class Fit: Sendable {
  /// The benefit of any two firms, which knows who competes.
  public let benefit: Benefit
  /// What each feature counts.
  public let weights: FitWeights

  let tables: FitTables
  /// Who supplies whom with what.
  let supplies: Once<[Supply: String]>
  /// Whether trades are known by a rule of thumb only.
  private let isCautious: Bool
  private let own: FitOwnTerms
  private let classes: FitClasses

  /// Prepares the fit of all firms.
  ///
  /// - Parameters:
  ///   - benefit: the benefit of any two firms.
  ///   - twins: firms that are probably one and the same, which are never each other's partner.
  ///   - weights: what each feature counts; learned from the network's links unless given.
  /// - Complexity: O(n log n + links + kinds²).
  public convenience init(
    _ benefit: Benefit, twins: Set<FirmPair> = [], weights: FitWeights? = nil
  ) {
    self.init(benefit, FitBasis(benefit.network, weights: weights), twins: twins)
  }

  /// Prepares the benefit and the fit of all firms, side by side: neither needs the other.
  ///
  /// - Complexity: that of both.
  public convenience init(in network: Network) {
    let benefit = Once { Benefit(network) }
    let basis = Once { FitBasis(network, weights: nil) }
    _ = parallelMap(count: 2) { piece in
      if piece == 0 { _ = benefit.value } else { _ = basis.value }
    }
    self.init(benefit.value, basis.value)
  }

  private init(_ benefit: Benefit, _ basis: FitBasis, twins: Set<FirmPair> = []) {
    self.benefit = twins.isEmpty ? benefit : benefit.excluding(twins)
    (tables, weights, isCautious) = (basis.tables, basis.weights, basis.isCautious)
    (own, classes) = (basis.own, basis.classes)
    let network = benefit.network
    supplies = Once { Supply.all(in: network) }
  }

  private init(_ same: Fit, twins: Set<FirmPair>) {
    benefit = same.benefit.excluding(twins)
    weights = same.weights
    tables = same.tables
    supplies = same.supplies
    isCautious = same.isCautious
    own = same.own
    classes = same.classes
  }

  /// The same fit where more firms are known to be probably the same one.
  ///
  /// - Complexity: O(twins).
  public func excluding(_ twins: Set<FirmPair>) -> Fit { Fit(self, twins: twins) }

  /// The network.
  public var network: Network { benefit.network }

  /// How many links the association sees.
  public var linkCount: Int { tables.links.count }

  /// Whether any trade is known by its code, so that the national table has a say.
  public var knowsTrades: Bool { tables.profiles.national.contains { $0 != nil } }

  /// Whether a firm has no links while others have some.
  ///
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  public func isNewcomer(_ firm: Int32) -> Bool {
    network.requirePair(firm, firm)
    return tables.links.count > 0 && tables.links.degree(firm) == 0
  }

  /// The fit of two different firms.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - Complexity: O(n + partners of the two and of the first one's partners).
  public func pair(_ i: Int32, _ j: Int32) -> PairFit {
    network.requirePair(i, j)
    var marks = [Bool](repeating: false, count: network.firmCount)
    return pair(FirmPair(i, j), marks: &marks)
  }

  private func pair(_ firms: FirmPair, marks: inout [Bool]) -> PairFit {
    let vector = tables.vector(firms.first, firms.second, marks: &marks)
    return PairFit(
      firms, vector, weights, match: tables.profiles.tags.match(firms.first, firms.second),
      ground: ground(vector, firms.first, firms.second),
      isNewcomer: (isNewcomer(firms.first), isNewcomer(firms.second)))
  }

  /// The log odds of the fit of a firm with each of some others.
  ///
  /// - Complexity: O(n + partners of partners) for each of them.
  package func scores(for firm: Int32, _ others: [Int32]) -> [Double] {
    var marks = [Bool](repeating: false, count: network.firmCount)
    return others.map {
      weights.score(tables.vector(min(firm, $0), max(firm, $0), marks: &marks))
    }
  }

  /// The best partners for a firm: without a link to it, no competitors, now or in the markets
  /// sought, and not the firm itself under another name.
  ///
  /// Two of ten places are kept for newcomers, who are chosen among themselves. Whoever has what the
  /// firm seeks, or seeks what it has, is in the list where its strength and score are among the best.
  ///
  /// - Parameters:
  ///   - firm: the firm's number.
  ///   - count: how many at most, 0 or more.
  /// - Precondition: the firm is one of the network's, and `count` is not below 0; else the program
  ///   stops with a sentence.
  /// - Returns: the pairs, by strength and then by fit.
  /// - Complexity: see `FitScan`.
  public func partners(of firm: Int32, count: Int = 10) -> [PairFit] {
    network.requireFirms([firm])
    require(count >= 0, "There are 0 partners or more, not \(count).")
    var scan = FitScan(tables, weights.slopes, own, classes, isCautious: isCautious)
    var marks = [Bool](repeating: false, count: network.firmCount)
    return partners(of: firm, count: min(count, network.firmCount), &scan, &marks)
  }

  /// The best partners of each member, in the members' order.
  ///
  /// - Parameters:
  ///   - count: how many at most for each, 0 or more; below 0 the program stops with a sentence.
  ///   - threads: the most threads to use; nil for `Threads.most`. The result is the same.
  ///   - stop: when to give up.
  ///   - progress: told the share of the work that is done, from any thread.
  /// - Returns: a list for each.
  /// - Throws: the failure of `stop`.
  /// - Complexity: see `FitScan`.
  public func partnersOfEachMember<Failure: Error>(
    count: Int = 10, threads: Int? = nil, stop: Interruption<Failure> = Interruption<Never>.never,
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws(Failure) -> [[PairFit]] {
    require(count >= 0, "There are 0 partners or more, not \(count).")
    _ = benefit.places.value
    let members = network.members
    let count = min(count, network.firmCount)
    let trades = tables.trades.kinds.kinds
    // Firms of one trade one after the other, so that what they have in common is looked up once.
    let order = members.indices.sorted {
      (trades[Int(members[$0])], $0) < (trades[Int(members[$1])], $1)
    }
    let pieces = evenRanges(of: order.count, pieces: 64)
    let found = try parallelMap(count: pieces.count, threads: threads, stop: stop) { piece in
      var scan = FitScan(tables, weights.slopes, own, classes, isCautious: isCautious)
      var marks = [Bool](repeating: false, count: network.firmCount)
      let lists = pieces[piece].map { position in
        partners(of: members[order[position]], count: count, &scan, &marks)
      }
      progress?(Double(piece + 1) / Double(pieces.count))
      return lists
    }
    var lists = [[PairFit]](repeating: [], count: members.count)
    for (position, list) in zip(order, found.joined()) { lists[position] = list }
    return lists
  }

  /// Of shorter lists as many are looked through: whom trades or links speak for stands before those who
  /// are only near, though they know more people.
  private static let fewestLookedAt = 30

  /// How many of a list's places are newcomers'.
  static func newcomerPlaces(of count: Int) -> Int { (2 * count + 5) / 10 }

  private func partners(
    of firm: Int32, count: Int, _ scan: inout FitScan, _ marks: inout [Bool]
  ) -> [PairFit] {
    guard count > 0 else { return [] }
    let depth = max(count, min(Fit.fewestLookedAt, network.firmCount))
    let lists = scan.best(for: firm, count: depth) { other, hasLead in
      mayMeet(firm, other, hasLead: hasLead)
    }
    func pairs(_ found: [FitScan.Found]) -> [PairFit] {
      inOrder(found.map { pair(FirmPair(firm, $0.firm), marks: &marks) }, of: firm)
    }
    let newcomers = pairs(lists.newcomers)
    let places = min(Fit.newcomerPlaces(of: count), newcomers.count)
    let known = pairs(lists.established).prefix(count - places)
    let new = newcomers.prefix(count - known.count)
    var chosen = Set((known + new).map(\.firms))
    // Whoever has what the firm seeks is not left out for one who knows more people.
    let matching = pairs(lists.matching).filter { chosen.insert($0.firms).inserted }
    // A newcomer who suits best stands first: its place is kept, not kept down.
    var list = inOrder(known + new + matching, of: firm)
    let kept = Set(new.prefix(places).map(\.firms))
    for place in list.indices.reversed() where list.count > count {
      if !kept.contains(list[place].firms) { list.remove(at: place) }
    }
    return list
  }

  /// Pairs of a firm, best first; of those that fit alike whoever comes next after it.
  private func inOrder(_ pairs: some Sequence<PairFit>, of firm: Int32) -> [PairFit] {
    func turn(_ pair: PairFit) -> Int32 {
      FitBest.turn(pair.partner(of: firm), after: firm, of: Int32(network.firmCount))
    }
    return pairs.sorted { ($0.place, $1.score, turn($0)) < ($1.place, $0.score, turn($1)) }
  }

  /// Whether two firms may be suggested to each other without a person having looked at them.
  ///
  /// - Parameters:
  ///   - firm: a firm.
  ///   - other: another.
  ///   - hasLead: whether anything but their trades and places speaks for the two: firms of the same
  ///     trade are not suggested because of the trade alone before the network's own links say so.
  /// - Returns: whether they may.
  func mayMeet(_ firm: Int32, _ other: Int32, hasLead: Bool) -> Bool {
    guard benefit.hasPlace(other) else { return false }
    let trades = tables.trades.kinds.kinds
    if isCautious, !hasLead, trades[Int(firm)] >= 0, trades[Int(firm)] == trades[Int(other)] {
      return false
    }
    return benefit.obstacleOfPair(firm, other) == nil
  }
}

/// What a fit rests on, but for who may not be partners.
private struct FitBasis: Sendable {
  let tables: FitTables
  let weights: FitWeights
  let isCautious: Bool
  let own: FitOwnTerms
  let classes: FitClasses

  init(_ network: Network, weights: FitWeights?) {
    let profiles = FitProfiles(network)
    let links = FitLinks(network.relations)
    tables = FitTables(profiles, links)
    let learned = weights ?? FitTraining(profiles: profiles, links: links).weights(network)
    self.weights = learned
    isCautious = weights == nil && !learned.isLearned
    var isMember = [Bool](repeating: false, count: network.firmCount)
    for member in network.members { isMember[Int(member)] = true }
    own = FitOwnTerms(tables, learned.slopes)
    classes = FitClasses(tables, own, isMember: isMember)
  }
}
