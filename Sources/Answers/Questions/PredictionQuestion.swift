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
  /// - Complexity: that of ``PredictionSeries``.
  public func answer(in network: Network, for reader: Reader) -> Answer {
    answer(
      PredictionSeries(
        of: tables, parameters: network.parameters, asOf: network.asOf, share: share,
        byLot: byLot, seed: reader.seed, mostFirms: mostFirms),
      reader.language)
  }

  private func answer(_ series: PredictionSeries, _ language: Language) -> Answer {
    var blocks: [Block] = [.headline(series.headline(language))]
    blocks += [series.hits, series.newcomers].compactMap(\.self)
      .map { .text("– \($0(language))") }
    blocks += [.gap, .text(series.summary(language))]
    for part in Prediction.Part.allCases {
      guard let count = series.firmCounts[part] else { continue }
      blocks.append(
        .headline(
          Phrase(
            de: "\(part.phrase.german): \(count) Unternehmen",
            en: "\(part.phrase.english): \(count) firms")(language)))
      blocks.append(.table(table(series, [part], language)))
    }
    if let comparison = series.comparison { blocks += [.gap, .text(comparison(language))] }
    if !series.rows.isEmpty { blocks += [.gap, .text(PredictionQuestion.readings(language))] }
    return Answer(
      blocks: blocks, json: json(series),
      table: table(series, Prediction.Part.allCases, language),
      status: series.splits[0].hiddenCount == 0 ? .nothingFound : .fine)
  }

  /// What the measures mean.
  private static let readings = Phrase(
    de:
      "hit@10: Anteil der Unternehmen mit einem Treffer unter den ersten zehn. MRR, NDCG@10, AP: wie "
      + "weit vorn die Treffer stehen, von 0 bis 1. AUC: wie oft ein Treffer vor einem anderen "
      + "Unternehmen steht; 0,5 ist Zufall.",
    en:
      "hit@10: share of firms with a hit in the first ten. MRR, NDCG@10, AP: how far in front the hits "
      + "stand, from 0 to 1. AUC: how often a hit stands before another firm; 0.5 is chance.")

  private func table(
    _ series: PredictionSeries, _ parts: [Prediction.Part], _ language: Language
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
      rows: series.rows.filter { parts.contains($0.part) }.map { row in
        (parts.count > 1 ? [.text(row.part.rawValue)] : [])
          + [
            .word(row.predictor.phrase(language), key: row.predictor.rawValue)
          ] + RankingMeasure.allCases.map { shown(row.measures[$0]) }
      })
  }

  private func json(_ series: PredictionSeries) -> JSONValue {
    let first = series.splits[0]
    return [
      "hidden": .integer(first.hiddenCount), "known": .integer(first.knownCount),
      "cutoff": JSONValue(first.cutoff?.iso), "splits": .integer(series.splits.count),
      "reference": .string(PredictionSeries.reference.rawValue),
      "rows": .array(
        series.rows.map { row in
          .object([
            "part": .string(row.part.rawValue), "predictor": .string(row.predictor.rawValue),
            "firms": JSONValue(series.firmCounts[row.part]),
            "difference": .object(
              Dictionary(
                uniqueKeysWithValues: RankingMeasure.allCases.compactMap { measure in
                  series.difference(row.predictor, in: row.part, by: measure)
                    .map { (measure.rawValue, interval($0)) }
                })),
            "measures": .object(
              Dictionary(
                uniqueKeysWithValues: row.measures.map { measure, value in
                  (measure.rawValue, interval(value))
                })),
          ])
        }),
    ]
  }
}

private func interval(_ value: MeanInterval) -> JSONValue {
  ["mean": .number(value.mean), "low": .number(value.low), "high": .number(value.high)]
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
