import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// On which assumptions the suggested pairs depend, and all that are possible.
struct TornadoReport {
  let pairing: Pairing
  let suggested: Tornado
  /// Nil in large associations, where it would take long.
  let possible: Tornado?

  /// Whether the partner plan itself goes by fit, since amounts are missing.
  let isPlanByFit: Bool

  init(_ pairing: Pairing, _ problem: PairingProblem, isPlanByFit: Bool) {
    self.pairing = pairing
    self.isPlanByFit = isPlanByFit
    suggested = Tornado(pairing.pairs.map(\.firms), in: problem.benefit)
    let isLarge = problem.benefit.network.firmCount > 500
    possible = isLarge ? nil : Tornado(ofAllPairsIn: problem.benefit)
  }

  /// The report as a command answers it: the three most influential assumptions, then the pairs.
  func answer(_ network: Network, _ language: Language) -> Answer {
    guard !pairing.pairs.isEmpty else {
      let none = Sentence(
        de: "Noch kein Paar ist gut für beide; also hängt auch nichts von Annahmen ab.",
        en: "No pair is good for both yet, so nothing depends on assumptions.",
        .explainPairing)
      return Answer(
        blocks: [(isPlanByFit ? TornadoReport.byFit : none).block(language)],
        json: json(network), table: table(suggested.bars, language), status: .nothingFound)
    }
    var blocks: [Block] = isPlanByFit ? [TornadoReport.byFit.block(language), .gap] : []
    blocks += mostInfluential(language)
    blocks += countedOnce(language)
    if let possible, let first = possible.bars.first, first.swing > 0 {
      blocks += [.gap, .text(all(possible, first)(language))]
    }
    blocks += whatIsLeft(network, language)
    return Answer(
      blocks: blocks, json: json(network), table: table(suggested.bars, language))
  }

  private static let byFit = Sentence(
    de: "Der Partnerplan geht nach Passung, weil Beträge fehlen; seine Auswahl hängt an keiner "
      + "Annahme in Euro. → Fragen Sie zuerst nach den Angaben, die am meisten entscheiden.",
    en: "The partner plan goes by fit, since amounts are missing; its choice rests on no "
      + "assumption in euros. → Ask for the facts first that decide most.", .askForFacts)

  private func mostInfluential(_ language: Language) -> [Block] {
    let top = Array(suggested.bars.prefix(3).filter { $0.swing > 0 })
    return [
      .headline(
        Phrase(
          de: "Wovon der Nutzen am stärksten abhängt", en: "What the gain depends on most")(
            language)),
      .text(
        Phrase(
          de: "Nutzen der \(pairing.pairs.count) vorgeschlagenen Paare: "
            + "\(language.euros(suggested.base)) im Jahr. Jede Annahme für sich an ihrem "
            + "ungünstigen und günstigen Ende, alle anderen wie angenommen:",
          en: "Gain of the \(pairing.pairs.count) suggested pairs: "
            + "\(language.euros(suggested.base)) a year. Each assumption by itself at its "
            + "bad and good end, all others as assumed:")(language)),
      .gap, .table(table(top, language)), .gap,
    ]
  }

  /// What the pairs bring together where that is clearly less than one by one.
  private func countedOnce(_ language: Language) -> [Block] {
    let once = pairing.portfolio.total
    guard suggested.base - once >= 0.01 * suggested.base.magnitude else { return [] }
    return [
      .text(
        Phrase(
          de: "Paar für Paar zusammengezählt. Zählt jeder Markt, jeder Bedarf und jede freie "
            + "Kapazität eines Unternehmens einmal, sind es \(language.euros(once)).",
          en: "Added up pair by pair. With each market, each need and each spare capacity of a "
            + "firm counted once it is \(language.euros(once)).")(language))
    ]
  }

  private func whatIsLeft(_ network: Network, _ language: Language) -> [Block] {
    let atWorst = pairing.pairs.filter(\.isGoodAtWorst)
    let blocks: [Block] = [
      .headline(
        Phrase(
          de: "Was bleibt, wenn alle Annahmen zugleich ungünstig ausfallen",
          en: "What is left if all assumptions turn out badly at once")(language)),
      .text(
        Phrase(
          de: "\(atWorst.count) der \(pairing.pairs.count) Paare sind dann noch gut für beide.",
          en: "\(atWorst.count) of the \(pairing.pairs.count) pairs are still good for both then."
        )(language)),
    ]
    guard !atWorst.isEmpty else { return blocks }
    return blocks + [.gap, .table(Table.pairs(atWorst, network, language))]
  }

  private func all(_ possible: Tornado, _ first: Tornado.Bar) -> Phrase {
    func text(_ euros: EuroPerYear, _ language: Language) -> String { language.euros(euros) }
    return Phrase(
      de: "Alle Paare, die für beide gut sind, zusammen: \(text(possible.base, .german)) im Jahr; "
        + "die Annahme „\(first.entry.meaning.german)“ allein bewegt sie zwischen "
        + "\(text(first.atLow, .german)) und \(text(first.atHigh, .german)).",
      en: "All pairs that are good for both together: \(text(possible.base, .english)) a year; "
        + "the assumption “\(first.entry.meaning.english)” alone moves them between "
        + "\(text(first.atLow, .english)) and \(text(first.atHigh, .english)).")
  }

  private func table(_ bars: [Tornado.Bar], _ language: Language) -> Table {
    Table(
      columns: [
        .init("parameter", de: "Annahme", en: "Assumption"),
        .init("low", de: "Ungünstig", en: "Bad end"), .init("high", de: "Günstig", en: "Good end"),
        .init("total_low", de: "Nutzen ungünstig", en: "Gain at bad end"),
        .init("total_high", de: "Nutzen günstig", en: "Gain at good end"),
        .init("swing", de: "Spanne", en: "Range"),
        .init("surviving", de: "Paare noch gut für beide", en: "Pairs still good for both"),
      ],
      rows: bars.map { bar in
        [
          bar.entry.cell(language), .number(bar.low, digits: bar.low < 10 ? 2 : 0),
          .number(bar.high, digits: bar.high < 10 ? 2 : 0), .euros(bar.atLow),
          .euros(bar.atHigh), .euros(bar.swing), .count(bar.surviving),
        ]
      })
  }

  private func json(_ network: Network) -> JSONValue {
    func ids(_ pairs: [Pair]) -> JSONValue {
      .array(
        pairs.map {
          .array([.string(network.id(of: $0.first.firm)), .string(network.id(of: $0.second.firm))])
        })
    }
    func tornado(_ tornado: Tornado) -> JSONValue {
      [
        "base": .number(tornado.base),
        "parameters": .array(
          tornado.bars.map { bar in
            [
              "name": .string(bar.entry.name), "low": .number(bar.low), "high": .number(bar.high),
              "total_low": .number(bar.atLow), "total_high": .number(bar.atHigh),
              "swing": .number(bar.swing), "surviving": .integer(bar.surviving),
            ]
          }),
      ]
    }
    return [
      "objective": .string(pairing.objective.rawValue),
      "counted_once": .number(pairing.portfolio.total), "suggested": tornado(suggested),
      "possible": possible.map(tornado) ?? .null,
      "robust": ids(pairing.pairs.filter(\.isRobust)),
      "good_at_worst": ids(pairing.pairs.filter(\.isGoodAtWorst)),
    ]
  }
}
