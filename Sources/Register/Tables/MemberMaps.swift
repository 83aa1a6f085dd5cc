import PartnernetzRecords

/// The table of firms.
enum FirmTable {
  static let map = TableMap(Catalogue.firms)
}

/// The table of statements about links.
enum StatementTable {
  static let map = TableMap(Catalogue.links)
}

/// The tables of what firms offer, need, serve, seek and aim at.
enum DetailTables {
  static let offers = TableMap(Catalogue.offers)
  static let needs = TableMap(Catalogue.needs)
  static let markets = TableMap(Catalogue.markets)
  static let capital = TableMap(Catalogue.capital)
  static let goals = TableMap(Catalogue.goals)
  static let contacts = TableMap(Catalogue.contacts)
}
