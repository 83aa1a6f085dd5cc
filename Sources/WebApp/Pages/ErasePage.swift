import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording
import PartnernetzWorkspace

/// Erases one member for good; its name has to be typed, since it cannot be taken back.
enum ErasePage: Page {
  static let path = "/erase"
  static let name = Phrase(de: "Endgültig löschen", en: "Erase for good")

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    guard let typed = visit.place.query["firm"] else { throw Refusal.noSuchPage }
    guard office.workspace.isRegister else {
      return RegisterOffer.content(for: visit, from: office, next: Place(path, ["firm": typed]))
    }
    let network = try await office.network(for: visit)
    let number = try network.number(named: typed)
    let (id, firm) = (network.id(of: number), network.name(number))
    let (day, workspace) = (office.desk.day(), office.workspace)
    let reader = Reader(visit.language, seed: office.desk.seed)
    let answer = try await Workbench.aside {
      try workspace.erase(firm: id, on: day, by: nil, isDry: true, for: reader)
    }
    var content = Content(
      question: visit.told(de: "\(firm) löschen?", en: "Erase \(firm)?"), answer, in: network,
      for: visit)
    content.actions = [
      .main(visit.told(de: "Nein, zum Mitglied", en: "No, to the member"), visit.link(.member(id)))
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
      kept: [HiddenField(hiddenName: "firm", hiddenValue: id)], submit: visit(name), isMain: false)
    content.parts.append(.form(form))
    return content
  }
}
