import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// Tables come in: sent, looked at, asked about, then taken as a whole or not at all.
enum ImportPage: Page {
  static let path = "/import"
  static let name = Phrase(de: "Tabellen einlesen", en: "Take in tables")
  static let isForMembers = false

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    guard office.workspace.isRegister else {
      return RegisterOffer.content(for: visit, from: office, next: Place(path))
    }
    let broken = visit.place.query["broken"].map { _ in
      MessageView(
        .fault, visit.told(de: "Das kam nicht an.", en: "That did not arrive."),
        texts: [visit(Refusal.tooLarge.phrase)])
    }
    guard let id = visit.place.query["stage"] else { return sending(visit, office, broken) }
    guard let entry = await office.staging.entry(id),
      let stage = await office.staging.stage(id)
    else {
      return sending(
        visit, office,
        MessageView(
          .warning,
          visit.told(
            de: "Diese Tabellen sind schon übernommen oder verworfen.",
            en: "These tables are taken already, or dropped."),
          texts: [
            visit.told(
              de: "Senden Sie sie neu, wenn sie noch gebraucht werden.",
              en: "Send them again if they are still needed.")
          ]))
    }
    switch stage {
    case .reading(let begin, let share): return reading(entry, share.value, since: begin, visit)
    case .read(let staged):
      return try await ImportLook(entry: entry, staged: staged, visit: visit).content(from: office)
    case .failed(let error):
      await office.staging.forget(id)
      throw error
    }
  }

  /// Where tables are looked at.
  static func place(of entry: Staging.Entry) -> Place { Place(path, ["stage": entry.id]) }

  /// A form for files, also to be dropped.
  static func upload(_ visit: Visit) -> PartView {
    .upload(
      UploadView(
        target: path, fileLabel: visit.told(de: "oder Dateien wählen", en: "or choose files"),
        hint: visit.told(
          de: "Ziehen Sie Ihre Arbeitsmappe auf diese Seite", en: "Drop your workbook on this page"),
        send: visit.told(
          de: "Ansehen, bevor etwas gespeichert wird", en: "Look before anything is stored")))
  }

  /// What may be sent.
  static func formats(_ visit: Visit) -> String {
    visit.told(
      de: "Excel (XLSX), LibreOffice (ODS) oder CSV. Eine Mitgliederliste mit Namen genügt; "
        + "Spalten werden deutsch und englisch erkannt.",
      en: "Excel (XLSX), LibreOffice (ODS) or CSV. A list of members with names is enough; "
        + "columns are recognised in German and English.")
  }

  /// Where it is kept.
  static func home(_ visit: Visit, _ office: Office) -> String {
    visit.told(
      de: "Gespeichert wird auf diesem Rechner, in \(office.workspace.registerFile).",
      en: "It is stored on this machine, in \(office.workspace.registerFile).")
  }

  private static func sending(
    _ visit: Visit, _ office: Office, _ message: MessageView? = nil
  ) -> Content {
    var content = Content(
      question: visit.told(de: "Was soll hinein?", en: "What is to come in?"),
      answer: visit.told(
        de: "Wählen Sie Ihre Tabellen; gespeichert wird erst, was Sie gesehen haben.",
        en: "Choose your tables; nothing is stored before you have looked at it."))
    content.lead = [formats(visit), home(visit, office)]
    content.messages = [message].compactMap(\.self)
    content.parts = [upload(visit)]
    return content
  }

  private static func reading(
    _ entry: Staging.Entry, _ share: Double, since begin: ContinuousClock.Instant, _ visit: Visit
  ) -> Content {
    let seconds = Int((ContinuousClock.now - begin).components.seconds)
    var content = Content(
      question: visit.told(de: "Ist alles lesbar?", en: "Can everything be read?"),
      answer: visit.told(
        de: "\(visit.language.list(entry.names)) wird gelesen …",
        en: "\(visit.language.list(entry.names)) is being read …"))
    content.lead = [
      visit.told(
        de: "\(visit.language.percent(share, digits: 0)) von "
          + "\(visit.language.number(max(1, entry.size / 1_024))) KB, seit "
          + "\(visit.language.number(seconds)) Sekunden. Diese Seite aktualisiert sich selbst.",
        en: "\(visit.language.percent(share, digits: 0)) of "
          + "\(visit.language.number(max(1, entry.size / 1_024))) KB, for "
          + "\(visit.language.number(seconds)) seconds. This page brings itself up to date.")
    ]
    content.refresh = 1
    content.parts = [
      .buttons(
        ButtonsView(buttons: [
          .init(
            target: "/import/drop", caption: visit.told(de: "Abbrechen", en: "Cancel"),
            isFull: false, hidden: [HiddenField(hiddenName: "stage", hiddenValue: entry.id)])
        ]))
    ]
    return content
  }
}
