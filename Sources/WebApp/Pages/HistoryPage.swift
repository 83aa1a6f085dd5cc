import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// What was done, and taking it back.
enum HistoryPage: Page {
  static let path = "/history"
  static let name = Phrase(de: "Verlauf", en: "History")
  static let isForMembers = false

  /// All steps, the first one first.
  static func entries(from office: Office) async throws -> [HistoryEntry] {
    try await Workbench.aside { [workspace = office.workspace] in try workspace.history() }
  }

  /// The page after a firm was erased: it says so, and what is left to be done by hand. The name stands
  /// nowhere any more, and so not in the address.
  static func place(after outcome: ErasureOutcome) -> Place {
    var place = Place(path, ["erased": "yes"])
    if !outcome.isFileRewritten { place = place.adding("left", "file") }
    if outcome.keptLog != nil { place = place.adding("left", "log") }
    return place
  }

  /// That a firm was erased, and what is left to be done by hand; nothing where the address does not
  /// say so.
  private static func left(_ visit: Visit, _ office: Office) -> [MessageView] {
    let left = visit.place.query.all("left")
    let outcome = ErasureOutcome(
      isFileRewritten: !left.contains("file"),
      keptLog: left.contains("log") ? office.accessLog?.path : nil)
    let done = visit.place.query["erased"].map { _ in
      MessageView(
        .good,
        visit.told(
          de: "Das Unternehmen ist endgültig gelöscht, auch im Verlauf.",
          en: "The firm is erased for good, in the history as well."))
    }
    return [done].compactMap(\.self) + outcome.notes.map { MessageView(.warning, visit($0)) }
  }

  /// How many steps there are, and whether they can be taken back.
  private static func headline(
    _ entries: [HistoryEntry], isUndoable: Bool, _ visit: Visit
  ) -> String {
    let final = entries.count { [.erasure, .earlier].contains($0.kind) }
    let (all, ends) = (visit.language.number(entries.count), visit.language.number(final))
    switch (entries.count, final) {
    case (2..., 0) where !isUndoable:
      return visit.told(
        de: "\(all) Schritte; was getan wurde, ist zurückgenommen.",
        en: "\(all) steps; what was done is taken back.")
    case (0, _): return visit.told(de: "Noch ist nichts geschehen.", en: "Nothing was done yet.")
    case (1, 0):
      return visit.told(
        de: "Ein Schritt; er lässt sich zurücknehmen.", en: "One step; it can be taken back.")
    case (1, _): return visit.told(de: "Ein Schritt; er ist endgültig.", en: "One final step.")
    case (_, 0):
      return visit.told(
        de: "\(all) Schritte; sie lassen sich zurücknehmen, der letzte zuerst.",
        en: "\(all) steps; they can be taken back, the last one first.")
    case (let count, let final) where count == final:
      return visit.told(
        de: "\(all) Schritte; sie sind endgültig.", en: "\(all) steps; they are final.")
    default:
      return visit.told(
        de: "\(all) Schritte, davon endgültig: \(ends). Die anderen lassen sich zurücknehmen, der "
          + "letzte zuerst.",
        en: "\(all) steps, of which final: \(ends). The others can be taken back, the last one "
          + "first.")
    }
  }

  /// The report with what changed since a day.
  private static func changes(since day: Day, _ visit: Visit) -> FormView {
    FormView(
      action: Place.report, method: "get",
      label: visit.told(
        de: "Bericht mit dem, was sich änderte", en: "Report with what has changed"),
      fields: [
        FieldView(
          id: "f-since", name: "since",
          fieldLabel: visit.told(
            de: "Bericht: Was änderte sich seit", en: "Report: what has changed since"),
          fieldHelp: visit.told(
            de: "ein Tag wie 31.01.2026", en: "a day such as 2026-01-31"),
          text: .init(
            value: day.figures(visit.language), isRequired: true))
      ],
      kept: [HiddenField(hiddenName: "lang", hiddenValue: visit.language.rawValue)],
      submit: visit.told(de: "Bericht öffnen", en: "Open the report"), isMain: false)
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    guard office.workspace.isRegister else {
      return RegisterOffer.content(for: visit, from: office, next: Place(path))
    }
    let network = try await office.network(for: visit)
    let entries = try await entries(from: office)
    let (undo, redo) = try await Workbench.aside { [workspace = office.workspace] in
      (try workspace.nextUndo(), try workspace.nextRedo())
    }
    var answer = Answer.history(entries, visit.language)
    answer.table.rows.reverse()
    var content = Content(
      question: visit.told(de: "Was ist geschehen?", en: "What was done?"),
      answer: headline(entries, isUndoable: undo != nil, visit))
    content.messages = left(visit, office)
    content.data = Place("/api/history")
    content.actions = [.further(visit(AccessPage.name), AccessPage.path)]
    content.lead = [
      visit.told(
        de: "Das Register liegt hier: \(office.workspace.registerFile).",
        en: "The register lies here: \(office.workspace.registerFile).")
    ]
    let step = [HiddenField(hiddenName: "step", hiddenValue: String(try await office.step()))]
    let buttons = [
      undo.map {
        ButtonsView.Button(
          target: "/undo",
          caption: visit.told(de: "Rückgängig: ", en: "Undo: ") + $0.label(visit.language),
          isFull: true, hidden: step)
      },
      redo.map {
        ButtonsView.Button(
          target: "/redo",
          caption: visit.told(de: "Wiederherstellen: ", en: "Do again: ")
            + $0.label(visit.language),
          isFull: undo == nil, hidden: step)
      },
    ].compactMap(\.self)
    if !buttons.isEmpty { content.parts.append(.buttons(ButtonsView(buttons: buttons))) }
    if let first = entries.first {
      content.parts.append(.form(changes(since: first.day, visit)))
      content.parts.append(
        .table(
          TableView(
            answer.table, at: 0, label: visit.told(de: "Verlauf", en: "History"), in: network,
            for: visit)))
    }
    return content
  }
}
