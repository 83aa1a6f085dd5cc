import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Reach {
  /// Each firm's reach, the greatest first.
  func answer(in network: Network, _ language: Language) -> Answer {
    let ranked = firms.sorted { ($1.reach, $0.firm) < ($0.reach, $1.firm) }
    let isRange = method == .worlds
    let table = Table(
      columns: [
        .init("id", de: "Unternehmen", en: "Firm"),
        .init("reach", de: "Erreicht", en: "Reached"),
        // A range of estimates; what is exact has none.
        isRange ? .init("low", de: "von", en: "from") : .machine("low"),
        isRange ? .init("high", de: "bis", en: "to") : .machine("high"), .machine("name"),
      ],
      rows: ranked.map {
        [
          network.cell($0.firm), .number($0.reach, digits: 0), .number($0.low, digits: 0),
          .number($0.high, digits: 0), .text(network.name($0.firm)),
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
        .headline(headline(ranked[0], isOne: ranked.count == 1, network)(language)),
        .table(table), .gap, .text(method.sentence(hops: hops)(language)),
      ],
      json: json(in: network), table: table)
  }

  /// How many firms the first reaches, in whole ones: tenths of firms are not met.
  private func headline(_ first: Firm, isOne: Bool, _ network: Network) -> Phrase {
    let (name, count) = (network.shortName(first.firm), first.reach.rounded())
    func firms(_ language: Language) -> String { language.number(count) }
    guard network.introductions.arcCount > 0 else {
      return Phrase(
        de: "Über Vermittler ist noch niemand zu erreichen: Es fehlen Beziehungen.",
        en: "Nobody can be reached through introducers yet: links are missing.")
    }
    guard count >= 1 else {
      return isOne
        ? Phrase(
          de: "\(name) erreicht über Vermittler noch niemanden sicher.",
          en: "\(name) reaches nobody for sure through introducers yet.")
        : Phrase(
          de: "Über Vermittler erreicht noch niemand jemanden sicher.",
          en: "Nobody reaches anybody for sure through introducers yet.")
    }
    return isOne
      ? Phrase(
        de: "\(name) erreicht über Vermittler etwa \(firms(.german)) Unternehmen.",
        en: "\(name) reaches about \(firms(.english)) \(count == 1 ? "firm" : "firms") through "
          + "introducers.")
      : Phrase(
        de: "Am weitesten reicht \(name): über Vermittler zu etwa \(firms(.german)) Unternehmen.",
        en: "\(name) reaches farthest: about \(firms(.english)) \(count == 1 ? "firm" : "firms") "
          + "through introducers.")
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
