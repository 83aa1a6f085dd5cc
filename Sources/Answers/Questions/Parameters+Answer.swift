import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

extension Parameters {
  /// Every assumption with its value, unit, range and source; the table is one that can be read back.
  public func answer(for reader: Reader) -> Answer {
    let language = reader.language
    let entries = Parameters.catalogue
    let table = Table(
      columns: [
        .init("name", de: "Name", en: "Name"), .init("value", de: "Wert", en: "Value"),
        .init("low", de: "schlecht", en: "low"), .init("high", de: "gut", en: "high"),
        .init("unit", de: "Einheit", en: "Unit"), .init("least", de: "von", en: "least"),
        .init("most", de: "bis", en: "most"), .init("source", de: "Quelle", en: "Source"),
        .init("meaning", de: "Bedeutung", en: "Meaning"),
      ],
      rows: entries.map { entry in
        [
          .text(entry.name), .number(entry.value(self), digits: 4),
          entry.interval.map { .number($0.low, digits: 4) } ?? .none,
          entry.interval.map { .number($0.high, digits: 4) } ?? .none,
          .text(entry.unit), .number(entry.bounds.lowerBound, digits: 4),
          .number(entry.bounds.upperBound, digits: 0), .text(entry.source),
          .text(entry.meaning(language)),
        ]
      })
    return Answer(
      blocks: [.table(table)],
      json: .array(
        entries.map { entry in
          [
            "name": .string(entry.name), "value": .number(entry.value(self)),
            "low": JSONValue(entry.interval?.low), "high": JSONValue(entry.interval?.high),
            "unit": .string(entry.unit), "least": .number(entry.bounds.lowerBound),
            "most": .number(entry.bounds.upperBound), "source": .string(entry.source),
            "meaning": .string(entry.meaning(language)),
          ]
        }),
      table: table)
  }
}
