import ArgumentParser
import PartnernetzFormats
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Whether partnerships that exist would have been predicted.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: told(
      de: "Versteckt bekannte Beziehungen und prüft, ob sie vorausgesagt worden wären, auch von "
        + "einfachen Regeln.",
      en: "Hides known links and tells whether they would have been predicted, by simple rules "
        + "as well."))

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Welcher Anteil der Beziehungen versteckt wird: die jüngsten, sonst zufällige.",
      en: "Which share of the links is hidden: the newest, else by lot."))
  var share = Quantity(0.2)

  @Flag(
    help: help(
      de: "Beziehungen auslosen, auch wenn bekannt ist, seit wann sie bestehen.",
      en: "Hide links by lot although it is known since when they exist."))
  var byLot = false

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Für höchstens so viele Unternehmen fragen.", en: "Ask for so many firms at most."))
  var firms = 300

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(0.01...0.9).contains(share.value) {
      throw ValidationError(
        told(de: "--share liegt zwischen 1% und 90%.", en: "--share is 1% to 90%."))
    }
    if firms < 1 {
      throw ValidationError(told(de: "--firms ist mindestens 1.", en: "--firms is at least 1."))
    }
  }

  func run() async throws {
    let prediction = Prediction(
      of: try Session.tables(of: common), parameters: try common.assumptions(),
      asOf: common.asOf ?? .today, share: share.value, byLot: byLot, seed: common.seed,
      mostFirms: firms)
    try common.deliver(answer(prediction))
    if prediction.hiddenCount == 0 { throw ExitCode(1) }
  }

  private func answer(_ prediction: Prediction) -> Answer {
    let language = common.language
    var parts: [Answer.Part] = [
      .heading(Phrase(de: "Sagt es voraus?", en: "Does it predict?")(language)),
      .text(prediction.summary(language)),
    ]
    for part in Prediction.Part.allCases {
      guard let count = prediction.firmCounts[part] else { continue }
      parts.append(
        .heading(
          Phrase(
            de: "\(part.phrase.german): \(count) Unternehmen",
            en: "\(part.phrase.english): \(count) firms")(language)))
      parts.append(.table(table(prediction, [part])))
    }
    parts.append(.text(""))
    for part in Prediction.Part.allCases {
      if let verdict = prediction.verdict(part, by: .ndcg10) {
        parts.append(.text(verdict(language)))
      }
    }
    return Answer(
      parts: parts, json: json(prediction), table: table(prediction, Prediction.Part.allCases))
  }

  private func table(_ prediction: Prediction, _ parts: [Prediction.Part]) -> Table {
    func shown(_ value: MeanInterval?) -> Table.Cell {
      guard let value else { return .none }
      guard common.format == .table else { return .number(value.mean, digits: 3) }
      let (mean, low, high) = (
        common.language.fixed(value.mean, digits: 2), common.language.fixed(value.low, digits: 2),
        common.language.fixed(value.high, digits: 2)
      )
      return .text("\(mean) (\(low)–\(high))")
    }
    var columns: [Table.Column] = [.init("predictor", de: "Rangfolge nach", en: "Ranked by")]
    if parts.count > 1 { columns.insert(.init("part", de: "Teil", en: "Part"), at: 0) }
    columns += RankingMeasure.allCases.map { .init($0.rawValue, de: $0.name, en: $0.name) }
    return Table(
      columns: columns,
      rows: prediction.rows.filter { parts.contains($0.part) }.map { row in
        (parts.count > 1 ? [.text(row.part.rawValue)] : [])
          + [
            .word(row.predictor.phrase(common.language), key: row.predictor.rawValue)
          ] + RankingMeasure.allCases.map { shown(row.measures[$0]) }
      })
  }

  private func json(_ prediction: Prediction) -> JSONValue {
    [
      "hidden": .integer(prediction.hiddenCount), "known": .integer(prediction.knownCount),
      "cutoff": JSONValue(prediction.cutoff?.iso),
      "rows": .array(
        prediction.rows.map { row in
          .object([
            "part": .string(row.part.rawValue), "predictor": .string(row.predictor.rawValue),
            "firms": JSONValue(prediction.firmCounts[row.part]),
            "measures": .object(
              Dictionary(
                uniqueKeysWithValues: row.measures.map { measure, value in
                  (
                    measure.rawValue,
                    [
                      "mean": .number(value.mean), "low": .number(value.low),
                      "high": .number(value.high),
                    ]
                  )
                })),
          ])
        }),
    ]
  }
}

extension RankingMeasure {
  /// The usual short name, the same in both languages.
  fileprivate var name: String {
    switch self {
    case .hit1: "hit@1"
    case .hit5: "hit@5"
    case .hit10: "hit@10"
    case .reciprocalRank: "MRR"
    case .ndcg10: "NDCG@10"
    case .averagePrecision: "AP"
    case .auc: "AUC"
    }
  }
}
