import Foundation
import PartnernetzExchange
import PartnernetzPartnerships
import PartnernetzRecords
import TestSupport
import Testing

/// The real network of German mobility firms, which stands outside the project: does the fit predict
/// what simple rules do not?
@Suite(.enabled(if: MobilityData.folder != nil && !isQuick))
struct MobilityFitTests {
  // Figures to reach (issue 14), over eight ways to hide a fifth of the links.
  @Test func theFitPredictsBetterThanThePathsOfThreeSteps() throws {
    let folder = try #require(MobilityData.folder)
    let mapping = try ColumnMapping(
      contentsOf: MobilityData.root
        .appendingPathComponent("Datasets/mappings/mobility-de.csv").path)
    let intake = Importer(mapping: mapping, skippingFaultyRows: true).read(paths: [folder.path])
    try #require(intake.isAcceptable)
    let day = try #require(Day(iso: "2018-04-12"))
    var (own, rule, newcomers): ([Double], [Double], [Double]) = ([], [], [])
    for seed in 1...8 as ClosedRange<UInt64> {
      let found = Prediction(
        of: intake.tables, asOf: day, byLot: true, seed: seed,
        predictors: [.affinity, PredictionSeries.reference])
      func mean(_ predictor: Predictor, _ part: Prediction.Part) -> Double? {
        found.rows.first { $0.part == part && $0.predictor == predictor }?.measures[.ndcg10]?.mean
      }
      own.append(try #require(mean(.affinity, .all)))
      rule.append(try #require(mean(PredictionSeries.reference, .all)))
      if let asks = mean(.affinity, .newcomerAsks) { newcomers.append(asks) }
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    #expect(mean(own) >= 0.44, "\(mean(own))")
    #expect(mean(own) > mean(rule), "\(mean(own)) \(mean(rule))")
    #expect(mean(newcomers) >= 0.40, "\(mean(newcomers))")
  }
}

/// The invented region, in the project: by time and by lot.
@Suite(.enabled(if: !isQuick)) struct RegionFitTests {
  @Test func theFitFindsTheRegionsHiddenLinks() throws {
    let folder = MobilityData.root.appendingPathComponent("Datasets/musterregion")
    let intake = Importer().read(paths: [folder.path])
    let day = try #require(Day(iso: "2026-11-01"))
    func mean(_ found: [Prediction]) throws -> Double {
      let values = try found.map { found in
        try #require(found.rows.first { $0.part == .all }?.measures[.ndcg10]).mean
      }
      return values.reduce(0, +) / Double(values.count)
    }
    let byTime = [0.1, 0.2, 0.3].map {
      Prediction(of: intake.tables, asOf: day, share: $0, predictors: [.affinity])
    }
    let byLot = (1...5 as ClosedRange<UInt64>).map {
      Prediction(of: intake.tables, asOf: day, byLot: true, seed: $0, predictors: [.affinity])
    }
    #expect(byTime.allSatisfy { $0.cutoff != nil } && byLot.allSatisfy { $0.cutoff == nil })
    let (time, lot) = (try mean(byTime), try mean(byLot))
    #expect(time >= 0.17, "\(time)")
    #expect(lot >= 0.16, "\(lot)")
  }
}
