import PartnernetzNetworks
import PartnernetzRecords

/// What a firm told of itself in figures, without its texts, which cost time to hand around.
struct FirmFigures: Sendable {
  let industry: Industry.Place?
  let employees: Double?
  /// EUR/yr.
  let revenue, purchases, adBudget: Double?
  let contributionMargin: Double?
  let roomCustomers, plannedCustomers: Double?
  /// EUR/yr that one customer brings, EUR that one costs.
  let customerValue, acquisitionCost: Double?
  let knowledgeIntensity: Double?

  init(_ firm: Firm) {
    industry = firm.industry?.place
    employees = firm.employees
    (revenue, purchases) = (firm.revenue?.euros, firm.purchases?.euros)
    (adBudget, contributionMargin) = (firm.adBudget?.euros, firm.contributionMargin)
    (roomCustomers, plannedCustomers) = (firm.roomCustomers, firm.plannedCustomers)
    (customerValue, acquisitionCost) = (firm.customerValue?.euros, firm.acquisitionCost?.euros)
    knowledgeIntensity = firm.knowledgeIntensity
  }
}

/// A firm's figures with what stands in for the missing ones: all that a gain asks of a firm.
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
  init(_ firm: FirmFigures, standIn: (MissingInput.Kind) -> Double) {
    revenueIsKnown = firm.revenue != nil
    marginIsKnown = firm.contributionMargin != nil
    revenue = EuroPerYear(firm.revenue ?? standIn(.revenue))
    purchases = firm.purchases.map { EuroPerYear($0) } ?? revenue * standIn(.purchases)
    marginRate = firm.contributionMargin ?? standIn(.margin)
    adBudget = firm.adBudget.map { EuroPerYear($0) }
    industry = firm.industry
    roomCustomers = firm.roomCustomers
    statedCustomers = firm.plannedCustomers
    customerValue = firm.customerValue
    knowledgeIntensity = firm.knowledgeIntensity
    // What a customer costs follows from the budget where both are stated.
    let derived: Double? =
      if let budget = firm.adBudget, let planned = firm.plannedCustomers, planned > 0 {
        budget / planned
      } else {
        nil
      }
    acquisitionCost = firm.acquisitionCost ?? derived
  }
}

extension Economy {
  /// The same where the assumptions stand in, alike for all firms.
  init(_ firm: FirmFigures, parameters: Parameters) {
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
}

extension StandIns {
  /// The economy of a firm of a number, where other values stand in for what it did not tell.
  func economy(of number: Int32, _ firm: FirmFigures) -> Economy {
    Economy(firm) { kind in
      value(kind, number, -1, employees: kind == .revenue ? firm.employees : nil)
    }
  }
}
