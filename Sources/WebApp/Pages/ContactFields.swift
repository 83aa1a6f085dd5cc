import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// What may happen to a contact next, each with the fields that it takes.
struct ContactFields {
  /// The contact as machines get it.
  let contact: JSONValue
  /// The last step of the register that the page knows of.
  let step: Int
  let network: Network
  let visit: Visit

  private var asker: Firm.ID { contact["asker"]?.string ?? "" }
  private var partner: Firm.ID { contact["partner"]?.string ?? "" }
  private var state: ContactState {
    contact["state"]?.string.flatMap { ContactState(rawValue: $0) } ?? .suggested
  }
  private var following: [ContactState] {
    (contact["may_follow"]?.array ?? []).compactMap(\.string)
      .compactMap { ContactState(rawValue: $0) }
  }

  /// A sheet for each consent that is missing and each state that may follow.
  var cards: [CardsView.Card] {
    let isTold = ["outcome_asker", "outcome_partner"].contains { name in
      contact[name].map { $0 != .null } ?? false
    }
    let isUntold = state == .reviewed && !isTold
    return consents + (isUntold ? [.reviewed] : following).map(card)
  }

  private var consents: [CardsView.Card] {
    let given = (contact["consents"]?.array ?? []).compactMap(\.string)
    guard !state.isEnd, !state.isDisclosed else { return [] }
    return [asker, partner].filter { !given.contains($0) }.map { firm in
      let name = network.number(of: firm).map { network.name($0) } ?? firm
      return CardsView.Card(
        cardTitle: visit.told(de: "\(name) stimmt zu", en: "\(name) agrees"),
        texts: [
          visit.told(
            de: "Der Name darf der anderen Seite genannt werden.",
            en: "Its name may be told to the other side.")
        ],
        answers: [
          .init(
            target: ContactPage.path,
            caption: visit.told(de: "Zustimmung eintragen", en: "Enter the consent"),
            isFull: false, hidden: hidden([("kind", "consent"), ("consent", firm)]))
        ])
    }
  }

  private func card(_ next: ContactState) -> CardsView.Card {
    var fields: [FieldView] = []
    if !next.reasons.isEmpty {
      fields.append(
        choice(
          next, "reason", Phrase(de: "Warum?", en: "Why?"),
          [("", Phrase(de: "wählen Sie", en: "choose"))]
            + next.reasons.map { ($0.rawValue, $0.phrase) }))
    }
    if next == .cleared {
      fields.append(
        choice(
          next, "law",
          Phrase(de: "Kartellrecht", en: "Competition law"),
          [
            ("no", Phrase(de: "sind keine Wettbewerber", en: "they are no competitors")),
            (
              "yes",
              Phrase(de: "geprüft, es steht nichts entgegen", en: "checked, nothing in the way")
            ),
          ]))
    }
    if next == .introRequested {
      fields.append(
        text(
          next, "broker",
          Phrase(
            de: "Wer vermittelt? Leer: der Verband", en: "Who introduces? Empty: the association")
        ))
    }
    if next == .reviewed || next == .terminated {
      for (name, firm) in [("outcome_asker", asker), ("outcome_partner", partner)] {
        let short = network.number(of: firm).map { network.shortName($0) } ?? firm
        fields.append(
          text(
            next, name,
            Phrase(
              de: "Was es \(short) im Jahr brachte, Euro",
              en: "What it brought \(short) a year, euros"
            )))
      }
    }
    fields.append(text(next, "note", Phrase(de: "Notiz", en: "Note")))
    return CardsView.Card(
      cardTitle: isBack(next)
        ? visit.told(
          de: "Berichtigen: zurück zu „\(next.phrase.german)“",
          en: "Correct: back to “\(next.phrase.english)”")
        : visit(next.phrase).capitalisedFirst, texts: missing(next).map { [$0] } ?? [],
      entries: [
        FormView(
          action: ContactPage.path, method: "post", label: visit(next.phrase), fields: fields,
          kept: hidden([("kind", "state"), ("state", next.rawValue)]),
          submit: visit.told(de: "Eintragen", en: "Enter"), isMain: false, style: "feldzeile")
      ])
  }

  /// Which consents are still missing to a state; nil where none is.
  private func missing(_ next: ContactState) -> String? {
    let given = (contact["consents"]?.array ?? []).compactMap(\.string)
    let wanted: [Firm.ID] =
      switch next {
      case .cleared: [asker]
      case .introduced: [asker, partner]
      default: []
      }
    let names = wanted.filter { !isBack(next) && !given.contains($0) }.map { firm in
      network.number(of: firm).map { network.name($0) } ?? firm
    }
    guard !names.isEmpty else { return nil }
    let list = visit.language.list(names)
    return visit.told(
      de: "Dazu fehlt noch die Zustimmung von \(list).".sentence,
      en: "The consent of \(list) is still missing.")
  }

  private func isBack(_ next: ContactState) -> Bool {
    guard let here = ContactState.way.firstIndex(of: state),
      let there = ContactState.way.firstIndex(of: next)
    else { return false }
    return there < here
  }

  private func text(_ next: ContactState, _ name: String, _ label: Phrase) -> FieldView {
    FieldView(
      id: "\(next.rawValue)-\(name)", name: name, fieldLabel: visit(label),
      text: .init(value: "", mostLetters: name == "note" ? ContactFields.noteLength : nil))
  }

  /// The most letters of a note, as forms say it.
  private static let noteLength = String(ContactEvent.longestNote)

  private func choice(
    _ next: ContactState, _ name: String, _ label: Phrase, _ choices: [(String, Phrase)]
  ) -> FieldView {
    FieldView(
      id: "\(next.rawValue)-\(name)", name: name, fieldLabel: visit(label),
      choice: .init(
        choices.map { ($0.0, visit($0.1)) }, chosen: choices.first?.0 ?? ""))
  }

  private func hidden(_ fields: [(String, String)]) -> [HiddenField] {
    ([("asker", asker), ("partner", partner), ("step", String(step))] + fields)
      .map { HiddenField(hiddenName: $0.0, hiddenValue: $0.1) }
  }

  /// The form that suggests two firms to each other, or two that are known already.
  static func proposal(
    _ visit: Visit, asker: Firm.ID? = nil, partner: Firm.ID? = nil
  ) -> FormView {
    func text(_ name: String, _ label: Phrase, _ value: String, isRequired: Bool) -> FieldView {
      FieldView(
        id: "p-\(name)", name: name, fieldLabel: visit(label),
        text: .init(
          value: value, isRequired: isRequired, mostLetters: name == "note" ? noteLength : nil))
    }
    return FormView(
      action: ContactPage.path, method: "post",
      label: visit.told(de: "Zwei Unternehmen vorschlagen", en: "Suggest two firms"),
      fields: [
        text(
          "asker", Phrase(de: "Wer fragt (Nummer oder Name)", en: "Who asks (id or name)"),
          asker ?? "", isRequired: true),
        text(
          "partner", Phrase(de: "Wen es treffen soll", en: "Whom it is to meet"), partner ?? "",
          isRequired: true),
        text(
          "broker",
          Phrase(
            de: "Wer vermittelt? Leer: der Verband", en: "Who introduces? Empty: the association"),
          "", isRequired: false),
        text("note", Phrase(de: "Notiz", en: "Note"), "", isRequired: false),
      ],
      kept: [HiddenField(hiddenName: "kind", hiddenValue: "propose")],
      submit: visit.told(de: "Kontakt anbahnen", en: "Begin the contact"))
  }
}
