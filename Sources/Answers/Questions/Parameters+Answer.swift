import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzPartnerships
package import PartnernetzWording

extension Parameters {
  /// Every assumption with its value, unit, range and source; the table is one that can be read back.
  public func answer(for reader: Reader) -> Answer {
    let language = reader.language
    let entries = Parameters.catalogue
    // No more digits than the figure needs.
    func figure(_ value: Double) -> Table.Cell {
      .word(language.number(value, digits: 6), key: "\(value)")
    }
    let table = Table(
      columns: [
        // People read what it means; what a file of assumptions calls it is for that file.
        .init("name", de: "Annahme", en: "Assumption"), .init("value", de: "Wert", en: "Value"),
        .init("low", de: "schlecht", en: "low"), .init("high", de: "gut", en: "high"),
        .init("unit", de: "Einheit", en: "Unit"), .init("least", de: "von", en: "least"),
        .init("most", de: "bis", en: "most"), .init("source", de: "Quelle", en: "Source"),
        .machine("meaning"),
      ],
      rows: entries.map { entry in
        [
          entry.cell(language), figure(entry.value(self)),
          ends(of: entry).map { figure($0.low) } ?? .none,
          ends(of: entry).map { figure($0.high) } ?? .none,
          .word(Parameters.unitPhrase(entry.unit)(language), key: entry.unit),
          figure(entry.bounds.lowerBound), figure(entry.bounds.upperBound),
          .word(Parameters.sourcePhrase(entry.source)(language), key: entry.source),
          .text(entry.meaning(language)),
        ]
      })
    return Answer(
      blocks: [.table(table)],
      json: .array(
        entries.map { entry in
          [
            "name": .string(entry.name), "value": .number(entry.value(self)),
            "low": JSONValue(ends(of: entry)?.low), "high": JSONValue(ends(of: entry)?.high),
            "unit": .string(entry.unit), "least": .number(entry.bounds.lowerBound),
            "most": .number(entry.bounds.upperBound), "source": .string(entry.source),
            "meaning": .string(entry.meaning(language)),
          ]
        }),
      table: table)
  }
}

extension Parameters.Entry {
  /// What it means for people, and what a file calls it for machines.
  func cell(_ language: Language) -> Table.Cell {
    .word(meaning(language).capitalizedFirst, key: name)
  }
}

extension Parameters {
  /// Where a default comes from, as people read it: the catalogue marks what is assumed and what is
  /// from a study by a letter.
  package static func sourcePhrase(_ source: String) -> Phrase {
    if source == "A" { return Phrase(de: "Annahme", en: "assumed") }
    if source.hasPrefix("A; ") {
      let rest = source.dropFirst(3)
      let german = rest.replacing("practitioner guides", with: "Leitfäden aus der Praxis")
      return Phrase(de: "Annahme; \(german)", en: "assumed; \(rest)")
    }
    let study = source.hasPrefix("S: ") ? String(source.dropFirst(3)) : source
    return Phrase(de: study, en: study)
  }

  /// A unit of the catalogue as people read it.
  package static func unitPhrase(_ unit: String) -> Phrase {
    switch unit {
    case "years": Phrase(de: "Jahre", en: "years")
    case "months": Phrase(de: "Monate", en: "months")
    case "days": Phrase(de: "Tage", en: "days")
    case "days/yr": Phrase(de: "Tage im Jahr", en: "days a year")
    case "1/yr": Phrase(de: "im Jahr", en: "a year")
    case "1/contact/yr": Phrase(de: "je Kontakt und Jahr", en: "per contact and year")
    case "EUR": Phrase(de: "€", en: "€")
    case "EUR/yr": Phrase(de: "€ im Jahr", en: "€ a year")
    case "EUR/day": Phrase(de: "€ je Tag", en: "€ a day")
    default: Phrase(de: "", en: "")
    }
  }
}
