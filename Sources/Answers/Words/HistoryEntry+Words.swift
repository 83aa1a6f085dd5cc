import PartnernetzFormats
package import PartnernetzRecords
package import PartnernetzWording

extension HistoryEntry {
  /// What was done: "Import of firms.csv".
  package func title(_ language: Language) -> String {
    let files = language.list(sources)
    let step = of.map(String.init) ?? ""
    let phrase =
      switch kind {
      case .import, .earlier:
        sources.isEmpty
          ? Phrase(de: "Import", en: "Import")
          : Phrase(de: "Import von \(files)", en: "Import of \(files)")
      case .edit:
        sources.isEmpty
          ? edited
          : Phrase(de: "\(edited.german) (\(files))", en: "\(edited.english) (\(files))")
      case .plan:
        sources.isEmpty
          ? Phrase(de: "Partnerplan zurückgezogen", en: "Partner plan taken back")
          : Phrase(
            de: "Partnerplan veröffentlicht (Paare: \(sources.count / 2))",
            en: "Partner plan published (pairs: \(sources.count / 2))")
      case .erasure:
        Phrase(
          de: "Ein Unternehmen mit allen früheren Angaben gelöscht",
          en: "A firm erased with all earlier values")
      case .undo: Phrase(de: "Schritt \(step) zurückgenommen", en: "Step \(step) taken back")
      case .redo: Phrase(de: "Schritt \(step) wiederhergestellt", en: "Step \(step) done again")
      }
    return phrase(language)
  }

  /// What an edit was about.
  private var edited: Phrase {
    if let contact {
      return consent == nil
        ? Phrase(
          de: "Kontakt \(contact.phrase.german)", en: "Contact \(contact.phrase.english)")
        : Phrase(
          de: "Kontakt \(contact.phrase.german), Zustimmung",
          en: "Contact \(contact.phrase.english), consent")
    }
    if tables.contains("firms"), removed > 0, sources.count == 2 {
      return Phrase(de: "Zusammengeführt", en: "Merged")
    }
    let names = tables.compactMap { HistoryEntry.names[$0] }
    guard !names.isEmpty else { return Phrase(de: "Änderung", en: "Change") }
    return Phrase(
      de: "Änderung an \(Language.german.list(names.map(\.german)))",
      en: "Change of \(Language.english.list(names.map(\.english)))")
  }

  /// The register's tables as people call what they hold.
  private static let names: [String: Phrase] = [
    "firms": Phrase(de: "Unternehmen", en: "firms"),
    "statements": Phrase(de: "Beziehungen", en: "links"),
    "offers": Phrase(de: "Angeboten", en: "offers"),
    "needs": Phrase(de: "Bedarfen", en: "needs"),
    "markets": Phrase(de: "Märkten", en: "markets"),
    "capital": Phrase(de: "Kapital", en: "capital"),
    "goals": Phrase(de: "Zielen", en: "goals"),
    "contacts": Phrase(de: "Kontakten", en: "contacts"),
  ]

  /// What was done, when, and to what.
  func sentence(_ language: Language) -> String {
    let on = Phrase(de: "am \(day.figures(.german))", en: "on \(day.iso)")(language)
    let account = account(language)
    return "\(title(language)) \(on)\(account.isEmpty ? "" : ": ")\(account)."
  }

  /// The step for machines.
  var json: JSONValue {
    [
      "number": .integer(number), "day": .string(day.iso), "who": JSONValue(who),
      "kind": .string(kind.rawValue), "of": JSONValue(of),
      "sources": .array(sources.map { .string($0) }), "added": .integer(added),
      "changed": .integer(changed), "removed": .integer(removed), "undone": .bool(isUndone),
      "parts": .array(
        parts.map { part in
          [
            "table": .string(part.table), "kind": .string(part.kind.rawValue),
            "rows": .integer(part.rows), "columns": .array(part.columns.map { .string($0) }),
          ]
        }),
      "tables": .array(tables.map { .string($0) }), "contact": JSONValue(contact?.rawValue),
    ]
  }
}
