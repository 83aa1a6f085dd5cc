import PartnernetzFormats
package import PartnernetzNetworks
package import PartnernetzPartnerships
import PartnernetzRecords
package import PartnernetzWording

extension Pairing {
  /// Members without a partner whose reason is told.
  private static let mostUnserved = 12

  /// The pairing as a command answers it.
  package func answer(
    _ network: Network, _ language: Language, fit: Fit? = nil, outlook: PairingOutlook? = nil
  ) -> Answer {
    let unsure = outlook?.unsure ?? []
    let byWorth = pairs.byWorth
    // Of many pairs the risks of those are told that bring most.
    let risks = fit.map { PairRisks.beside(byWorth, $0.benefit.base) } ?? [:]
    let table = Table.pairs(
      byWorth, network, language, unsure: unsure, risks: risks, chances: chances)
    var blocks: [Block] = [
      .headline(headline(unsure: unsure.count, in: network)(language))
    ]
    // A sum without its range promises too much, so the range stands beside it.
    let range = [outlook?.sentence(language)].compactMap(\.self)
    blocks += (range + sentences(network).map { $0(language) }).map { .text($0) }
    if !pairs.isEmpty { blocks += [.gap, .table(table)] }
    if let learned = network.parameters.lessonPhrase { blocks.append(.text(learned(language))) }
    blocks += outlook?.blocks(network, language) ?? []
    blocks += notes(network, language)
    let short = days.firms.filter(\.isShort)
    if !short.isEmpty {
      blocks.append(
        .headline(
          Phrase(de: "Mehr Tage als eingeplant", en: "More days than planned")(language)))
      // The longest ten are enough to see; all stand in the answer for machines.
      let longest = short.sorted { ($1.excess, $0.firm) < ($0.excess, $1.firm) }.prefix(10)
      blocks.append(.table(Table.days(Array(longest), network)))
      if short.count > longest.count {
        let rest = short.count - longest.count
        blocks.append(
          .text(Phrase(de: "… und \(rest) weitere.", en: "… and \(rest) more.")(language)))
      }
    }
    blocks += unservedBlocks(network, language)
    blocks += [.gap, nextStep(outlook, network).block(language)]
    return Answer(
      blocks: blocks, json: json(network, language, fit, outlook, risks), table: table,
      status: pairs.isEmpty ? .nothingFound : .fine)
  }

  /// Who has no partner and why; of many the first.
  func unservedBlocks(_ network: Network, _ language: Language) -> [Block] {
    guard !unserved.isEmpty else { return [] }
    let head = Phrase(de: "Noch ohne Partner", en: "No partner yet")(language)
    var blocks: [Block] = [.headline(head)]
    blocks += unserved.prefix(Pairing.mostUnserved).map { entry in
      let reason = entry.sentence(in: language, network: network, objective: objective)
      return .sentence("\(network.name(entry.firm)): \(reason)", remedies: entry.remedies)
    }
    let rest = unserved.count - Pairing.mostUnserved
    guard rest > 0 else { return blocks }
    let more = Phrase(
      de: "… und \(language.number(rest)) \(rest == 1 ? "weiteres" : "weitere"). Warum, steht in "
        + "der Erklärung zu jedem Mitglied.",
      en: "… and \(language.number(rest)) more. The explanation of each member says why.")
    return blocks + [.sentence(more(language), remedies: [.namePair(.explain)])]
  }

  /// What to think of: pair by pair, but what holds of many in one sentence.
  private func notes(_ network: Network, _ language: Language) -> [Block] {
    let single = pairs.filter { !$0.warnings.isEmpty }
    let mainParts = mainPartPhrases(network)
    let oneTrade = Pair.oneTradePhrase(pairs, network)
    guard !single.isEmpty || !mainParts.isEmpty || oneTrade != nil else { return [] }
    var blocks: [Block] = [.headline(Phrase(de: "Hinweise", en: "Notes")(language))]
    blocks += mainParts.map { .text($0(language)) }
    if let oneTrade { blocks.append(.text(oneTrade(language))) }
    return blocks
      + single.map { pair in
        let texts = pair.warningPhrases(network).map { $0(language) }.joined(separator: " ")
        return .text("\(network.names(pair.first.firm, pair.second.firm)): \(texts)")
      }
  }

  private func json(
    _ network: Network, _ language: Language, _ fit: Fit?, _ outlook: PairingOutlook?,
    _ risks: [FirmPair: PairRisk]
  ) -> JSONValue {
    [
      "objective": .string(objective.rawValue), "value": .number(value),
      "upper_bound": .number(upperBound), "optimal": .bool(isOptimal), "gap": JSONValue(gap),
      "candidates": .integer(candidateCount), "served": .integer(served.count),
      "outlook": outlook?.json(network) ?? nil,
      "robust": .integer(pairs.count { $0.isRobust }),
      "good_at_worst": .integer(pairs.count { $0.isGoodAtWorst }),
      "pairs": .array(
        pairs.map {
          $0.json(network, language, fit: fit, risk: risks[$0.firms], chance: chances[$0.firms])
        }),
      "unserved": .array(
        unserved.map { unserved in
          [
            "id": .string(network.id(of: unserved.firm)), "reason": .string(unserved.code),
            "sentence": .string(
              unserved.sentence(in: language, network: network, objective: objective)),
          ]
        }),
      "blocking": .array(
        blocking.map {
          .array([.string(network.id(of: $0.first)), .string(network.id(of: $0.second))])
        }),
      "gain": [
        "counted_once": .number(portfolio.total), "added_up": .number(portfolio.addedUp),
        "members": .array(
          portfolio.entries.map {
            [
              "id": .string(network.id(of: $0.firm)), "counted_once": .number($0.net),
              "added_up": .number($0.addedUp),
            ]
          }),
      ],
      "fairness": [
        "total": .number(fairness.total), "gini": .number(fairness.gini),
        "price_of_fairness": JSONValue(fairness.price),
        "smallest_gain": JSONValue(fairness.smallestGain),
        "worst_off": JSONValue(fairness.worstOff.map { network.id(of: $0) }),
        "worst_off_share": JSONValue(fairness.worstOffShare),
      ],
      "rules": [
        "fixed": .integer(tally.fixed), "unknown_distance": .integer(tally.unknownDistance),
        "ruled_out": .object(
          Dictionary(
            uniqueKeysWithValues: PairingRules.Rule.allCases.compactMap { rule in
              tally.ruledOut[rule].map { (rule.rawValue, .integer($0)) }
            })),
      ],
      "days": daysJSON(network),
    ]
  }

  /// Days needed and planned, as the contract has them.
  private func daysJSON(_ network: Network) -> JSONValue {
    [
      "needed": .number(days.needed), "planned": .number(days.planned),
      "needed_where_planned": .number(days.neededWherePlanned),
      "fitting_pairs": .integer(days.fittingPairs),
      "firms": .array(
        days.firms.map {
          [
            "id": .string(network.id(of: $0.firm)), "needed": .number($0.needed),
            "planned": JSONValue($0.planned),
          ]
        }),
    ]
  }
}

extension Table {
  /// Days needed against days planned, firm by firm.
  static func days(_ firms: [DayPlan.Entry], _ network: Network) -> Table {
    Table(
      columns: [
        .init("firm", de: "Unternehmen", en: "Firm"),
        .init("needed", de: "Nötige Tage im Jahr", en: "Days needed a year"),
        .init("planned", de: "Eingeplante Tage", en: "Days planned"),
      ],
      rows: firms.map { entry in
        [
          network.cell(entry.firm), .number(entry.needed, digits: 1),
          entry.planned.map { .number($0, digits: 1) } ?? .none,
        ]
      })
  }
}
