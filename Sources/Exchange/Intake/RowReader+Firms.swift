import PartnernetzPartnerships
import PartnernetzRecords

extension RowReader {
  /// The firm of the row, without competitors and tags; nil when it has no name.
  mutating func firm(id: Firm.ID, name: String) -> Firm {
    var firm = Firm(id: id, name: name)
    firm.attributes = attributes
    firm.legalForm = word(.legalForm)
    if let text = text(.industry), !isUnknown(text, .industry) {
      firm.industry = Industry(text)
      if Industry.mayLackZero(text) { remark(.shortIndustry, .industry, text) }
      if firm.industry == nil {
        note(.notAnIndustry(text), .industry)
        let own = layout.place(.industry).map { header($0.index) } ?? "industry"
        firm.attributes[own] = text
      }
    }
    firm.region = word(.region)
    firm.latitude = number(.latitude)
    firm.longitude = number(.longitude)
    firm.employees = number(.employees)
    firm.revenue = money(.revenue)
    firm.purchases = money(.purchases)
    firm.contributionMargin = number(.contributionMargin)
    firm.equity = money(.equity)
    firm.acquisitionCost = money(.acquisitionCost)
    firm.plannedCustomers = number(.plannedCustomers)
    firm.roomCustomers = number(.roomCustomers)
    firm.customerValue = money(.customerValue)
    firm.adBudget = money(.adBudget)
    firm.strategyDays = number(.strategyDays)
    firm.capacity = integer(.capacity)
    firm.willingness = number(.willingness)
    firm.favourCap = number(.favourCap)
    firm.favoursAsked = number(.favoursAsked)
    firm.knowledgeIntensity = number(.knowledgeIntensity)
    firm.isMember = choice(.isMember, Words.yesNo)
    firm.visibility = choice(.visibility, Words.visibility)
    firm.attributes.merge(originals) { own, _ in own }
    return firm
  }
}
