import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// What a person has to say about tables before they can be taken, or may say so that more of them
/// is understood: each question with its answers as buttons.
struct ImportQuestions {
  /// Cards of one kind that a page shows at most; with each answer the next ones follow.
  private static let most = 12

  let entry: Staging.Entry
  let staged: StagedImport
  let visit: Visit

  /// Questions without whose answers nothing can be taken.
  var needed: [CardsView.Card] {
    var cards: [CardsView.Card] = []
    if staged.result.lacksKind { cards.append(kindOfLinks) }
    if staged.result.strangers > 0, !entry.choices.makesFirmsOfLinks { cards.append(strangers) }
    let errors = staged.result.problems.groups.filter { $0.examples.first?.severity == .error }
    cards += errors.prefix(ImportQuestions.most).compactMap { mending($0) }
    return cards
  }

  /// Questions about tables that would stay out.
  var tables: [CardsView.Card] {
    staged.result.problems.groups.filter {
      $0.isLostTable && $0.examples.first?.severity == .warning
    }.prefix(ImportQuestions.most).compactMap { group in
      group.examples.first.map { problem in
        CardsView.Card(
          cardTitle: title(group, problem), texts: [visit(problem.message)],
          entries: [table(problem)])
      }
    }
  }

  /// Questions about columns that nothing explains.
  var columns: [CardsView.Card] {
    staged.result.unknownColumns.prefix(ImportQuestions.most).map { meaning(of: $0) }
  }

  /// The distinct words that could not be read in a column.
  static func words(
    in problems: DiagnosticList, file: String, column: String, code: String
  ) -> [String] {
    var seen: Set<String> = []
    return problems.kept.filter {
      $0.severity == .error && $0.file == file && $0.column == column && $0.code == code
    }.compactMap(\.found).filter { seen.insert($0).inserted }
  }

  /// The file that a decision names: sheets of one workbook share its name, so that one about a
  /// column holds for all that are read together.
  private func mapped(_ file: String, sheet: String?) -> String { sheet == nil ? file : "" }

  private func hidden(_ fields: KeyValuePairs<String, String>) -> [HiddenField] {
    [HiddenField(hiddenName: "stage", hiddenValue: entry.id)]
      + fields.map { HiddenField(hiddenName: $0.key, hiddenValue: $0.value) }
  }

  private func field(_ id: String, _ label: String, _ choice: [FieldView.Option]) -> FieldView {
    FieldView(id: id, name: "word", fieldLabel: label, choice: .init(choices: choice))
  }

  private func form(_ label: String, _ field: FieldView, _ kept: [HiddenField]) -> FormView {
    FormView(
      action: "/import/read", method: "post", label: label, fields: [field], kept: kept,
      submit: visit.told(de: "So lesen", en: "Read it so"), isMain: false, style: "feldzeile")
  }

  // MARK: Links and firms

  private var kindOfLinks: CardsView.Card {
    let kinds: [(LinkKind, Phrase)] = [
      (.supplier, Phrase(de: "Der erste ist Lieferant", en: "The first is a supplier")),
      (.customer, Phrase(de: "Der erste ist Kunde", en: "The first is a customer")),
      (.partner, Phrase(de: "Sie sind Partner", en: "They are partners")),
      (.acquaintance, Phrase(de: "Sie kennen sich", en: "They know each other")),
    ]
    return CardsView.Card(
      cardTitle: visit.told(
        de: "Was sind die beiden Unternehmen einander?", en: "What are the two firms to each other?"
      ),
      texts: [
        visit.told(
          de: "Eine Tabelle nennt Beziehungen, aber nicht ihre Art.",
          en: "A table names links, but not their kind.")
      ],
      answers: kinds.map { kind, label in
        .init(
          target: "/import/read", caption: visit(label), isFull: false,
          hidden: hidden(["kind": kind.rawValue]))
      })
  }

  private var strangers: CardsView.Card {
    let count = staged.result.strangers
    return CardsView.Card(
      cardTitle: count == 1
        ? visit.told(
          de: "Ein Unternehmen steht nur in Beziehungen",
          en: "One firm is named by links only")
        : visit.told(
          de: "\(visit.language.number(count)) Unternehmen stehen nur in Beziehungen",
          en: "\(visit.language.number(count)) firms are named by links only"),
      texts: [
        count == 1
          ? visit.told(
            de: "Es steht in keiner Tabelle der Unternehmen.", en: "It stands in no table of firms."
          )
          : visit.told(
            de: "Sie stehen in keiner Tabelle der Unternehmen.",
            en: "They stand in no table of firms.")
      ] + [namesOfStrangers].filter { !$0.isEmpty },
      answers: [
        .init(
          target: "/import/read", caption: visit.told(de: "Anlegen", en: "Make them"),
          isFull: true, hidden: hidden(["firms": "yes"]))
      ])
  }

  /// The first names of those who stand in links only; empty where the problems do not tell.
  private var namesOfStrangers: String {
    var seen: Set<String> = []
    let names = staged.result.problems.kept.filter { $0.code == "unknown_firm" }
      .compactMap(\.found).filter { seen.insert($0.lowercased()).inserted }
    let rest = staged.result.strangers - min(names.count, 5)
    let more = rest > 0 && !names.isEmpty ? " …" : ""
    return names.prefix(5).joined(separator: ", ") + more
  }

  // MARK: Cells

  /// Problems of one kind, mended together or word by word.
  private func mending(_ group: DiagnosticList.Group) -> CardsView.Card? {
    guard let first = group.examples.first else { return nil }
    var card = CardsView.Card(cardTitle: title(group, first), texts: [])
    card.texts =
      group.examples.map { problem in
        let row = problem.row.map { visit.told(de: "Zeile \($0): ", en: "Row \($0): ") } ?? ""
        return row + visit(problem.message)
      } + [visit(first.hint)]
    if first.code == "unknown_table", first.sheet == nil { card.entries = [table(first)] }
    card.answers = readings(of: first)
    if ImportQuestions.ofOneRow.contains(first.code) {
      let rows = problems(like: first).prefix(ImportQuestions.most)
      card.answers += rows.compactMap { withoutRow($0) }
      card.entries = rows.compactMap { cell($0) }
      return card
    }
    guard let column = first.column else { return card }
    var seen: Set<String> = []
    card.entries += problems(like: first).enumerated().compactMap { place, problem in
      guard let found = problem.found, seen.insert(found).inserted else { return nil }
      return instead(of: found, problem, at: place)
    }
    let words = ImportQuestions.words(
      in: staged.result.problems, file: first.file, column: column, code: first.code)
    let isFirm = ["unknown_firm", "ambiguous_firm"].contains(first.code)
    if !words.isEmpty, !isFirm {
      card.answers.append(
        .init(
          target: "/import/unknown",
          caption: group.count == 1
            ? visit.told(de: "Als unbekannt lesen", en: "Read it as unknown")
            : visit.told(
              de: "Alle \(visit.language.number(group.count)) als unbekannt lesen",
              en: "Read all \(visit.language.number(group.count)) as unknown"),
          isFull: false,
          hidden: hidden([
            "file": first.file, "mapped": mapped(first.file, sheet: first.sheet),
            "column": column, "code": first.code,
          ])))
    }
    return card
  }

  /// All problems of a group that were kept: each of their words has to be said.
  private func problems(like first: Diagnostic) -> [Diagnostic] {
    staged.result.problems.kept.filter {
      $0.code == first.code && $0.file == first.file && $0.sheet == first.sheet
        && ($0.column == first.column || first.code == "unknown_firm")
    }
  }

  /// What whole columns may hold instead, where a problem asks for that.
  func readings(of problem: Diagnostic) -> [ButtonsView.Button] {
    guard let reading = problem.reading else { return [] }
    return reading.columns.flatMap { column in
      reading.words.map { word in
        .init(
          target: "/import/read", caption: visit(ImportQuestions.holds(word, column)),
          isFull: false,
          hidden: hidden([
            "mapped": mapped(problem.file, sheet: problem.sheet), "column": column, "word": word,
          ]))
      }
    }
  }

  /// That a column holds what a word of mappings says.
  private static func holds(_ word: String, _ column: String) -> Phrase {
    switch word {
    case "amount": Phrase(de: "Es sind Beträge", en: "They are amounts")
    case "id": Phrase(de: "„\(column)“ ist die Nummer", en: "“\(column)” is the ID")
    case "ignore":
      Phrase(de: "„\(column)“ weglassen", en: "Leave “\(column)” out")
    default: Phrase(de: "„\(column)“ ist nur ein Merkmal", en: "“\(column)” is an attribute only")
    }
  }

  private func title(_ group: DiagnosticList.Group, _ first: Diagnostic) -> String {
    var place = [first.file, first.sheet].compactMap(\.self).filter { !$0.isEmpty }
    if let column = first.column {
      place.append(visit.told(de: "Spalte „\(column)“", en: "column “\(column)”"))
    }
    let where_ = place.joined(separator: ", ")
    guard group.count > 1 else { return where_ }
    return visit.told(
      de: "\(where_): \(visit.language.number(group.count)) Stellen",
      en: "\(where_): \(visit.language.number(group.count)) places")
  }

  /// A field for the words that do in the place of those that were found.
  private func instead(of found: String, _ problem: Diagnostic, at place: Int) -> FormView {
    let kept = hidden([
      "mapped": mapped(problem.file, sheet: problem.sheet), "column": problem.column ?? "",
      "value": found,
    ])
    let unit = problem.unit.map { ", " + visit($0) } ?? ""
    let label = visit.told(de: "„\(found)“ heißt\(unit)", en: "“\(found)” means\(unit)")
    let id = FieldView.id(
      "w", problem.file, problem.sheet ?? "", problem.column ?? "", String(problem.row ?? 0),
      String(place), problem.code)
    let field =
      problem.candidates.isEmpty
      ? FieldView(
        id: id, name: "word", fieldLabel: label, text: .init(value: "", isRequired: true))
      : self.field(
        id, label,
        // A likely firm is offered, never taken unseen.
        [
          .init(
            optionValue: "", optionLabel: visit.told(de: "wählen Sie", en: "choose"),
            isChosen: true)
        ]
          + problem.candidates.map {
            .init(optionValue: $0, optionLabel: $0, isChosen: false)
          })
    return form(label, field, kept)
  }

  /// A choice of what a table holds.
  private func table(_ problem: Diagnostic) -> FormView {
    let name = problem.sheet ?? problem.file
    let label = visit.told(de: "„\(name)“ enthält", en: "“\(name)” holds")
    return form(
      label,
      field(
        FieldView.id("t", problem.file, problem.sheet ?? ""), label,
        TableKind.allCases.map {
          .init(optionValue: $0.rawValue, optionLabel: visit($0.phrase), isChosen: $0 == .firms)
        } + [
          .init(
            optionValue: "ignore",
            optionLabel: visit.told(de: "nichts, was gebraucht wird", en: "nothing that is needed"),
            isChosen: false)
        ]),
      hidden([
        "mapped": [problem.file, problem.sheet].compactMap(\.self).joined(separator: ", ")
      ]))
  }

  // MARK: Columns

  /// What a column means: the likely answer as a button, all others as a choice.
  private func meaning(of column: UnknownColumn) -> CardsView.Card {
    let fields = [
      "mapped": mapped(column.file, sheet: column.sheet), "column": column.column,
    ]
    func kept(_ word: String?) -> [HiddenField] {
      hidden([:])
        + fields.sorted { $0.key < $1.key }.map { HiddenField(hiddenName: $0, hiddenValue: $1) }
        + (word.map { [HiddenField(hiddenName: "word", hiddenValue: $0)] } ?? [])
    }
    let meanings = column.kind.meanings
    let likely = meanings.first { $0.name == column.likely }
    let keeps = visit.told(de: "nur ein Merkmal", en: "an attribute only")
    let label = visit.told(
      de: "„\(column.column)“ bedeutet", en: "“\(column.column)” means")
    let place = [column.file, column.sheet].compactMap(\.self).joined(separator: ", ")
    return CardsView.Card(
      cardTitle: visit.told(
        de: "Was bedeutet die Spalte „\(column.column)“?",
        en: "What does the column “\(column.column)” mean?"),
      texts: [
        visit.told(
          de: "\(place). Ohne Antwort bleibt sie ein Merkmal.",
          en: "\(place). Without an answer it is kept as an attribute.")
      ],
      answers: likely.map { meaning in
        [
          .init(
            target: "/import/read",
            caption: visit.told(de: "Ja: ", en: "Yes: ") + visit(meaning.title), isFull: false,
            hidden: kept(meaning.name))
        ]
      } ?? [],
      entries: [
        form(
          label,
          field(
            FieldView.id("c", column.file, column.sheet ?? "", column.column), label,
            [.init(optionValue: "attribute", optionLabel: keeps, isChosen: true)]
              + meanings.map {
                .init(optionValue: $0.name, optionLabel: visit($0.title), isChosen: false)
              }), kept(nil))
      ])
  }
}
