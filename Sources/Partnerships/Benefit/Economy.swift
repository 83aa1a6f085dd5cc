import PartnernetzNetworks
import PartnernetzRecords

/// A firm's figures with what stands in for the missing ones: all that a gain asks of a firm, apart
/// from its texts, which cost time to hand around.
struct Economy {
  let industry: Industry.Place?
  let roomCustomers: Double?
  let statedCustomers: Double?
  let customerValue: Double?
  let knowledgeIntensity: Double?
  let revenue: Double
  let purchases: Double
  let marginRate: Double
  let acquisitionCost: Double?
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
