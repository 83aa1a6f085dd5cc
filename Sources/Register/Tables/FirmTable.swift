import GRDB
import PartnernetzRecords

/// The table of firms.
enum FirmTable {
  static let map = TableMap<Firm>(
    name: "firms", keys: ["id"],
    values: [
      "name", "legal_form", "industry", "region", "latitude", "longitude", "employees", "revenue",
      "purchases", "contribution_margin", "equity", "acquisition_cost", "planned_customers",
      "room_customers", "customer_value", "ad_budget", "strategy_days", "capacity", "willingness",
      "favour_cap", "favours_asked", "knowledge_intensity", "member", "visibility", "competitors",
      "attributes",
    ],
    encode: { firm in
      [
        firm.id, firm.name, firm.legalForm, firm.industry?.notation, firm.region, firm.latitude,
        firm.longitude, firm.employees, firm.revenue?.cents, firm.purchases?.cents,
        firm.contributionMargin, firm.equity?.cents, firm.acquisitionCost?.cents,
        firm.plannedCustomers, firm.roomCustomers, firm.customerValue?.cents,
        firm.adBudget?.cents, firm.strategyDays, firm.capacity, firm.willingness, firm.favourCap,
        firm.favoursAsked, firm.knowledgeIntensity, firm.isMember, firm.visibility?.rawValue,
        JSONText.text(firm.competitors), JSONText.text(firm.attributes), firm.origin?.file,
        firm.origin?.row,
      ]
    },
    decode: { row in
      var firm = Firm(id: row["id"], name: row["name"])
      firm.legalForm = row["legal_form"]
      let industry: String? = row["industry"]
      firm.industry = industry.flatMap { Industry($0) }
      firm.region = row["region"]
      firm.latitude = row["latitude"]
      firm.longitude = row["longitude"]
      firm.employees = row["employees"]
      firm.revenue = row.money("revenue")
      firm.purchases = row.money("purchases")
      firm.contributionMargin = row["contribution_margin"]
      firm.equity = row.money("equity")
      firm.acquisitionCost = row.money("acquisition_cost")
      firm.plannedCustomers = row["planned_customers"]
      firm.roomCustomers = row["room_customers"]
      firm.customerValue = row.money("customer_value")
      firm.adBudget = row.money("ad_budget")
      firm.strategyDays = row["strategy_days"]
      firm.capacity = row["capacity"]
      firm.willingness = row["willingness"]
      firm.favourCap = row["favour_cap"]
      firm.favoursAsked = row["favours_asked"]
      firm.knowledgeIntensity = row["knowledge_intensity"]
      firm.isMember = row["member"]
      let visibility: Int? = row["visibility"]
      firm.visibility = visibility.flatMap { Visibility(rawValue: $0) }
      firm.competitors = JSONText.list(row["competitors"])
      firm.attributes = JSONText.members(row["attributes"])
      firm.origin = row.origin
      return firm
    })
}
