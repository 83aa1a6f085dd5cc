import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension MarginalReach {
  /// The most third parties that people are shown.
  private static let mostShown = 10

  /// What the partnership brings to its two firms and to others.
  func answer(in network: Network, _ language: Language) -> Answer {
    let others = network.numbersOfFirms
      .filter { ![first, second].contains($0) && gains[Int($0)].mean > 0 }
      .sorted { (gains[Int($1)].mean, $0) < (gains[Int($0)].mean, $1) }
    let ends = [first, second].map { network.shortName($0) }
    let more = [first, second].map { MarginalReach.told(gains[Int($0)].mean) }
    var blocks: [Block] = [
      .headline(
        Phrase(
          de:
            "Mit einer Partnerschaft erreicht \(ends[0]) \(more[0].german), \(ends[1]) "
            + more[1].german,
          en: "With a partnership \(ends[0]) reaches \(more[0].english), \(ends[1]) "
            + more[1].english)(language)),
      .table(
        table(of: [first, second] + others.prefix(MarginalReach.mostShown), in: network)),
      .gap,
      .text(
        Phrase(
          de: thirdPartyGain.mean < 1
            ? "Für andere Mitglieder ändert sich die Reichweite kaum."
            : "\(Language.german.number(others.count)) andere Unternehmen erreichen dann zusammen etwa "
              + "\(Language.german.rounded(thirdPartyGain.mean)) Kontakte mehr.",
          en: thirdPartyGain.mean < 1
            ? "The reach of other members hardly changes."
            : "\(Language.english.number(others.count)) other firms then reach about "
              + "\(Language.english.rounded(thirdPartyGain.mean)) contacts more in total.")(
            language)
      ),
    ]
    if let obstacle = network.obstacle(between: first, second) {
      blocks.append(.text(obstacle(language)))
    }
    blocks.append(.text(method.growthSentence(hops: hops)(language)))
    func json(_ firm: Int32) -> JSONValue {
      [
        "id": .string(network.id(of: firm)), "before": .number(before[Int(firm)]),
        "gain": .number(gains[Int(firm)].mean), "low": .number(gains[Int(firm)].low),
        "high": .number(gains[Int(firm)].high),
      ]
    }
    return Answer(
      blocks: blocks,
      json: [
        "method": .string(method.rawValue), "hops": .integer(hops), "first": json(first),
        "second": json(second),
        "third_parties": [
          "gain": .number(thirdPartyGain.mean), "low": .number(thirdPartyGain.low),
          "high": .number(thirdPartyGain.high), "firms": .array(others.map(json)),
        ],
        "total": .number(total.mean), "total_low": .number(total.low),
        "total_high": .number(total.high),
      ],
      table: table(of: [first, second] + others, in: network))
  }

  /// Nobody reaches a tenth of a firm; the table has the figure.
  private static func told(_ gain: Double) -> Phrase {
    if gain < 0.5 {
      return Phrase(de: "kaum ein Unternehmen mehr", en: "hardly any more firms")
    }
    if gain < 1.5 { return Phrase(de: "etwa ein Unternehmen mehr", en: "about one more firm") }
    return Phrase(
      de: "etwa \(Language.german.rounded(gain.rounded())) Unternehmen mehr",
      en: "about \(Language.english.rounded(gain.rounded())) more firms")
  }

  private func table(of firms: [Int32], in network: Network) -> Table {
    Table(
      columns: [
        .init("id", de: "Unternehmen", en: "Firm"),
        .init("before", de: "Bisher", en: "So far"), .init("gain", de: "Mehr", en: "More"),
        .init("low", de: "von", en: "from"), .init("high", de: "bis", en: "to"),
        .init("after", de: "Dann", en: "Then"), .machine("name"),
      ],
      rows: firms.map {
        let (before, gain) = (before[Int($0)], gains[Int($0)])
        return [
          network.cell($0), .number(before, digits: 1), .number(gain.mean, digits: 2),
          .number(gain.low, digits: 2), .number(gain.high, digits: 2),
          .number(before + gain.mean, digits: 1), .text(network.name($0)),
        ]
      })
  }
}

extension Network {
  /// What the reader should know of a pair that is to become partners.
  fileprivate func obstacle(between first: Int32, _ second: Int32) -> Phrase? {
    let between = links(of: first).filter { $0.source == second || $0.target == second }
    if between.contains(where: { $0.kind == .competitor }) {
      return Phrase(
        de: "Die beiden sind Wettbewerber. → Prüfen Sie vorher das Kartellrecht.",
        en: "The two are competitors. → Have competition law checked first.")
    }
    if between.contains(where: { $0.kind == .partner }) {
      return Phrase(
        de: "Die beiden sind schon Partner; gezeigt ist, was ein neuer Kontakt hinzubringt.",
        en: "The two are partners already; shown is what a new contact adds.")
    }
    return nil
  }
}

extension Reach.Method {
  /// How a difference came about.
  fileprivate func growthSentence(hops: Int) -> Phrase {
    switch self {
    case .exact: sentence(hops: hops)
    case .worlds:
      Phrase(
        de: "Über höchstens \(hops - 1) Vermittler; geschätzt, mit Spanne des Zuwachses.",
        en: "Through \(hops - 1) introducers or fewer; estimated, with the range of the increase.")
    }
  }
}
