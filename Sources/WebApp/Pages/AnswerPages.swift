import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// Whom a message reaches, and whom to tell first.
enum ReachPage: Page {
  static let path = "/reach"
  static let name = Phrase(de: "Reichweite", en: "Reach")

  /// What an address asks for: firms that start together, one firm, or all.
  ///
  /// - Throws: ``FieldError``.
  static func question(_ query: Query) throws -> any Question {
    let hops = try query.count("hops", within: PathQuestion.hopRange)
    if let count = try query.count("top", within: 1...1_000) {
      return StartersQuestion(count, hops: hops)
    }
    return ReachQuestion(of: query["firm"], hops: hops)
  }

  /// The address of the same for machines.
  static func data(_ query: Query) -> Place {
    let names = ["top", "firm", "hops"]
    return Place(path: "/api/reach", query: Query(query.items.filter { names.contains($0.name) }))
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let query = visit.place.query
    let network = try await office.network(for: visit)
    let answer = try await office.ask(try question(query), as: data(query), for: visit)
    var content = Content(
      question: visit.told(de: "Wer trägt eine Nachricht weiter?", en: "Who carries a message on?"),
      answer, in: network, for: visit)
    content.data = data(query)
    content.parts.insert(.form(form(visit)), at: 0)
    return content
  }

  static func forms(for visit: Visit, from office: Office) async throws -> [FormView] {
    [form(visit)]
  }

  private static func form(_ visit: Visit) -> FormView {
    FormView(
      action: path, method: "get",
      label: visit.told(de: "Startgruppe suchen", en: "Find a starting group"),
      fields: [
        FieldView(
          id: "f-top", name: "top",
          fieldLabel: visit.told(
            de: "Startgruppe: so viele Mitglieder", en: "Starting group: so many members"),
          fieldHelp: visit.told(
            de: "leer: die Reichweite jedes Unternehmens", en: "empty: the reach of each firm"),
          text: .init(value: visit.place.query["top"] ?? ""))
      ], kept: visit.kept(["hops", "seen-by"]),
      submit: visit.told(de: "Suchen", en: "Find"))
  }
}
