import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace

/// Tables that were read, before they are taken: what they would change, and what is to be said about
/// them.
struct ImportLook {
  let entry: Staging.Entry
  let staged: StagedImport
  let visit: Visit

  func content(from office: Office) async throws -> Content {
    let network = try await office.network(for: visit)
    let problems = staged.result.problems
    let questions = ImportQuestions(entry: entry, staged: staged, visit: visit)
    var content = Content(
      question: visit.told(de: "Ist alles lesbar?", en: "Can everything be read?"), answer: "")
    content.data = Place("/api/import", ["stage": entry.id])
    let isStale = try await office.step() != staged.step ?? 0
    if isStale { content.messages = [staleness] }
    var change: PartnernetzAnswers.Table?
    if staged.result.isAcceptable {
      let outcome = try await office.work { [staged] in try staged.outcome() }
      let receipt = outcome?.receipt ?? Receipt(adding: staged.result.tables)
      if let outcome, !outcome.before.firms.isEmpty {
        let (day, language) = (office.desk.day(), visit.language)
        change = try await office.work {
          ImportDifference(from: outcome.before, to: outcome.after, asOf: day).table(language)
        }
      }
      content.answer = headline(receipt)
      content.parts.append(.facts(FactsView(list: facts(receipt))))
    } else {
      content.answer = refusal(problems.errors)
      content.lead = [
        visit.told(
          de: "Nichts ist gespeichert. Sagen Sie unten, was gemeint ist; oder berichtigen Sie die "
            + "Tabelle und senden Sie sie neu.",
          en: "Nothing is stored. Say below what is meant; or correct the table and send it again.")
      ]
    }
    content.parts.append(.buttons(ButtonsView(buttons: buttons(isStale))))
    add(questions.needed, "needed", Phrase(de: "Was ist gemeint?", en: "What is meant?"), &content)
    add(
      questions.tables, "tables",
      Phrase(de: "Was enthalten diese Tabellen?", en: "What do these tables hold?"), &content)
    add(
      questions.columns, "columns",
      Phrase(de: "Spalten, die niemand kennt", en: "Columns that nobody knows"), &content)
    if let change {
      add(change, "change", Phrase(de: "Was sich ändert", en: "What changes"), 1, network, &content)
    }
    addNotes(questions, &content)
    let reader = Reader(visit.language, seed: office.desk.seed)
    add(
      staged.result.answer(changing: nil, for: reader).table, "places",
      Phrase(de: "Alle Stellen", en: "All places"), 0, network, &content)
    return content
  }

  /// What was done meanwhile would be overwritten: only tables that are read again can be taken.
  private var staleness: MessageView {
    MessageView(
      .warning,
      visit.told(
        de: "Das Register wurde geändert, seit diese Tabellen gelesen sind.",
        en: "The register was changed since these tables were read."),
      texts: [
        visit.told(
          de: "Lesen Sie sie neu ein; Ihre Antworten bleiben.",
          en: "Read them again; your answers stay.")
      ])
  }

  private func add(
    _ cards: [CardsView.Card], _ anchor: String, _ heading: Phrase, _ content: inout Content
  ) {
    guard !cards.isEmpty else { return }
    content.parts += [
      .heading(HeadingView(anchor: anchor, heading: visit(heading))),
      .cards(CardsView(cards: cards)),
    ]
  }

  private func add(
    _ table: PartnernetzAnswers.Table, _ anchor: String, _ heading: Phrase, _ place: Int,
    _ network: Network, _ content: inout Content
  ) {
    guard !table.rows.isEmpty else { return }
    content.parts += [
      .heading(HeadingView(anchor: anchor, heading: visit(heading))),
      .table(TableView(table, at: place, label: visit(heading), in: network, for: visit)),
    ]
  }

  /// What was noticed though it can be taken, a sentence for each kind.
  private func addNotes(_ questions: ImportQuestions, _ content: inout Content) {
    let notes = staged.result.problems.groups.filter { $0.examples.first?.severity == .warning }
    let doubts = staged.doubts?.sentences ?? []
    guard !notes.isEmpty || !doubts.isEmpty else { return }
    content.parts.append(
      .heading(
        HeadingView(
          anchor: "notes", heading: visit.told(de: "So wurde gelesen", en: "How it was read"))))
    content.parts += doubts.map { .sentence(SentenceView(text: visit($0.phrase))) }
    for group in notes.prefix(20) {
      guard let first = group.examples.first else { continue }
      let others = group.count - 1
      let more =
        others == 0
        ? ""
        : visit.told(
          de: " Ebenso an \(ImportLook.places(others, .german)).",
          en: " The same at \(ImportLook.places(others, .english)).")
      content.parts.append(.sentence(SentenceView(text: visit(first.phrase) + more)))
      let readings = questions.readings(of: first)
      if !readings.isEmpty { content.parts.append(.buttons(ButtonsView(buttons: readings))) }
    }
  }

  // MARK: Words

  private func refusal(_ errors: Int) -> String {
    if errors == 0 {
      return visit.told(de: "Noch nicht ganz.", en: "Not quite yet.")
    }
    return visit.told(
      de: "Nein: An \(ImportLook.places(errors, .german)) lässt sich nicht lesen, was gemeint ist.",
      en: "No: at \(ImportLook.places(errors, .english)) it cannot be read what is meant.")
  }

  private func headline(_ receipt: Receipt) -> String {
    let language = visit.language
    if isEmpty {
      return visit.told(
        de: "Hier steht keine Zeile: nur Überschriften.",
        en: "There is no row here: headers only.")
    }
    guard receipt.isChange else {
      return visit.told(
        de: "Ja, und nichts davon ist neu.", en: "Yes, and nothing of it is new.")
    }
    let warnings = staged.result.problems.warnings
    let places =
      warnings == 0
      ? Phrase(de: "", en: "")
      : Phrase(
        de: " An \(ImportLook.places(warnings, .german)) sollten Sie vorher hinsehen.",
        en: " Look at \(ImportLook.places(warnings, .english)) before.")
    func counted(_ count: Int, _ one: Phrase, _ many: Phrase, _ language: Language) -> String {
      count == 1 ? one(language) : "\(language.number(count)) \(many(language))"
    }
    let new = counted(
      receipt.total.added, Phrase(de: "eine Zeile ist neu", en: "one row is new"),
      Phrase(de: "Zeilen sind neu", en: "rows are new"), language)
    let changed =
      receipt.total.changed == 0
      ? ""
      : counted(
        receipt.total.changed, Phrase(de: ", eine ändert sich", en: ", one changes"),
        Phrase(de: "ändern sich", en: "change"), language)
    let rest = changed.isEmpty || changed.hasPrefix(",") ? changed : ", " + changed
    return leftOut + new + rest + "." + visit(places)
  }

  /// Whether the tables hold no row at all.
  private var isEmpty: Bool {
    staged.result.counts.values.allSatisfy { $0.read == 0 && $0.accepted == 0 }
  }

  /// Whether all can be taken; rows that stay out are said first.
  private var leftOut: String {
    let rows = staged.result.counts.values.reduce(0) { $0 + $1.refused }
    switch rows {
    case 0: return visit.told(de: "Ja: ", en: "Yes: ")
    case 1: return visit.told(de: "Ja, bis auf eine Zeile: ", en: "Yes, except for one row: ")
    default:
      let count = visit.language.number(rows)
      return visit.told(de: "Ja, bis auf \(count) Zeilen: ", en: "Yes, except for \(count) rows: ")
    }
  }

  /// So many places.
  private static func places(_ count: Int, _ language: Language) -> String {
    count == 1
      ? Phrase(de: "einer Stelle", en: "one place")(language)
      : Phrase(de: "\(language.number(count)) Stellen", en: "\(language.number(count)) places")(
        language)
  }

  private func facts(_ receipt: Receipt) -> [FactsView.Fact] {
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

  private func buttons(_ isStale: Bool) -> [ButtonsView.Button] {
    let stage = [HiddenField(hiddenName: "stage", hiddenValue: entry.id)]
    var buttons: [ButtonsView.Button] = []
    if isStale {
      buttons.append(
        .init(
          target: "/import/read", caption: visit.told(de: "Neu einlesen", en: "Read them again"),
          isFull: true, hidden: stage))
    } else if staged.result.isAcceptable, !isEmpty {
      buttons.append(
        .init(
          target: "/import/take", caption: visit.told(de: "Übernehmen", en: "Take them"),
          isFull: true, hidden: stage))
    } else if !staged.result.isAcceptable, !entry.choices.skipsFaultyCells,
      staged.result.problems.lostTables == 0
    {
      buttons.append(
        .init(
          target: "/import/read",
          caption: visit.told(
            de: "Fehlerhafte Zellen als unbekannt nehmen", en: "Take faulty cells as unknown"),
          isFull: true, hidden: stage + [HiddenField(hiddenName: "skip", hiddenValue: "yes")]))
    }
    buttons.append(
      .init(
        target: "/import/drop", caption: visit.told(de: "Verwerfen", en: "Drop them"),
        isFull: false, hidden: stage))
    return buttons
  }
}
