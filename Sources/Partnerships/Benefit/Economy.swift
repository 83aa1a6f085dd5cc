/// A firm's figures with what stands in for the missing ones.
struct Economy {
  let revenue: Double
  let purchases: Double
  let marginRate: Double
  let acquisitionCost: Double?
  let plannedCustomers: Double
  let adBudget: Double?
  let revenueIsKnown: Bool
  let marginIsKnown: Bool

  /// Contribution margin, EUR/yr.
  var margin: Double { marginRate * revenue }

  init(_ firm: Firm, parameters: Parameters) {
    revenueIsKnown = firm.revenue != nil
    marginIsKnown = firm.contributionMargin != nil
    revenue =
      firm.revenue?.euros ?? firm.employees.map { $0 * parameters.missingRevenuePerEmployee }
      ?? parameters.missingRevenue
    purchases = firm.purchases?.euros ?? revenue * parameters.missingPurchaseShare
    marginRate = firm.contributionMargin ?? parameters.missingMargin
    adBudget = firm.adBudget?.euros
    plannedCustomers = firm.plannedCustomers ?? parameters.missingPlannedCustomers
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
