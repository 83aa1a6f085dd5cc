import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// Where the association stands, and what to do next.
enum HomePage: Page {
  static let path = "/"
  static let name = Phrase(de: "Start", en: "Home")

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    try await content(for: visit, from: office, within: office.patience)
  }

  /// The page; where its answers take longer than so long, what is there already.
  private static func content(
    for visit: Visit, from office: Office, within patience: Duration?
  ) async throws -> Content {
    let network = try await office.network(for: visit)
    guard network.firmCount > 0 else { return empty(visit, office) }
    let end = patience.map { ContinuousClock.now + $0 }
    func left() -> Duration? { end.map { max(.zero, $0 - .now) } }
    // One after the other: each uses all cores, and the bench keeps a place for other pages.
    let asked = try await office.ask(
      CheckQuestion(), as: Place("/api/check"), for: visit, within: left())
    guard let check = asked else { return unfinished(network, visit) }
    let assessed = try await office.ask(
      AssociationQuestion(), as: Place("/api/assess"), for: visit, within: left())
    guard let standing = assessed else { return unfinished(network, visit, check) }
    guard let pairing = try await plan(for: visit, from: office, within: left()),
      let open = try await office.ask(
        AskPage.question(Query()), as: AskPage.data(Query()), for: visit, within: left())
    else { return unfinished(network, visit, check, standing) }
    let questions = AnswerParts(open, in: network, for: visit)
    let pairs = AnswerParts(pairing, in: network, for: visit, mostLead: 4)
    var content = Content(
      question: visit.told(de: "Was ist jetzt zu tun?", en: "What is to be done now?"),
      answer: pairs.headline)
    content.lead = Array(pairs.lead.prefix(3))
    content.steps = pairs.steps
    content.actions = [
      .main(
        visit.told(de: "Alle Paare ansehen", en: "See all pairs"), visit.link(Place("/pairing"))),
      .further(
        visit.told(de: "Mitglied suchen", en: "Find a member"), visit.link(Place("/members"))),
      .further(
        visit.told(de: "Bericht zum Drucken", en: "Report to print"),
        visit.link(Place(Place.report, ["lang": visit.language.rawValue]))),
    ]
    content.data = Place("/api/assess")
    content.messages = [try await taken(visit, office)].compactMap(\.self)
    let whole = AnswerParts(standing, in: network, for: visit)
    content.parts =
      [
        .facts(
          FactsView(list: facts(pairing, check, network.firmCount, network.members.count, visit))),
        nextHeading(visit),
        .cards(
          CardsView(
            cards: try await contacts(network, visit, office)
              + next(questions.headline, check, visit))),
        .heading(HeadingView(anchor: "state", heading: whole.headline)),
      ]
      + whole.lead.map { .sentence(SentenceView(text: $0)) }
      + whole.steps.map { .sentence(SentenceView(text: $0, isStep: true)) } + whole.parts
    return content
  }

  /// The plan that is published; where there is none, the one that would be.
  private static func plan(
    for visit: Visit, from office: Office, within patience: Duration?
  ) async throws -> Answer? {
    guard visit.isAssociations, let plan = try await office.publishedPlan() else {
      let rules = RuleFields()
      return try await office.ask(rules.question, as: rules.data, for: visit, within: patience)
    }
    return try await office.ask(
      PublishedPlanQuestion(about: plan), as: Place("/api/pair/published", ["alone": "yes"]),
      for: visit, within: patience)
  }

  private static func nextHeading(_ visit: Visit) -> PartView {
    .heading(
      HeadingView(
        anchor: "next", heading: visit.told(de: "Was als Nächstes hilft", en: "What helps next")))
  }

  /// The page while the plan is worked out: what needs none stands there already.
  private static func unfinished(
    _ network: Network, _ visit: Visit, _ check: Answer? = nil, _ standing: Answer? = nil
  ) -> Content {
    var content = Content(
      question: visit.told(de: "Was ist jetzt zu tun?", en: "What is to be done now?"),
      answer: visit.told(
        de: "Der Partnerplan wird gerade gerechnet; diese Seite lädt sich gleich neu.",
        en: "The partner plan is being worked out; this page loads again in a moment."))
    content.refresh = 2
    content.actions = [
      .main(
        visit.told(de: "Mitglied suchen", en: "Find a member"), visit.link(Place("/members")))
    ]
    let problems = check.map { $0.json["problems"]?.count ?? 0 }
    content.parts = [
      .facts(
        FactsView(
          list: [members(network.firmCount, network.members.count, visit)]
            + (problems.map { [toClarify($0, visit)] } ?? []))),
      nextHeading(visit),
      .cards(CardsView(cards: next(nil, check, visit))),
    ]
    if let standing {
      let whole = AnswerParts(standing, in: network, for: visit)
      content.parts.append(.heading(HeadingView(anchor: "state", heading: whole.headline)))
      content.parts += whole.lead.map { .sentence(SentenceView(text: $0)) }
    }
    return content
  }

  /// What is under way and due; nothing where nothing is under way.
  private static func contacts(
    _ network: Network, _ visit: Visit, _ office: Office
  ) async throws -> [CardsView.Card] {
    guard office.workspace.isRegister else { return [] }
    let pipeline = try await office.pipeline()
    guard !pipeline.contacts.isEmpty else { return [] }
    let answer = AnswerParts(
      try await office.ask(
        PipelinePage.question(Query(), about: pipeline), as: PipelinePage.data(Query()),
        for: visit), in: network, for: visit)
    return [
      CardsView.Card(
        cardTitle: visit.told(de: "Anbahnen", en: "Bring together"),
        texts: [answer.headline] + answer.steps.prefix(2),
        cardLinks: [
          .further(
            visit.told(de: "Alle Anbahnungen", en: "All contacts"),
            visit.link(Place(PipelinePage.path)))
        ])
    ]
  }

  /// What to do beside the plan, each with where it is done.
  private static func next(
    _ question: String?, _ check: Answer?, _ visit: Visit
  ) -> [CardsView.Card] {
    var cards = [question].compactMap(\.self).map { question in
      CardsView.Card(
        cardTitle: visit.told(de: "Fragen", en: "Ask"), texts: [question],
        cardLinks: [
          .further(
            visit.told(de: "Alle Fragen ansehen", en: "See all questions"),
            visit.link(Place(AskPage.path)))
        ])
    }
    let unclear = unclear(check?.json["problems"]?.array ?? [])
    if !unclear.isEmpty {
      cards.append(
        CardsView.Card(
          cardTitle: visit.told(de: "Klären", en: "Clarify"), texts: unclear.map { visit($0) },
          cardLinks: [
            .further(
              visit.told(de: "Stellen ansehen", en: "See the places"),
              visit.link(Place(CheckPage.path)))
          ]))
    }
    guard ImportPage.admits(visit) else { return cards }
    cards.append(
      CardsView.Card(
        cardTitle: visit.told(de: "Aktualisieren", en: "Bring up to date"),
        texts: [
          visit.told(
            de: "Ziehen Sie eine neuere Arbeitsmappe auf diese Seite: Sie sehen zuerst, was sich "
              + "ändert.",
            en: "Drag a newer workbook onto this page: you see first what changes.")
        ],
        cardLinks: [.further(visit(ImportPage.name), visit.link(Place(ImportPage.path)))]))
    return cards
  }

  /// What contradicts itself, and who may be there twice: two things to do.
  private static func unclear(_ problems: [JSONValue]) -> [Phrase] {
    let twins = problems.count { $0["code"]?.string == "likely_duplicate" }
    let places = problems.count - twins
    var told: [Phrase] = []
    if places > 0 {
      told.append(
        places == 1
          ? Phrase(
            de: "An einer Stelle widersprechen sich Angaben, oder etwas kann nicht stimmen.",
            en: "At one place statements contradict each other, or something cannot be right.")
          : Phrase(
            de: "An \(Language.german.number(places)) Stellen widersprechen sich Angaben, oder "
              + "etwas kann nicht stimmen.",
            en: "At \(Language.english.number(places)) places statements contradict each other, "
              + "or something cannot be right."))
    }
    if twins > 0 {
      told.append(
        twins == 1
          ? Phrase(
            de: "Ein Unternehmen steht vielleicht zweimal da.",
            en: "One firm may be there twice.")
          : Phrase(
            de: "\(Language.german.number(twins)) Unternehmen stehen vielleicht zweimal da.",
            en: "\(Language.english.number(twins)) firms may be there twice."))
    }
    return told
  }

  private static func facts(
    _ pairing: Answer, _ check: Answer, _ firms: Int, _ members: Int, _ visit: Visit
  ) -> [FactsView.Fact] {
    let language = visit.language
    let pairs = pairing.json["pairs"]?.count ?? 0
    let served = pairing.json["served"]?.integer ?? 0
    return [
      HomePage.members(firms, members, visit),
      .init(
        name: visit.told(de: "Mit Partner im Plan", en: "With a partner in the plan"),
        value: visit.told(
          de: "\(language.number(served)) von \(language.number(members))",
          en: "\(language.number(served)) of \(language.number(members))"),
        beside: visit.told(
          de: "in \(language.number(pairs)) Paaren", en: "in \(language.number(pairs)) pairs"),
        target: visit.link(Place("/pairing"))),
      toClarify(check.json["problems"]?.count ?? 0, visit),
    ]
  }

  private static func members(
    _ firms: Int, _ members: Int, _ visit: Visit
  ) -> FactsView.Fact {
    let (language, outside) = (visit.language, firms - members)
    return .init(
      name: visit.told(de: "Mitglieder", en: "Members"), value: language.number(members),
      beside: outside == 0
        ? visit.told(de: "alle Unternehmen sind Mitglieder", en: "all firms are members")
        : visit.told(
          de: "dazu \(language.number(outside)) Unternehmen von außen",
          en: "and \(language.number(outside)) firms from outside"),
      target: visit.link(Place("/members")))
  }

  private static func toClarify(_ problems: Int, _ visit: Visit) -> FactsView.Fact {
    .init(
      name: visit.told(de: "Zu klären", en: "To clarify"), value: visit.language.number(problems),
      beside: visit.told(
        de: "Widersprüche, Dubletten, Unstimmiges",
        en: "contradictions, duplicates, what cannot be right"),
      target: visit.link(Place("/check")))
  }

  /// Works out what the page says before anybody asks for it; whoever comes meanwhile waits for the
  /// same work.
  static func prepare(_ language: Language, from office: Office) async {
    let visit = Visit(place: Place(path), language: language, theme: .automatic)
    _ = try? await content(for: visit, from: office, within: nil)
  }

  private static func empty(_ visit: Visit, _ office: Office) -> Content {
    var content = Content(
      question: visit.told(de: "Was ist jetzt zu tun?", en: "What is to be done now?"),
      answer: visit.told(
        de: "Ziehen Sie Ihre Mitgliederliste auf diese Seite.",
        en: "Drop your list of members on this page."))
    content.lead = [
      visit.told(de: "Hier ist noch kein Mitglied. ", en: "There is no member here yet. ")
        + ImportPage.formats(visit),
      ImportPage.home(visit, office)
        + visit.told(
          de: " Sie sehen alles, bevor etwas gespeichert wird, und können es zurücknehmen.",
          en: " You see everything before it is stored, and can take it back."),
    ]
    content.parts = [ImportPage.upload(visit)]
    return content
  }

  /// What was just taken in; nil where the address does not say so.
  private static func taken(_ visit: Visit, _ office: Office) async throws -> MessageView? {
    guard HistoryPage.admits(visit), office.workspace.isRegister,
      let step = visit.place.query["taken"].flatMap({ Int($0) })
    else { return nil }
    let entries = try await Workbench.aside { [workspace = office.workspace] in
      try workspace.history()
    }
    guard let entry = entries.last, entry.number == step, !entry.isUndone else { return nil }
    let language = visit.language
    return MessageView(
      .good, entry.title(language),
      texts: [
        visit.told(
          de: "\(entry.account(.german)). Alles lässt sich zurücknehmen.",
          en: "\(entry.account(.english)). All of it can be taken back.")
      ],
      links: [
        LinkView(
          href: visit.link(Place(HistoryPage.path)),
          label: visit.told(de: "Verlauf ansehen", en: "See the history"))
      ])
  }
}
