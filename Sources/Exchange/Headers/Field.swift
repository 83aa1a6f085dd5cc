import PartnernetzRecords

/// What a cell can say, over all tables: a name of the catalogue's columns.
struct Field: Hashable, CaseIterable {
  /// Its place among all of them.
  let rawValue: Int

  /// All names in the catalogue's order.
  private static let names: [String] = {
    var seen: Set<String> = []
    return Catalogue.tables.flatMap(\.entries).map(\.name).filter { seen.insert($0).inserted }
  }()

  private static let places = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($1, $0) })

  static let allCases: [Field] = names.indices.map { Field(rawValue: $0) }

  private init(rawValue: Int) { self.rawValue = rawValue }

  /// The field of one of the catalogue's columns.
  init(_ name: String) {
    guard let place = Field.places[name] else {
      preconditionFailure("the catalogue has no column “\(name)”")
    }
    rawValue = place
  }

  /// Its name in the contract.
  var name: String { Field.names[rawValue] }
}

// The fields that mean more to a reader than what the catalogue says of them.
extension Field {
  static let id = Field("id")
  static let name = Field("name")
  static let industry = Field("industry")
  static let employees = Field("employees")
  static let region = Field("region")
  static let town = Field("town")
  static let postalCode = Field("postal_code")
  static let isMember = Field("member")
  static let visibility = Field("visibility")
  static let offers = Field("offers")
  static let needs = Field("needs")
  static let marketsServed = Field("markets_served")
  static let marketsSought = Field("markets_sought")
  static let competitors = Field("competitors")
  static let distinctFrom = Field("distinct_from")
  static let source = Field("source")
  static let target = Field("target")
  static let kind = Field("kind")
  static let what = Field("what")
  static let amount = Field("amount")
  static let netGross = Field("net_gross")
  static let share = Field("share")
  static let trust = Field("trust")
  static let trustScale = Field("trust_scale")
  static let strength = Field("weight")
  static let since = Field("since")
  static let lastContact = Field("last_contact")
  static let reporter = Field("reporter")
  static let evidence = Field("evidence")
  static let firm = Field("firm")
  static let capability = Field("capability")
  static let acceptedRisk = Field("accepted_risk")
}
