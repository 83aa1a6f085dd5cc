import PartnernetzNetworks
import PartnernetzRecords

/// A firm's figures with what stands in for the missing ones: all that a gain asks of a firm, apart
/// from its texts, which cost time to hand around.
struct Economy {
  let industry: Industry.Place?
  let roomCustomers: Double?
  let statedCustomers: Double?
  /// EUR/yr that one customer brings.
  let customerValue: Double?
  let knowledgeIntensity: Double?
  let revenue: EuroPerYear
  let purchases: EuroPerYear
  let marginRate: Double
  /// EUR that one customer costs.
  let acquisitionCost: Double?
  let adBudget: EuroPerYear?
  let revenueIsKnown: Bool
  let marginIsKnown: Bool

  /// Contribution margin.
  var margin: EuroPerYear { marginRate * revenue }

  /// Takes a firm's figures; what stands in for the others is told by `standIn`.
  init(_ firm: Firm, standIn: (MissingInput.Kind) -> Double) {
    revenueIsKnown = firm.revenue != nil
    marginIsKnown = firm.contributionMargin != nil
    revenue = EuroPerYear(firm.revenue?.euros ?? standIn(.revenue))
    purchases =
      firm.purchases.map { EuroPerYear($0.euros) } ?? revenue * standIn(.purchases)
    marginRate = firm.contributionMargin ?? standIn(.margin)
    adBudget = firm.adBudget.map { EuroPerYear($0.euros) }
    industry = firm.industry?.place
    roomCustomers = firm.roomCustomers
    statedCustomers = firm.plannedCustomers
    customerValue = firm.customerValue?.euros
    knowledgeIntensity = firm.knowledgeIntensity
    // What a customer costs follows from the budget where both are stated.
    let derived: Double? =
      if let budget = firm.adBudget?.euros, let planned = firm.plannedCustomers, planned > 0 {
        budget / planned
      } else {
        nil
      }
    acquisitionCost = firm.acquisitionCost?.euros ?? derived
  }
}

extension Economy {
  /// The same where the assumptions stand in, alike for all firms.
  init(_ firm: Firm, parameters: Parameters) {
    self.init(firm) { kind in
      switch kind {
      case .revenue:
        firm.employees.map { $0 * parameters.missingRevenuePerEmployee }
          ?? parameters.missingRevenue
      case .purchases: parameters.missingPurchaseShare
      default: parameters.missingMargin
      }
    }
  }

  /// The same where other values stand in for the firm of a number.
  init(_ firm: Firm, number: Int32, standIns: StandIns) {
    self.init(firm) { kind in
      standIns.value(kind, number, -1, employees: kind == .revenue ? firm.employees : nil)
    }
  }
}
