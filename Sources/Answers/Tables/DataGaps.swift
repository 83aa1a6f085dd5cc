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
    known = Catalogue.firms.coverage(of: network.firms).map {
      Column(key: $0.entry.name, title: $0.coverage.title, share: $0.share)
    }
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
