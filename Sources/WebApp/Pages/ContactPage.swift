import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// How far two firms are on their way to a partnership, and what may follow, as buttons.
enum ContactPage: Page {
  static let path = "/contact"
  static let name = Phrase(de: "Anbahnung", en: "Contact")

  /// The address of the same for machines.
  static func data(_ query: Query) -> Place {
    Place(
      path: "/api/contact",
      query: Query(query.items.filter { ["first", "second"].contains($0.name) }))
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let query = visit.place.query
    guard let first = query["first"], let second = query["second"] else {
      throw Refusal.noSuchPage
    }
    guard office.workspace.isRegister else {
      return RegisterOffer.content(for: visit, from: office, next: .contact(first, second))
    }
    let network = try await office.network(for: visit)
    let ids = try [first, second].map { network.id(of: try network.number(named: $0)) }
    let pipeline = try await office.pipeline()
    // Whoever may not know of a contact reads what stands there without one.
    let known = pipeline.contact(ids[0], ids[1]).map { contact in
      if case .member(let reader) = network.viewer { contact.isVisible(to: reader) } else { true }
    }
    guard known == true else { return beginning(ids, network, visit) }
    let answer = try await office.ask(
      ContactQuestion(about: pipeline, ids[0], ids[1]), as: data(query), for: visit)
    var content = Content(
      question: visit.told(de: "Wie weit sind die beiden?", en: "How far are the two?"), answer,
      in: network, for: visit, mostLead: 3)
    content.data = data(query)
    content.actions = [
      .main(
        visit.told(de: "Alle Anbahnungen", en: "All contacts"),
        visit.link(Place(PipelinePage.path))),
      .further(
        visit.told(de: "Wer kann vermitteln?", en: "Who can introduce them?"),
        visit.link(Place("/path", ["from": ids[0], "to": ids[1]]))),
      .further(
        visit.told(de: "Warum diese beiden?", en: "Why these two?"),
        visit.link(Place("/why", ["first": ids[0], "second": ids[1]]))),
    ]
    // Only the association moves contacts.
    guard query["seen-by"] == nil, let contact = answer.json["contact"] else { return content }
    let fields = ContactFields(
      contact: contact, step: try await office.step(), network: network, visit: visit)
    let cards = fields.cards
    if !cards.isEmpty {
      content.parts =
        [
          .heading(
            HeadingView(
              anchor: "next",
              heading: visit.told(
                de: "Tragen Sie ein, was geschehen ist", en: "Enter what has happened"))),
          .cards(CardsView(cards: cards)),
          .heading(
            HeadingView(anchor: "steps", heading: visit.told(de: "Schritte", en: "Steps"))),
        ] + content.parts
    } else {
      content.parts.append(
        .form(ContactFields.proposal(visit, asker: ids[0], partner: ids[1])))
    }
    return content
  }

  /// The page where nothing is under way yet.
  private static func beginning(
    _ ids: [Firm.ID], _ network: Network, _ visit: Visit
  ) -> Content {
    let names = ids.map { id in network.number(of: id).map { network.name($0) } ?? id }
    var content = Content(
      question: visit.told(de: "Wie weit sind die beiden?", en: "How far are the two?"),
      answer: visit.told(
        de: "Zwischen \(names[0]) und \(names[1]) ist noch nichts angebahnt.",
        en: "Nothing is under way between \(names[0]) and \(names[1]) yet."))
    content.lead = [
      visit.told(
        de: "Schlagen Sie die beiden vor: \(names[0]) sieht den Vorschlag sofort, \(names[1]) erst "
          + "nach der eigenen Zustimmung.",
        en:
          "Suggest the two: \(names[0]) sees the suggestion at once, \(names[1]) only after it has "
          + "agreed itself.")
    ]
    content.actions = [
      .main(
        visit.told(de: "Warum diese beiden?", en: "Why these two?"),
        visit.link(Place("/why", ["first": ids[0], "second": ids[1]])))
    ]
    if visit.place.query["seen-by"] == nil {
      content.parts = [.form(ContactFields.proposal(visit, asker: ids[0], partner: ids[1]))]
    }
    return content
  }
}
