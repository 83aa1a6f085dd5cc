import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// The four steps for one member, one question after the other: what it offers and needs, where it
/// wants to go, then the facts that decide most; at the end its partners and its dossier.
///
/// How far it is stands in the address, so that it goes on after a reload or a day.
enum InterviewPage: Page {
  static let path = "/interview"
  static let name = Phrase(de: "Gespräch führen", en: "Interview")
  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let query = visit.place.query
    guard let typed = query["firm"] else { throw Refusal.noSuchPage }
    guard office.workspace.isRegister else {
      return RegisterOffer.content(
        for: visit, from: office, next: Place(path, ["firm": typed]))
    }
    // The step before the network: what comes between is noticed when the answer is sent.
    let step = try await office.step()
    let network = try await office.network(for: visit)
    let number = try network.number(named: typed)
    let (id, name) = (network.id(of: number), network.name(number))
    guard visit.mayChange(id, in: network) else { throw Refusal.associationsOwn }
    let asked = try query.count("asked", within: 0...1_000) ?? 0
    let skipped = Set(query.all("skip"))
    let kept =
      [("next", "interview"), ("asked", String(asked + 1)), ("step", String(step))]
      .map(HiddenField.init)
      + skipped.sorted().map { HiddenField(hiddenName: "skip", hiddenValue: $0) }

    var open = cards(Interview.openings(of: number, in: network), of: id, visit, kept)
    let asking = Query([.init(name: "firm", value: id)])
    let answer = try await office.ask(
      AskPage.question(asking), as: AskPage.data(asking), for: visit)
    open += (answer.json["questions"]?.array ?? []).compactMap { question in
      let key = [question["input"]?.string, question["subject"]?.string].compactMap(\.self)
        .joined(separator: ":")
      return AskPage.card(question, of: id, network, visit, kept: kept).map { (key, $0) }
    }
    open += cards(Interview.amounts(of: number, in: network), of: id, visit, kept)
    open.removeAll { skipped.contains($0.key) }
    guard asked < Interview.most, let (key, first) = open.first else { return end(id, name, visit) }
    var card = first

    var content = Content(
      question: visit.told(
        de: "\(name): Frage \(asked + 1) von höchstens \(Interview.most)",
        en: "\(name): question \(asked + 1) of \(Interview.most) at most"),
      answer: card.cardTitle ?? "")
    content.lead = [promise(visit)]
    let later = visit.place.adding("skip", key).setting("asked", to: String(asked + 1))
    card.cardTitle = nil
    card.cardLinks = [
      .further(
        visit.told(de: "Weiß ich nicht, weiter", en: "I don't know, go on"), visit.link(later))
    ]
    content.parts = [
      .heading(
        HeadingView(anchor: "answer", heading: visit.told(de: "Antwort", en: "Answer"))),
      .cards(CardsView(cards: [card])),
    ]
    content.actions = [
      .further(
        visit.told(de: "Gespräch beenden", en: "End the interview"),
        visit.link(Place(path, ["firm": id, "asked": String(Interview.most)])))
    ]
    return content
  }

  /// What becomes of an answer.
  private static func promise(_ visit: Visit) -> String {
    visit.told(
      de:
        "Jede Antwort wird sofort gespeichert und lässt sich zurücknehmen; „Weiß ich nicht“ gilt "
        + "für dieses Gespräch.",
      en: "Every answer is stored at once and can be taken back; “I don't know” holds for this "
        + "interview.")
  }

  /// Where an answer leads: to the next question, with what was skipped so far.
  static func next(_ fields: Query, firm: Firm.ID) -> Place {
    var place = Place(path, ["firm": firm])
    if let asked = fields["asked"] { place = place.setting("asked", to: asked) }
    for key in fields.all("skip") { place = place.adding("skip", key) }
    return place
  }

  /// Questions with a field each for the answer.
  private static func cards(
    _ questions: [Interview.Item], of firm: Firm.ID, _ visit: Visit, _ kept: [HiddenField]
  ) -> [(key: String, card: CardsView.Card)] {
    questions.map { question in
      let hidden =
        [("firm", firm), ("table", question.place.table.rawValue)]
        + question.place.fixed.map { ($0.column, $0.text) }
      let form = FormView(
        action: EditPage.path, method: "post", label: visit(question.text),
        fields: [
          FieldView(
            id: FieldView.id("i", question.key), name: question.place.column,
            fieldLabel: visit(question.place.label),
            text: .init(value: "", isRequired: true))
        ],
        kept: hidden.map(HiddenField.init) + kept,
        submit: visit.told(de: "Speichern", en: "Store"), isMain: true, style: "feldzeile")
      return (
        question.key,
        CardsView.Card(cardTitle: visit(question.text), texts: [], entries: [form])
      )
    }
  }

  private static func end(_ id: Firm.ID, _ name: String, _ visit: Visit) -> Content {
    var content = Content(
      question: visit.told(de: "Was nun?", en: "What now?"),
      answer: visit.told(
        de: "Mehr ist für den Anfang nicht zu fragen: \(name) hat sein Dossier.",
        en: "Nothing more to ask for a start: \(name) has its dossier."))
    content.lead = [
      visit.told(
        de: "Sehen Sie, wer am besten passt, und bahnen Sie den ersten Kontakt an.",
        en: "See who suits it best, and begin the first contact.")
    ]
    content.actions = [
      .main(
        visit.told(de: "Dossier zum Drucken", en: "Dossier to print"),
        visit.link(Place(Place.dossiers, ["firm": id, "lang": visit.language.rawValue]))),
      .further(
        visit.told(de: "Die besten Partner", en: "The best partners"),
        visit.link(.member(id)) + "#partners"),
      .further(
        visit.told(de: "Angebot, Bedarf und Ziele", en: "Offers, needs and goals"),
        visit.link(.editing(id))),
    ]
    return content
  }
}
