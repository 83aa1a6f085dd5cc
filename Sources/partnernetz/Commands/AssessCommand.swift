import ArgumentParser
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

/// Step 1: where a firm, or the association, stands.
struct AssessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: told(
      de: "Schritt 1, Ist-Aufnahme: ein Unternehmen, oder ohne Angabe der ganze Verband.",
      en: "Step 1, as-is: one firm, or the whole association unless told."))

  @Argument(help: help(de: "Nummer oder Name.", en: "Id or name."))
  var firm: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let session = try Session(common)
    if let firm {
      try common.deliver(
        FirmAssessment(of: try session.number(of: firm), in: session.network, seed: common.seed)
          .answer(common.language))
    } else {
      try common.deliver(association(session.network))
    }
  }

  private func association(_ network: Network) -> Answer {
    let language = common.language
    let indicators = NetworkIndicators(network, seed: common.seed)
    let table = Table(
      columns: [
        .init("indicator", de: "Kennzahl", en: "Indicator"),
        .init("value", de: "Wert", en: "Value"), .init("name", de: "Name", en: "Name"),
      ],
      rows: indicators.entries.map {
        [.text($0.phrase(language)), $0.value?.cell ?? .none, .text($0.key)]
      })
    var members = Dictionary(
      indicators.entries.map { ($0.key, $0.value?.json ?? .null) }, uniquingKeysWith: { a, _ in a })
    func ids(_ firms: [Int32]) -> JSONValue { .array(firms.map { .string(network.id(of: $0)) }) }
    members["isolated_firms"] = ids(indicators.isolated)
    members["articulation"] = ids(indicators.articulation)
    members["distances_exact"] = .bool(indicators.distancesAreExact)
    var parts: [Answer.Part] = [
      .heading(
        Phrase(de: "Der Verband in Zahlen", en: "The association in numbers")(language)),
      .table(table),
    ]
    if !indicators.articulation.isEmpty {
      let names = indicators.articulation.prefix(8).map { network.name($0) }
      parts += [
        .text(""),
        .text(
          Phrase(
            de:
              "Gelenkfirmen: \(language.list(names))\(indicators.articulation.count > 8 ? " …" : "")"
              .sentence,
            en:
              "Articulation firms: \(language.list(names))\(indicators.articulation.count > 8 ? " …" : "")"
              .sentence
          )(
            language
          ).terminalSafe),
      ]
    }
    return Answer(parts: parts, json: ["indicators": .object(members)], table: table)
  }
}

extension NetworkIndicators.Entry.Value {
  var cell: Table.Cell {
    switch self {
    case .count(let value): .count(value)
    case .number(let value): .number(value, digits: 2)
    case .share(let value): .percent(value)
    }
  }

  var json: JSONValue {
    switch self {
    case .count(let value): .integer(value)
    case .number(let value), .share(let value): .number(value)
    }
  }
}
