/// All that an association's tables say, row by row: what is imported, stored and exported.
///
/// Rows refer to firms by id; every id named is one of `firms` (the importer sees to it).
public struct MemberTables: Sendable, Hashable, Codable {
  /// The firms.
  public var firms: [Firm]
  /// What was said about links.
  public var statements: [Statement]
  /// Strengths.
  public var offers: [Offer]
  /// Weaknesses.
  public var needs: [Need]
  /// Markets served and sought.
  public var markets: [MarketEntry]
  /// Capital sought and offered.
  public var capital: [CapitalEntry]
  /// Goals.
  public var goals: [Goal]
  /// Steps of pairs on their way to a partnership, in their order.
  public var contacts: [ContactEvent]

  /// Makes tables; by default empty.
  public init(
    firms: [Firm] = [], statements: [Statement] = [], offers: [Offer] = [], needs: [Need] = [],
    markets: [MarketEntry] = [], capital: [CapitalEntry] = [], goals: [Goal] = [],
    contacts: [ContactEvent] = []
  ) {
    self.firms = firms
    self.statements = statements
    self.offers = offers
    self.needs = needs
    self.markets = markets
    self.capital = capital
    self.goals = goals
    self.contacts = contacts
  }
}

extension MemberTables {
  /// These rows, then those of other tables.
  package func adding(_ other: MemberTables) -> MemberTables {
    MemberTables(
      firms: firms + other.firms, statements: statements + other.statements,
      offers: offers + other.offers, needs: needs + other.needs, markets: markets + other.markets,
      capital: capital + other.capital, goals: goals + other.goals,
      contacts: contacts + other.contacts)
  }

  /// Every firm of which a row says something.
  package var namedFirms: Set<Firm.ID> {
    var ids = Set(firms.map(\.id))
    for statement in statements { ids.formUnion([statement.source, statement.target]) }
    ids.formUnion(offers.map(\.firm))
    ids.formUnion(needs.map(\.firm))
    ids.formUnion(markets.map(\.firm))
    ids.formUnion(capital.map(\.firm))
    ids.formUnion(goals.map(\.firm))
    for contact in contacts { ids.formUnion([contact.asker, contact.partner]) }
    return ids
  }
}
