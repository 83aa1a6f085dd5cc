import PartnernetzParallel
import PartnernetzNetworks

extension PartnerFinder {
  /// The best partners of each of some firms, as ``Suggestions`` orders them.
  ///
  /// - Complexity: O(postings of a firm) for each, and a judgement of those whose bounds allow a
  ///   better pair than the worst of the best so far.
  func best(for firms: [Int32], count: Int, threads: Int? = nil) -> [[Pair]] {
    if firms.count > 100 { _ = benefit.places.value }
    return forEach(firms, threads: threads) { best(for: $0, count: count, &$1) }
  }

  private func best(for firm: Int32, count: Int, _ encounters: inout Encounters) -> [Pair] {
    var best = BestPairs(count: count)
    for other in unbounded(for: firm) { judge(firm, other, &best) }
    encounters.meet(firm, self)
    let need = bounds.needs[Int(firm)]
    let enough = 1 - GainBounds.rounding
    var (both, together): ([Hope], [Hope]) = ([], [])
    encounters.forEach { other, gain, back in
      guard other != firm else { return }
      let otherNeed = bounds.needs[Int(other)]
      guard gain * need + back * otherNeed >= (need + otherNeed) * enough else { return }
      let hope = Hope(other: other, index: highestIndex(firm, other, gain, back))
      if gain >= enough, back >= enough { both.append(hope) } else { together.append(hope) }
    }
    judge(firm, both, tier: .winwin, &best)
    // Pairs with a payment come behind all that need none.
    judge(firm, together, tier: .winwinWithTransfer, &best)
    return best.pairs
  }

  /// A partner, and the highest index that the pair can have.
  private struct Hope {
    var other: Int32
    var index: Double
  }

  private func judge(
    _ firm: Int32, _ hopes: [Hope], tier: Pair.Tier, _ best: inout BestPairs
  ) {
    let ordered = hopes.filter { best.admits(tier, index: $0.index) }
      .sorted { $0.index != $1.index ? $0.index > $1.index : $0.other < $1.other }
    for hope in ordered {
      guard best.admits(tier, index: hope.index) else { break }
      if !benefit.base.hasTie(firm, hope.other) { judge(firm, hope.other, &best) }
    }
  }

  private func judge(_ firm: Int32, _ other: Int32, _ best: inout BestPairs) {
    guard benefit.hasPlace(other), benefit.obstacleOfPair(firm, other) == nil else { return }
    best.offer(benefit.pairWithoutIntervals(firm, other))
  }

  /// The index of a pair of which both reach so much of their needs.
  private func highestIndex(
    _ firm: Int32, _ other: Int32, _ gain: Double, _ back: Double
  ) -> Double {
    let model = benefit.base
    let cost = model.buildCost(distance: 0, hasTie: false)
    func half(_ firm: Int32, _ reached: Double) -> Double {
      let margin = model.margin(of: firm)
      guard margin > 0 else { return 0 }
      let gross = reached * bounds.needs[Int(firm)] * (1 + 4 * GainBounds.rounding)
      let relative = max(0, model.persistenceNew * gross - cost) / margin
      return relative / (relative + model.parameters.indexHalf)
    }
    return 100 * (half(firm, gain) * half(other, back)).squareRoot() * (1 + GainBounds.rounding)
  }
}

/// The best few pairs, best first.
private struct BestPairs {
  private(set) var pairs: [Pair] = []
  private let count: Int

  init(count: Int) { self.count = count }

  /// Whether a pair of a tier with such an index can be among the best.
  func admits(_ tier: Pair.Tier, index: Double) -> Bool {
    guard pairs.count >= count, let last = pairs.last else { return count > 0 }
    if last.tier != tier { return tier == .winwin }
    return index >= last.index
  }

  mutating func offer(_ pair: Pair) {
    guard count > 0, pair.tier == .winwin || pair.tier == .winwinWithTransfer else { return }
    if pairs.count == count {
      guard let last = pairs.last, pair.isBetter(than: last) else { return }
      pairs.removeLast()
    }
    let place = pairs.firstIndex { pair.isBetter(than: $0) } ?? pairs.count
    pairs.insert(pair, at: place)
  }
}
