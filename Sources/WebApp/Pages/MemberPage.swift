import PartnernetzAnswers
import PartnernetzDiagrams
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// One member: where it stands, whom it should meet, and its surroundings.
enum MemberPage: Page {
  static let path = "/member"
  static let name = Phrase(de: "Mitglied", en: "Member")

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    guard let typed = visit.place.query["firm"] else { throw Refusal.noSuchPage }
    let network = try await office.network(for: visit)
    let number = try network.number(named: typed)
    let id = network.id(of: number)
    async let state = office.ask(
      FirmQuestion(of: id), as: Place("/api/assess", ["firm": id]), for: visit)
    async let partners = office.ask(
      SuggestionsQuestion(for: id), as: Place("/api/suggest", ["firm": id]), for: visit)
    let (assessment, suggestions) = (try await state, try await partners)
    var content = Content(
      question: visit.told(de: "Wo steht", en: "Where does it stand") + " "
        + network.firm(number).name + "?",
      assessment, in: network, for: visit, mostLead: 8)
    let tables = content.parts.count { if case .table = $0 { true } else { false } }
    content.data = Place("/api/assess", ["firm": id])
    content.actions = [
      .main(
        visit.told(de: "Weg zu einem Partner", en: "Route to a partner"),
        visit.link(Place("/path", ["from": id]))),
      .further(
        visit.told(de: "Im Partnerplan", en: "In the partner plan"),
        visit.link(Place("/why", ["first": id]))),
    ]
    // Only the firm itself and the association see its dossier.
    if !network.isOutsider(number), visit.mayChange(id, in: network) {
      let dossier = Place(Place.dossiers, ["firm": id, "lang": visit.language.rawValue])
      content.actions.insert(
        .further(
          visit.told(de: "Dossier zum Drucken", en: "Dossier to print"), visit.link(dossier)),
        at: 1)
    }
    if visit.mayChange(id, in: network) {
      content.actions += [
        .further(visit.told(de: "Ändern", en: "Change"), visit.link(.editing(id))),
        .further(
          visit(InterviewPage.name), visit.link(Place(InterviewPage.path, ["firm": id]))),
        .further(
          visit(AskPage.name), visit.link(Place(AskPage.path, ["firm": id]))),
      ]
    }
    content.actions += [
      .further(
        visit.told(de: "Neue Märkte", en: "New markets"),
        visit.link(Place(MarketsPage.path, ["firm": id]))),
      .further(
        visit.told(de: "Wenn es ausfällt", en: "If it fails"),
        visit.link(Place(RiskPage.path, ["firm": id]))),
      .further(visit(StoredPage.name), visit.link(Place(StoredPage.path, ["firm": id]))),
    ]
    content.parts =
      try await contacts(of: id, network, visit, office)
      + suggested(suggestions, to: id, tables, network, visit) + content.parts
    content.parts += [picture(id, network.firm(number).name, visit)]
    content.aside = AsideView(
      asideLabel: visit.told(de: "Steckbrief", en: "Profile"),
      asideParts: profile(number, network, visit))
    return content
  }

  /// What is under way with the member; nothing where nothing is.
  private static func contacts(
    of id: Firm.ID, _ network: Network, _ visit: Visit, _ office: Office
  ) async throws -> [PartView] {
    guard office.workspace.isRegister else { return [] }
    let query = Query([.init(name: "firm", value: id)])
    let answer = try await office.ask(
      PipelinePage.question(query, about: try await office.pipeline()),
      as: PipelinePage.data(query), for: visit)
    let cards = (answer.json["contacts"]?.array ?? [])
      .compactMap(ContactCards(network: network, visit: visit).card)
    guard !cards.isEmpty else { return [] }
    return [
      .heading(
        HeadingView(
          anchor: "contacts", heading: visit.told(de: "Angebahnt", en: "Under way"))),
      .cards(CardsView(cards: cards)),
    ]
  }

  private static func suggested(
    _ answer: Answer, to id: Firm.ID, _ tables: Int, _ network: Network, _ visit: Visit
  ) -> [PartView] {
    let parts = AnswerParts(
      answer, in: network, for: visit, mostLead: 0, firstTable: tables,
      tools: { table in
        guard table.namesFirms("second") else { return nil }
        return RowTools { row in
          guard let partner = table.firm("second", of: row), partner != id else { return [] }
          return [
            LinkView(
              href: visit.link(Place("/why", ["first": id, "second": partner])),
              label: visit.told(de: "Warum?", en: "Why?")),
            LinkView(
              href: visit.link(Place("/path", ["from": id, "to": partner])),
              label: visit.told(de: "Weg", en: "Route")),
            LinkView(
              href: visit.link(.contact(id, partner)),
              label: visit.told(de: "Anbahnen", en: "Begin")),
          ]
        }
      })
    return [.heading(HeadingView(anchor: "partners", heading: parts.headline))] + parts.parts
      + parts.steps.map { .sentence(SentenceView(text: $0, isStep: true)) }
  }

  private static func picture(_ id: Firm.ID, _ name: String, _ visit: Visit) -> PartView {
    let place = Place("/pictures/firm.svg", ["firm": id, "lang": visit.language.rawValue])
    return .picture(
      PictureView(
        source: visit.link(place),
        alternative: visit.told(
          de: "Das Umfeld von \(name): die Beziehungen der Tabelle als Bild.",
          en: "The surroundings of \(name): the links of the table as a picture."),
        caption: visit.told(
          de: "Das Umfeld als Bild; dieselben Beziehungen stehen in der Tabelle.",
          en: "The surroundings as a picture; the same links stand in the table."),
        downloads: [
          LinkView(
            href: visit.link(place), label: visit.told(de: "Bild öffnen", en: "Open the picture")),
          LinkView(
            href: visit.link(Place(NetworkPage.path)) + "#" + Place.fragment(id),
            label: visit.told(de: "Im Netzwerk zeigen", en: "Show it in the network")),
        ], scrollLabel: visit.told(de: "Bild", en: "Picture")))
  }

  /// What the tables say of the firm itself, each with a link to those who share it.
  private static func profile(_ number: Int32, _ network: Network, _ visit: Visit) -> [PartView] {
    let lists: [(Phrase, [String])] = [
      (
        Phrase(de: "Angebot", en: "Offers"),
        network.strengths[number].map { network.capabilities.names[Int($0.capability)] }
      ),
      (
        Phrase(de: "Bedarf", en: "Needs"),
        network.weaknesses[number].map { network.capabilities.names[Int($0.capability)] }
      ),
      (
        Phrase(de: "Bediente Märkte", en: "Markets served"),
        network.served[number].map { network.markets.names[Int($0.market)] }
      ),
      (
        Phrase(de: "Gesuchte Märkte", en: "Markets sought"),
        network.sought[number].map { network.markets.names[Int($0.market)] }
      ),
    ]
    let goals = network.goals[number].map { goal in
      [goal.product, goal.market].compactMap(\.self).joined(separator: ", ")
    }.filter { !$0.isEmpty }
    return [
      .profile(
        ProfileView(
          profileTitle: visit.told(de: "Steckbrief", en: "Profile"),
          lines: [
            .init(
              term: visit.told(de: "Nummer", en: "ID"),
              entries: [.init(entryLabel: network.id(of: number))])
          ]
            + lists.map { name, codes in
              .init(
                term: visit(name),
                entries: codes.map {
                  .init(entryLabel: $0, entryTarget: visit.link(Place("/members", ["q": $0])))
                })
            }
            + [
              .init(
                term: visit.told(de: "Ziele", en: "Goals"),
                entries: goals.map { .init(entryLabel: $0) })
            ],
          unknown: visit.told(de: "noch nicht bekannt", en: "not known yet")))
    ]
  }
}
