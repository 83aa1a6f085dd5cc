import PartnernetzNetworks

/// A figure that a gain asks of a firm and that nobody has told yet.
///
/// - SeeAlso: F11, F32.
public struct MissingInput: Sendable, Hashable {
  /// Which figure.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// Revenue, EUR/yr.
    case revenue
    /// Contribution margin as a share of revenue.
    case margin
    /// Purchases as a share of revenue, 0–1.
    case purchases
    /// Cost of winning a customer, EUR.
    case acquisitionCost = "acquisition_cost"
    /// Customers won by paid acquisition, a year.
    case plannedCustomers = "planned_customers"
    /// Further customers that could be served, a year.
    case roomCustomers = "room_customers"
    /// Contribution margin of a customer, EUR/yr.
    case customerValue = "customer_value"
    /// Knowledge intensity, 0–1.
    case knowledge = "knowledge_intensity"
    /// Presence in a market that is served, 0–1.
    case presence
    /// Contacts in a market that is served.
    case contacts
    /// Contribution aimed at in a market that is sought, EUR/yr.
    case target
    /// Level of an offer, 0–1.
    case level
    /// Spare capacity of an offer, EUR/yr.
    case spareCapacity = "spare_capacity"
    /// Worth of a need that a partner could meet, EUR/yr.
    case needValue = "need_value"
    /// Volume of a need that is bought, EUR/yr.
    case needVolume = "need_volume"
  }

  /// The firm's number.
  public var firm: Int32
  /// Which figure.
  public var kind: Kind
  /// The number of the market or capability that it is about; −1 where it is about the firm.
  public var code: Int32

  /// Names a figure.
  public init(_ kind: Kind, of firm: Int32, code: Int32 = -1) {
    self.firm = firm
    self.kind = kind
    self.code = code
  }
}

extension MissingInput.Kind {
  /// What stands in for the figure, and between which ends it is likely to be; both in its unit.
  struct Assumption {
    var value: Double
    var range: ClosedRange<Double>

    /// The assumption of a name in ``Parameters/catalogue``.
    static func named(_ name: String, _ value: Double) -> Assumption {
      Assumption(value: value, range: Parameters.ranges[name] ?? value...value)
    }
  }

  /// The assumption about a figure; about a revenue where the employees are unknown too.
  func assumption(_ parameters: Parameters) -> Assumption {
    switch self {
    case .revenue: .named("missing_revenue", parameters.missingRevenue)
    case .margin: .named("missing_margin", parameters.missingMargin)
    case .purchases: .named("missing_purchase_share", parameters.missingPurchaseShare)
    case .acquisitionCost: .named("missing_acquisition_cost", parameters.missingAcquisitionCost)
    case .plannedCustomers:
      .named("missing_planned_customers", parameters.missingPlannedCustomers)
    case .roomCustomers: .named("missing_room_customers", parameters.missingRoomCustomers)
    case .customerValue: .named("missing_customer_value", parameters.missingCustomerValue)
    case .knowledge: .named("missing_knowledge", parameters.missingKnowledge)
    case .presence: .named("missing_presence", parameters.missingPresence)
    case .contacts: .named("missing_contacts", parameters.missingContacts)
    case .target: .named("missing_target", parameters.missingTarget)
    case .level: .named("missing_level", parameters.missingLevel)
    case .spareCapacity: .named("missing_spare_capacity", parameters.missingSpareCapacity)
    case .needValue: .named("missing_need_value", parameters.missingNeedValue)
    case .needVolume: .named("missing_need_volume", parameters.missingNeedVolume)
    }
  }
}
