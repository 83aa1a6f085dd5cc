import ArgumentParser
import PartnernetzExchange
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Conflicts, likely duplicates, gaps.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: told(
      de: "Prüft die Daten: widersprüchliche Angaben, mögliche Doppelte, Lücken.",
      en: "Checks the data: contradicting statements, likely duplicates, gaps."),
    discussion: told(
      de: "Endet mit 1, wenn es etwas anzusehen gibt. Zusammengeführt wird nichts.",
      en: "Ends with 1 where there is something to look at. Nothing is merged."))

  @OptionGroup var common: CommonOptions

  /// Doubts that people read; all of them are in JSON.
  private static let shownDoubts = 50

  func run() async throws {
    let network = try Session(common).network
    let language = common.language
    let conflicts = network.links.filter {
      $0.outcome == .conflict || $0.outcome == .vatMismatch
    }
    let duplicates = DuplicateProposal.among(network.firms)
    let doubts = network.doubts
    let gaps = DataGaps(network)
    let table = conflictTable(conflicts, network)
    var parts: [Answer.Part] = [
      .heading(
        Phrase(
          de: "Angaben, die nicht zueinander passen: \(conflicts.count)",
          en: "Figures that do not fit together: \(conflicts.count)")(language))
    ]
    if !conflicts.isEmpty { parts.append(.table(table)) }
    parts.append(
      .heading(
        Phrase(
          de: "Was nicht stimmen kann: \(doubts.count)", en: "What cannot be right: \(doubts.count)"
        )(
          language)))
    for doubt in doubts.prefix(CheckCommand.shownDoubts) {
      parts.append(.text(doubt.phrase(in: network)(language).terminalSafe))
    }
    if doubts.count > CheckCommand.shownDoubts {
      let rest = doubts.count - CheckCommand.shownDoubts
      parts.append(.text(Phrase(de: "… und \(rest) weitere.", en: "… and \(rest) more.")(language)))
    }
    parts.append(
      .heading(
        Phrase(
          de: "Mögliche Doppelte: \(duplicates.count)", en: "Likely duplicates: \(duplicates.count)"
        )(
          language)))
    for pair in duplicates {
      let reasons = pair.reasons.map { $0.phrase(language) }.joined(separator: ", ")
      let score = language.percent(pair.score, digits: 0)
      parts.append(.text("\(names(pair, network)): \(score) (\(reasons))".terminalSafe))
    }
    parts.append(
      .heading(Phrase(de: "Was bekannt ist", en: "What is known")(language)))
    parts.append(.table(gaps.table))
    let isFound = !conflicts.isEmpty || !duplicates.isEmpty || !doubts.isEmpty
    try common.deliver(
      Answer(
        parts: parts, json: json(conflicts, doubts, duplicates, gaps, network), table: table))
    if isFound { throw ExitCode(1) }
  }

  private func conflictTable(_ links: [Link], _ network: Network) -> Table {
    Table(
      columns: [
        .init("source", de: "Lieferant", en: "Supplier"),
        .init("target", de: "Kunde", en: "Customer"), .init("what", de: "Was", en: "What"),
        .init("amount", de: "gilt vorläufig", en: "believed for now"),
        .init("deviation", de: "Abweichung", en: "Deviation"),
        .init("outcome", de: "Grund", en: "Reason"),
        .init("rows", de: "Zeilen", en: "Rows"),
      ],
      rows: links.map { link in
        [
          network.cell(link.source), network.cell(link.target),
          .text(link.what ?? ""), link.amount.map { .euros($0.euros) } ?? .none,
          link.deviation.map { .percent($0) } ?? .none,
          .word(link.outcome?.phrase(common.language) ?? "", key: link.outcome?.rawValue ?? ""),
          .text(rows(of: link, network)),
        ]
      })
  }

  /// The two firms of a proposal with their ids.
  private func names(_ pair: DuplicateProposal, _ network: Network) -> String {
    [pair.first, pair.second].map { id in
      let name = network.number(of: id).map { network.name($0) }
      return "\(name ?? "") (\(id))"
    }.joined(separator: " ~ ")
  }

  /// The rows that a link rests on, e.g. `links.csv:7, links.csv:12`.
  private func rows(of link: Link, _ network: Network) -> String {
    link.statements.compactMap { network.statements[Int($0)].origin }
      .map { "\($0.file):\($0.row)" }.joined(separator: ", ")
  }

  private func json(
    _ conflicts: [Link], _ doubts: [Doubt], _ duplicates: [DuplicateProposal], _ gaps: DataGaps,
    _ network: Network
  ) -> JSONValue {
    let language = common.language
    func problem(_ link: Link) -> JSONValue {
      let origin = link.statements.compactMap { network.statements[Int($0)].origin }.first
      let (source, target) = (network.id(of: link.source), network.id(of: link.target))
      return [
        "file": JSONValue(origin?.file), "sheet": nil, "row": JSONValue(origin?.row),
        "column": nil, "severity": "warning",
        "code": .string(link.outcome == .conflict ? "conflict" : "vat_mismatch"),
        "message": .string("\(source) → \(target): \(link.outcome?.phrase(language) ?? "")"),
        "hint": .string(
          Phrase(
            de: "Bitte mit beiden Unternehmen klären.", en: "Please clear it up with both firms.")(
              language)),
        "rows": .string(rows(of: link, network)), "deviation": JSONValue(link.deviation),
      ]
    }
    let proposals = duplicates.map { pair -> JSONValue in
      let origin = network.number(of: pair.second).flatMap { network.firm($0).origin }
      return [
        "file": JSONValue(origin?.file), "sheet": nil, "row": JSONValue(origin?.row),
        "column": nil, "severity": "warning", "code": "likely_duplicate",
        "message": .string(names(pair, network)),
        "hint": .string(
          Phrase(
            de: "Bitte ansehen; zusammengeführt wird nichts von selbst.",
            en: "Please look at them; nothing is merged by itself.")(language)),
        "firms": [.string(pair.first), .string(pair.second)], "score": .number(pair.score),
      ]
    }
    return [
      "accepted": [
        "firms": .integer(network.firmCount), "links": .integer(network.statementCount),
      ],
      "coverage": .object(
        Dictionary(gaps.known.map { ($0.key, .number($0.share)) }, uniquingKeysWith: { a, _ in a })),
      "problems": .array(
        conflicts.map(problem) + doubts.map { $0.json(in: network, language) } + proposals),
    ]
  }
}
