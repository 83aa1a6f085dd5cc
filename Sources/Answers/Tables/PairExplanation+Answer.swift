import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension PairExplanation {
  /// Why a pair is or is not suggested: what decided, what each side gains, on which rows it rests.
  func answer(
    _ model: GainModel, _ language: Language, objective: Objective, evidence: PairEvidence
  ) -> Answer {
    let network = model.network
    let (first, second) = (pair.first.firm, pair.second.firm)
    let components = Table.components(pair, network, language, for: first)
    let rows = Table.evidence(pair, network, language, evidence)
    var blocks: [Block] = [.headline(network.names(first, second))]
    blocks += sentences(network, objective: objective).map { $0.block(language) }
    blocks += pair.reasonLines(model, language)
    blocks.append(
      .headline(Phrase(de: "Was es jeder Seite bringt", en: "What it brings each side")(language)))
    blocks.append(.table(components))
    let risk = PairRisks(model).risk(of: pair.firms)
    blocks += risk.blocks(network, language, for: first)
    blocks.append(.gap)
    for side in [pair.first, pair.second] {
      blocks.append(.text(range(of: side, network, language)))
    }
    blocks.append(.text(pair.coveragePhrase(language)))
    blocks += pair.warningPhrases(network).map { .text($0(language)) }
    if !withoutIt.isEmpty {
      blocks.append(
        .headline(Phrase(de: "Ohne dieses Paar", en: "Without this pair")(language)))
      blocks += withoutIt.map { .text($0(language)) }
    }
    blocks.append(.headline(Phrase(de: "Worauf es beruht", en: "What it rests on")(language)))
    blocks.append(.table(Table.foldedEvidence(pair, network, language, evidence)))
    blocks += [.gap, .text(nextStep(network)(language))]
    return Answer(
      blocks: blocks,
      json: json(
        network, language, objective, pair: pair.json(network, language, risk: risk),
        sentences: sentences(network, objective: objective).map(\.phrase) + withoutIt,
        evidence: traces(evidence, network, language)),
      table: rows)
  }

  private func range(of side: Pair.Side, _ network: Network, _ language: Language) -> String {
    let (low, high) = (language.roundedEuros(side.worst), language.roundedEuros(side.best))
    let threshold = language.roundedEuros(side.threshold)
    return Phrase(
      de: "\(network.name(side.firm)): im ungünstigsten Fall \(low), im günstigsten \(high); "
        + "Schwelle \(threshold).",
      en: "\(network.name(side.firm)): \(low) at worst, \(high) at best; threshold \(threshold).")(
        language)
  }

  private func traces(
    _ evidence: PairEvidence, _ network: Network, _ language: Language
  ) -> [JSONValue] {
    Table.traces(pair, evidence).map { trace in
      [
        "side": .string(network.id(of: trace.firm)), "component": .string(trace.component.rawValue),
        "firm": .string(trace.row.firm), "says": .string(trace.row.phrase(in: network)(language)),
        "file": JSONValue(trace.row.origin?.file), "row": JSONValue(trace.row.origin?.row),
      ]
    }
  }

  /// The explanation as the contract has it, with the pair as it was weighed.
  func json(
    _ network: Network, _ language: Language, _ objective: Objective, pair judged: JSONValue,
    sentences: [Phrase], evidence: [JSONValue]
  ) -> JSONValue {
    func list(_ pairs: [PairingProblem.Candidate], _ network: Network) -> JSONValue {
      .array(
        pairs.map {
          .array([.string(network.id(of: $0.first)), .string(network.id(of: $0.second))])
        })
    }
    let verdict: (name: String, facts: [String: JSONValue]) =
      switch verdict {
      case .fixed: ("fixed", [:])
      case .notAMember(let firm): ("not_a_member", ["firm": .string(network.id(of: firm))])
      case .competitors: ("competitors", [:])
      case .potentialCompetitors: ("potential_competitors", [:])
      case .barred(let obstacle): (obstacle.code, [:])
      case .belowThreshold: ("below_threshold", [:])
      case .ruledOut(let rule): ("ruled_out", ["rule": .string(rule.rawValue)])
      case .noCapacity(let firm): ("no_capacity", ["firm": .string(network.id(of: firm))])
      case .chosen(let without):
        (
          "chosen",
          [
            "loss_without": .number(-without.growth),
            "replaced_by": list(without.added, network),
          ]
        )
      case .displaced(let full, let forced):
        (
          "displaced",
          [
            "full": .array(full.map { .string(network.id(of: $0)) }),
            "loss_if_forced": JSONValue(forced.map { -$0.growth }),
            "would_go": list(forced?.removed ?? [], network),
            "would_come": list(
              (forced?.added ?? []).filter { $0.firms != pair.firms }, network),
          ]
        )
      }
    return [
      "objective": .string(objective.rawValue), "verdict": .string(verdict.name),
      "facts": .object(verdict.facts), "pair": judged,
      "sentences": .array(sentences.map { .string($0(language)) }),
      "evidence": .array(evidence),
    ]
  }
}

extension Table {
  /// A row behind a component of what a firm gains.
  struct Trace {
    var firm: Int32
    var component: Gain.Component
    var row: PairEvidence.Row
  }

  /// The rows behind what both sides gain, component by component.
  static func traces(_ pair: Pair, _ evidence: PairEvidence) -> [Trace] {
    [(pair.first, pair.second), (pair.second, pair.first)].flatMap { own, other in
      Gain.Component.allCases.filter { own.gain.contribution(of: $0) != 0 }.flatMap { component in
        evidence.rows(for: component, of: own.firm, from: other.firm)
          .map { Trace(firm: own.firm, component: component, row: $0) }
      }
    }
  }

  /// The same as a table.
  static func evidence(
    _ pair: Pair, _ network: Network, _ language: Language, _ evidence: PairEvidence
  ) -> Table {
    let unknown = Phrase(de: "ohne Fundstelle", en: "not recorded")(language)
    return Table(
      columns: [
        .init("side", de: "Nutzen von", en: "Gain of"),
        .init("component", de: "Bestandteil", en: "Component"),
        .init("firm", de: "Angabe von", en: "Told by"),
        .init("says", de: "Angabe", en: "What it says"),
        .init("where", de: "Fundstelle", en: "Where it stands", only: .people),
        .machine("file"), .machine("row"),
      ],
      rows: traces(pair, evidence).map { trace in
        [
          network.cell(trace.firm),
          .word(trace.component.phrase(language), key: trace.component.rawValue),
          network.number(of: trace.row.firm).map { network.cell($0) } ?? .text(trace.row.firm),
          .text(trace.row.phrase(in: network)(language)),
          .text(trace.row.origin.map { $0.phrase(language) } ?? unknown),
          trace.row.origin.map { .text($0.file) } ?? .none,
          trace.row.origin.map { .count($0.row) } ?? .none,
        ]
      })
  }
}
