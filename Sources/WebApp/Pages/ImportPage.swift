import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace

/// Tables come in: sent, looked at, then taken as a whole or not at all.
enum ImportPage: Page {
  static let path = "/import"
  static let name = Phrase(de: "Tabellen einlesen", en: "Take in tables")

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    guard office.workspace.isRegister else {
      throw WorkspaceError.keepsNothing(path: office.workspace.path)
    }
    guard let id = visit.place.query["stage"] else { return sending(visit) }
    guard let entry = await office.staging.entry(id) else {
      var content = sending(visit)
      content.messages = [
        MessageView(
          .warning,
          visit.told(
            de: "Diese Tabellen sind schon übernommen oder verworfen.",
            en: "These tables are taken already, or dropped."))
      ]
      return content
    }
    return try await looking(at: entry, visit, office)
  }

  private static func sending(_ visit: Visit) -> Content {
    var content = Content(
      question: visit.told(de: "Was soll hinein?", en: "What is to come in?"),
      answer: visit.told(
        de: "Wählen Sie Ihre Tabellen; gespeichert wird erst, was Sie gesehen haben.",
        en: "Choose your tables; nothing is stored before you have looked at it."))
    content.lead = [
      visit.told(
        de: "Excel (XLSX), LibreOffice (ODS) oder CSV. Eine Mitgliederliste mit Namen genügt; "
          + "Spalten werden deutsch und englisch erkannt.",
        en: "Excel (XLSX), LibreOffice (ODS) or CSV. A list of members with names is enough; "
          + "columns are recognised in German and English.")
    ]
    content.parts = [
      .upload(
        UploadView(
          target: path, fileLabel: visit.told(de: "Dateien", en: "Files"),
          send: visit.told(
            de: "Ansehen, bevor etwas gespeichert wird", en: "Look before anything is stored")))
    ]
    return content
  }

  private static func looking(
    at entry: Staging.Entry, _ visit: Visit, _ office: Office
  ) async throws -> Content {
    let reader = Reader(visit.language, seed: office.desk.seed)
    let staged = entry.staged
    let answer = staged.result.answer(changing: nil, for: reader)
    let network = try await office.network(for: visit)
    let problems = staged.result.problems
    var content = Content(
      question: visit.told(de: "Ist alles lesbar?", en: "Can everything be read?"), answer: "")
    let files = visit.language.list(entry.names)
    if staged.result.isAcceptable {
      let receipt = try await office.work { try staged.preview() }
      content.answer = headline(receipt, problems.warnings, visit)
      content.parts.append(.facts(FactsView(list: facts(receipt, visit))))
    } else {
      content.answer = visit.told(
        de:
          "Nein: An \(visit.language.number(problems.errors)) Stellen lässt sich nicht lesen, was "
          + "gemeint ist.",
        en:
          "No: at \(visit.language.number(problems.errors)) places it cannot be read what is meant."
      )
      content.lead = [
        visit.told(
          de:
            "Nichts ist gespeichert. Beheben Sie die Fehler in der Tabelle und senden Sie sie neu.",
          en: "Nothing is stored. Mend the errors in the table and send it again.")
      ]
    }
    content.parts.append(.buttons(ButtonsView(buttons: buttons(entry, visit))))
    let taken = AnswerParts(answer, in: network, for: visit, mostLead: 0)
    content.parts.append(
      .heading(
        HeadingView(
          anchor: "found",
          heading: visit.told(de: "Was in \(files) steht", en: "What \(files) holds")
        )))
    if !taken.headline.isEmpty {
      content.parts.append(.sentence(SentenceView(text: taken.headline)))
    }
    content.parts += taken.parts
    if !answer.table.rows.isEmpty {
      let label = visit.told(de: "Stellen", en: "Places")
      content.parts.append(.heading(HeadingView(anchor: "places", heading: label)))
      content.parts.append(
        .table(TableView(answer.table, at: 0, label: label, in: network, for: visit)))
    }
    content.data = Place("/api/import", ["stage": entry.id])
    return content
  }

  private static func headline(_ receipt: Receipt, _ warnings: Int, _ visit: Visit) -> String {
    let language = visit.language
    guard receipt.isChange else {
      return visit.told(
        de: "Ja, und nichts davon ist neu.", en: "Yes, and nothing of it is new.")
    }
    let places =
      warnings == 0
      ? Phrase(de: "", en: "")
      : Phrase(
        de: " An \(language.number(warnings)) Stellen sollten Sie vorher hinsehen.",
        en: " Look at \(language.number(warnings)) places before.")
    return visit.told(
      de: "Ja: \(language.number(receipt.total.added)) Zeilen sind neu, "
        + "\(language.number(receipt.total.changed)) ändern sich." + places.german,
      en: "Yes: \(language.number(receipt.total.added)) rows are new, "
        + "\(language.number(receipt.total.changed)) change." + places.english)
  }

  private static func facts(_ receipt: Receipt, _ visit: Visit) -> [FactsView.Fact] {
    [
      (Phrase(de: "Unternehmen", en: "Firms"), receipt.firms),
      (Phrase(de: "Angaben zu Beziehungen", en: "Statements about links"), receipt.statements),
      (
        Phrase(de: "Angebot, Bedarf, Märkte, Ziele", en: "Offers, needs, markets, goals"),
        receipt.details
      ),
    ].map { name, counts in
      let (changed, same) = (
        visit.language.number(counts.changed), visit.language.number(counts.unchanged)
      )
      return FactsView.Fact(
        name: visit(name),
        value: visit.told(
          de: "\(visit.language.number(counts.added)) neu",
          en: "\(visit.language.number(counts.added)) new"),
        beside: visit.told(
          de: "\(changed) geändert, \(same) unverändert", en: "\(changed) changed, \(same) the same"
        ))
    }
  }

  private static func buttons(_ entry: Staging.Entry, _ visit: Visit) -> [ButtonsView.Button] {
    let stage = [HiddenField(hiddenName: "stage", hiddenValue: entry.id)]
    var buttons: [ButtonsView.Button] = []
    if entry.staged.result.isAcceptable {
      buttons.append(
        .init(
          target: "/import/take", caption: visit.told(de: "Übernehmen", en: "Take them"),
          isFull: true, hidden: stage))
    } else if !entry.skipsFaultyRows {
      buttons.append(
        .init(
          target: "/import/skip",
          caption: visit.told(
            de: "Fehlerhafte Zellen als unbekannt nehmen", en: "Take faulty cells as unknown"),
          isFull: true, hidden: stage))
    }
    buttons.append(
      .init(
        target: "/import/drop", caption: visit.told(de: "Verwerfen", en: "Drop them"),
        isFull: false, hidden: stage))
    return buttons
  }
}
