import PartnernetzRecords

extension PartnerFinder {
  /// For each of some firms the partner with whom least is missing to a pair good for both.
  ///
  /// Exact to the cent: of partners with whom as much is missing it is the one with the smaller
  /// number that comes out, unless bounds tell them apart.
  ///
  /// - Complexity: O(postings of a firm) for each, and a judgement of those whose bounds allow less
  ///   to be missing than with the best so far.
  func nearMisses(of firms: [Int32], threads: Int? = nil) -> [PairingProblem.NearMiss?] {
    forEach(firms, threads: threads) { nearMiss(of: $0, &$1) }
  }

  private func nearMiss(
    of firm: Int32, _ encounters: inout Encounters
  ) -> PairingProblem.NearMiss? {
    var search = NearMissSearch(firm: firm, benefit: benefit)
    for other in unbounded(for: firm) { search.judge(other) }
    encounters.meet(firm, self)
    guard !bounds.isOpen[Int(firm)] else { return search.best }

    var nearest: (missing: EuroPerYear, other: Int32)?
    encounters.forEach { other, gain, back in
      let missing = leastMissing(firm, other, gain, back)
      if other != firm, missing < search.limit, nearest.map({ (missing, other) < $0 }) ?? true {
        nearest = (missing, other)
      }
    }
    if let nearest, !benefit.base.hasTie(firm, nearest.other) { search.judge(nearest.other) }
    // The rest by what is missing at least, with the industries' distance counted in.
    var rest: [(missing: EuroPerYear, other: Int32)] = []
    encounters.forEach { other, gain, back in
      guard other != firm, leastMissing(firm, other, gain, back) < search.limit else { return }
      let missing = leastMissing(firm, other, encounters.channels)
      if missing < search.limit { rest.append((missing, other)) }
    }
    rest.sort { $0 < $1 }
    for candidate in rest {
      guard candidate.missing < search.limit else { break }
      if !benefit.base.hasTie(firm, candidate.other) { search.judge(candidate.other) }
    }
    strangers.forEachNearest(to: firm, benefit.base) { other, missing in
      if missing >= search.limit { return true }
      if other == firm || encounters.hasMet(other) || benefit.base.hasTie(firm, other) {
        return false
      }
      return search.judge(other)
    }
    return search.best
  }

  /// What is missing at least if both reach so much of their needs.
  func leastMissing(
    _ firm: Int32, _ other: Int32, _ gain: Double, _ back: Double
  ) -> EuroPerYear {
    EuroPerYear(
      benefit.base.persistenceNew
        * (bounds.needs[Int(firm)] * max(0, 1 - gain)
          + bounds.needs[Int(other)] * max(0, 1 - back)))
  }

  private func leastMissing(
    _ firm: Int32, _ other: Int32, _ channels: borrowing OpenChannels
  ) -> EuroPerYear {
    let model = benefit.base
    let distance = model.industryDistance(firm, other)
    let novelty = model.parameters.novelty(distance) / model.parameters.mostNovelty
    let own = model.neededGross(of: firm, distance: distance)
    let others = model.neededGross(of: other, distance: distance)
    return model.persistenceNew
      * (max(0, own - EuroPerYear(channels.gain(from: other, novelty: novelty)))
        + max(0, others - EuroPerYear(channels.gain(of: other, novelty: novelty))))
  }
}

/// The nearest miss so far.
private struct NearMissSearch {
  let firm: Int32
  let benefit: Benefit
  private(set) var best: PairingProblem.NearMiss?

  init(firm: Int32, benefit: Benefit) {
    self.firm = firm
    self.benefit = benefit
  }

  /// A further partner is worth a look where less than this may be missing.
  var limit: EuroPerYear { best.map { $0.missing - NearMissSearch.cent } ?? .infinity }

  private static let cent: EuroPerYear = 0.01

  /// Judges a pair.
  ///
  /// - Returns: whether it counts; competitors, others who are not to meet, and pairs that are good for
  ///   both do not.
  @discardableResult
  mutating func judge(_ other: Int32) -> Bool {
    guard benefit.obstacle(firm, other) == nil, benefit.hasPlace(other) else { return false }
    let pair = benefit.pairWithoutIntervals(firm, other)
    guard pair.tier != .winwin else { return false }
    let missing = pair.first.shortfall + pair.second.shortfall
    if let best, (best.missing, best.partner) <= (missing, other) { return true }
    best = .init(partner: other, missing: missing)
    return true
  }
}
