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
            de: "So viele Unternehmen sind über Empfehlungen zu erwarten",
            en: "So many firms can be expected by introductions")(language)),
        .table(table), .gap, .text(method.sentence(in: network, hops: hops)(language)),
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
  func sentence(in network: Network, hops: Int) -> Phrase {
    switch self {
    case .exact:
      Phrase(
        de: "Exakt berechnet, höchstens \(hops) Empfehlungen hintereinander.",
        en: "Computed exactly, at most \(hops) introductions in a row.")
    case .worlds:
      Phrase(
        de: "Mittel über \(network.parameters.worlds) Zufallswelten mit 95-%-Spanne, "
          + "höchstens \(hops) Empfehlungen hintereinander.",
        en: "Mean over \(network.parameters.worlds) random worlds with its 95 % interval, "
          + "at most \(hops) introductions in a row.")
    }
  }
}
