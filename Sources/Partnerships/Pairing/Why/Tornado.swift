public import PartnernetzNetworks
public import PartnernetzRecords

// Answers: which assumptions the gain of given pairs depends on most.
// Takes: O(n + links + pairs · rows of a firm) for each uncertain assumption; where all pairs count,
// O(n² · rows of a firm) for each.
// From: one-at-a-time sensitivity (Eschenbach, Spiderplots versus tornado diagrams, Interfaces 22,
// 1992).

/// The total gain of pairs with one assumption at its low and high end, all others as they are.
///
/// - SeeAlso: F11b.
public struct Tornado: Sendable {
  /// One assumption.
  public struct Bar: Sendable {
    /// The assumption.
    public let entry: Parameters.Entry
    /// Its pessimistic end.
    public let low: Double
    /// Its optimistic end.
    public let high: Double
    /// The total gain at the pessimistic end.
    public let atLow: EuroPerYear
    /// The total gain at the optimistic end.
    public let atHigh: EuroPerYear
    /// Pairs that are still good for both at the pessimistic end.
    public let surviving: Int

    /// How far apart the two totals are.
    public var swing: EuroPerYear { (atHigh - atLow).magnitude }
  }

  /// The total gain under the assumptions as they are.
  public let base: EuroPerYear
  /// The uncertain assumptions, the most influential first.
  public let bars: [Bar]

  /// Moves each uncertain assumption to its ends, for pairs that stay the same.
  ///
  /// An assumption that was moved beyond its interval is not moved here.
  /// - Parameters:
  ///   - pairs: whose gains are added up, whether or not they are still good for both.
  ///   - benefit: the benefit under the assumptions as they are.
  public init(_ pairs: [FirmPair], in benefit: Benefit) {
    self.init(benefit) { model in
      var sum = Sum()
      for pair in pairs { sum.add(pair, model, onlyIfGood: false) }
      return sum
    }
  }

  /// Moves each uncertain assumption to its ends, for whatever pairs of members are good for both
  /// then.
  public init(ofAllPairsIn benefit: Benefit) {
    let firms = benefit.network.members
    self.init(benefit) { model in
      var sum = Sum()
      for (place, first) in firms.enumerated() {
        for second in firms[(place + 1)...] where !model.areCompetitors(first, second) {
          sum.add(FirmPair(first, second), model, onlyIfGood: true)
        }
      }
      return sum
    }
  }

  /// Gains added up, and how many pairs are good for both.
  private struct Sum {
    var total = EuroPerYear.zero
    var good = 0

    mutating func add(_ pair: FirmPair, _ model: GainModel, onlyIfGood: Bool) {
      let first = model.gain(of: pair.first, from: pair.second).net
      let second = model.gain(of: pair.second, from: pair.first).net
      let isGood =
        first >= model.threshold(of: pair.first) && second >= model.threshold(of: pair.second)
      if isGood { good += 1 }
      if isGood || !onlyIfGood { total += first + second }
    }
  }

  private init(_ benefit: Benefit, sum: (GainModel) -> Sum) {
    let parameters = benefit.base.parameters
    base = sum(benefit.base).total
    var bars: [Bar] = []
    for entry in Parameters.catalogue {
      guard let ends = parameters.interval(of: entry) else { continue }
      let value = entry.value(parameters)
      guard value >= min(ends.low, ends.high), value <= max(ends.low, ends.high) else { continue }
      func at(_ end: Double) -> Sum {
        var changed = parameters
        entry.set(&changed, end)
        return sum(GainModel(benefit.network, parameters: changed))
      }
      let pessimistic = at(ends.low)
      bars.append(
        Bar(
          entry: entry, low: ends.low, high: ends.high, atLow: pessimistic.total,
          atHigh: at(ends.high).total, surviving: pessimistic.good))
    }
    // Assumptions that change nothing stay in the order of the formulas.
    self.bars = bars.enumerated()
      .sorted { ($1.element.swing, $0.offset) < ($0.element.swing, $1.offset) }
      .map(\.element)
  }
}
