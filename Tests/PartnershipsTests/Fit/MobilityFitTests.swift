import Foundation
import PartnernetzExchange
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// The real network of German mobility firms, which stands outside the project: does the fit predict
/// what simple rules do not?
@Suite(.enabled(if: MobilityData.folder != nil))
struct MobilityFitTests {
  @Test func theFitPredictsBetterThanThePathsOfThreeSteps() throws {
    let folder = try #require(MobilityData.folder)
    let mapping = try ColumnMapping(
      contentsOf: MobilityData.root
        .appendingPathComponent("Datasets/mappings/mobility-de.csv").path)
    let intake = Importer(mapping: mapping, skippingFaultyRows: true).read(paths: [folder.path])
    try #require(intake.isAcceptable)
    let day = try #require(Day(iso: "2018-04-12"))
    var sums: [Predictor: Double] = [:]
    let splits = 4
    for seed in 1...UInt64(splits) {
      let found = Prediction(
        of: intake.tables, asOf: day, byLot: true, seed: seed, predictors: [.affinity, .paths3])
      for predictor in [Predictor.affinity, .paths3] {
        let row = found.rows.first { $0.part == .all && $0.predictor == predictor }
        sums[predictor, default: 0] += try #require(row?.measures[.ndcg10]).mean
      }
    }
    let own = (sums[.affinity] ?? 0) / Double(splits)
    let paths = (sums[.paths3] ?? 0) / Double(splits)
    #expect(own > 0.44)
    #expect(own > paths + 0.05)
  }
}
