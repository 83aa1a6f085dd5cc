import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// Who depends on whom, of the association or on one member.
enum RiskPage: Page {
  static let path = "/risk"
  static let name = Phrase(de: "Risiken", en: "Risks")

  /// What an address asks for.
  static func question(_ query: Query, from office: Office) async throws -> RiskQuestion {
    // Tables are shown page by page; none of their rows is left out.
    RiskQuestion(
      of: query["firm"], top: query["firm"] == nil ? 10_000 : 10,
      published: try await office.publishedPlan())
  }

  /// The address of the same for machines.
  static func data(_ query: Query) -> Place {
    Place(path: "/api/risk", query: Query(query.items.filter { $0.name == "firm" }))
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let query = visit.place.query
    let network = try await office.network(for: visit)
    let firm = try query["firm"].map { try network.number(named: $0) }
    let answer = try await office.ask(
      try await question(query, from: office), as: data(query), for: visit)
    var content = Content(
      question: firm.map {
        visit.told(
          de: "Was geschieht, wenn \(network.firm($0).name) ausfällt?",
          en: "What happens if \(network.firm($0).name) fails?")
      } ?? visit.told(de: "Wer hängt an wem?", en: "Who depends on whom?"),
      answer, in: network, for: visit, mostLead: 5)
    content.data = data(query)
    if let firm {
      content.actions = [
        .main(
          visit.told(de: "Zum Mitglied", en: "To the member"),
          visit.link(.member(network.id(of: firm))))
      ]
    }
    return content
  }
}
