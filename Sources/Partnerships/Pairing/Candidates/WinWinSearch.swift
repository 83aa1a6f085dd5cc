// Answers: all pairs of members that are good for both, without looking at all pairs.
// Takes: for each firm the postings that bounds cannot rule out, and a judgement for each pair that
// may pass; where everybody has the same frequent tags of great worth that is still all pairs.
// From: FORMULAS 11 (certified pruning); the bounds stand at the head of Channel.swift.

import Graphs

/// Finds the win-win pairs.
struct WinWinSearch: Sendable {
  private let benefit: Benefit
  private let relations: Graph
  private let members: [Int32]
  private let isMember: [Bool]
  private let bounds: GainBounds
  private let index: PartnerIndex
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
  }

  /// The win-win pairs, by first and second firm.
  func candidates(
    threads: Int?, progress: (@Sendable (Double) -> Void)?
  ) -> [PairingProblem.Candidate] {
    // Each piece takes every so many-th firm, so that the pieces are of like size.
    let firms = members.filter { isSought?[Int($0)] ?? true }
    let pieces = min(64, firms.count)
    let found = parallelMap(count: pieces, threads: threads) { piece in
      var row = RowSearch(firmCount: bounds.needs.count)
      for position in stride(from: piece, to: firms.count, by: pieces) {
        let start = row.found.count
        search(firms[position], &row)
        row.found[start...].sort { ($0.first, $0.second) < ($1.first, $1.second) }
        progress?(Double(position) / Double(firms.count))
      }
      return row.found
    }
    return ordered(found)
  }

  /// Puts pairs in order, row by row: those of one firm come in order already, but for firms whose
  /// pairs are found from the other side.
  private func ordered(_ found: [[PairingProblem.Candidate]]) -> [PairingProblem.Candidate] {
    let rows = Grouped(
      found.joined().map { (firm: $0.first, row: $0) }, firmCount: bounds.needs.count)
    var ordered = rows.rows
    for firm in members {
      let range = rows.range(of: firm)
      let isInOrder = range.dropFirst().allSatisfy {
        ordered[$0 - 1].second < ordered[$0].second
      }
      if !isInOrder { ordered[range].sort { $0.second < $1.second } }
    }
    return ordered
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
    row.meet(firm, index, bounds) { isFound(from: firm, with: $0) }
    for other in row.met where !row.isKnown[Int(other)] {
      let distance = benefit.base.industryDistance(firm, other)
      if bounds.mayReach(firm, other, distance), bounds.mayReach(other, firm, distance) {
        row.judge(firm, other, benefit, hasTie: false)
      }
    }
  }

  /// What one thread needs to search firm after firm.
  private struct RowSearch {
    var found: [PairingProblem.Candidate] = []
    private var one: PartnerScan
    private var other: PartnerScan
    private(set) var met: [Int32] = []
    /// Whom the firm has a relation with.
    private(set) var isKnown: [Bool]

    init(firmCount: Int) {
      isKnown = [Bool](repeating: false, count: firmCount)
      one = PartnerScan(firmCount: firmCount)
      other = PartnerScan(firmCount: firmCount)
    }

    /// Those wanted with whom both may reach their thresholds.
    mutating func meet(
      _ firm: Int32, _ index: PartnerIndex, _ bounds: GainBounds, where isWanted: (Int32) -> Bool
    ) {
      met.removeAll(keepingCapacity: true)
      let gains = EssentialTerms(index.gains(of: firm, bounds), index.givers)
      let returns = EssentialTerms(index.returns(of: firm, bounds), index.takers)
      guard gains.isReachable, returns.isReachable else { return }
      let gainsFirst = gains.terms.work <= returns.terms.work
      let (short, long) = gainsFirst ? (gains, returns) : (returns, gains)
      let (shortLists, longLists) =
        gainsFirst ? (index.givers, index.takers) : (index.takers, index.givers)
      let enough = 1 - GainBounds.rounding
      one.add(short.terms, shortLists)
      one.keep { isWanted($0) && $1 + short.rest >= enough }
      if long.terms.work < WinWinSearch.boundCost * one.met.count {
        other.add(long.terms, longLists, to: one)
        other.keep { $1 + long.rest >= enough }
        met += other.met
        other.clear()
      } else {
        met += one.met
      }
      one.clear()
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

extension GainBounds {
  /// Whether a firm may reach its threshold with another with whom it has no relation.
  func mayReach(_ firm: Int32, _ other: Int32, _ distance: Double) -> Bool {
    let need = needs[Int(firm)] + farther * distance
    return bound(of: firm, from: other, distance: distance, enough: need) >= need
  }
}
