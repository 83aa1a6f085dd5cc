import Partnerships
import Wording

extension ReachGrowth {
  /// The most third parties that people are shown.
  private static let mostShown = 10

  /// What the partnership brings to its two firms and to others.
  func answer(in network: Network, _ language: Language) -> Answer {
    let others = network.numbersOfFirms
      .filter { ![first, second].contains($0) && gains[Int($0)] > 0 }
      .sorted { (gains[Int($1)], $0) < (gains[Int($0)], $1) }
    let ends = [first, second].map { network.name($0) }
    let thirdParties = language.fixed(thirdPartyGain, digits: 2)
    let helped = language.number(others.count)
    var parts: [Answer.Part] = [
      .heading(
        Phrase(
          de: "Eine Partnerschaft von \(ends[0]) und \(ends[1]): wie viele Unternehmen mehr "
            + "erreicht werden",
          en: "A partnership of \(ends[0]) and \(ends[1]): how many more firms are reached")(
            language
          ).terminalSafe),
      .table(
        table(of: [first, second] + others.prefix(ReachGrowth.mostShown), in: network)),
      .text(""),
      .text(
        Phrase(
          de: "Dritte gewinnen zusammen \(thirdParties), verteilt auf \(helped) Unternehmen.",
          en: "Third parties gain \(thirdParties) together, spread over \(helped) firms.")(language)
      ),
    ]
    if let obstacle = network.obstacle(between: first, second) {
      parts.append(.text(obstacle(language)))
    }
    parts.append(.text(method.growthSentence(in: network, hops: hops)(language)))
    func json(_ firm: Int32) -> JSONValue {
      [
        "id": .string(network.id(of: firm)), "before": .number(before[Int(firm)]),
        "gain": .number(gains[Int(firm)]),
      ]
    }
    return Answer(
      parts: parts,
      json: [
        "method": .string(method.rawValue), "hops": .integer(hops), "first": json(first),
        "second": json(second),
        "third_parties": [
          "gain": .number(thirdPartyGain), "firms": .array(others.map(json)),
        ],
        "total": .number(total),
      ],
      table: table(of: [first, second] + others, in: network))
  }

  private func table(of firms: [Int32], in network: Network) -> Table {
    Table(
      columns: [
        .init("id", de: "Unternehmen", en: "Firm"),
        .init("before", de: "Bisher", en: "So far"), .init("gain", de: "Mehr", en: "More"),
        .init("after", de: "Dann", en: "Then"), .machine("name"),
      ],
      rows: firms.map {
        [
          network.cell($0),
          .number(before[Int($0)], digits: 2), .number(gains[Int($0)], digits: 2),
          .number(before[Int($0)] + gains[Int($0)], digits: 2), .text(network.name($0)),
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
        de: "Mittel über \(network.parameters.worlds) Zufallswelten, vorher und nachher dieselben; "
          + "höchstens \(hops) Empfehlungen hintereinander.",
        en: "Mean over \(network.parameters.worlds) random worlds, the same before and after; at "
          + "most \(hops) introductions in a row.")
    }
  }
}
