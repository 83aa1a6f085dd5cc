import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Which share of the firms' figures is known, column by column.
struct DataGaps {
  /// One column.
  struct Column {
    var key: String
    var title: Phrase
    var share: Double
  }

  let known: [Column]

  init(_ network: Network) {
    let count = Double(max(1, network.firmCount))
    func column(
      _ key: String, _ german: String, _ english: String, _ isKnown: (Firm) -> Bool
    ) -> Column {
      let share = Double(network.firms.filter(isKnown).count) / count
      return Column(key: key, title: Phrase(de: german, en: english), share: share)
    }
    known = [
      column("industry", "Branche", "industry") { $0.industry != nil },
      column("employees", "Mitarbeiter", "employees") { $0.employees != nil },
      column("revenue", "Umsatz", "revenue") { $0.revenue != nil },
      column("purchases", "Einkauf", "purchases") { $0.purchases != nil },
      column("contribution_margin", "Deckungsbeitrag", "contribution margin") {
        $0.contributionMargin != nil
      },
      column("acquisition_cost", "Kosten je Kunde", "cost of a customer") {
        $0.acquisitionCost != nil || ($0.adBudget != nil && $0.plannedCustomers != nil)
      },
      column("customer_value", "Kundenwert", "customer value") { $0.customerValue != nil },
      column("capacity", "Partnerkapazität", "partnering capacity") { $0.capacity != nil },
      column("willingness", "Empfehlungsbereitschaft", "willingness") { $0.willingness != nil },
    ]
  }

  func table(_ language: Language) -> Table {
    Table(
      columns: [
        .init("column", de: "Angabe", en: "Figure"),
        .init("known", de: "bekannt bei", en: "known of"),
      ],
      rows: known.map { [.text($0.title(language)), .percent($0.share)] })
  }
}
