import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// Which pairs are on their way to a partnership: a board by state, and the same as a table.
enum PipelinePage: Page {
  static let path = "/pipeline"
  static let name = Phrase(de: "Anbahnung", en: "Contacts")
  /// Where the reminders for a calendar are.
  static let reminders = "/reminders.ics"

  /// What an address asks for.
  static func question(_ query: Query, about pipeline: Pipeline) throws -> ContactsQuestion {
    let state = try query["state"].flatMap { $0.isEmpty ? nil : $0 }.map { word in
      guard let state = ContactState(word: word) else {
        throw FieldError(
          field: "state", found: word,
          expected: Phrase(
            de: "einer von \(Language.german.choice(ContactState.allCases.map(\.rawValue)))",
            en: "one of \(Language.english.choice(ContactState.allCases.map(\.rawValue)))"))
      }
      return state
    }
    let firm = query["firm"].flatMap { $0.isEmpty ? nil : $0 }
    return ContactsQuestion(about: pipeline, of: firm, in: state)
  }

  /// The address of the same for machines.
  static func data(_ query: Query) -> Place {
    Place(
      path: "/api/pipeline",
      query: Query(query.items.filter { ["firm", "state"].contains($0.name) }))
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    guard office.workspace.isRegister else {
      return RegisterOffer.content(for: visit, from: office, next: Place(path))
    }
    let query = visit.place.query
    let network = try await office.network(for: visit)
    let pipeline = try await office.pipeline()
    let answer = try await office.ask(
      question(query, about: pipeline), as: data(query), for: visit)
    let taken = AnswerParts(answer, in: network, for: visit, tools: { tools($0, visit) })
    var content = Content(
      question: visit.told(de: "Was ist angebahnt?", en: "What is under way?"),
      answer: taken.headline)
    content.lead = taken.lead
    content.steps = taken.steps
    content.data = data(query)
    content.actions = [
      .main(
        visit.told(de: "Paare des Partnerplans", en: "Pairs of the partner plan"),
        visit.link(Place("/pairing"))),
      .further(visit(LedgerPage.name), visit.link(Place(LedgerPage.path))),
    ]
    let cards = ContactCards(network: network, visit: visit)
    let contacts = answer.json["contacts"]?.array ?? []
    if !contacts.isEmpty {
      content.actions.append(
        .further(
          visit.told(de: "Erinnerungen für den Kalender", en: "Reminders for the calendar"),
          visit.link(Place(reminders))))
      content.parts = [.form(filter(query, visit)), .board(cards.board(contacts))]
      content.parts.append(
        .heading(
          HeadingView(anchor: "list", heading: visit.told(de: "Als Tabelle", en: "As a table"))))
      content.parts += taken.parts
    } else if try question(query, about: pipeline).isFiltered {
      content.parts = [.form(filter(query, visit))]
    }
    // Only the association moves contacts.
    guard query["seen-by"] == nil else { return content }
    content.parts.append(
      .heading(
        HeadingView(
          anchor: "propose",
          heading: visit.told(de: "Zwei Unternehmen vorschlagen", en: "Suggest two firms"))))
    content.parts.append(.form(ContactFields.proposal(visit)))
    return content
  }

  static func forms(for visit: Visit, from office: Office) async throws -> [FormView] {
    office.workspace.isRegister ? [filter(visit.place.query, visit)] : []
  }

  private static func filter(_ query: Query, _ visit: Visit) -> FormView {
    FormView(
      action: path, method: "get",
      label: visit.told(de: "Anbahnungen auswählen", en: "Choose contacts"),
      fields: [
        FieldView(
          id: "f-firm", name: "firm",
          fieldLabel: visit.told(de: "Nur dieses Unternehmen", en: "This firm only"),
          text: .init(value: query["firm"] ?? "")),
        FieldView(
          id: "f-state", name: "state", fieldLabel: visit.told(de: "Stand", en: "State"),
          choice: .init(
            [("", visit.told(de: "alle", en: "all"))]
              + ContactState.allCases.map { ($0.rawValue, visit($0.phrase)) },
            chosen: query["state"] ?? "")),
      ], kept: visit.kept(["seen-by"]), submit: visit.told(de: "Zeigen", en: "Show"),
      isMain: false)
  }

  /// Where a row's contact is opened.
  private static func tools(_ table: Table, _ visit: Visit) -> RowTools? {
    guard table.namesFirms("asker"), table.namesFirms("partner") else { return nil }
    return RowTools { row in
      guard let first = table.firm("asker", of: row), let second = table.firm("partner", of: row)
      else { return [] }
      return [
        LinkView(
          href: visit.link(.contact(first, second)), label: visit.told(de: "Öffnen", en: "Open"))
      ]
    }
  }
}

extension ContactsQuestion {
  /// Whether only some contacts are asked for.
  fileprivate var isFiltered: Bool { firm != nil || state != nil }
}

extension Place {
  /// Where the contact of two firms stands.
  static func contact(_ one: Firm.ID, _ other: Firm.ID) -> Place {
    Place(ContactPage.path, ["first": one, "second": other])
  }
}

/// Who introduced others how often, and to whom thanks are due.
enum LedgerPage: Page {
  static let path = "/ledger"
  static let name = Phrase(de: "Wer vermittelt wem?", en: "Who introduces whom?")

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    guard office.workspace.isRegister else {
      return RegisterOffer.content(for: visit, from: office, next: Place(path))
    }
    let network = try await office.network(for: visit)
    let question = LedgerQuestion(about: try await office.pipeline())
    let answer = try await office.ask(question, as: Place("/api/ledger"), for: visit)
    var content = Content(question: visit(name), answer, in: network, for: visit)
    content.data = Place("/api/ledger")
    content.actions = [.main(visit(PipelinePage.name), visit.link(Place(PipelinePage.path)))]
    return content
  }
}
