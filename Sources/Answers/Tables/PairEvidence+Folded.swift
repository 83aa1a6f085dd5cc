import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Table {
  /// The rows behind what both sides gain, folded by component: the largest share of each side's gain
  /// first, and what is less than a hundredth of it in one row.
  static func foldedEvidence(
    _ pair: Pair, _ network: Network, _ language: Language, _ evidence: PairEvidence
  ) -> Table {
    Table(
      columns: [
        .init("side", de: "Nutzen von", en: "Gain of"),
        .init("component", de: "Bestandteil", en: "Component"),
        .init("amount", de: "Im Jahr", en: "A year"),
        .init("says", de: "Angaben", en: "Statements"),
        .init("where", de: "Fundstelle", en: "Source"),
      ],
      rows: [(pair.first, pair.second), (pair.second, pair.first)].flatMap { own, other in
        rows(of: own, from: other.firm, network, language, evidence)
      })
  }

  private static func rows(
    of side: Pair.Side, from partner: Int32, _ network: Network, _ language: Language,
    _ evidence: PairEvidence
  ) -> [[Cell]] {
    let whole = side.gain.wholeEuros
    let all = side.gain.persistence * side.gain.gross
    let parts = Gain.Component.allCases.enumerated()
      .map { (order: $0.offset, part: $0.element, worth: side.gain.contribution(of: $0.element)) }
      .filter { $0.worth != 0 }
      .sorted { ($1.worth.magnitude, $0.order) < ($0.worth.magnitude, $1.order) }
    let large = parts.filter { $0.worth.magnitude >= 0.01 * all }
    let small = parts.filter { $0.worth.magnitude < 0.01 * all }
    var rows = large.map { entry -> [Cell] in
      let traces = evidence.rows(for: entry.part, of: side.firm, from: partner)
      return [
        network.cell(side.firm), .word(entry.part.phrase(language), key: entry.part.rawValue),
        .euros(whole[entry.part] ?? 0), .text(statements(traces, network, language)),
        .text(sources(traces, language)),
      ]
    }
    if !small.isEmpty {
      let names = language.list(small.map { $0.part.phrase(language) })
      rows.append([
        network.cell(side.firm),
        .text(Phrase(de: "weniger als 1 %: \(names)", en: "less than 1%: \(names)")(language)),
        .euros(small.reduce(0) { $0 + (whole[$1.part] ?? 0) }), .none, .none,
      ])
    }
    return rows
  }

  /// The most statements and sources that stand in a row; the rest is counted.
  private static let shown = 3

  private static func statements(
    _ rows: [PairEvidence.Row], _ network: Network, _ language: Language
  ) -> String {
    let texts = rows.map { row in
      let says = row.phrase(in: network)(language)
      // A link names its firms itself.
      if case .link = row.content { return says }
      let name = network.number(of: row.firm).map { network.name($0) } ?? row.firm
      return "\(name): \(says)"
    }
    return folded(texts, language)
  }

  private static func sources(_ rows: [PairEvidence.Row], _ language: Language) -> String {
    let unknown = Phrase(de: "ohne Fundstelle", en: "not recorded")(language)
    return folded(rows.map { $0.origin.map { $0.phrase(language) } ?? unknown }, language)
  }

  private static func folded(_ texts: [String], _ language: Language) -> String {
    var seen: Set<String> = []
    let different = texts.filter { seen.insert($0).inserted }
    let rest = different.count - shown
    let more =
      rest > 0
      ? [
        Phrase(
          de: rest == 1 ? "und eine weitere" : "und \(rest) weitere",
          en: rest == 1 ? "and one more" : "and \(rest) more")(language)
      ] : []
    return (different.prefix(shown) + more).joined(separator: "; ")
  }
}
