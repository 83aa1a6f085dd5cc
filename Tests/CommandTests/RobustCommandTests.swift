import Foundation
import Testing

/// Plans over draws of everything that is assumed, as people and programs are told.
@Suite struct RobustCommandTests {
  @Test func aCarefulPlanTellsHowSureItIs() throws {
    let program = try Program()
    let run = try program.golden("pair", "--objective", "careful", "--format", "json")
    let outlook = try #require(run.json["outlook"] as? [String: Any], "\(run.errors)")
    let pairs = run.json["pairs"] as? [[String: Any]] ?? []
    let entries = outlook["pairs"] as? [[String: Any]] ?? []
    #expect(run.code == 0 && outlook["draws"] as? Int == 64)
    #expect(!pairs.isEmpty && entries.count == pairs.count)
    for entry in entries {
      #expect((0...1).contains(entry["win_share"] as? Double ?? -1))
      #expect((0...1).contains(entry["chosen_share"] as? Double ?? -1))
    }
    let german = try program.golden("pair", "--objective", "mean", "--lang", "de")
    #expect(german.text.contains("Wahrscheinlich (in 8 von 10 Fällen) bringt der Plan"))
    let point = try program.golden("pair", "--objective", "index", "--format", "json")
    #expect(point.json["outlook"] is NSNull)
    // Half of what an association knows is assumed: unless told otherwise, the plan looks at all of it.
    let told = try program.golden("pair", "--format", "json")
    #expect(told.json["objective"] as? String == "mean" && told.json["outlook"] is [String: Any])
  }

  // “Partner plan” was the headline, a plan ended without a next step, and what held in the worst case
  // held for more pairs than in nine of ten draws.
  @Test func aPlanBeginsWithTheAnswerAndEndsWithAStep() throws {
    for (language, first, step) in [
      ("de", "Paare sind gut für beide", "→ Beginnen Sie mit "),
      ("en", "pairs are good for both", "→ Start with "),
    ] {
      let run = try Program().run(
        "pair", "--network", Program.region, "--as-of", "2026-11-01", language: language)
      let lines = run.text.split(separator: "\n")
      #expect(lines.first?.contains(first) == true, "\(lines.first ?? "")")
      #expect(lines.last?.hasPrefix(step) == true, "\(lines.last ?? "")")
    }
    let json = try Program().run(
      "pair", "--network", Program.region, "--as-of", "2026-11-01", "--format", "json"
    ).json
    let outlook = try #require(json["outlook"] as? [String: Any])
    let (sure, unsure) = (outlook["sure"] as? Int ?? -1, outlook["unsure"] as? Int ?? -1)
    #expect(try #require(json["good_at_worst"] as? Int) <= sure && unsure >= 0)
    let text = try Program().run(
      "pair", "--network", Program.region, "--as-of", "2026-11-01", language: "de"
    ).text
    #expect(text.contains(", \(unsure) davon eher nicht sicher: zusammen rund") == (unsure > 0))
  }

  @Test func theProofOfADrawnPlanHolds() throws {
    let program = try Program()
    let made = try program.golden("pair", "--objective", "mean", "--certificate", "p.json")
    #expect(made.code == 0, "\(made.errors)")
    #expect(try program.golden("pair", "--verify", "p.json").code == 0)
    // Other draws weigh otherwise.
    #expect(try program.golden("pair", "--verify", "p.json", "--seed", "9").code == 65)
  }
}
