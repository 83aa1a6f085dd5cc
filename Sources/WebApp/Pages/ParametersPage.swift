import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzWording

/// Every assumption with its value, range and source, to be changed and taken back.
enum ParametersPage: Page {
  static let path = "/parameters"
  static let name = Phrase(de: "Annahmen", en: "Assumptions")

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let network = try await office.network(for: visit)
    let answer = try await office.ask(
      ParametersQuestion(about: try await office.pipeline()), as: Place(path), for: visit)
    var content = Content(
      question: visit.told(de: "Womit wird gerechnet?", en: "What is it worked out with?"),
      answer: visit.told(
        de: "Jede Annahme mit Spanne und Quelle.", en: "Every assumption with range and source."))
    let list = AnswerParts(answer, in: network, for: visit).parts
    content.data = Place("/api/parameters")
    guard visit.isAssociations else {
      content.parts = list
      return content
    }
    content.lead = [
      visit.told(
        de: "Was Sie hier ändern, gilt auf allen Seiten, bis Partnernetz endet; jede Zahl wird neu "
          + "gerechnet. Als CSV gesichert, lässt sich die Liste beim nächsten Start mitgeben.",
        en: "What you change here holds on all pages until Partnernetz ends; every number is "
          + "worked out again. Saved as CSV, the list can be given at the next start.")
    ]
    content.parts = [.form(form(network.parameters, visit))] + changed(office, visit) + list
    return content
  }

  /// The form that changes one.
  private static func form(_ now: Parameters, _ visit: Visit) -> FormView {
    let language = visit.language
    let options = Parameters.catalogue.map { entry in
      let value = language.number(entry.value(now), digits: 6)
      return (entry.name, "\(entry.meaning(language).capitalisedFirst): \(value)")
    }
    let none = ("", visit.told(de: "Welche Annahme?", en: "Which assumption?"))
    return FormView(
      action: path, method: "post",
      label: visit.told(de: "Eine Annahme ändern", en: "Change an assumption"),
      fields: [
        FieldView(
          id: "a-name", name: "assumption",
          fieldLabel: visit.told(de: "Annahme", en: "Assumption"),
          choice: .init([none] + options, chosen: "", isRequired: true)),
        FieldView(
          id: "a-value", name: "value", fieldLabel: visit.told(de: "Neuer Wert", en: "New value"),
          text: .init(value: "", isRequired: true)),
      ], kept: [], submit: visit.told(de: "Ändern", en: "Change"))
  }

  /// What was changed, each with the way back.
  private static func changed(_ office: Office, _ visit: Visit) -> [PartView] {
    let (language, changes) = (visit.language, office.assumptions.changes)
    guard !changes.isEmpty else { return [] }
    func number(_ value: Double) -> String { language.number(value, digits: 6) }
    let entries = changes.map { change in
      let meaning = change.entry.meaning(language).capitalisedFirst
      let text = visit.told(
        de: "\(meaning): \(number(change.now)) statt \(number(change.before))",
        en: "\(meaning): \(number(change.now)) instead of \(number(change.before))")
      return EntriesView.Entry(
        entryText: text,
        entryButton: .init(
          target: path, caption: visit.told(de: "Zurücksetzen", en: "Reset"), isFull: false,
          hidden: [("reset", "one"), ("assumption", change.entry.name)].map(HiddenField.init)))
    }
    let all = ButtonsView.Button(
      target: path, caption: visit.told(de: "Alle zurücksetzen", en: "Reset all"), isFull: false,
      hidden: [HiddenField(hiddenName: "reset", hiddenValue: "all")])
    return [
      .heading(
        HeadingView(
          anchor: "changed",
          heading: visit.told(de: "Geänderte Annahmen", en: "Changed assumptions"))),
      .entries(EntriesView(entryList: entries)),
    ] + (changes.count > 1 ? [.buttons(ButtonsView(buttons: [all]))] : [])
  }

  /// That a page is worked out with other assumptions than at the beginning; nil where it is not.
  static func note(_ office: Office, _ visit: Visit) -> MessageView? {
    let count = office.assumptions.changes.count
    guard count > 0, visit.place.path != path else { return nil }
    return MessageView(
      .note,
      count == 1
        ? visit.told(
          de: "Gerechnet mit einer geänderten Annahme.",
          en: "Worked out with one changed assumption.")
        : visit.told(
          de: "Gerechnet mit \(count) geänderten Annahmen.",
          en: "Worked out with \(count) changed assumptions."),
      links: [LinkView(href: visit.link(Place(path)), label: visit(name))])
  }
}
