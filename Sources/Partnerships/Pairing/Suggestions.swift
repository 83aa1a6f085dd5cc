import PartnernetzGraphs
import PartnernetzNetworks
public import PartnernetzParallel
public import PartnernetzRecords

/// The best partners for one firm, or for each.
public struct Suggestions: Sendable {
  /// Pairs, best first, as ``Pair/isBetter(than:)`` has it: win-win by index before those that need a
  /// payment, of which the nearest to being good for both come first.
  public let pairs: [Pair]

  /// The best partners for a firm among the members.
  ///
  /// - Parameters:
  ///   - firm: the firm's number.
  ///   - benefit: the benefit of any two firms.
  ///   - count: how many at most, 0 or more.
  /// - Precondition: the firm is one of the network's, and `count` is not below 0; else the program
  ///   stops with a sentence.
  /// - Complexity: O(n · rows of a firm).
  public init(for firm: Int32, in benefit: Benefit, count: Int = 10) {
    benefit.network.requireFirms([firm])
    Suggestions.requireCount(count)
    self.init(Suggestions.judged(for: firm, in: benefit, count: count), in: benefit)
  }

  /// The best partners for a firm without intervals, each member judged but for some.
  ///
  /// - Complexity: O(n · rows of a firm).
  package static func judged(
    for firm: Int32, in benefit: Benefit, count: Int, excluding barred: Set<Int32> = [],
    threads: Int? = nil
  ) -> [Pair] {
    let members = benefit.network.members
    let pieces = evenRanges(of: members.count, pieces: max(1, members.count / 4_096))
    let found = parallelMap(count: pieces.count, threads: threads) { piece in
      var found: [Pair] = []
      for other in members[pieces[piece]] where other != firm && !barred.contains(other) {
        let pair = benefit.pairWithoutIntervals(firm, other)
        if pair.tier == .winwin || pair.tier == .winwinWithTransfer { found.append(pair) }
      }
      found.sort { $0.isBetter(than: $1) }
      // Whether somebody may be suggested is asked of those alone who would be.
      var best: [Pair] = []
      for pair in found where best.count < count {
        let other = pair.partner(of: firm)
        if benefit.hasPlace(other), benefit.obstacleOfPair(firm, other) == nil {
          best.append(pair)
        }
      }
      return best
    }
    return Array(found.joined().sorted { $0.isBetter(than: $1) }.prefix(count))
  }

  private init(_ pairs: [Pair], in benefit: Benefit) {
    self.pairs = pairs.map { benefit.pair($0.first.firm, $0.second.firm) }
  }

  /// The best partners of some firms, firm by firm.
  ///
  /// - Precondition: that of ``init(for:in:count:)``.
  /// - Returns: the same as ``init(for:in:count:)`` for each.
  /// - Complexity: as that of ``forEachMember(in:count:threads:stop:progress:)`` for these firms.
  public static func of(
    _ firms: [Int32], in benefit: Benefit, count: Int = 10, threads: Int? = nil
  ) -> [Suggestions] {
    benefit.network.requireFirms(firms)
    requireCount(count)
    return PartnerFinder(benefit).best(for: firms, count: count, threads: threads)
      .map { Suggestions($0, in: benefit) }
  }

  /// The best partners of each member, member by member.
  ///
  /// - Parameters:
  ///   - benefit: the benefit of any two firms.
  ///   - count: how many at most for each, 0 or more; below 0 the program stops with a sentence.
  ///   - threads: the most threads to use; `Threads.most` unless told. The result is the same.
  ///   - stop: when to give up.
  ///   - progress: told the share of the work that is done.
  /// - Throws: the failure of `stop`.
  /// - Returns: the same as ``init(for:in:count:)`` for each.
  /// - Complexity: for each member O(rows of those with whom it has a tag in common), and a judgement
  ///   of those whose bounds allow a better pair than the worst of the best so far.
  public static func forEachMember<Failure: Error>(
    in benefit: Benefit, count: Int = 10, threads: Int? = nil,
    stop: Interruption<Failure> = Interruption<Never>.never,
    progress: ((Double) -> Void)? = nil
  ) throws(Failure) -> [Suggestions] {
    requireCount(count)
    let finder = PartnerFinder(benefit)
    var all: [Suggestions] = []
    // Bit by bit, for the progress.
    let step = 4_096
    for start in stride(from: 0, to: finder.members.count, by: step) {
      try stop.check()
      let firms = Array(finder.members[start..<min(start + step, finder.members.count)])
      for pairs in finder.best(for: firms, count: count, threads: threads) {
        all.append(Suggestions(pairs, in: benefit))
      }
      progress?(Double(all.count) / Double(finder.members.count))
    }
    return all
  }

  private static func requireCount(_ count: Int) {
    require(count >= 0, "There are 0 suggestions or more, not \(count).")
  }
}

extension Pair {
  /// What is missing on both sides together to a pair that is good for both.
  public var missing: EuroPerYear { first.shortfall + second.shortfall }

  /// The order in which every answer names partners: pairs that are good for both by index; the others
  /// by what is missing, for whom least is missing is nearest.
  public func isBetter(than other: Pair) -> Bool {
    let isGood = tier == .winwin
    if isGood != (other.tier == .winwin) { return isGood }
    if !isGood, missing != other.missing { return missing < other.missing }
    if index != other.index { return index > other.index }
    if nash != other.nash { return nash > other.nash }
    return (first.firm, second.firm) < (other.first.firm, other.second.firm)
  }
}
