import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// The partner plan: the best pairs for the whole association, by rules that can be changed.
enum PairingPage: Page {
  static let path = "/pairing"
  static let name = Phrase(de: "Partnerplan", en: "Partner plan")

  /// The plan by some rules.
  static func plan(
    for visit: Visit, rules: RuleFields, from office: Office
  ) async throws -> Answer {
    try await office.ask(rules.question, as: rules.data, for: visit)
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let network = try await office.network(for: visit)
    let fields = try RuleFields(visit.place.query)
    // What cannot be is said before the plan is worked out.
    _ = try fields.rules.resolved(in: network)
    let answer = try await plan(for: visit, rules: fields, from: office)
    var content = Content(
      question: visit.told(de: "Wer passt zu wem?", en: "Who suits whom?"), answer: "")
    let taken = AnswerParts(
      answer, in: network, for: visit, mostLead: 4, tools: { tools($0, visit) })
    content.answer = taken.headline
    content.lead = taken.lead
    content.steps = taken.steps
    content.data = fields.data
    content.actions = [
      .further(
        visit.told(de: "Als Kontaktabend planen", en: "Plan a matchmaking evening"),
        visit.link(Place(path: EveningPage.path, query: fields.query)))
    ]
    let chips = fields.chips(network, visit)
    content.parts = [.form(form(fields.query, visit)), .form(wishes(fields, visit))]
    if !chips.isEmpty {
      content.parts.append(
        .chips(ChipsView(label: visit.told(de: "Regeln", en: "Rules"), chips: chips)))
    }
    if fields.hasRules {
      content.parts += try await difference(fields, network, visit, office)
    }
    content.parts += taken.parts
    try await PublishedPlanPart.add(
      to: &content, beside: answer, of: fields, in: network, for: visit, from: office)
    return content
  }

  /// What the rules change beside the plan without them.
  private static func difference(
    _ fields: RuleFields, _ network: Network, _ visit: Visit, _ office: Office
  ) async throws -> [PartView] {
    let key = Place(path: "/api/pair/change", query: fields.query)
    let answer = try await office.ask(fields.change, as: key, for: visit)
    let parts = AnswerParts(answer, in: network, for: visit, mostLead: 0, firstTable: 10)
    return [
      .heading(
        HeadingView(
          anchor: "change",
          heading: visit.told(de: "Was die Regeln ändern", en: "What the rules change")))
    ] + parts.parts
      + [
        .heading(
          HeadingView(
            anchor: "plan", heading: visit.told(de: "Der Plan damit", en: "The plan then"))
        )
      ]
  }

  /// What can be done with a pair.
  private static func tools(_ table: Table, _ visit: Visit) -> RowTools? {
    guard table.namesFirms("first"), table.namesFirms("second") else { return nil }
    let place = visit.place.setting("page", to: nil)
    return RowTools { row in
      guard let first = table.firm("first", of: row), let second = table.firm("second", of: row)
      else { return [] }
      return [
        LinkView(
          href: visit.link(Place("/why", ["first": first, "second": second])),
          label: visit.told(de: "Warum?", en: "Why?")),
        LinkView(
          href: visit.link(.contact(first, second)),
          label: visit.told(de: "Anbahnen", en: "Begin")),
        LinkView(
          href: visit.link(place.adding("forbid", "\(first),\(second)")),
          label: visit.told(de: "Ausschließen", en: "Exclude")),
      ]
    }
  }

  /// Where wishes are sent to.
  static let wishes = path + "/wishes"

  /// A table of wishes, to be pasted.
  private static func wishes(_ fields: RuleFields, _ visit: Visit) -> FormView {
    FormView(
      action: wishes, method: "post",
      label: visit.told(de: "Wünsche der Mitglieder", en: "What members wish"),
      fields: [
        FieldView(
          id: "f-wishes", name: "wishes",
          fieldLabel: visit.told(de: "Wünsche der Mitglieder", en: "What members wish"),
          fieldHelp: visit.told(
            de: "Eine Zeile je Wunsch, auch aus einer Tabelle kopiert: Unternehmen; Partner; muss, "
              + "gern oder nein. Muss setzt das Paar, nein schließt es aus, gern zählt 10 % mehr.",
            en: "One line per wish, or copied out of a table: firm; partner; must, like or no. "
              + "Must sets the pair, no excludes it, like counts 10% more."),
          text: .init(value: "", isLong: true))
      ],
      kept: fields.query.items.map { HiddenField(hiddenName: $0.name, hiddenValue: $0.value) }
        + visit.kept(["seen-by"]),
      submit: visit.told(de: "Wünsche aufnehmen", en: "Take the wishes"), isMain: false,
      style: "blatt")
  }

  static func forms(for visit: Visit, from office: Office) async throws -> [FormView] {
    [form(RuleFields.part(of: visit.place.query), visit)]
  }

  private static func form(_ query: Query, _ visit: Visit) -> FormView {
    func text(_ name: String, _ label: Phrase) -> FieldView {
      FieldView(
        id: "f-\(name)", name: name, fieldLabel: visit(label), text: .init(value: query[name] ?? "")
      )
    }
    return FormView(
      action: path, method: "get",
      label: visit.told(de: "Ziel und Regeln des Plans", en: "Objective and rules of the plan"),
      fields: [
        FieldView(
          id: "f-objective", name: "objective",
          fieldLabel: visit.told(
            de: "Was möglichst groß werden soll", en: "What to make as large as can be"),
          choice: .init(
            [("", visit.told(de: "nach den Daten", en: "as the data allows"))]
              + Objective.allCases.map { ($0.rawValue, visit($0.choicePhrase)) },
            chosen: query["objective"] ?? "")),
        text(
          "distance", Phrase(de: "Höchstens Kilometer auseinander", en: "At most kilometres apart")),
        text(
          "novelty",
          Phrase(de: "Mindestens neue Paare, etwa 50 %", en: "At least new pairs, such as 50%")),
        text(
          "days", Phrase(de: "Höchstens Personentage im Jahr", en: "At most person-days a year")),
        text("without", Phrase(de: "Ohne dieses Mitglied", en: "Without this member")),
      ],
      kept: visit.kept(["fix", "forbid", "like", "seen-by"]),
      submit: visit.told(de: "Neu rechnen", en: "Work it out again"))
  }
}
