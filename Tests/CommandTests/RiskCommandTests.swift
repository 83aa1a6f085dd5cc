import Foundation
import Testing

/// Risks and where the association stands, as people and programs are told.
@Suite struct RiskCommandTests {
  private func run(_ words: String..., language: String = "de") throws -> Program.Run {
    try Program().run(
      words + ["--network", Program.region, "--as-of", "2026-11-01"], language: language)
  }

  // SENTENCES 1: the firm with most links was named; another's exit cuts off 20.
  @Test func theLinchpinThatCutsOffMostIsNamed() throws {
    let run = try run("risk", "--format", "json")
    let first = (run.json["linchpins"] as? [[String: Any]])?.first
    #expect(run.code == 0 && first?["cut_off"] as? Int == 20, "\(run.errors)")
    let text = try self.run("assess").text
    #expect(text.contains("– Ohne Bauunternehmung Steinmoosen GmbH verlieren 20 Unternehmen"))
    // Nine without any relation, and two with competitors or relations kept to themselves only.
    #expect(text.hasPrefix("11 Mitglieder stehen noch allein"))
    #expect(!text.contains("Modularität"))
    #expect(try self.run("assess", "--all").text.contains("Modularität"))
  }

  @Test func theLedgerIsOneTable() throws {
    let run = try run("risk", "--format", "csv")
    let lines = run.text.split(separator: "\n")
    #expect(lines.first == "kind,firm,other,what,share,level,known_share,amount,count")
    for kind in ["customer", "linchpin", "orders"] {
      #expect(lines.contains { $0.hasPrefix("\(kind),MR-") }, "\(kind)")
    }
  }

  @Test func whoLosesOrdersIsToldBeforeThePairing() throws {
    let risk = try run("risk", "MR-002", "--format", "json")
    let orders = risk.json["orders"] as? [[String: Any]] ?? []
    let sum = orders.reduce(0) { $0 + ($1["amount"] as? Double ?? .nan) }
    #expect(!orders.isEmpty && abs(sum - (risk.json["orders_lost"] as? Double ?? .nan)) < 1e-6)
    let text = try run("whatif", "--remove", "MR-002").text
    let head = "verlieren \(orders.count) Unternehmen Aufträge für rund"
    #expect(text.split(separator: "\n").first?.contains(head) == true, "\(text)")
    #expect(text.contains("Im Partnerplan"))
  }

  // The leaver's own gain was counted as a loss of the others.
  @Test func whoLeavesIsNoLossOfTheOthers() throws {
    let run = try Program().golden("whatif", "--remove", "B", "--format", "json")
    let (before, after) = (
      run.json["before"] as? [String: Any], run.json["after"] as? [String: Any]
    )
    let whole = try #require(before?["total"] as? Double)
    let others = try #require(before?["total_of_others"] as? Double)
    #expect(others < whole)
    #expect(after?["total_of_others"] as? Double == after?["total"] as? Double)
    let pairs = try Program().golden("pair", "--format", "json").json["pairs"] as? [[String: Any]]
    let own = (pairs ?? []).reduce(0.0) { sum, pair in
      let gains = pair["gains"] as? [String: [String: Any]] ?? [:]
      return ["first", "second"].filter { pair[$0] as? String == "B" }
        .reduce(sum) { $0 + (gains[$1]?["net"] as? Double ?? .nan) }
    }
    #expect(abs(whole - own - others) < 1e-6)
  }

  @Test func withinDaysThePlanKeepsToThem() throws {
    let run = try run("pair", "--within-days", "--objective", "index", "--format", "json")
    let days = run.json["days"] as? [String: Any]
    let pairs = run.json["pairs"] as? [Any] ?? []
    // All members together plan 177 days; all pairs would need over 900.
    #expect(run.code == 0 && !pairs.isEmpty && pairs.count < 40, "\(run.errors)")
    #expect(try #require(days?["needed"] as? Double) <= 177)
    #expect(days?["fitting_pairs"] is Int)
    // What one member plans is not spent by another.
    for firm in days?["firms"] as? [[String: Any]] ?? [] {
      guard let planned = firm["planned"] as? Double else { continue }
      #expect(try #require(firm["needed"] as? Double) <= planned + 1e-9, "\(firm)")
    }
    let none = try Program().golden("pair", "--within-days")
    #expect(none.code == 65 && none.errors.contains("strategy_days"), "\(none.errors)")
  }
}
