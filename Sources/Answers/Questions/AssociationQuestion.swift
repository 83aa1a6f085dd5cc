import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

/// Where the association stands, in numbers.
///
/// - SeeAlso: F21.
public struct AssociationQuestion: Question {
  /// How many names a sentence lists at most.
  private static let mostNames = 8

  /// Makes the question.
  public init() {}

  /// The indicators, and the firms without which a group would fall apart.
  ///
  /// - Complexity: that of ``NetworkIndicators``.
  public func answer(in network: Network, for reader: Reader) -> Answer {
    let language = reader.language
    let indicators = NetworkIndicators(network, seed: reader.seed)
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
    var blocks: [Block] = [
      .headline(
        Phrase(de: "Der Verband in Zahlen", en: "The association in numbers")(language)),
      .table(table),
    ]
    if !indicators.articulation.isEmpty {
      let names = indicators.articulation.prefix(AssociationQuestion.mostNames)
        .map { network.name($0) }
      let more = indicators.articulation.count > names.count ? " …" : ""
      let listed = (language.list(names) + more).sentence
      blocks += [
        .gap,
        .text(
          Phrase(de: "Gelenkfirmen: \(listed)", en: "Articulation firms: \(listed)")(language)),
      ]
    }
    return Answer(blocks: blocks, json: ["indicators": .object(members)], table: table)
  }
}

extension NetworkIndicators.Entry.Value {
  /// The value as a table holds it.
  package var cell: Table.Cell {
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
