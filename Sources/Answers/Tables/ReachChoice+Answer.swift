import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension ReachChoice {
  /// The firms to begin with.
  ///
  /// - Parameters:
  ///   - asked: how many were asked for.
  ///   - network: the network.
  ///   - language: the reader's.
  /// - Returns: the choice, what it reaches and what is proven of it.
  func answer(asked: Int, in network: Network, _ language: Language) -> Answer {
    let count = starts.count
    let heading = Phrase(
      de: count == 1
        ? "Dieses Unternehmen erreicht am meisten"
        : "Diese \(count) Unternehmen erreichen zusammen am meisten",
      en: count == 1
        ? "This firm reaches the most" : "These \(count) firms together reach the most")
    let counted = Phrase(
      de: "wer anfängt, zählt mit", en: "those who begin are counted")
    let table = Table(
      columns: [
        .init("rank", de: "Platz", en: "Rank"), .init("id", de: "Unternehmen", en: "Firm"),
        .init("reached", de: "Zusammen erreicht", en: "Reached together"), .machine("name"),
      ],
      rows: starts.enumerated().map { rank, start in
        [
          .count(rank + 1), network.cell(start.firm), .number(start.reachedSoFar, digits: 2),
          .text(network.name(start.firm)),
        ]
      })
    let none = Phrase(
      de: "Es gibt kein Mitglied, mit dem man anfangen könnte.",
      en: "There is no member to begin with.")
    let fewer = Phrase(
      de: "Gefragt war nach \(asked); mehr Unternehmen bringen nichts hinzu.",
      en: "\(asked) were asked for; more firms add nothing.")
    return answer(
      heading, counted, table, none: none,
      fewer: count < asked ? fewer : nil, in: network, language,
      key: "starters",
      json: starts.map {
        ["id": .string(network.id(of: $0.firm)), "reached": .number($0.reachedSoFar)]
      })
  }

  /// The contacts to ask.
  ///
  /// - Parameters:
  ///   - budget: how many asks there were to give.
  ///   - firm: who asks; nil where any member may.
  ///   - network: the network.
  ///   - language: the reader's.
  /// - Returns: the asks, what they reach and what is proven of them.
  func answer(
    ofAsks budget: Int, by firm: Int32?, in network: Network, _ language: Language
  ) -> Answer {
    let count = starts.count
    let heading = Phrase(
      de: count == 1 ? "Diese Bitte bringt am meisten" : "Diese \(count) Bitten bringen am meisten",
      en: count == 1 ? "This ask brings the most" : "These \(count) asks bring the most")
    let counted = Phrase(
      de: "wer nur fragt, zählt nicht mit", en: "those who only ask are not counted")
    let table = Table(
      columns: [
        .init("rank", de: "Platz", en: "Rank"), .init("firm", de: "Unternehmen", en: "Firm"),
        .init("asks", de: "fragt", en: "asks"),
        .init("reached", de: "Zusammen erreicht", en: "Reached together"),
        .machine("firm_name"), .machine("asks_name"),
      ],
      rows: starts.enumerated().map { rank, start in
        [
          .count(rank + 1), network.cell(start.firm), start.asked.map { network.cell($0) } ?? .none,
          .number(start.reachedSoFar, digits: 2), .text(network.name(start.firm)),
          start.asked.map { .text(network.name($0)) } ?? .none,
        ]
      })
    let asker = firm.map { network.name($0) }
    let none = Phrase(
      de: asker.map { "\($0) hat keinen Kontakt, der jemanden einführen könnte." }
        ?? "Kein Mitglied hat einen Kontakt, der jemanden einführen könnte.",
      en: asker.map { "\($0) has no contact who could introduce anybody." }
        ?? "No member has a contact who could introduce anybody.")
    let fewer = Phrase(
      de: "Bitten gab es \(budget); mehr bringen nichts hinzu.",
      en: "There were \(budget) asks; more add nothing.")
    return answer(
      heading, counted, table, none: none,
      fewer: count < budget ? fewer : nil, in: network, language,
      key: "asks",
      json: starts.map {
        [
          "from": .string(network.id(of: $0.firm)),
          "to": JSONValue($0.asked.map { network.id(of: $0) }),
          "reached": .number($0.reachedSoFar),
        ]
      })
  }

  private func answer(
    _ heading: Phrase, _ counted: Phrase, _ table: Table, none: Phrase,
    fewer: Phrase?, in network: Network, _ language: Language, key: String, json: [JSONValue]
  ) -> Answer {
    var blocks: [Block] = []
    if starts.isEmpty {
      blocks.append(.text(none(language)))
    } else {
      blocks += [.headline(heading(language)), .table(table), .gap]
      blocks += ([fewer, found(counted, in: network, language), proof(language)]).compactMap {
        $0.map { .text($0(language)) }
      }
    }
    return Answer(
      blocks: blocks,
      json: [
        "method": "reverse_sets", "hops": .integer(hops), key: .array(json),
        "reached": .number(reached), "low": .number(low), "high": .number(high),
        "proven_share": .number(provenShare), "confidence": .number(confidence),
      ],
      table: table, status: starts.isEmpty ? .nothingFound : .fine)
  }

  private func found(_ counted: Phrase, in network: Network, _ language: Language) -> Phrase {
    let (mean, low, high) = (
      language.fixed(reached, digits: 2), language.fixed(low, digits: 2),
      language.fixed(high, digits: 2)
    )
    let all = language.number(network.firmCount)
    return Phrase(
      de: "Zu erwarten sind \(mean) von \(all) Unternehmen (95-%-Spanne \(low) bis \(high); "
        + "\(counted.german)), bei höchstens \(hops) Empfehlungen hintereinander.",
      en: "\(mean) of \(all) firms can be expected (95 % interval \(low) to \(high); "
        + "\(counted.english)), with at most \(hops) introductions in a row.")
  }

  private func proof(_ language: Language) -> Phrase {
    // Rounded down, so that nothing is promised that was not proven.
    let share = language.percent((100 * provenShare).rounded(.down) / 100)
    let certainty = language.percent(confidence)
    return Phrase(
      de: "Das ist nachweislich mindestens \(share) dessen, was die allerbeste Auswahl dieser "
        + "Größe erreicht (zu \(certainty) sicher).",
      en: "This is proven to be at least \(share) of what the very best choice of this size "
        + "reaches (with a confidence of \(certainty)).")
  }
}
