import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Why two firms suit each other or not, or what becomes of one in the partner plan.
enum WhyPage: Page {
  static let path = "/why"
  static let name = Phrase(de: "Warum?", en: "Why?")

  /// What an address asks for; nil where no firm is named.
  static func question(
    _ query: Query, in network: Network, tables: MemberTables
  ) throws -> WhyQuestion? {
    guard let first = query["first"] else { return nil }
    let fields = try RuleFields(query)
    // Ids cannot be taken for two names, whatever letters they hold.
    let names = try [first, query["second"]].compactMap(\.self)
      .map { network.id(of: try network.number(named: $0)) }
    return WhyQuestion(
      names.joined(separator: ","), objective: fields.objective ?? .standard, rules: fields.rules,
      fallsBackToFit: fields.objective == nil, tables: tables)
  }

  /// The address of the same for machines.
  static func data(_ query: Query) -> Place {
    let firms = query.items.filter { ["first", "second"].contains($0.name) }
    let rules = (try? RuleFields(query))?.query.items ?? []
    return Place(path: "/api/why", query: Query(firms + rules))
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let query = visit.place.query
    let network = try await office.network(for: visit)
    guard
      let question = try question(query, in: network, tables: try await office.tables(for: visit))
    else { throw Refusal.noSuchPage }
    let answer = try await office.ask(question, as: data(query), for: visit)
    var content = Content(
      question: query["second"] == nil
        ? visit.told(de: "Was wird aus dem Mitglied?", en: "What becomes of the member?")
        : visit.told(de: "Warum diese beiden?", en: "Why these two?"),
      answer, in: network, for: visit, mostLead: 3)
    content.data = data(query)
    if let first = query["first"], let second = query["second"] {
      content.actions = [
        .main(
          visit.told(de: "Kontakt anbahnen", en: "Begin the contact"),
          visit.link(.contact(first, second))),
        .further(
          visit.told(de: "Wer kann den Kontakt vermitteln?", en: "Who can introduce them?"),
          visit.link(Place("/path", ["from": first, "to": second]))),
        .further(
          visit.told(de: "Dieses Paar ausschließen", en: "Exclude this pair"),
          visit.link(Place("/pairing", ["forbid": "\(first),\(second)"]))),
      ]
    } else if let first = query["first"] {
      content.actions = [
        .main(visit.told(de: "Zum Mitglied", en: "To the member"), visit.link(.member(first)))
      ]
    }
    return content
  }
}
