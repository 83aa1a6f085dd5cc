import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// The forms by which what is known of a firm is changed; their fields are the columns of the tables.
struct EditFields {
  let firm: Firm.ID
  /// The last step of the register that the page knows of.
  let step: Int
  let network: Network
  let visit: Visit

  /// A row with the button that takes it away.
  func entry(_ row: DetailRow, _ kind: TableKind) -> EntriesView.Entry {
    EntriesView.Entry(
      entryText: row.text,
      entryButton: .init(
        target: EditPage.path, caption: visit.told(de: "Entfernen", en: "Remove"), isFull: false,
        hidden: hidden(kind, [("remove", "yes")] + row.key.map { ($0.column, $0.value) })))
  }

  /// The form that adds a row, or changes the one with the same key; nil where there is none.
  func form(_ kind: TableKind) -> FormView? {
    let fields: [FieldView]
    switch kind {
    case .goals:
      fields = [
        text(kind, "product", Phrase(de: "Was verkauft werden soll", en: "What to sell")),
        market(kind),
        euros(kind, "target", Phrase(de: "Ziel im Jahr, Euro", en: "Target a year, euros")),
        text(kind, "horizon", Phrase(de: "In wie vielen Jahren", en: "In how many years")),
        text(
          kind, "accepted_risk", Phrase(de: "Was dabei riskiert wird", en: "What may be risked")),
        text(kind, "rank", Phrase(de: "Rang (1 ist das wichtigste)", en: "Rank (1 is the first)")),
      ]
    case .markets:
      fields = [
        market(kind, isRequired: true),
        choice(
          kind, "role", Phrase(de: "Der Markt wird", en: "The market is"),
          [
            ("sought", Phrase(de: "gesucht", en: "sought")),
            ("served", Phrase(de: "bedient", en: "served")),
          ]),
        euros(
          kind, "target", Phrase(de: "Soll im Jahr bringen, Euro", en: "To bring a year, euros")),
        text(kind, "contacts", Phrase(de: "Kontakte dort", en: "Contacts there")),
        text(
          kind, "presence",
          Phrase(de: "Wie stark dort, etwa 50 %", en: "How strong there, such as 50%")),
      ]
    case .offers:
      fields = [
        capability(kind, Phrase(de: "Was angeboten wird", en: "What is offered")),
        text(kind, "level", Phrase(de: "Wie gut, etwa 80 %", en: "How good, such as 80%")),
        euros(
          kind, "spare_capacity",
          Phrase(de: "Noch frei im Jahr, Euro", en: "Still free a year, euros")),
      ]
    case .needs:
      fields = [
        capability(kind, Phrase(de: "Was gebraucht wird", en: "What is needed")),
        euros(
          kind, "value",
          Phrase(
            de: "Wert im Jahr, wenn ein Partner es deckt, Euro",
            en: "Worth a year if a partner meets it, euros")),
        euros(
          kind, "volume", Phrase(de: "Oder: Einkauf im Jahr, Euro", en: "Or: bought a year, euros")),
        text(kind, "urgency", Phrase(de: "Wie dringend, etwa 50 %", en: "How urgent, such as 50%")),
      ]
    case .capital, .firms, .links, .pipeline: return nil
    }
    return FormView(
      action: EditPage.path, method: "post", label: visit(kind.phrase), fields: fields,
      kept: hidden(kind), submit: visit.told(de: "Eintragen", en: "Enter"), isMain: false)
  }

  /// The form that says one thing about the firm itself, beside what is known of it.
  func figures(_ row: Firm) -> FormView {
    let columns = TableKind.firms.meanings.filter { !EditFields.lists.contains($0.name) }
    var known: [String: String] = [:]
    for column in Catalogue.firms.kept {
      known[column.entry.name] = column.value(row)?.worded(column.entry, visit.language)
    }
    let options = columns.map { column in
      let title = visit(column.title)
      return (column.name, known[column.name].map { "\(title): \($0)" } ?? title)
    }
    let none = ("", visit.told(de: "Welche Angabe?", en: "Which one?"))
    return FormView(
      action: EditPage.path, method: "post",
      label: visit.told(de: "Angaben zum Unternehmen", en: "About the firm"),
      fields: [
        FieldView(
          id: "firms-column", name: "column",
          fieldLabel: visit.told(de: "Angabe", en: "What"),
          choice: .init([none] + options, chosen: "", isRequired: true)),
        text(
          .firms, "value",
          Phrase(de: "Wert; leer: nicht mehr bekannt", en: "Value; empty: not known any more")),
      ], kept: hidden(.firms), submit: visit.told(de: "Eintragen", en: "Enter"), isMain: false)
  }

  /// Columns of firms that other forms of the page hold, or that make the firm what it is.
  private static let lists: Set<String> = [
    "id", "offers", "needs", "markets_served", "markets_sought", "competitors", "distinct_from",
  ]

  private func hidden(_ kind: TableKind, _ more: [(String, String)] = []) -> [HiddenField] {
    ([("firm", firm), ("table", kind.rawValue), ("step", String(step))] + more).map {
      HiddenField(hiddenName: $0.0, hiddenValue: $0.1)
    }
  }

  private func text(
    _ kind: TableKind, _ name: String, _ label: Phrase, proposals: [String] = [],
    isRequired: Bool = false
  ) -> FieldView {
    let id = "\(kind.rawValue)-\(name)"
    return FieldView(
      id: id, name: name, fieldLabel: visit(label),
      text: .init(
        value: "",
        suggestions: proposals.isEmpty ? nil : .init(listID: "l-" + id, proposals: proposals),
        isRequired: isRequired))
  }

  private func euros(_ kind: TableKind, _ name: String, _ label: Phrase) -> FieldView {
    text(kind, name, label)
  }

  private func market(_ kind: TableKind, isRequired: Bool = false) -> FieldView {
    text(
      kind, "market", Phrase(de: "Markt", en: "Market"),
      proposals: network.markets.names.count <= 1_000 ? network.markets.names : [],
      isRequired: isRequired)
  }

  private func capability(_ kind: TableKind, _ label: Phrase) -> FieldView {
    text(
      kind, "capability", label,
      proposals: network.capabilities.names.count <= 1_000 ? network.capabilities.names : [],
      isRequired: true)
  }

  private func choice(
    _ kind: TableKind, _ name: String, _ label: Phrase, _ options: [(String, Phrase)]
  ) -> FieldView {
    FieldView(
      id: "\(kind.rawValue)-\(name)", name: name, fieldLabel: visit(label),
      choice: .init(
        options.map { ($0.0, visit($0.1)) }, chosen: options.first?.0 ?? ""))
  }
}
