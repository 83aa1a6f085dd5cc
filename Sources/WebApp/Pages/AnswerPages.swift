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
    if query["top"] == nil, let first = farthest(answer.json, network, visit) {
      content.answer = first
    }
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

  /// Who of the firms that the answer lists reaches most; nil where it lists none.
  private static func farthest(
    _ json: JSONValue, _ network: Network, _ visit: Visit
  ) -> String? {
    let firms = (json["firms"]?.array ?? []).compactMap {
      entry -> (number: Int32, reach: Double)? in
      guard let number = entry["id"]?.string.flatMap(network.number(of:)),
        let reach = entry["reach"]?.number
      else { return nil }
      return (number, reach)
    }
    let best = firms.max { ($0.reach, $1.number) < ($1.reach, $0.number) }
    guard let best else { return nil }
    guard best.reach.rounded() > 0 else {
      return visit.told(
        de: "Über Vermittler ist noch niemand zu erreichen: Es fehlen Beziehungen.",
        en: "Nobody can be reached through introducers yet: links are missing.")
    }
    let name = network.shortName(best.number)
    guard best.reach.rounded() >= 1 else {
      return firms.count == 1
        ? visit.told(
          de: "\(name) erreicht über Vermittler noch niemanden sicher.",
          en: "\(name) reaches nobody for sure through introducers yet.")
        : visit.told(
          de: "Über Vermittler erreicht noch niemand jemanden sicher.",
          en: "Nobody reaches anybody for sure through introducers yet.")
    }
    let count = visit.language.number(best.reach.rounded())
    return firms.count == 1
      ? visit.told(
        de: "\(name) erreicht über Vermittler etwa \(count) Unternehmen.",
        en: "\(name) reaches about \(count) firms through introducers.")
      : visit.told(
        de: "Am weitesten trägt sie \(name): über Vermittler zu etwa \(count) Unternehmen.",
        en: "\(name) carries it farthest: to about \(count) firms through introducers.")
  }
}
