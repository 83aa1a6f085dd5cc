// Answers: how far lists can be relied on, over several ways to hide links.
// Takes: a prediction for each.
// From: FORMULAS F30; the difference to a rule that was fixed beforehand, by paired bootstrap over firms.

public import PartnernetzNetworks
public import PartnernetzRecords

/// Several predictions over the same tables, each with other links hidden.
///
/// - SeeAlso: F30.
public struct PredictionSeries: Sendable {
  /// The rule that all others are measured against, fixed before looking: paths of three steps, then
  /// the number of relations.
  public static let reference = Predictor.paths3ThenDegree

  /// In larger associations one way is enough: its intervals are narrow, and it takes long.
  private static let mostFirmsForSeveral = 20_000

  /// Up to so many days are hidden, one after the other.
  private static let days = 3
  /// Something has to remain that can be learned from.
  private static let mostHidden = 0.9

  /// Each way to hide links: by lot, or up to several days.
  public let splits: [Prediction]
  /// Parts one after the other, each with all predictors; means over firms, each firm counted once
  /// with its mean over the ways.
  public let rows: [Prediction.Row]
  /// For each part the number of firms asked.
  public let firmCounts: [Prediction.Part: Int]

  /// How often pairs came about, by how likely the fit called them, over all ways.
  public var reliability: Reliability {
    splits.reduce(into: Reliability()) { $0.add($1.reliability) }
  }

  private let found: [Prediction.Part: [Predictor: [RankingMeasure: [Int32: Double]]]]
  private let seed: UInt64

  /// Hides links in several ways, ranks, and compares.
  ///
  /// - Parameters:
  ///   - tables: all that is known.
  ///   - parameters: the assumptions.
  ///   - asOf: the day that ages count from.
  ///   - share: the share of links to hide, 0–1; where days are known, half and one and a half times of
  ///     it are hidden as well, or more where these end on the same day.
  ///   - byLot: whether links are drawn by lot although days are known.
  ///   - seed: chooses what is chosen by lot.
  ///   - mostFirms: how many firms are asked at most each time.
  ///   - lots: how often links are drawn by lot; once at least.
  /// - Complexity: that of three or `lots` of ``Prediction``.
  public init(
    of tables: MemberTables, parameters: Parameters = .init(), asOf: Day, share: Double = 0.2,
    byLot: Bool = false, seed: UInt64 = 1, mostFirms: Int = 300, lots: Int = 5
  ) {
    func predict(_ share: Double, _ seed: UInt64) -> Prediction {
      Prediction(
        of: tables, parameters: parameters, asOf: asOf, share: share, byLot: byLot, seed: seed,
        mostFirms: mostFirms)
    }
    let first = predict(share, seed)
    if first.hiddenCount == 0 || tables.firms.count > PredictionSeries.mostFirmsForSeveral {
      splits = [first]
    } else if let cutoff = first.cutoff {
      // Where many links began on one day, shares that differ end on the same day.
      var cutoffs = [cutoff]
      var shares: [Double] = []
      for factor in [0.5, 1.5, 2, 2.5, 3] where cutoffs.count < PredictionSeries.days {
        let other = min(PredictionSeries.mostHidden, share * factor)
        guard let day = HiddenLinks(other, of: tables, seed: seed).cutoff, !cutoffs.contains(day)
        else { continue }
        cutoffs.append(day)
        shares.append(other)
      }
      splits = [first] + shares.map { predict($0, seed) }
    } else {
      splits = [first] + (1..<UInt64(max(1, lots))).map { predict(share, seed &+ $0) }
    }
    found = PredictionSeries.pooled(splits)
    rows = Prediction.rows(found, Predictor.allCases, seed: seed)
    // Not every measure has a value for every firm that is asked.
    firmCounts = found.mapValues { $0.values.flatMap(\.values).map(\.count).max() ?? 0 }
    self.seed = seed
  }

  /// How much more a predictor reaches than another, by default the reference rule, firm by firm, with
  /// its interval at 95 %; nil where nothing was asked.
  ///
  /// - Complexity: O(firms), some thousand times for the interval.
  public func difference(
    _ predictor: Predictor, to other: Predictor = PredictionSeries.reference,
    in part: Prediction.Part, by measure: RankingMeasure
  ) -> MeanInterval? {
    guard let ours = found[part]?[predictor]?[measure],
      let others = found[part]?[other]?[measure]
    else { return nil }
    let differences = ours.keys.sorted().compactMap { firm in
      ours[firm].flatMap { own in others[firm].map { own - $0 } }
    }
    return meanInterval(differences, seed: seed)
  }

  /// What a predictor reaches on a part; nil where nothing was asked.
  public func mean(
    _ predictor: Predictor, in part: Prediction.Part, by measure: RankingMeasure
  ) -> MeanInterval? {
    rows.first { $0.part == part && $0.predictor == predictor }?.measures[measure]
  }

  /// Each firm's mean over the ways in which it was asked.
  private static func pooled(
    _ splits: [Prediction]
  ) -> [Prediction.Part: [Predictor: [RankingMeasure: [Int32: Double]]]] {
    var sums: [Prediction.Part: [Predictor: [RankingMeasure: [Int32: (sum: Double, count: Int)]]]] =
      [:]
    for split in splits {
      for (part, predictors) in split.found {
        for (predictor, measures) in predictors {
          for (measure, values) in measures {
            for (firm, value) in values {
              let before =
                sums[part]?[predictor]?[measure]?[firm] ?? (0, 0)
              sums[part, default: [:]][predictor, default: [:]][measure, default: [:]][firm] = (
                before.sum + value, before.count + 1
              )
            }
          }
        }
      }
    }
    return sums.mapValues { predictors in
      predictors.mapValues { measures in
        measures.mapValues { values in values.mapValues { $0.sum / Double($0.count) } }
      }
    }
  }
}
