import PartnernetzRecords

/// How much more a firm must reach with a partner of another industry than with one of its own.
///
/// Asked for each pair, the distance of two industries would have to be fetched from memory; so it is
/// found once for a firm and each industry.
struct IndustryDemands {
  /// What a partner of an industry changes.
  struct Demand {
    /// What a partner's strengths are worth, as a share of the most.
    var novelty: Double
    /// What each of the two must gain besides what they need in one industry, EUR/yr.
    var extra: Double
  }

  private let model: GainModel
  private let industries: IndustryNumbers
  private var demands: [Demand] = []

  init(_ model: GainModel, _ industries: IndustryNumbers) {
    self.model = model
    self.industries = industries
  }

  /// Turns to a firm.
  ///
  /// - Complexity: O(industries).
  mutating func turn(to firm: Int32) {
    let parameters = model.parameters
    let cost = model.buildCost(distance: 0, hasTie: false)
    demands.removeAll(keepingCapacity: true)
    for other in industries.firms {
      let distance = model.industryDistance(firm, other)
      let more = model.buildCost(distance: distance, hasTie: false) - cost
      demands.append(
        Demand(
          novelty: parameters.novelty(distance) / parameters.mostNovelty,
          extra: more.euros / model.persistenceNew))
    }
  }

  /// What a partner changes.
  @inline(__always)
  subscript(other: Int32) -> Demand { demands[Int(industries.numbers[Int(other)])] }

  /// Whether who needs so much may reach it where the firm and another have no relation.
  ///
  /// - Parameters:
  ///   - reached: what of the need is reached at most, before the industries' distance.
  ///   - rest: what may come besides.
  ///   - other: the other firm.
  ///   - need: what must be gained of a partner of the same industry, EUR/yr.
  /// - Returns: false only where it is certain that it cannot.
  @inline(__always)
  func isEnough(
    _ reached: PartnerScan.Reached, rest: Double, with other: Int32, need: Double
  ) -> Bool {
    let demand = self[other]
    let lost = reached.bridged * (1 - demand.novelty)
    let most = reached.all * (1 + GainBounds.rounding) - lost + rest
    // Whatever is no number passes.
    return !(most < (1 + demand.extra / need) * (1 - GainBounds.rounding))
  }
}

/// The industries of all firms, numbered.
struct IndustryNumbers: Sendable {
  /// For each firm the number of its industry.
  private(set) var numbers: [Int32] = []
  /// A firm of each industry.
  private(set) var firms: [Int32] = []

  init(_ model: GainModel) {
    number(model.economies.map(\.industry))
  }

  private mutating func number<Key: Hashable>(_ industries: [Key]) {
    var known: [Key: Int32] = [:]
    for (firm, industry) in industries.enumerated() {
      if let number = known[industry] {
        numbers.append(number)
        continue
      }
      known[industry] = Int32(firms.count)
      numbers.append(Int32(firms.count))
      firms.append(Int32(firm))
    }
  }
}
