/// A member firm as the tables tell of it; an empty value is unknown, never zero.
public struct Firm: Sendable, Hashable, Codable, Identifiable {
  /// The firm's identity in the register: opaque and stable, never the name.
  public var id: String
  /// The firm's name as it writes itself.
  public var name: String
  /// The legal form as written, e.g. `GmbH & Co. KG`.
  public var legalForm: String?
  /// The industry.
  public var industry: Industry?
  /// The region's code (NUTS or AGS).
  public var region: String?
  /// The postal code as written, with its leading zeros.
  public var postalCode: String?
  /// The town.
  public var town: String?
  /// Latitude in degrees.
  public var latitude: Double?
  /// Longitude in degrees.
  public var longitude: Double?
  /// Employees in full-time equivalents.
  public var employees: Double?
  /// Revenue, EUR/yr.
  public var revenue: Money?
  /// Purchases, EUR/yr.
  public var purchases: Money?
  /// Contribution margin as a share of revenue, 0–1.
  public var contributionMargin: Double?
  /// Equity, EUR.
  public var equity: Money?
  /// Cost of winning a customer (CAC), EUR a customer.
  public var acquisitionCost: Money?
  /// Customers won by paid acquisition, a year (n⁰).
  public var plannedCustomers: Double?
  /// Further customers that could be served, a year (n⁺).
  public var roomCustomers: Double?
  /// Contribution margin of a customer, EUR/yr.
  public var customerValue: Money?
  /// Advertising budget, EUR/yr.
  public var adBudget: Money?
  /// Days a year that go into strategy.
  public var strategyDays: Double?
  /// New partnerships that the firm can start at once.
  public var capacity: Int?
  /// Willingness to introduce others, 0–1 (φ⁰).
  public var willingness: Double?
  /// Favours a year that the firm will do.
  public var favourCap: Double?
  /// Favours already asked of it this year.
  public var favoursAsked: Double?
  /// How much the business lives on its knowledge, 0–1.
  public var knowledgeIntensity: Double?
  /// Whether the firm is a member; unknown counts as yes.
  public var isMember: Bool?
  /// Who may see the firm's profile.
  public var visibility: Visibility?
  /// Firms that it declares to be its competitors.
  public var competitors: [String]
  /// Ids of firms that it is not, however alike they look: somebody decided so.
  public var distinctFrom: [String]
  /// Columns that the contract does not know, kept as they are.
  public var attributes: [String: String]
  /// Where the row came from.
  public var origin: Origin?

  /// Makes a firm of which nothing but its name is known.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
    competitors = []
    distinctFrom = []
    attributes = [:]
  }
}

extension Firm {
  /// The own column that remembers ids and names of firms that were merged into this one, so that
  /// older tables and people who know the former name find it.
  package static let aliasColumn = "also_known_as"

  /// The own column that remembers what the firm itself was called before it was renamed.
  package static let formerNamesColumn = "formerly"

  /// The own columns that hold other names of the firm.
  package static let nameColumns = [aliasColumn, formerNamesColumn]
}
