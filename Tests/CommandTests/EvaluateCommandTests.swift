import Foundation
import TestSupport
import Testing

/// Whether known partnerships would have been predicted.
@Suite struct EvaluateCommandTests {
  @Test(.enabled(if: !isQuick)) func theRegionIsEvaluatedAgainstSimpleRules() throws {
    let program = try Program()
    func evaluate(_ words: String..., firms: Int = 8) throws -> Program.Run {
      try program.run(
        ["evaluate", "--network", Program.region, "--as-of", "2026-11-01", "--firms", "\(firms)"]
          + words)
    }
    let run = try evaluate("--format", "json", firms: 40)
    #expect(run.code == 0 && run.json["cutoff"] as? String != nil, "\(run.errors)")
    let (hidden, known) = (run.json["hidden"] as? Int ?? 0, run.json["known"] as? Int ?? 0)
    #expect(hidden > 0 && abs(Double(hidden) / Double(hidden + known) - 0.2) < 0.02)
    let rows = try #require(run.json["rows"] as? [[String: Any]])
    let ours: Set<String> = ["index", "introduction", "combined"]
    let predictors = Set(rows.compactMap { $0["predictor"] as? String })
    #expect(predictors.isSuperset(of: ours) && predictors.count > ours.count)
    for row in rows {
      let measures = try #require(row["measures"] as? [String: [String: Double]])
      #expect(measures.count == 7)
      for value in measures.values {
        let (low, mean, high) = (value["low"] ?? -1, value["mean"] ?? -1, value["high"] ?? -1)
        #expect(0 <= low && low <= mean + 1e-12 && mean <= high + 1e-12 && high <= 1 + 1e-12)
      }
    }
    let few = try evaluate("--format", "json")
    #expect(try evaluate("--format", "json").output == few.output)
    let csv = try evaluate("--format", "csv")
    let fewRows = few.json["rows"] as? [Any] ?? []
    #expect(csv.text.split(separator: "\n").count == fewRows.count + 1)
    // A board reads one sentence first, without a metric's name.
    let german = try evaluate("--lang", "de").text
    #expect(german.contains("beweist nicht"))
    let head = german.prefix { $0 != "\n" }
    #expect(head.contains("Liste nach Passung") && !head.contains("NDCG"), "\(head)")
    #expect(german.contains("– Treffertest: In ") && german.contains("per Zufall wären es"))
    // Seven measures with ranges for five parts said nothing to whoever is no statistician.
    #expect(german.contains("Treffer unter zehn") && german.contains("Neue Mitglieder, unter zehn"))
    #expect(!german.contains(/\((unser|RA|L3|MRR|AP|AUC)\)/), "\(german)")
    #expect(run.json["splits"] as? Int == 3 && run.json["reference"] as? String == "l3_degree")
    let byLot = try evaluate("--by-lot", "--format", "json")
    #expect(byLot.code == 0 && byLot.json["cutoff"] as? String == nil)
    #expect(byLot.json["splits"] as? Int == 5)
  }

  @Test(
    arguments: [
      (["--share", "2"], 64), (["--share", "many"], 64), (["--firms", "0"], 64),
      (["--network", "nowhere"], 66),
    ] as [([String], Int32)])
  func whatMakesNoSenseIsRefused(_ words: [String], _ code: Int32) throws {
    let program = try Program()
    let network = words.contains("--network") ? [] : ["--network", Program.golden]
    let run = try program.run(["evaluate"] + words + network + ["-o", "answer.txt"])
    #expect(run.code == code && run.output.isEmpty && program.files.isEmpty, "\(run.errors)")
  }
}
