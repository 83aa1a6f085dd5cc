import PartnernetzParallel
import PartnernetzNetworks
import PartnernetzRecords

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
      if gain >= enough, back >= enough {
        both.append(Hope(other: other, promise: highestIndex(firm, other, gain, back)))
      } else {
        together.append(Hope(other: other, promise: -leastMissing(firm, other, gain, back).euros))
      }
    }
    judge(firm, both, &best) { $0.admitsGood(index: $1) }
    // Pairs with a payment come behind all that need none.
    judge(firm, together, &best) { $0.admitsWithPayment(missing: EuroPerYear(-$1)) }
    return best.pairs
  }

  /// A partner, and the highest index that the pair can have, or what is missing at least, negated.
  private struct Hope {
    var other: Int32
    var promise: Double
  }

  private func judge(
    _ firm: Int32, _ hopes: [Hope], _ best: inout BestPairs,
    while admits: (borrowing BestPairs, Double) -> Bool
  ) {
    let ordered = hopes.filter { admits(best, $0.promise) }
      .sorted { $0.promise != $1.promise ? $0.promise > $1.promise : $0.other < $1.other }
    for hope in ordered {
      guard admits(best, hope.promise) else { break }
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
      let relative = max(0, EuroPerYear(model.persistenceNew * gross) - cost).share(of: margin)
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

  /// Whether a pair that may be good for both and has such an index can be among the best.
  func admitsGood(index: Double) -> Bool {
    guard pairs.count >= count, let last = pairs.last else { return count > 0 }
    return last.tier != .winwin || index >= last.index
  }

  /// Whether a pair that needs a payment and of which so much is missing at least can be among the
  /// best; bounds may be off by a cent.
  func admitsWithPayment(missing: EuroPerYear) -> Bool {
    guard pairs.count >= count, let last = pairs.last else { return count > 0 }
    return last.tier != .winwin && missing <= last.missing + 0.01
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
