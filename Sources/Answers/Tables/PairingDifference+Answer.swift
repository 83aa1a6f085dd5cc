import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension PairingDifference {
  /// What changes, in sentences and as a table of pairs that go and come.
  func answer(_ language: Language, objective: Objective) -> Answer {
    let table = table(language)
    var blocks: [Block] = [
      .headline(Phrase(de: "Was sich ändert", en: "What changes")(language))
    ]
    blocks += sentences(objective).map { .text($0(language)) }
    if !table.rows.isEmpty { blocks += [.gap, .table(table)] }
    return Answer(blocks: blocks, json: json(objective), table: table)
  }

  private func table(_ language: Language) -> Table {
    func rows(
      _ pairs: [PairingProblem.Candidate], _ state: State, _ word: Phrase, _ key: String
    ) -> [[Table.Cell]] {
      pairs.map { pair in
        [
          .word(word(language), key: key), state.network.cell(pair.first),
          state.network.cell(pair.second), .number(pair.index, digits: 1), .euros(pair.sum),
          .text(state.network.name(pair.first)), .text(state.network.name(pair.second)),
        ]
      }
    }
    return Table(
      columns: [
        .init("change", de: "Änderung", en: "Change"),
        .init("first", de: "Unternehmen", en: "Firm"),
        .init("second", de: "Partner", en: "Partner"), .init("index", de: "Index", en: "Index"),
        .init("sum", de: "Nutzen beider", en: "Gain of both"),
        .machine("first_name"), .machine("second_name"),
      ],
      rows: rows(removed, before, Phrase(de: "entfällt", en: "dropped"), "removed")
        + rows(added, after, Phrase(de: "neu", en: "added"), "added"))
  }

  private func json(_ objective: Objective) -> JSONValue {
    let others = totalOfOthers
    func state(_ state: State, _ totalOfOthers: Double) -> JSONValue {
      [
        "value": .number(state.value), "upper_bound": .number(state.upperBound),
        "optimal": .bool(state.isOptimal), "pairs": .integer(state.pairs.count),
        "served": .integer(state.served.count), "total": .number(state.total),
        "total_of_others": .number(totalOfOthers),
      ]
    }
    func list(_ pairs: [PairingProblem.Candidate], _ network: Network) -> JSONValue {
      .array(
        pairs.map {
          .array([.string(network.id(of: $0.first)), .string(network.id(of: $0.second))])
        })
    }
    return [
      "objective": .string(objective.rawValue), "before": state(before, others.before),
      "after": state(after, others.after),
      "growth": .number(growth), "added": list(added, after.network),
      "removed": list(removed, before.network),
      "gaining": .array(gaining.map { .string(after.network.id(of: $0)) }),
      "losing": .array(losing.map { .string(before.network.id(of: $0)) }),
    ]
  }
}
