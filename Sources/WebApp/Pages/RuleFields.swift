import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// What an address asks of a pairing: what it makes as large as can be, and by which rules.
struct RuleFields: Hashable, Sendable {
  /// The names of an address that a pairing depends on, in the order in which they name it.
  private static let names = [
    "objective", "fix", "forbid", "like", "without", "distance", "novelty", "days",
    "one-per-industry",
  ]

  /// The part of the address.
  let query: Query
  /// What is made as large as can be; nil where that is left to the data.
  let objective: Objective?
  /// The rules.
  let rules: NamedRules

  /// Asks nothing.
  init() {
    query = Query()
    objective = nil
    rules = NamedRules()
  }

  /// Reads an address.
  ///
  /// - Throws: ``FieldError`` for what is no number or no objective.
  init(_ whole: Query) throws {
    query = RuleFields.part(of: whole)
    objective = try query.choice("objective")
    var rules = NamedRules()
    rules.fixed = query.all("fix").map { NamedPair($0, for: .set) }
    rules.forbidden = query.all("forbid").map { NamedPair($0, for: .forbid) }
    rules.liked = query.all("like").map { NamedPair($0, for: .set) }
    rules.without = query.all("without")
    rules.distance = try query.quantity("distance")
    rules.novelty = try query.share("novelty") ?? 0
    rules.days = try query.quantity("days")
    rules.isOnePerIndustry = query["one-per-industry"] != nil
    self.rules = rules
  }

  /// The part of an address that a pairing depends on, whether or not it can be read.
  static func part(of whole: Query) -> Query {
    Query(
      names.flatMap { name in whole.all(name).map { Query.Item(name: name, value: $0) } })
  }

  /// Whether anything is asked beside the objective.
  var hasRules: Bool { rules != NamedRules() }

  /// The address of the same for machines.
  var data: Place { Place(path: "/api/pair", query: query) }

  /// The pairing that is asked for.
  var question: PairingQuestion {
    PairingQuestion(
      objective: objective ?? .standard, rules: rules, fallsBackToFit: objective == nil)
  }

  /// What the rules change beside the pairing without them.
  var change: RuleChangeQuestion {
    RuleChangeQuestion(
      objective: objective ?? .standard, to: rules, fallsBackToFit: objective == nil)
  }

  /// The same rules and what members wish beside them.
  ///
  /// - Parameters:
  ///   - wishes: rows of a table.
  ///   - network: the network in which firms are named.
  /// - Returns: rules that an address holds.
  /// - Throws: `PlacedError` for a row that cannot be; ``FieldError`` where an address cannot hold so
  ///   many.
  func adding(_ wishes: [NamedRules.Row], in network: Network) throws -> RuleFields {
    var own = NamedRules()
    own.wishes = wishes
    let resolved = try own.resolved(in: network)
    var whole = query
    for (name, pairs) in [
      ("fix", resolved.fixed), ("forbid", resolved.forbidden), ("like", resolved.liked),
    ] {
      for pair in pairs {
        whole = whole.adding(name, "\(network.id(of: pair.first)),\(network.id(of: pair.second))")
      }
    }
    guard whole.encoded.utf8.count < Query.longest - 1_024 else {
      throw FieldError(
        field: "wishes", found: "\(wishes.count)",
        expected: Phrase(
          de: "eine Tabelle mit höchstens einigen hundert Zeilen; teilen Sie sie auf",
          en: "a table of some hundred rows at most; split it"))
    }
    return try RuleFields(whole)
  }

  /// The rules as they are shown, each with its place in the address.
  func chips(_ network: Network, _ visit: Visit) -> [LinkView] {
    query.items.filter { $0.name != "objective" }.map { item in
      LinkView(
        href: visit.link(visit.place.removing(item.name, item.value)),
        label: visit(RuleFields.label(item, network)))
    }
  }

  private static func label(_ item: Query.Item, _ network: Network) -> Phrase {
    func pair(_ text: String) -> String {
      guard let firms = try? NamedPair(text, for: .explain).firms(in: network) else { return text }
      return "\(network.firm(firms.first).name) – \(network.firm(firms.second).name)"
    }
    func firm(_ text: String) -> String {
      (try? network.number(named: text)).map { network.firm($0).name } ?? text
    }
    let value = item.value
    return switch item.name {
    case "fix": Phrase(de: "gesetzt: \(pair(value))", en: "set: \(pair(value))")
    case "forbid": Phrase(de: "ausgeschlossen: \(pair(value))", en: "excluded: \(pair(value))")
    case "like": Phrase(de: "gewünscht: \(pair(value))", en: "wished: \(pair(value))")
    case "without": Phrase(de: "ohne \(firm(value))", en: "without \(firm(value))")
    case "distance": Phrase(de: "höchstens \(value) km", en: "at most \(value) km")
    case "novelty":
      Phrase(
        de: "Anteil neuer Paare mindestens \(value)", en: "share of new pairs at least \(value)")
    case "days": Phrase(de: "höchstens \(value) Personentage", en: "at most \(value) person-days")
    default: Phrase(de: "je Branche ein Partner", en: "one partner per industry")
    }
  }
}
