import Foundation
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// Who looked at which pages and members, the last time first.
enum AccessPage: Page {
  static let path = "/access"
  static let name = Phrase(de: "Wer hat was angesehen?", en: "Who looked at what?")
  static let isForMembers = false
  /// Lines that the page and its data show.
  private static let most = 1_000

  /// The log as an answer; of one member where the address names it.
  static func answer(for visit: Visit, from office: Office) async throws -> Answer {
    let network = try await office.network(for: visit)
    let wanted = try visit.place.query["firm"].map { try network.number(named: $0) }
    let language = visit.language
    let firm = wanted.map(network.id(of:))
    let log = office.accessLog
    let all = try await Workbench.aside { log?.entries(about: firm) ?? [] }
    let entries = all.prefix(most)
    let table = Table(
      columns: [
        .init("time", de: "Wann (UTC)", en: "When (UTC)"), .init("who", de: "Wer", en: "Who"),
        .init("page", de: "Seite", en: "Page"), .init("firms", de: "Mitglied", en: "Member"),
        .init("change", de: "Änderung", en: "Change"),
        .init("status", de: "Antwort", en: "Status", only: .machines),
      ],
      rows: entries.map { entry in
        let names = entry.firms.map { firm in
          network.number(of: firm).map { network.name($0) } ?? firm
        }
        return [
          .word(time(entry.time, language), key: entry.time.ISO8601Format()),
          .text(entry.who ?? ""), .word(title(of: entry.page, language), key: entry.page),
          .word(names.joined(separator: ", "), key: entry.firms.joined(separator: "; ")),
          .flag(entry.isChange, entry.isChange ? visit.told(de: "ja", en: "yes") : ""),
          .count(entry.status),
        ]
      })
    let (count, shown) = (language.number(all.count), language.number(entries.count))
    let rest =
      entries.count < all.count
      ? Phrase(de: " Hier stehen die letzten \(shown).", en: " Here are the last \(shown).")
      : Phrase(de: "", en: "")
    let headline = Phrase(
      de: (all.count == 1 ? "Ein Aufruf ist notiert." : "\(count) Aufrufe sind notiert.")
        + rest.german,
      en: (all.count == 1 ? "One visit is noted." : "\(count) visits are noted.") + rest.english)
    return Answer(
      blocks: [.headline(headline(language)), .table(table)],
      json: [
        "visits": .array(
          entries.map { entry in
            [
              "time": .string(entry.time.ISO8601Format()), "who": JSONValue(entry.who),
              "page": .string(entry.page), "firms": .array(entry.firms.map { .string($0) }),
              "change": .bool(entry.isChange), "status": .integer(entry.status),
            ]
          })
      ], table: table)
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    guard office.workspace.isRegister else {
      return RegisterOffer.content(for: visit, from: office, next: Place(path))
    }
    var content = Content(
      question: visit(name), try await answer(for: visit, from: office),
      in: try await office.network(for: visit), for: visit)
    content.data = Place(path: "/api/access", query: visit.place.query)
    content.lead.append(
      visit.told(
        de:
          "Notiert wird, welche Seite zu welchem Mitglied geöffnet wurde, nicht, was darauf stand.",
        en: "What is noted is which page about which member was opened, not what it said."))
    return content
  }

  /// What a page is called; the address where it has no name.
  private static func title(of path: String, _ language: Language) -> String {
    if let page = Pages.all.first(where: { $0.path == path }) { return page.name(language) }
    if let title = titles[path] { return title(language) }
    if path.hasPrefix("/pictures/") { return Phrase(de: "Bild", en: "Picture")(language) }
    guard path.hasPrefix("/api/") else { return path }
    let page = Pages.all.first { "/api" + $0.path == path }
    let data = Phrase(de: "Daten", en: "Data")(language)
    return page.map { "\(data): \($0.name(language))" } ?? data
  }

  /// What is no page of the menu, as people call it.
  private static let titles: [String: Phrase] = [
    Place.report: Phrase(de: "Bericht", en: "Report"),
    Place.dossiers: Phrase(de: "Dossier", en: "Dossier"),
    Place.eveningPlan: Phrase(de: "Saalplan und Laufzettel", en: "Room plan and slips"),
    PipelinePage.reminders: Phrase(de: "Erinnerungen", en: "Reminders"),
    PairingPage.wishes: Phrase(de: "Wünsche der Mitglieder", en: "What members wish"),
    CheckPage.merging: Phrase(de: "Zusammengeführt", en: "Merged"),
    CheckPage.separating: Phrase(de: "Auseinandergehalten", en: "Told apart"),
    LinkFields.path: Phrase(de: "Beziehung eintragen", en: "Enter a link"),
    "/undo": Phrase(de: "Rückgängig", en: "Undo"),
    "/redo": Phrase(de: "Wiederherstellen", en: "Do again"),
    "/import/read": Phrase(de: "Tabellen einlesen", en: "Take in tables"),
    "/import/unknown": Phrase(de: "Tabellen einlesen", en: "Take in tables"),
    "/import/take": Phrase(de: "Tabellen übernehmen", en: "Accept tables"),
    "/import/drop": Phrase(de: "Tabellen verwerfen", en: "Drop tables"),
    PublishedPlanPart.publishing: Phrase(de: "Partnerplan veröffentlichen", en: "Publish the plan"),
    PublishedPlanPart.withdrawing: Phrase(de: "Partnerplan zurückziehen", en: "Withdraw the plan"),
  ]

  private static func time(_ time: Date, _ language: Language) -> String {
    let text = time.ISO8601Format()
    let clock = text.dropFirst(11).prefix(5)
    return (Day(iso: String(text.prefix(10)))?.figures(language) ?? "") + " " + clock
  }
}
