import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording
import PartnernetzWorkspace

/// Erases one member for good; its name has to be typed, since it cannot be taken back.
enum ErasePage: Page {
  static let path = "/erase"
  static let name = Phrase(de: "Endgültig löschen", en: "Erase for good")
  static let isForMembers = false

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    guard let typed = visit.place.query["firm"] else { throw Refusal.noSuchPage }
    guard office.workspace.isRegister else {
      return RegisterOffer.content(for: visit, from: office, next: Place(path, ["firm": typed]))
    }
    let step = try await office.step()
    let network = try await office.network(for: visit)
    let (day, workspace) = (office.desk.day(), office.workspace)
    let erasure = try await office.work { try workspace.erasure(of: typed, on: day) }
    let (id, firm) = (erasure.firm, erasure.name)
    var content = Content(
      question: visit.told(de: "\(firm) löschen?", en: "Erase \(firm)?"),
      erasure.answer(nil, for: Reader(visit.language, seed: office.desk.seed)), in: network,
      for: visit)
    content.actions = [
      erasure.isThere
        ? .main(
          visit.told(de: "Nein, zum Mitglied", en: "No, to the member"), visit.link(.member(id)))
        : .main(
          visit.told(de: "Nein, zum Verlauf", en: "No, to the history"),
          visit.link(Place(HistoryPage.path)))
    ]
    let form = FormView(
      action: path, method: "post", label: visit(name),
      fields: [
        FieldView(
          id: "e-confirm", name: "confirm",
          fieldLabel: visit.told(
            de: "Zur Bestätigung: Name oder Nummer", en: "To confirm: name or ID"),
          text: .init(value: "", isRequired: true))
      ],
      kept: [("firm", id), ("step", String(step))].map(HiddenField.init), submit: visit(name),
      isMain: false)
    content.parts.append(.form(form))
    return content
  }
}
