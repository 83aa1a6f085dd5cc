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

  @Test func theProofOfADrawnPlanHolds() throws {
    let program = try Program()
    let made = try program.golden("pair", "--objective", "mean", "--certificate", "p.json")
    #expect(made.code == 0, "\(made.errors)")
    #expect(try program.golden("pair", "--verify", "p.json").code == 0)
    // Other draws weigh otherwise.
    #expect(try program.golden("pair", "--verify", "p.json", "--seed", "9").code == 65)
  }
}
