import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// Takes in one member by hand; many come as a table.
enum NewFirmPage: Page {
  static let path = "/new"
  static let name = Phrase(de: "Mitglied aufnehmen", en: "Take in a member")
  static let isForMembers = false

  /// What is asked of a new member, as columns of the table of firms, with what it is called.
  private static let columns: [(name: String, label: Phrase)] = [
    ("id", Phrase(de: "Mitgliedsnummer; leer: der Name", en: "Member number; empty: the name")),
    ("town", Phrase(de: "Ort", en: "Town")),
    ("industry", Phrase(de: "Branche, als Code oder Wort", en: "Industry, a code or a word")),
    ("employees", Phrase(de: "Beschäftigte", en: "Employees")),
    ("revenue", Phrase(de: "Umsatz im Jahr, Euro", en: "Revenue a year, euros")),
  ]

  /// What a form says beside the name, as words of a row.
  static func words(_ fields: Query) -> [String] {
    columns.compactMap { column in fields[column.name].map { "\(column.name)=\($0)" } }
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    guard office.workspace.isRegister else {
      return RegisterOffer.content(for: visit, from: office, next: Place(path))
    }
    let step = try await office.step()
    var content = Content(
      question: visit.told(de: "Wer kommt dazu?", en: "Who joins?"),
      answer: visit.told(
        de: "Der Name genügt; alles Weitere lässt sich später ergänzen.",
        en: "The name is enough; all else can be added later."))
    content.actions = [
      .further(visit.told(de: "Viele auf einmal", en: "Many at once"), ImportPage.path)
    ]
    let fields = [("name", Phrase(de: "Name des Unternehmens", en: "Name of the firm"))] + columns
    content.parts = [
      .form(
        FormView(
          action: path, method: "post", label: visit(name),
          fields: fields.map { column, label in
            FieldView(
              id: "n-\(column)", name: column, fieldLabel: visit(label),
              text: .init(
                value: "", isRequired: column == "name",
                // Longer ones are refused anyway, and a page need not show them again.
                mostLetters: ["name", "id"].contains(column) ? "1000" : nil))
          },
          kept: [HiddenField(hiddenName: "step", hiddenValue: String(step))], submit: visit(name)))
    ]
    return content
  }
}
