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
  /// How often links are drawn by lot.
  public var lots: Int

  /// Makes the question.
  public init(
    of tables: MemberTables, share: Double = 0.2, byLot: Bool = false, mostFirms: Int = 300,
    lots: Int = 5
  ) {
    self.lots = lots
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
        byLot: byLot, seed: reader.seed, mostFirms: mostFirms, lots: lots),
      reader.language)
  }

  private func answer(_ series: PredictionSeries, _ language: Language) -> Answer {
    var blocks: [Block] = [.headline(series.headline(language))]
    blocks += [series.hits, series.newcomers].compactMap(\.self)
      .map { .text("– \($0(language))") }
    blocks += [.gap, .text(series.summary(language))]
    if !series.rows.isEmpty { blocks += [.gap, .table(hits(series, language))] }
    if let comparison = series.comparison { blocks += [.gap, .text(comparison(language))] }
    if !series.rows.isEmpty {
      blocks += [.gap, .sentence(PredictionQuestion.more(language), remedies: [.takeAsData])]
    }
    if !series.reliability.bins.isEmpty {
      blocks += [
        .headline(
          Phrase(
            de: "Kam so oft zusammen, wie die Passung erwarten ließ?",
            en: "Did as many come together as the fit led to expect?")(language)),
        .table(series.reliability.table(language)),
      ]
    }
    return Answer(
      blocks: blocks, json: json(series),
      table: table(series, Prediction.Part.allCases, language),
      status: series.splits[0].hiddenCount == 0 ? .nothingFound : .fine)
  }

  /// Where the other measures are.
  private static let more = Phrase(
    de:
      "Alle Maße mit ihren Spannen, auch getrennt nach neuen und anderen Mitgliedern, stehen in der "
      + "Ausgabe für Programme.",
    en: "All measures with their ranges, for newcomers and others apart, are in the output for "
      + "programs.")

  /// In how many cases each list hits, best first: other measures say nothing to a board.
  private func hits(_ series: PredictionSeries, _ language: Language) -> Table {
    func mean(_ predictor: Predictor, _ part: Prediction.Part, _ measure: RankingMeasure) -> Double?
    {
      series.mean(predictor, in: part, by: measure)?.mean
    }
    let predictors = series.rows.filter { $0.part == .all }.map(\.predictor)
    let ranked = predictors.enumerated().sorted { one, other in
      let (a, b) = (mean(one.element, .all, .hit10) ?? 0, mean(other.element, .all, .hit10) ?? 0)
      return a != b ? a > b : one.offset < other.offset
    }.map(\.element)
    return Table(
      columns: [
        .init("predictor", de: "Liste nach", en: "List by"),
        .init("hit_1", de: "Treffer auf Platz 1", en: "Hit in first place"),
        .init("hit_10", de: "Treffer unter zehn", en: "Hit in the first ten"),
        .init("newcomers", de: "Neue Mitglieder, unter zehn", en: "Newcomers, in the first ten"),
      ],
      rows: ranked.map { predictor in
        func cell(_ part: Prediction.Part, _ measure: RankingMeasure) -> Table.Cell {
          mean(predictor, part, measure).map { .percent(($0 * 100).rounded() / 100) } ?? .none
        }
        return [
          .word(predictor.phrase(language), key: predictor.rawValue), cell(.all, .hit1),
          cell(.all, .hit10), cell(.newcomerAsks, .hit10),
        ]
      })
  }

  private func table(
    _ series: PredictionSeries, _ parts: [Prediction.Part], _ language: Language
  ) -> Table {
    func shown(_ value: MeanInterval?) -> Table.Cell {
      guard let value else { return .none }
      return .interval(value.mean, low: value.low, high: value.high, digits: 2)
    }
    var columns: [Table.Column] = [.init("predictor", de: "Rangfolge nach", en: "Ranked by")]
    if parts.count > 1 { columns.insert(.init("part", de: "Teil", en: "Part"), at: 0) }
    columns += RankingMeasure.allCases.map {
      .init($0.rawValue, de: $0.name.german, en: $0.name.english)
    }
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
      "reliability": .array(
        series.reliability.bins.map { bin in
          [
            "from": .number(bin.range.lowerBound), "to": .number(min(1, bin.range.upperBound)),
            "pairs": .integer(bin.pairs),
            "expected": .number(bin.expected / Double(bin.pairs)),
            "found": .number(Double(bin.found) / Double(bin.pairs)),
          ]
        }),
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

extension Reliability {
  /// What was to be expected beside what came about.
  fileprivate func table(_ language: Language) -> Table {
    func share(_ value: Double) -> String { language.percent(value, digits: 0) }
    return Table(
      columns: [
        .init("chance", de: "Aussicht nach der Passung", en: "Chance by the fit"),
        .init("pairs", de: "Paare", en: "Pairs"),
        .init("expected", de: "erwartet", en: "Expected"),
        .init("found", de: "zusammengekommen", en: "Came together"),
      ],
      rows: bins.map { bin in
        let (low, high) = (bin.range.lowerBound, min(1, bin.range.upperBound))
        let chance =
          low == 0
          ? Phrase(de: "unter \(share(high))", en: "under \(share(high))")(language)
          : "\(share(low))–\(share(high))"
        return [
          .text(chance), .count(bin.pairs), .number(bin.expected, digits: 0), .count(bin.found),
        ]
      })
  }
}

extension RankingMeasure {
  /// What a column of it is headed.
  fileprivate var name: Phrase {
    switch self {
    case .hit1: Phrase(de: "Treffer 1", en: "Hits 1")
    case .hit5: Phrase(de: "Treffer 5", en: "Hits 5")
    case .hit10: Phrase(de: "Treffer 10", en: "Hits 10")
    case .reciprocalRank: Phrase(de: "Erster", en: "First")
    case .ndcg10: Phrase(de: "Liste", en: "List")
    case .averagePrecision: Phrase(de: "alle", en: "all")
    case .auc: Phrase(de: "vor anderen", en: "Before others")
    }
  }
}
