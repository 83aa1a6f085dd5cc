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
          ? Phrase(de: "Änderung", en: "Change")
          : Phrase(de: "Änderung (\(files))", en: "Change (\(files))")
      case .undo: Phrase(de: "Schritt \(step) zurückgenommen", en: "Step \(step) taken back")
      case .redo: Phrase(de: "Schritt \(step) wiederhergestellt", en: "Step \(step) done again")
      }
    return phrase(language)
  }

  /// What was done, when, and to how many rows.
  func sentence(_ language: Language) -> String {
    let parts = [
      (added, Phrase(de: "neu", en: "new")), (changed, Phrase(de: "geändert", en: "changed")),
      (removed, Phrase(de: "entfernt", en: "removed")),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { "\(language.number($0.0)) \($0.1(language))" }
      .joined(separator: ", ")
    let on = Phrase(de: "am \(day.iso)", en: "on \(day.iso)")(language)
    return "\(title(language)) \(on): \(counts)."
  }

  /// The step for machines.
  var json: JSONValue {
    [
      "number": .integer(number), "day": .string(day.iso), "who": JSONValue(who),
      "kind": .string(kind.rawValue), "of": JSONValue(of),
      "sources": .array(sources.map { .string($0) }), "added": .integer(added),
      "changed": .integer(changed), "removed": .integer(removed), "undone": .bool(isUndone),
    ]
  }
}
