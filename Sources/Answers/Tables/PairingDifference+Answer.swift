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
    // The answer comes first; of firms that leave it is what hangs on them.
    let told = sentences(objective)
    if departures.isEmpty {
      blocks += told.prefix(1).map { .headline($0(language)) }
      blocks += told.dropFirst().map { .text($0(language)) }
    } else {
      blocks.append(.headline(Phrase(de: "Im Partnerplan", en: "In the partner plan")(language)))
      blocks += told.map { .text($0(language)) }
    }
    if !table.rows.isEmpty { blocks += [.gap, .table(table)] }
    if let step = nextStep(departures) { blocks += [.gap, .text("→ " + step(language))] }
    return Answer(
      blocks: blocks, json: json(objective, departures.map { $0.json(network) }), table: table)
  }

  /// What to do next: for whoever is left without a partner, or about what hangs on who leaves.
  private func nextStep(_ departures: [Departure]) -> Phrase? {
    if let left = losing.first {
      let name = before.network.shortName(left)
      return losing.count == 1
        ? Phrase(
          de: "Suchen Sie für \(name) einen anderen Partner.",
          en: "Look for another partner for \(name)".sentence)
        : Phrase(
          de:
            "Suchen Sie andere Partner für die \(losing.count), die dann keinen haben, zuerst für "
            + "\(name)".sentence,
          en: "Look for other partners for the \(losing.count) that have none then, \(name) first.")
    }
    return departures.lazy.compactMap { $0.step(self.before.network) }.first
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
    func euros(_ value: EuroPerYear) -> JSONValue { objective == .fit ? nil : .number(value) }
    func state(_ state: State, _ totalOfOthers: EuroPerYear) -> JSONValue {
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
