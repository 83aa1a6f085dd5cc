public import PartnernetzNetworks
import PartnernetzPartnerships

extension AskQuestion {
  /// The columns of the member list that a questionnaire asks a firm for first, since what is in them
  /// would change most.
  ///
  /// - Complexity: that of ``OpenQuestions`` for one firm.
  public static func columns(of firm: Int32, in network: Network) -> [String] {
    let open = OpenQuestions(of: firm, in: network)
    var columns =
      open.silent.contains(firm) ? ["offers", "needs", "markets_served", "markets_sought"] : []
    for question in open.questions where !columns.contains(question.input.kind.column) {
      columns.append(question.input.kind.column)
    }
    return columns
  }
}

extension MissingInput.Kind {
  /// The column of the member list that asks for the figure, or for what it is a figure of.
  fileprivate var column: String {
    switch self {
    case .revenue: "revenue"
    case .margin: "contribution_margin"
    case .purchases: "purchases"
    case .acquisitionCost: "acquisition_cost"
    case .plannedCustomers: "planned_customers"
    case .roomCustomers: "room_customers"
    case .customerValue: "customer_value"
    case .knowledge: "knowledge_intensity"
    case .presence, .contacts: "markets_served"
    case .target: "markets_sought"
    case .level, .spareCapacity: "offers"
    case .needValue, .needVolume: "needs"
    }
  }
}
