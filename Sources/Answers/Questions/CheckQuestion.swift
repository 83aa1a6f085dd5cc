import PartnernetzExchange
import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Whether the data is sound: contradictions, likely duplicates, gaps.
public struct CheckQuestion: Question {
  /// Doubts that people read; all of them are in JSON.
  private static let shownDoubts = 50

  /// Makes the question.
  public init() {}

  /// What a person should look at, and which share of the figures is known.
  ///
  /// - Complexity: that of ``DuplicateProposal/among(_:atLeast:)``.
  public func answer(in network: Network, for reader: Reader) -> Answer {
    let language = reader.language
    // What another answer calls a deviation stands here as well, after what is worse.
    let deviations = network.deviations
    let conflicts = network.conflicts + deviations
    let duplicates = DuplicateProposal.among(network.firms)
    let doubts = network.doubts
    let gaps = DataGaps(network)
    let table = conflictTable(conflicts, network, language)
    var blocks: [Block] = [
      .headline(
        CheckQuestion.headline(
          conflicts.count - deviations.count, deviations.count, duplicates.count, doubts.count,
          language))
    ]
    if !conflicts.isEmpty { blocks.append(.table(table)) }
    if !doubts.isEmpty { blocks += shown(doubts, network, language) }
    if !duplicates.isEmpty {
      blocks.append(
        .headline(
          Phrase(
            de: "Mögliche Dubletten: \(duplicates.count)",
            en: "Likely duplicates: \(duplicates.count)"
          )(language)))
    }
    for pair in duplicates {
      let reasons = pair.reasons.map { $0.phrase(language) }.joined(separator: ", ")
      let score = language.percent(pair.score, digits: 0)
      blocks.append(.text("\(names(pair, network)): \(score) (\(reasons))"))
    }
    blocks.append(.headline(Phrase(de: "Was bekannt ist", en: "What is known")(language)))
    blocks.append(.table(gaps.table(language)))
    if network.viewer == .association,
      let step = nextStep(conflicts, duplicates, doubts, network)
    {
      blocks += [.gap, step.block(language)]
    }
    return Answer(
      blocks: blocks, json: json(conflicts, doubts, duplicates, gaps, network, language),
      table: findings(conflicts, doubts, duplicates, network, language),
      status: conflicts.isEmpty && duplicates.isEmpty && doubts.isEmpty
        ? .fine : .somethingToLookAt)
  }

  /// What to decide or ask first: a firm that is there twice spoils most else.
  private func nextStep(
    _ conflicts: [Link], _ duplicates: [DuplicateProposal], _ doubts: [Doubt], _ network: Network
  ) -> Sentence? {
    func name(_ id: Firm.ID) -> String { network.number(of: id).map { network.name($0) } ?? id }
    if let pair = duplicates.first {
      let (one, other) = (name(pair.first), name(pair.second))
      return Sentence(
        de: "→ Entscheiden Sie zuerst: Sind \(one) und \(other) ein Unternehmen oder zwei?",
        en: "→ Decide first: are \(one) and \(other) one firm or two?",
        .merge(pair.first, pair.second), .separate(pair.first, pair.second))
    }
    if let link = conflicts.first {
      let (one, other) = (network.name(link.source), network.name(link.target))
      return Sentence(
        de: "→ Fragen Sie zuerst \(one) und \(other), welcher Betrag stimmt.",
        en: "→ Ask \(one) and \(other) first which amount is right.")
    }
    return doubts.first.map {
      Sentence(
        de: "→ Fragen Sie zuerst \(network.name($0.firm)), was davon stimmt.",
        en: "→ Ask \(network.name($0.firm)) first what of it is right.")
    }
  }

  /// What there is to look at; what there is not is left out.
  private static func headline(
    _ conflicts: Int, _ deviations: Int, _ duplicates: Int, _ doubts: Int, _ language: Language
  ) -> String {
    let parts = [
      (
        conflicts,
        Phrase(
          de: conflicts == 1 ? "Betrag widerspricht einem anderen" : "Beträge widersprechen sich",
          en: conflicts == 1 ? "amount contradicts another" : "amounts contradict each other")
      ),
      (
        deviations,
        Phrase(
          de: deviations == 1
            ? "Betrag ist je nach Seite verschieden" : "Beträge sind je nach Seite verschieden",
          en: deviations == 1
            ? "amount differs between the two sides" : "amounts differ between the two sides")
      ),
      (
        duplicates,
        Phrase(
          de: duplicates == 1 ? "mögliche Dublette" : "mögliche Dubletten",
          en: duplicates == 1 ? "likely duplicate" : "likely duplicates")
      ),
      (
        doubts,
        Phrase(
          de: doubts == 1 ? "Angabe kann nicht stimmen" : "Angaben können nicht stimmen",
          en: doubts == 1 ? "statement cannot be right" : "statements cannot be right")
      ),
    ].filter { $0.0 > 0 }
    guard !parts.isEmpty else {
      return Phrase(
        de: "Nichts widerspricht sich, und kein Unternehmen scheint doppelt zu sein",
        en: "Nothing contradicts itself, and no firm seems to be there twice")(language)
    }
    return parts.map { "\(language.number($0.0)) \($0.1(language))" }.joined(separator: ", ")
  }

  private func shown(_ doubts: [Doubt], _ network: Network, _ language: Language) -> [Block] {
    let rest = doubts.count - CheckQuestion.shownDoubts
    var blocks = [
      Block.headline(
        Phrase(
          de: "Was nicht stimmen kann: \(doubts.count)", en: "What cannot be right: \(doubts.count)"
        )(language))
    ]
    blocks += doubts.prefix(CheckQuestion.shownDoubts).map {
      .text($0.phrase(in: network)(language))
    }
    if rest > 0 {
      blocks.append(
        .text(Phrase(de: "… und \(rest) weitere.", en: "… and \(rest) more.")(language)))
    }
    return blocks
  }

  private func conflictTable(
    _ links: [Link], _ network: Network, _ language: Language
  ) -> Table {
    Table(
      columns: [
        .init("source", de: "Lieferant", en: "Supplier"),
        .init("target", de: "Kunde", en: "Customer"), .init("what", de: "Was", en: "What"),
        .init("amount", de: "Vorläufiger Betrag", en: "Provisional amount"),
        .init("deviation", de: "Abweichung", en: "Deviation"),
        .init("outcome", de: "Grund", en: "Reason"),
        .init("rows", de: "Zeilen", en: "Rows"),
      ],
      rows: links.map { link in
        [
          network.cell(link.source), network.cell(link.target),
          .text(link.what ?? ""), link.amount.map { .euros($0.euros) } ?? .none,
          link.deviation.map { .percent($0) } ?? .none,
          .word(link.outcome?.phrase(language) ?? "", key: link.outcome?.rawValue ?? ""),
          .text(rows(of: link, network)),
        ]
      })
  }

  /// All that was found, a row each: the answer's table holds what its lines do.
  private func findings(
    _ links: [Link], _ doubts: [Doubt], _ duplicates: [DuplicateProposal], _ network: Network,
    _ language: Language
  ) -> Table {
    let conflicts = conflictTable(links, network, language)
    let pairs = duplicates.map { pair -> [Table.Cell] in
      let firms = [pair.first, pair.second].map { id in
        network.number(of: id).map { network.cell($0) } ?? .text(id)
      }
      let reasons = pair.reasons.map { $0.phrase(language) }.joined(separator: ", ")
      return [.text("likely_duplicate")] + firms + [
        .text(""), .none, .percent(pair.score),
        .word(reasons, key: pair.reasons.map { $0.phrase(.english) }.joined(separator: ", ")),
        .text(""),
      ]
    }
    return Table(
      columns: [
        .init("code", de: "Kennwort", en: "Code"),
        .init("source", de: "Lieferant oder Unternehmen", en: "Supplier or firm"),
        .init("target", de: "Kunde oder zweites", en: "Customer or second"),
        .init("what", de: "Was", en: "What"),
        .init("amount", de: "Vorläufiger Betrag", en: "Provisional amount"),
        .init("deviation", de: "Abweichung oder Ähnlichkeit", en: "Deviation or likeness"),
        .init("outcome", de: "Grund", en: "Reason"), .init("rows", de: "Zeilen", en: "Rows"),
      ],
      rows: zip(links, conflicts.rows).map { link, cells in
        [.text(CheckQuestion.code(of: link))] + cells
      } + doubts.map { $0.cells(in: network, language) } + pairs)
  }

  /// The stable name of what is wrong with a link, the same in every language.
  private static func code(of link: Link) -> String {
    switch link.outcome {
    case .deviating: "deviating"
    case .vatMismatch: "vat_mismatch"
    case .conflict, .consistent, .oneSided, nil: "conflict"
    }
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
    _ network: Network, _ language: Language
  ) -> JSONValue {
    func problem(_ link: Link) -> JSONValue {
      let origin = link.statements.compactMap { network.statements[Int($0)].origin }.first
      let (source, target) = (network.id(of: link.source), network.id(of: link.target))
      return [
        "file": JSONValue(origin?.file), "sheet": nil, "row": JSONValue(origin?.row),
        "column": nil, "severity": "warning",
        "code": .string(CheckQuestion.code(of: link)),
        "message": .string("\(source) → \(target): \(link.outcome?.phrase(language) ?? "")"),
        "hint": .string(
          Phrase(
            de: "Fragen Sie beide, welcher Betrag stimmt.", en: "Ask both which amount is right.")(
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
            de:
              "Entscheiden Sie, ob es ein Unternehmen ist; von selbst wird nichts zusammengeführt.",
            en: "Decide whether they are one firm; nothing is merged by itself.")(language)),
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
