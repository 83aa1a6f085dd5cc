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

  /// What the measures mean.
  private static let readings = Phrase(
    de:
      "So liest man die Spalten, alle von 0 bis 1, in Klammern die Spanne: „Treffer 1, 5, 10“ ist der "
      + "Anteil der Unternehmen, bei denen ein verdeckter Partner auf Platz 1, unter den ersten 5 oder 10 "
      + "steht. „Erster“ ist 1 durch den Platz des ersten Treffers (MRR). „Liste“ sagt, wie weit vorn die "
      + "Treffer unter den ersten zehn stehen (NDCG@10), „alle“ dasselbe über die ganze Liste (AP). „Vor "
      + "anderen“ sagt, wie oft ein Treffer vor einem anderen Unternehmen steht (AUC); 0,5 ist Zufall.",
    en:
      "How to read the columns, all from 0 to 1, with the range in brackets: “Hits 1, 5, 10” is the share "
      + "of firms with a hidden partner in first place, in the first 5 or 10. “First” is one over the place "
      + "of the first hit (MRR). “List” tells how far in front the hits stand among the first ten "
      + "(NDCG@10), “all” the same over the whole list (AP). “Before others” tells how often a hit stands "
      + "before another firm (AUC); 0.5 is chance.")

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
