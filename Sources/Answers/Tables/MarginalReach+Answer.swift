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
    let ends = [first, second].map { network.name($0) }
    let thirdParties = language.fixed(thirdPartyGain.mean, digits: 2)
    let low = language.fixed(thirdPartyGain.low, digits: 2)
    let high = language.fixed(thirdPartyGain.high, digits: 2)
    let interval =
      method == .exact
      ? Phrase(de: "", en: "")
      : Phrase(
        de: " (95-%-Spanne \(low) bis \(high))", en: " (95 % interval \(low) to \(high))")
    let helped = language.number(others.count)
    var blocks: [Block] = [
      .headline(
        Phrase(
          de: "Eine Partnerschaft von \(ends[0]) und \(ends[1]): wie viele Unternehmen mehr "
            + "erreicht werden",
          en: "A partnership of \(ends[0]) and \(ends[1]): how many more firms are reached")(
            language
          )),
      .table(
        table(of: [first, second] + others.prefix(MarginalReach.mostShown), in: network)),
      .gap,
      .text(
        Phrase(
          de: "Dritte gewinnen zusammen \(thirdParties)\(interval.german), verteilt auf "
            + "\(helped) Unternehmen.",
          en: "Third parties gain \(thirdParties) together\(interval.english), spread over "
            + "\(helped) firms.")(language)
      ),
    ]
    if let obstacle = network.obstacle(between: first, second) {
      blocks.append(.text(obstacle(language)))
    }
    blocks.append(.text(method.growthSentence(in: network, hops: hops)(language)))
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
          network.cell($0), .number(before, digits: 2), .number(gain.mean, digits: 2),
          .number(gain.low, digits: 2), .number(gain.high, digits: 2),
          .number(before + gain.mean, digits: 2), .text(network.name($0)),
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
        de: "Achtung: Die beiden sind Wettbewerber.", en: "Note: the two are competitors.")
    }
    if between.contains(where: { $0.kind == .partner }) {
      return Phrase(
        de: "Die beiden sind schon Partner; gezeigt ist, was ein frischer Kontakt hinzubringt.",
        en: "The two are partners already; shown is what fresh contact adds.")
    }
    return nil
  }
}

extension Reach.Method {
  /// How a difference came about.
  fileprivate func growthSentence(in network: Network, hops: Int) -> Phrase {
    switch self {
    case .exact: sentence(in: network, hops: hops)
    case .worlds:
      Phrase(
        de: "Mittel über \(network.parameters.worlds) Zufallswelten, vorher und nachher dieselben, "
          + "mit 95-%-Spanne des Zuwachses; höchstens \(hops) Empfehlungen hintereinander.",
        en: "Mean over \(network.parameters.worlds) random worlds, the same before and after, "
          + "with the 95 % interval of the increase; at most \(hops) introductions in a row.")
    }
  }
}
