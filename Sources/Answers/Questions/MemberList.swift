import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// The members that a question leaves, and how many a further filter would leave.
struct MemberList {
  /// Numbers of the firms in the order of their names.
  let firms: [Int32]
  /// How many firms there are before any filter.
  let total: Int
  private let question: MembersQuestion

  init(_ question: MembersQuestion, in network: Network) {
    self.question = question
    total = network.firmCount
    let found = MemberSearch(question.search, in: network)
    let all = network.firms
    let left = network.numbersOfFirms.filter { number in
      let firm = all[Int(number)]
      return question.allows(firm, linked: network.relations.outDegree(number) > 0)
        && found.matches(number, firm)
    }
    let names = left.map { Network.searchable(all[Int($0)].name) }
    firms = zip(names, left).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
  }

  func headline(_ language: Language) -> String {
    let isAll = question == .init()
    return switch (firms.count, isAll) {
    case (0, _): Phrase(de: "Kein Mitglied passt dazu", en: "No member matches")(language)
    case (1, false): Phrase(de: "Ein Mitglied passt dazu", en: "One member matches")(language)
    case (let count, true):
      Phrase(
        de: "\(language.number(count)) Unternehmen sind bekannt",
        en: "\(language.number(count)) firms are known")(language)
    case (let count, false):
      Phrase(
        de: "\(language.number(count)) von \(language.number(total)) Unternehmen passen dazu",
        en: "\(language.number(count)) of \(language.number(total)) firms match")(language)
    }
  }

  func table(_ network: Network, _ language: Language) -> Table {
    Table(
      columns: [
        .init("firm", de: "Unternehmen", en: "Firm"), .machine("name"),
        .init("industry", de: "Branche", en: "Industry"),
        .init("town", de: "Ort", en: "Town"),
        .init("employees", de: "Beschäftigte", en: "Employees"),
        .init("revenue", de: "Umsatz", en: "Revenue"),
        .init("links", de: "Beziehungen", en: "Links"),
      ],
      rows: firms.map { number in
        let firm = network.firm(number)
        return [
          network.cell(number), .text(firm.name),
          firm.industry.map { .word($0.sectionName(language), key: $0.code) } ?? .none,
          (firm.town ?? firm.region).map { .text($0) } ?? .none,
          firm.employees.map { .brief($0) } ?? .none,
          firm.revenue.map { .euros($0.euros) } ?? .none,
          .count(network.relations.outDegree(number)),
        ]
      })
  }

  func json(_ network: Network) -> JSONValue {
    [
      "total": .integer(total),
      "members": .array(
        firms.map { number in
          let firm = network.firm(number)
          return [
            "id": .string(firm.id), "name": .string(firm.name),
            "industry": JSONValue(firm.industry?.code), "town": JSONValue(firm.town),
            "region": JSONValue(firm.region), "employees": JSONValue(firm.employees),
            "revenue": JSONValue(firm.revenue?.euros),
            "links": .integer(network.relations.outDegree(number)),
            "member": .bool(firm.isMember ?? true),
          ]
        }),
    ]
  }
}

extension MembersQuestion {
  /// Whether the filters leave a firm.
  func allows(_ firm: Firm, linked: Bool) -> Bool {
    if let section, firm.industry.map({ String($0.section) }) != section { return false }
    if let region, firm.region != region { return false }
    return switch standing {
    case nil: true
    case .withoutLinks: !linked
    case .linked: linked
    case .outside: firm.isMember == false
    }
  }
}
