// Answers: all pairs of members that are good for both, without looking at all pairs.
// Takes: for each firm the postings that bounds cannot rule out, and a judgement for each pair that
// may pass; where everybody has the same frequent tags of great worth that is still all pairs.
// From: certified pruning by upper bounds of F5–F10, which stand at the head of Channel.swift.

import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel

/// Finds the win-win pairs.
struct WinWinSearch: Sendable {
  private let benefit: Benefit
  private let relations: Graph
  private let members: [Int32]
  private let isMember: [Bool]
  private let bounds: GainBounds
  private let index: PartnerIndex
  private let industries: IndustryNumbers
  /// Firms whose pairs are sought, by number; nil for all.
  private let isSought: [Bool]?

  /// What it costs to bound a pair by its rows, in steps along a list.
  private static let boundCost = 40

  /// Prepares a search for all pairs, or for those of some firms only.
  init(_ benefit: Benefit, of firms: Set<Int32>? = nil) {
    self.benefit = benefit
    relations = benefit.network.relations
    isSought = firms.map { firms in benefit.network.numbersOfFirms.map(firms.contains) }
    members = benefit.network.members
    var isMember = [Bool](repeating: false, count: benefit.network.firmCount)
    for firm in members { isMember[Int(firm)] = true }
    self.isMember = isMember
    bounds = GainBounds(benefit.base)
    index = .living(bounds, among: members)
    industries = IndustryNumbers(benefit.base)
  }

  /// The win-win pairs, by first and second firm.
  func candidates<Failure: Error>(
    threads: Int?, stop: Interruption<Failure>, progress: (@Sendable (Double) -> Void)?
  ) throws(Failure) -> [PairingProblem.Candidate] {
    let firms = members.filter { isSought?[Int($0)] ?? true }
    // Many pieces, since those in front find most of the pairs.
    let pieces = evenRanges(of: firms.count, pieces: 256)
    var found = try parallelMap(count: pieces.count, threads: threads, stop: stop) { piece in
      var row = RowSearch(bounds, industries)
      for position in pieces[piece] {
        search(firms[position], &row)
        progress?(Double(position) / Double(firms.count))
      }
      return row.found.sorted { $0.firms < $1.firms }
    }
    var all: [PairingProblem.Candidate] = []
    all.reserveCapacity(found.reduce(0) { $0 + $1.count })
    for piece in found.indices {
      all += found[piece]
      // There are so many that nothing is kept twice.
      found[piece] = []
    }
    // Mostly they are in order by now, and then it costs little.
    all.sort { $0.firms < $1.firms }
    return all
  }

  /// Whether a pair is found from the first of two firms rather than from the other.
  private func isFound(from firm: Int32, with other: Int32) -> Bool {
    other > firm || other < firm && isSought.map { !$0[Int(other)] } ?? false
  }

  /// The pairs of a firm with those behind it, and with those that are not sought themselves; each
  /// found once.
  private func search(_ firm: Int32, _ row: inout RowSearch) {
    let known = relations.successors(of: firm)
    for other in known where isFound(from: firm, with: other) {
      if isMember[Int(other)] { row.judge(firm, other, benefit, hasTie: true) }
    }
    row.know(known)
    defer { row.forget(known) }
    if bounds.isOpen[Int(firm)] {
      for other in members
      where other != firm && (isFound(from: firm, with: other) || !bounds.isOpen[Int(other)]) {
        if !row.isKnown[Int(other)] { row.judge(firm, other, benefit, hasTie: false) }
      }
    }
    if let isSought, !bounds.isOpen[Int(firm)] {
      for other in members where bounds.isOpen[Int(other)] && !isSought[Int(other)] {
        if !row.isKnown[Int(other)] { row.judge(firm, other, benefit, hasTie: false) }
      }
    }
    guard index.isListed[Int(firm)] else { return }
    row.meet(firm, index) { isFound(from: firm, with: $0) }
    for other in row.met where !row.isKnown[Int(other)] && row.mayPass(firm, other) {
      row.judge(firm, other, benefit, hasTie: false)
    }
  }

  /// What one thread needs to search firm after firm.
  private struct RowSearch: ~Copyable {
    var found: [PairingProblem.Candidate] = []
    private var one: PartnerScan
    private var other: PartnerScan
    private(set) var met: [Int32] = []
    /// Whom the firm has a relation with.
    private(set) var isKnown: [Bool]
    private var channels: OpenChannels
    private var demands: IndustryDemands
    private let bounds: GainBounds

    init(_ bounds: GainBounds, _ industries: IndustryNumbers) {
      self.bounds = bounds
      isKnown = [Bool](repeating: false, count: bounds.needs.count)
      demands = IndustryDemands(bounds.model, industries)
      channels = OpenChannels(bounds)
      one = PartnerScan(firmCount: bounds.needs.count)
      other = PartnerScan(firmCount: bounds.needs.count)
    }

    /// Those wanted with whom both may reach their thresholds.
    mutating func meet(
      _ firm: Int32, _ index: PartnerIndex, where isWanted: (Int32) -> Bool
    ) {
      met.removeAll(keepingCapacity: true)
      let gains = EssentialTerms(index.gains(of: firm, bounds), index.givers)
      let returns = EssentialTerms(index.returns(of: firm, bounds), index.takers)
      guard gains.isReachable, returns.isReachable else { return }
      let gainsFirst = gains.terms.work <= returns.terms.work
      let (short, long) = gainsFirst ? (gains, returns) : (returns, gains)
      let (shortLists, longLists) =
        gainsFirst ? (index.givers, index.takers) : (index.takers, index.givers)
      let own = bounds.needs[Int(firm)]
      one.add(short.terms, shortLists)
      if !one.met.isEmpty { demands.turn(to: firm) }
      one.keep { other, reached in
        let need = gainsFirst ? own : bounds.needs[Int(other)]
        return isWanted(other)
          && demands.isEnough(reached, rest: short.rest, with: other, need: need)
      }
      if long.terms.work < WinWinSearch.boundCost * one.met.count {
        other.add(long.terms, longLists, toKept: one)
        other.keep { other, reached in
          let need = gainsFirst ? bounds.needs[Int(other)] : own
          return demands.isEnough(reached, rest: long.rest, with: other, need: need)
        }
        met += other.met
        other.clear()
      } else {
        met += one.met
      }
      one.clear()
      if !met.isEmpty { channels.open(firm) }
    }

    /// Whether both may reach their thresholds, the distance of their industries counted in.
    func mayPass(_ firm: Int32, _ other: Int32) -> Bool {
      let demand = demands[other]
      let enough = 1 - GainBounds.rounding
      return channels.gain(from: other, novelty: demand.novelty)
        >= (bounds.needs[Int(firm)] + demand.extra) * enough
        && channels.gain(of: other, novelty: demand.novelty)
          >= (bounds.needs[Int(other)] + demand.extra) * enough
    }

    mutating func know(_ others: ArraySlice<Int32>) {
      for other in others { isKnown[Int(other)] = true }
    }

    mutating func forget(_ others: ArraySlice<Int32>) {
      for other in others { isKnown[Int(other)] = false }
    }

    mutating func judge(_ firm: Int32, _ other: Int32, _ benefit: Benefit, hasTie: Bool) {
      if let candidate = benefit.candidate(firm, other, hasTie: hasTie) {
        found.append(candidate)
      }
    }
  }
}
