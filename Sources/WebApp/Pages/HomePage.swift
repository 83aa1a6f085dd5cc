import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// Where the association stands, and what to do next.
enum HomePage: Page {
  static let path = "/"
  static let name = Phrase(de: "Start", en: "Home")

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let network = try await office.network(for: visit)
    guard network.firmCount > 0 else { return empty(visit) }
    async let state = office.ask(AssociationQuestion(), as: Place("/api/assess"), for: visit)
    async let plan = PairingPage.plan(for: visit, rules: RuleFields(), from: office)
    async let doubts = office.ask(CheckQuestion(), as: Place("/api/check"), for: visit)
    let (standing, pairing, check) = (try await state, try await plan, try await doubts)
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
    ]
    content.data = Place("/api/assess")
    let whole = AnswerParts(standing, in: network, for: visit)
    content.parts =
      [
        .facts(
          FactsView(list: facts(pairing, check, network.firmCount, network.members.count, visit)))
      ]
      + [.heading(HeadingView(anchor: "state", heading: whole.headline))]
      + (whole.lead + whole.steps).map { .sentence(SentenceView(text: $0)) } + whole.parts
    return content
  }

  private static func facts(
    _ pairing: Answer, _ check: Answer, _ firms: Int, _ members: Int, _ visit: Visit
  ) -> [FactsView.Fact] {
    let language = visit.language
    let pairs = pairing.json["pairs"]?.count ?? 0
    let served = pairing.json["served"]?.integer ?? 0
    let problems = check.json["problems"]?.count ?? 0
    let outside = firms - members
    return [
      .init(
        name: visit.told(de: "Mitglieder", en: "Members"), value: language.number(members),
        beside: outside == 0
          ? visit.told(de: "alle Unternehmen sind Mitglieder", en: "all firms are members")
          : visit.told(
            de: "dazu \(language.number(outside)) Unternehmen von außen",
            en: "and \(language.number(outside)) firms from outside"),
        target: visit.link(Place("/members"))),
      .init(
        name: visit.told(de: "Mit Partner im Plan", en: "With a partner in the plan"),
        value: visit.told(
          de: "\(language.number(served)) von \(language.number(members))",
          en: "\(language.number(served)) of \(language.number(members))"),
        beside: visit.told(
          de: "in \(language.number(pairs)) Paaren", en: "in \(language.number(pairs)) pairs"),
        target: visit.link(Place("/pairing"))),
      .init(
        name: visit.told(de: "Zu klären", en: "To clarify"), value: language.number(problems),
        beside: visit.told(
          de: "Widersprüche, Dubletten, Unstimmiges",
          en: "contradictions, duplicates, what cannot be right"),
        target: visit.link(Place("/check"))),
    ]
  }

  private static func empty(_ visit: Visit) -> Content {
    var content = Content(
      question: visit.told(de: "Was ist jetzt zu tun?", en: "What is to be done now?"),
      answer: visit.told(de: "Hier ist noch kein Mitglied.", en: "There is no member here yet."))
    content.lead = [
      visit.told(
        de: "Nehmen Sie die Mitgliederliste Ihres Verbands auf; eine Tabelle mit Namen genügt.",
        en: "Take in your association's list of members; a table of names is enough.")
    ]
    content.actions = [.main(visit(ImportPage.name), visit.link(Place(ImportPage.path)))]
    return content
  }
}
