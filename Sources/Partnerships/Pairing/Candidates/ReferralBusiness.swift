import PartnernetzNetworks
import PartnernetzRecords

/// What referred customers are worth to a firm: saved advertising up to the planned ones, margin
/// beyond.
///
/// - SeeAlso: F7.
struct ReferralBusiness {
  private let room: Double
  private let planned: Double
  private let cost: Double
  private let value: Double
  private let budget: EuroPerYear

  init(_ economy: Economy, _ parameters: Parameters) {
    room = economy.roomCustomers ?? parameters.missingRoomCustomers
    planned = economy.statedCustomers ?? parameters.missingPlannedCustomers
    cost = economy.acquisitionCost ?? parameters.missingAcquisitionCost
    value = economy.customerValue ?? parameters.missingCustomerValue
    budget = economy.adBudget ?? .infinity
  }

  /// The same with what stands in for a firm's figures in a model.
  init(_ firm: Int32, _ model: GainModel) {
    let economy = model.economy(firm)
    room = economy.roomCustomers ?? model.missing(.roomCustomers, firm)
    planned = economy.statedCustomers ?? model.missing(.plannedCustomers, firm)
    cost = economy.acquisitionCost ?? model.missing(.acquisitionCost, firm)
    value = economy.customerValue ?? model.missing(.customerValue, firm)
    budget = economy.adBudget ?? .infinity
  }

  /// Whether more customers are never worth less.
  var isSound: Bool {
    [room, planned, cost, value].allSatisfy { $0 >= 0 && $0 < .infinity } && budget >= 0
  }

  /// What so many customers a year are worth.
  func gain(_ asked: Double) -> EuroPerYear {
    let customers = min(asked, room)
    return min(EuroPerYear(cost * min(customers, planned)), budget)
      + EuroPerYear(value * max(0, customers - planned))
  }

  /// The most that a customer is worth on average among the first so many, EUR/yr.
  ///
  /// The gain rises by the cost of a customer, may rest at the budget, and rises by the value; so
  /// its mean is largest at the start or at the end.
  func steepest(upTo asked: Double) -> Double {
    let customers = min(asked, room)
    guard customers > 0 else { return 0 }
    let start = planned > 0 ? cost : value
    return max(start, gain(customers).euros / customers)
  }
}
