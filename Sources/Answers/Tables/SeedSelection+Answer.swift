import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension SeedSelection {
  /// The firms to begin with.
  ///
  /// - Parameters:
  ///   - asked: how many were asked for.
  ///   - network: the network.
  ///   - language: the reader's.
  /// - Returns: the choice, what it reaches and what is proven of it.
  func answer(asked: Int, in network: Network, _ language: Language) -> Answer {
    let count = starts.count
    let extent = extent(network)
    let heading = Phrase(
      de: count == 1
        ? "Dieses Mitglied trägt eine Nachricht am weitesten: \(extent.german)"
        : "Diese \(count) Mitglieder tragen eine Nachricht am weitesten: \(extent.german)",
      en: count == 1
        ? "This member carries a message farthest: \(extent.english)"
        : "These \(count) members carry a message farthest: \(extent.english)")
    let counted = Phrase(
      de: "die Startgruppe zählt mit", en: "the starting group is counted")
    let table = Table(
      columns: [
        .init("rank", de: "Platz", en: "Rank"), .init("id", de: "Unternehmen", en: "Firm"),
        .init("reached", de: "Zusammen erreicht", en: "Reached together"), .machine("name"),
      ],
      rows: starts.enumerated().map { rank, start in
        [
          .count(rank + 1), network.cell(start.firm), .number(start.reachedSoFar, digits: 1),
          .text(network.name(start.firm)),
        ]
      })
    let none = Phrase(
      de: "Kein Mitglied kann eine Nachricht weitergeben: Beziehungen sind nicht bekannt.",
      en: "No member can pass a message on: no links are known.")
    let fewer = Phrase(
      de: "Gesucht waren \(asked); weitere Mitglieder erreichen niemanden mehr.",
      en: "\(asked) were asked for; further members reach nobody more.")
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
      de: count == 1
        ? "Diese Anfrage bringt am meisten" : "Diese \(count) Anfragen bringen am meisten",
      en: count == 1 ? "This request brings the most" : "These \(count) requests bring the most")
    let counted = Phrase(
      de: "wer nur fragt, zählt nicht mit", en: "those who only ask are not counted")
    let table = Table(
      columns: [
        .init("rank", de: "Platz", en: "Rank"), .init("firm", de: "Unternehmen", en: "Firm"),
        .init("asks", de: "Anfrage an", en: "Request to"),
        .init("reached", de: "Zusammen erreicht", en: "Reached together"),
        .machine("firm_name"), .machine("asks_name"),
      ],
      rows: starts.enumerated().map { rank, start in
        [
          .count(rank + 1), network.cell(start.firm), start.asked.map { network.cell($0) } ?? .none,
          .number(start.reachedSoFar, digits: 1), .text(network.name(start.firm)),
          start.asked.map { .text(network.name($0)) } ?? .none,
        ]
      })
    let asker = firm.map { network.name($0) }
    let none = Phrase(
      de: asker.map { "\($0) hat keinen Kontakt, der jemanden vermitteln kann." }
        ?? "Kein Mitglied hat einen Kontakt, der jemanden vermitteln kann.",
      en: asker.map { "\($0) has no contact who can introduce anybody." }
        ?? "No member has a contact who can introduce anybody.")
    let fewer = Phrase(
      de: "Frei waren \(budget) Anfragen; weitere bringen nichts hinzu.",
      en: "\(budget) requests were free; further ones add nothing.")
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
      blocks += ([fewer, found(counted), proof(language)]).compactMap {
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

  private func found(_ counted: Phrase) -> Phrase {
    func range(_ language: Language, _ to: String) -> String {
      let (least, most) = (language.rounded(low.rounded()), language.rounded(high.rounded()))
      return least == most ? least : "\(least) \(to) \(most)"
    }
    return Phrase(
      de: "Über höchstens \(hops - 1) Vermittler; geschätzt, wahrscheinlich "
        + "\(range(.german, "bis")) Unternehmen (\(counted.german)).",
      en: "Through \(hops - 1) introducers or fewer; estimated, likely "
        + "\(range(.english, "to")) firms (\(counted.english)).")
  }

  /// How far it gets.
  private func extent(_ network: Network) -> Phrase {
    func text(_ language: Language) -> (String, String) {
      // Nobody reaches more than there are, whatever rounding makes of an estimate.
      let all = Double(network.firmCount)
      return (
        reached >= 0.95 * all
          ? language.number(min(all, reached.rounded()))
          : language.rounded(reached.rounded()),
        language.number(network.firmCount)
      )
    }
    let (german, english) = (text(.german), text(.english))
    return Phrase(
      de: "zu etwa \(german.0) der \(german.1) Unternehmen",
      en: "to about \(english.0) of \(english.1) firms")
  }

  private func proof(_ language: Language) -> Phrase? {
    guard provenShare > 0 else { return nil }
    // Rounded up, so that nothing is promised that was not proven.
    let most = (reached / provenShare).rounded(.up)
    let certainty = language.percent(confidence, digits: 0)
    return Phrase(
      de: "Eine andere Auswahl dieser Größe kann höchstens etwa \(language.number(most)) erreichen "
        + "(zu \(certainty) sicher).",
      en: "Another choice of this size can reach about \(language.number(most)) at most "
        + "(with a confidence of \(certainty)).")
  }
}
