package import PartnernetzRecords
package import PartnernetzWording

extension HistoryEntry {
  /// What was done with what became of it: "Change of firms (Alba): 1 firm (employees) changed".
  package func label(_ language: Language) -> String {
    let account = account(language)
    return account.isEmpty ? title(language) : "\(title(language)): \(account)"
  }

  /// What became of what: "2 firms new; 1 firm (employees and town) changed"; empty where nothing did.
  package func account(_ language: Language) -> String {
    Part.Kind.allCases.compactMap { kind in
      let own = parts.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      return "\(language.list(own.map { $0.told(language) })) \(kind.phrase(language))"
    }.joined(separator: "; ")
  }
}

extension HistoryEntry.Part.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .added: Phrase(de: "neu", en: "new")
    case .changed: Phrase(de: "geändert", en: "changed")
    case .removed: Phrase(de: "entfernt", en: "removed")
    }
  }
}

extension HistoryEntry.Part {
  /// Columns that are told; of more, how many there are.
  private static let mostColumns = 4

  /// How many rows of what, and which columns of them: "1 firm (employees)".
  fileprivate func told(_ language: Language) -> String {
    let names = columns.compactMap { title(of: $0)?(language) }
    let shown = names.prefix(HistoryEntry.Part.mostColumns)
    let which = names.isEmpty ? "" : " (\(language.list(Array(shown), outOf: names.count)))"
    return "\(language.number(rows)) \(noun(language))\(which)"
  }

  private func noun(_ language: Language) -> String {
    let (one, many) =
      switch table {
      case "firms":
        (Phrase(de: "Unternehmen", en: "firm"), Phrase(de: "Unternehmen", en: "firms"))
      case "statements":
        (
          Phrase(de: "Angabe zu Beziehungen", en: "statement on links"),
          Phrase(de: "Angaben zu Beziehungen", en: "statements on links")
        )
      case "offers": (Phrase(de: "Angebot", en: "offer"), Phrase(de: "Angebote", en: "offers"))
      case "needs": (Phrase(de: "Bedarf", en: "need"), Phrase(de: "Bedarfe", en: "needs"))
      case "markets": (Phrase(de: "Markt", en: "market"), Phrase(de: "Märkte", en: "markets"))
      case "capital":
        (
          Phrase(de: "Angabe zum Kapital", en: "statement on capital"),
          Phrase(de: "Angaben zum Kapital", en: "statements on capital")
        )
      case "goals": (Phrase(de: "Ziel", en: "goal"), Phrase(de: "Ziele", en: "goals"))
      case "contacts":
        (
          Phrase(de: "Schritt eines Kontakts", en: "step of a contact"),
          Phrase(de: "Schritte von Kontakten", en: "steps of contacts")
        )
      default: (Phrase(de: "Zeile", en: "row"), Phrase(de: "Zeilen", en: "rows"))
      }
    return rows == 1 ? one(language) : many(language)
  }

  /// What people call a column of the register; nil for where a row came from.
  private func title(of column: String) -> Phrase? {
    if column.hasPrefix("origin_") { return nil }
    if column == "attributes" { return Phrase(de: "eigene Spalten", en: "columns of its own") }
    let published = ["statements": "links", "contacts": "pipeline"][table] ?? table
    let entry = Catalogue.tables.first { $0.name == published }?.entries
      .first { $0.name == column }
    guard let entry else { return Phrase(de: column, en: column) }
    return Phrase(de: entry.title(.german), en: entry.title(.english))
  }
}
