import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// What was done, and taking it back.
enum HistoryPage: Page {
  static let path = "/history"
  static let name = Phrase(de: "Verlauf", en: "History")

  /// The history as an answer, the last step first.
  static func answer(for visit: Visit, from office: Office) async throws -> Answer {
    let entries = try await Workbench.aside { [workspace = office.workspace] in
      try workspace.history()
    }
    return .history(entries, visit.language)
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    guard office.workspace.isRegister else {
      return RegisterOffer.content(for: visit, from: office, next: Place(path))
    }
    let network = try await office.network(for: visit)
    var answer = try await answer(for: visit, from: office)
    let count = answer.table.rows.count
    answer.table.rows.reverse()
    var content = Content(
      question: visit.told(de: "Was ist geschehen?", en: "What was done?"),
      answer: count == 0
        ? visit.told(de: "Noch ist nichts geschehen.", en: "Nothing was done yet.")
        : visit.told(
          de: "\(visit.language.number(count)) \(count == 1 ? "Schritt" : "Schritte"); sie lassen "
            + "sich zurücknehmen, der letzte zuerst.",
          en: "\(visit.language.number(count)) \(count == 1 ? "step" : "steps"); they can be taken "
            + "back, the last one first."))
    content.data = Place("/api/history")
    content.actions = [.further(visit(AccessPage.name), AccessPage.path)]
    content.lead = [
      visit.told(
        de: "Das Register liegt hier: \(office.workspace.registerFile).",
        en: "The register lies here: \(office.workspace.registerFile).")
    ]
    let (undo, redo) = try await Workbench.aside { [workspace = office.workspace] in
      (try workspace.nextUndo(), try workspace.nextRedo())
    }
    let step = [HiddenField(hiddenName: "step", hiddenValue: String(try await office.step()))]
    let buttons = [
      undo.map {
        ButtonsView.Button(
          target: "/undo",
          caption: visit.told(de: "Rückgängig: ", en: "Undo: ") + $0.title(visit.language),
          isFull: true, hidden: step)
      },
      redo.map {
        ButtonsView.Button(
          target: "/redo",
          caption: visit.told(de: "Wiederherstellen: ", en: "Do again: ")
            + $0.title(visit.language),
          isFull: undo == nil, hidden: step)
      },
    ].compactMap(\.self)
    if !buttons.isEmpty { content.parts.append(.buttons(ButtonsView(buttons: buttons))) }
    if count > 0 {
      content.parts.append(
        .table(
          TableView(
            answer.table, at: 0, label: visit.told(de: "Verlauf", en: "History"), in: network,
            for: visit)))
    }
    return content
  }
}
