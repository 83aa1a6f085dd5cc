import ArgumentParser
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

/// Every assumption with its unit, range and source; its CSV is a parameters file.
struct ParametersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameters",
    abstract: told(
      de: "Alle Annahmen mit Einheit, Spanne und Quelle; --format csv ergibt eine Datei "
        + "für --parameters.",
      en: "Every assumption with unit, range and source; --format csv makes a file "
        + "for --parameters."))

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let language = common.language
    let parameters = try common.assumptions()
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
          .text(entry.name), .number(entry.value(parameters), digits: 4),
          entry.interval.map { .number($0.low, digits: 4) } ?? .none,
          entry.interval.map { .number($0.high, digits: 4) } ?? .none,
          .text(entry.unit), .number(entry.bounds.lowerBound, digits: 4),
          .number(entry.bounds.upperBound, digits: 0), .text(entry.source),
          .text(entry.meaning(language)),
        ]
      })
    try common.deliver(
      Answer(
        parts: [.table(table)],
        json: .array(
          entries.map { entry in
            [
              "name": .string(entry.name), "value": .number(entry.value(parameters)),
              "low": JSONValue(entry.interval?.low), "high": JSONValue(entry.interval?.high),
              "unit": .string(entry.unit), "least": .number(entry.bounds.lowerBound),
              "most": .number(entry.bounds.upperBound), "source": .string(entry.source),
              "meaning": .string(entry.meaning(language)),
            ]
          }),
        table: table))
  }
}
