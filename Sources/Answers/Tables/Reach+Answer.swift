import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Reach {
  /// Each firm's reach, the greatest first.
  func answer(in network: Network, _ language: Language) -> Answer {
    let ranked = firms.sorted { ($1.reach, $0.firm) < ($0.reach, $1.firm) }
    let table = Table(
      columns: [
        .init("id", de: "Unternehmen", en: "Firm"),
        .init("reach", de: "Erreicht", en: "Reached"),
        .init("low", de: "von", en: "from"), .init("high", de: "bis", en: "to"),
        .machine("name"),
      ],
      rows: ranked.map {
        [
          network.cell($0.firm), .number($0.reach, digits: 2), .number($0.low, digits: 2),
          .number($0.high, digits: 2), .text(network.name($0.firm)),
        ]
      })
    guard !ranked.isEmpty else {
      let none = Phrase(
        de: "Die Tabellen nennen kein Unternehmen.", en: "The tables name no firm.")
      return Answer(
        blocks: [.text(none(language))], json: json(in: network), table: table,
        status: .nothingFound)
    }
    return Answer(
      blocks: [
        .headline(
          Phrase(
            de: "Reichweite: so viele Unternehmen sind über Vermittler erreichbar",
            en: "Reach: so many firms can be reached through introducers")(language)),
        .table(table), .gap, .text(method.sentence(hops: hops)(language)),
      ],
      json: json(in: network), table: table)
  }

  private func json(in network: Network) -> JSONValue {
    [
      "method": .string(method.rawValue), "hops": .integer(hops),
      "firms": .array(
        firms.map {
          [
            "id": .string(network.id(of: $0.firm)), "reach": .number($0.reach),
            "low": .number($0.low), "high": .number($0.high),
            "best_path_bound": JSONValue($0.bestPathBound),
            "union_bound": JSONValue($0.unionBound),
          ]
        }),
    ]
  }
}

extension Reach.Method {
  /// How the numbers came about.
  func sentence(hops: Int) -> Phrase {
    switch self {
    case .exact:
      Phrase(
        de: "Exakt berechnet, über höchstens \(hops - 1) Vermittler.",
        en: "Computed exactly, through \(hops - 1) introducers or fewer.")
    case .worlds:
      Phrase(
        de: "Über höchstens \(hops - 1) Vermittler; geschätzt, mit Spanne.",
        en: "Through \(hops - 1) introducers or fewer; estimated, with a range.")
    }
  }
}
