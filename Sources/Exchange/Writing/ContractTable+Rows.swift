import PartnernetzRecords

extension ContractTable {
  /// The contract's tables of all that an association's tables say; empty ones are left out.
  static func all(_ tables: MemberTables) -> [ContractTable] {
    [
      .firms(tables.firms), .links(tables.statements),
      ContractTable(.offers, tables.offers, Catalogue.offers),
      ContractTable(.needs, tables.needs, Catalogue.needs),
      ContractTable(.markets, tables.markets, Catalogue.markets),
      ContractTable(.capital, tables.capital, Catalogue.capital),
      ContractTable(.goals, tables.goals, Catalogue.goals),
      ContractTable(.pipeline, tables.contacts, Catalogue.contacts),
    ].filter { $0.kind == .firms || !$0.rows.isEmpty }
  }

  static func firms(_ firms: [Firm]) -> ContractTable {
    ContractTable(.firms, firms, Catalogue.firms)
  }

  static func links(_ statements: [Statement]) -> ContractTable {
    ContractTable(.links, statements, Catalogue.links)
  }
}
