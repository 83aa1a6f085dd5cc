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

  /// Makes tables; empty unless told.
  public init(
    firms: [Firm] = [], statements: [Statement] = [], offers: [Offer] = [], needs: [Need] = [],
    markets: [MarketEntry] = [], capital: [CapitalEntry] = [], goals: [Goal] = []
  ) {
    self.firms = firms
    self.statements = statements
    self.offers = offers
    self.needs = needs
    self.markets = markets
    self.capital = capital
    self.goals = goals
  }
}
