public import PartnernetzRecords

/// An association's tables without what tells who its firms are.
///
/// Firms get numbers by chance, new ones in each export, so that two exports cannot be laid side by
/// side. Industries are told by division, employees by size class, amounts by bands, days by quarter;
/// places, own columns, free text and where rows came from are left out, and so is what a firm keeps
/// to itself.
/// - SeeAlso: FORMULAS, Confidentiality.
public struct Pseudonyms: Sendable {
  /// The tables.
  public let tables: MemberTables
  /// Pseudonyms of firms that somebody who knows the region might tell by their division, size, region
  /// and number of links, since no other firm has the same.
  public let recognisable: [String]

  /// Hides the firms of tables, as the association knows them.
  ///
  /// - Parameters:
  ///   - tables: what is to be handed on.
  ///   - random: chooses the numbers.
  /// - Complexity: O(rows).
  public init(_ tables: MemberTables, using random: inout some RandomNumberGenerator) {
    let firms = tables.firms.shuffled(using: &random)
    var names: [Firm.ID: String] = [:]
    let width = String(firms.count).count
    for (number, firm) in firms.enumerated() {
      let digits = String(number + 1)
      names[firm.id] = "P" + String(repeating: "0", count: width - digits.count) + digits
    }
    var hidden = MemberTables()
    hidden.firms = firms.map { Pseudonyms.hidden($0, names) }
    hidden.statements = tables.statements.compactMap { Pseudonyms.hidden($0, names) }
    hidden.offers = tables.offers.compactMap { row in
      names[row.firm].map {
        Offer(
          firm: $0, capability: row.capability, level: row.level,
          spareCapacity: row.spareCapacity.map(Pseudonyms.band))
      }
    }
    hidden.needs = tables.needs.compactMap { row in
      names[row.firm].map {
        Need(
          firm: $0, capability: row.capability, mode: row.mode,
          value: row.value.map(Pseudonyms.band), volume: row.volume.map(Pseudonyms.band),
          urgency: row.urgency, isEssential: row.isEssential)
      }
    }
    hidden.markets = tables.markets.compactMap { row in
      names[row.firm].map {
        MarketEntry(
          firm: $0, market: row.market, role: row.role, presence: row.presence,
          target: row.target.map(Pseudonyms.band), horizon: row.horizon)
      }
    }
    hidden.capital = tables.capital.compactMap { row in
      names[row.firm].map {
        CapitalEntry(
          firm: $0, role: row.role, kind: row.kind, amount: row.amount.map(Pseudonyms.band))
      }
    }
    hidden.statements.sort { ($0.source, $0.target) < ($1.source, $1.target) }
    hidden.offers.sort { ($0.firm, $0.capability) < ($1.firm, $1.capability) }
    hidden.needs.sort { ($0.firm, $0.capability) < ($1.firm, $1.capability) }
    hidden.markets.sort { ($0.firm, $0.market) < ($1.firm, $1.market) }
    hidden.capital.sort { ($0.firm, $0.role.rawValue) < ($1.firm, $1.role.rawValue) }
    self.tables = hidden
    recognisable = Pseudonyms.recognisable(hidden)
  }

  private static func hidden(_ firm: Firm, _ names: [Firm.ID: String]) -> Firm {
    let name = names[firm.id] ?? ""
    var hidden = Firm(id: name, name: name)
    hidden.industry = firm.industry.flatMap { industry in
      let division = (industry.division < 10 ? "0" : "") + String(industry.division)
      return Industry(industry.scheme == .nace2 ? division : "nace2.1:" + division)
    }
    // Three letters or digits behind the country are a region of some hundred thousand people.
    hidden.region = firm.region.map { String($0.prefix(5)) }
    hidden.employees = firm.employees.map(sizeClass)
    hidden.revenue = firm.revenue.map(band)
    hidden.purchases = firm.purchases.map(band)
    hidden.contributionMargin = firm.contributionMargin.map { ($0 * 10).rounded() / 10 }
    hidden.acquisitionCost = firm.acquisitionCost.map(band)
    hidden.customerValue = firm.customerValue.map(band)
    hidden.capacity = firm.capacity
    hidden.willingness = firm.willingness.map { ($0 * 10).rounded() / 10 }
    hidden.knowledgeIntensity = firm.knowledgeIntensity.map { ($0 * 10).rounded() / 10 }
    hidden.isMember = firm.isMember
    hidden.competitors = firm.competitors.compactMap { names[$0] }.sorted()
    return hidden
  }

  private static func hidden(_ row: Statement, _ names: [Firm.ID: String]) -> Statement? {
    guard let source = names[row.source], let target = names[row.target] else { return nil }
    var hidden = Statement(source: source, target: target, kind: row.kind)
    hidden.what = row.what
    hidden.amount = row.amount.map(band)
    hidden.isGross = row.isGross
    hidden.share = row.share.map { ($0 * 10).rounded() / 10 }
    hidden.trust = row.trust
    hidden.since = row.since.flatMap(quarter)
    hidden.lastContact = row.lastContact.flatMap(quarter)
    hidden.reporter = row.reporter.flatMap { names[$0] }
    hidden.evidence = row.evidence
    return hidden
  }

  /// The middle of a size class of the European Union: to 9, 49, 249, and beyond.
  static func sizeClass(_ employees: Double) -> Double {
    switch employees {
    case ..<10: 5
    case ..<50: 25
    case ..<250: 120
    default: 500
    }
  }

  /// The lower end of an amount's band: 1, 2 or 5 with zeros behind it.
  static func band(_ amount: Money) -> Money {
    let cents = amount.cents.magnitude
    var low: UInt64 = 0
    var scale: UInt64 = 1
    while scale <= cents {
      for step in [scale, 2 * scale, 5 * scale] where step <= cents { low = step }
      scale *= 10
    }
    return Money(cents: amount.cents < 0 ? -Int64(low) : Int64(low))
  }

  /// The first day of a day's quarter.
  static func quarter(_ day: Day) -> Day? {
    Day(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1)
  }

  private struct Look: Hashable {
    var division: Int?
    var size: Double?
    var region: String?
    var degree: Int
  }

  private static func recognisable(_ tables: MemberTables) -> [String] {
    var partners: [Firm.ID: Set<Firm.ID>] = [:]
    for row in tables.statements {
      partners[row.source, default: []].insert(row.target)
      partners[row.target, default: []].insert(row.source)
    }
    let looks = tables.firms.map { firm in
      Look(
        division: firm.industry?.division, size: firm.employees, region: firm.region,
        degree: partners[firm.id]?.count ?? 0)
    }
    var counts: [Look: Int] = [:]
    for look in looks { counts[look, default: 0] += 1 }
    return zip(tables.firms, looks).filter { counts[$0.1] == 1 }.map(\.0.id)
  }
}
