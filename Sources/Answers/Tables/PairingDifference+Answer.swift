import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension PairingDifference {
  /// What changes, in sentences and as a table of pairs that go and come.
  ///
  /// Of firms that leave it is told first what hangs on them; the pairing comes after that.
  func answer(
    _ language: Language, objective: Objective, _ departures: [Departure] = []
  ) -> Answer {
    let table = objective == .fit ? tableByFit(language) : table(language)
    let network = before.network
    var blocks: [Block] = departures.flatMap { departure -> [Block] in
      [.headline(departure.headline(network)(language))]
        + departure.reasons(network).map { .text("– " + $0(language)) }
    }
    blocks.append(
      .headline(
        (departures.isEmpty
          ? Phrase(de: "Was sich ändert", en: "What changes")
          : Phrase(de: "Im Partnerplan", en: "In the partner plan"))(language)))
    blocks += sentences(objective).map { .text($0(language)) }
    if !table.rows.isEmpty { blocks += [.gap, .table(table)] }
    return Answer(
      blocks: blocks, json: json(objective, departures.map { $0.json(network) }), table: table)
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

  private func json(_ objective: Objective, _ departures: [JSONValue]) -> JSONValue {
    let others = totalOfOthers
    // By fit nothing is known of euros, which is not the same as none.
    func euros(_ value: Double) -> JSONValue { objective == .fit ? nil : .number(value) }
    func state(_ state: State, _ totalOfOthers: Double) -> JSONValue {
      [
        "value": .number(state.value), "upper_bound": .number(state.upperBound),
        "optimal": .bool(state.isOptimal), "pairs": .integer(state.pairs.count),
        "served": .integer(state.served.count), "total": euros(state.total),
        "total_of_others": euros(totalOfOthers),
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
      "departures": .array(departures), "growth": .number(growth),
      "added": list(added, after.network),
      "removed": list(removed, before.network),
      "gaining": .array(gaining.map { .string(after.network.id(of: $0)) }),
      "losing": .array(losing.map { .string(before.network.id(of: $0)) }),
    ]
  }
}
