import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzPartnerships
public import PartnernetzRecords
import PartnernetzWording

/// Whether partnerships that exist would have been predicted.
public struct PredictionQuestion: Question {
  /// The tables whose links are hidden.
  public var tables: MemberTables
  /// Which share of the links is hidden, 0–1.
  public var share: Double
  /// Whether links are drawn by lot although it is known since when they exist.
  public var byLot: Bool
  /// For how many firms is asked at most.
  public var mostFirms: Int

  /// Makes the question.
  public init(
    of tables: MemberTables, share: Double = 0.2, byLot: Bool = false, mostFirms: Int = 300
  ) {
    self.tables = tables
    self.share = share
    self.byLot = byLot
    self.mostFirms = mostFirms
  }

  /// How well each ranking predicts, under the network's assumptions and day.
  ///
  /// - Complexity: that of ``Prediction``.
  public func answer(in network: Network, for reader: Reader) -> Answer {
    answer(
      Prediction(
        of: tables, parameters: network.parameters, asOf: network.asOf, share: share,
        byLot: byLot, seed: reader.seed, mostFirms: mostFirms),
      reader.language)
  }

  private func answer(_ prediction: Prediction, _ language: Language) -> Answer {
    var blocks: [Block] = [
      .headline(Phrase(de: "Sagt es voraus?", en: "Does it predict?")(language)),
      .text(prediction.summary(language)),
    ]
    for part in Prediction.Part.allCases {
      guard let count = prediction.firmCounts[part] else { continue }
      blocks.append(
        .headline(
          Phrase(
            de: "\(part.phrase.german): \(count) Unternehmen",
            en: "\(part.phrase.english): \(count) firms")(language)))
      blocks.append(.table(table(prediction, [part], language)))
    }
    blocks.append(.gap)
    for part in Prediction.Part.allCases {
      if let verdict = prediction.verdict(part, by: .ndcg10) {
        blocks.append(.text(verdict(language)))
      }
    }
    return Answer(
      blocks: blocks, json: json(prediction),
      table: table(prediction, Prediction.Part.allCases, language),
      status: prediction.hiddenCount == 0 ? .nothingFound : .fine)
  }

  private func table(
    _ prediction: Prediction, _ parts: [Prediction.Part], _ language: Language
  ) -> Table {
    func shown(_ value: MeanInterval?) -> Table.Cell {
      guard let value else { return .none }
      return .interval(value.mean, low: value.low, high: value.high, digits: 2)
    }
    var columns: [Table.Column] = [.init("predictor", de: "Rangfolge nach", en: "Ranked by")]
    if parts.count > 1 { columns.insert(.init("part", de: "Teil", en: "Part"), at: 0) }
    columns += RankingMeasure.allCases.map { .init($0.rawValue, de: $0.name, en: $0.name) }
    return Table(
      columns: columns,
      rows: prediction.rows.filter { parts.contains($0.part) }.map { row in
        (parts.count > 1 ? [.text(row.part.rawValue)] : [])
          + [
            .word(row.predictor.phrase(language), key: row.predictor.rawValue)
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
