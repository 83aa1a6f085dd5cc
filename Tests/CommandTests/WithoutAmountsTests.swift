import Foundation
import Testing

/// An association that knows names, towns and trades, and not one amount: `pair` went by fit, and
/// every other face said that there were no pairs.
@Suite struct WithoutAmountsTests {
  /// Twelve members of four trades in two towns with three links and one need that is met.
  private func association() throws -> Program {
    let program = try Program()
    let codes = ["25.62", "28.41", "62.01", "49.41"]
    let firms = (0..<12).map { at in
      "M\(10 + at),Firm \(Character(UnicodeScalar(UInt8(65 + at)))) Ltd,"
        + "\(at % 3 == 0 ? "Ulm" : "Aalen"),\(codes[at % 4])\n"
    }
    try program.write("id,name,town,industry\n" + firms.joined(), to: "n/firms.csv")
    try program.write(
      "source,target,kind\nM10,M11,supplier\nM12,M13,supplier\nM14,M17,supplier\n",
      to: "n/links.csv")
    try program.write("firm,capability\nM15,cold store\n", to: "n/needs.csv")
    try program.write("firm,capability\nM16,cold store\n", to: "n/offers.csv")
    return program
  }

  private func ask(_ program: Program, _ words: String..., language: String = "en") throws
    -> Program.Run
  {
    let run = try program.run(
      ["--network", "n", "--as-of", "2026-11-01"] + words, language: language)
    #expect(run.code == 0, "\(run.errors)")
    return run
  }

  private struct Plan {
    let pairs: [[String: Any]]
    let served: Int
  }

  private func plan(_ program: Program) throws -> Plan {
    let run = try ask(program, "pair", "--format", "json")
    try #require(run.json["objective"] as? String == "fit")
    let pairs = try #require(run.json["pairs"] as? [[String: Any]])
    try #require(!pairs.isEmpty)
    return Plan(pairs: pairs, served: try #require(run.json["served"] as? Int))
  }

  // "0 suggested pairs", "0/92 members with a partner", "€6,000 more gain would reach the threshold".
  @Test(arguments: ["en", "de"]) func theReportHasTheFiguresOfThePlan(language: String) throws {
    let program = try association()
    let plan = try plan(program)
    let page = try ask(program, "report", language: language).text
    let start = try #require(page.firstRange(of: "<section id=\"pairing\">"))
    let rest = page[start.upperBound...]
    let section = rest[..<(try #require(rest.firstRange(of: "</section>"))).lowerBound]
    #expect(page.contains("<b>\(plan.pairs.count)</b>"))
    #expect(page.contains("<b>\(plan.served)/12</b>"))
    #expect(section.matches(of: /<details class="pair">/).count == plan.pairs.count)
    #expect(!section.contains("€") && !section.contains("{{"))
    #expect(
      section.contains(
        language == "en"
          ? "Firm F Ltd needs cold store, Firm G Ltd offers it"
          : "Firm F Ltd sucht cold store, Firm G Ltd bietet das"))
    let strong = plan.pairs.count { $0["strength"] as? String == "high" }
    #expect(page.contains("<b>\(strong)</b>"))
  }

  // An empty sheet with a legend.
  @Test func thePictureHasThePairsOfThePlan() throws {
    let program = try association()
    let plan = try plan(program)
    let picture = try ask(program, "diagram", "--of", "pairing", "--type", "svg").text
    #expect(
      picture.contains(
        "Ordered by fit, since amounts are missing: \(plan.pairs.count) pairs for \(plan.served) of "
          + "12 members"))
    #expect(!picture.contains("€"))
    for pair in plan.pairs {
      for end in ["first", "second"] {
        let id = try #require(pair[end] as? String)
        let letter = Character(UnicodeScalar(UInt8(65 + (try #require(Int(id.dropFirst())) - 10))))
        #expect(picture.contains("Firm \(letter)"), "\(id)")
      }
    }
    let asked = try ask(program, "diagram", "--of", "pairing", "--objective", "fit").text
    #expect(asked.contains("Ordered by fit: \(plan.pairs.count) pairs"))
  }

  // "€6,000 short": by amounts that nobody knows, no pair could be set.
  @Test func aPairThatSomebodyWantsIsSet() throws {
    let program = try association()
    // M10 and M14 are of one trade, which nobody would propose.
    let set = try ask(program, "pair", "--fix", "M10,M14", "--format", "json")
    #expect(set.json["objective"] as? String == "fit")
    let pairs = try #require(set.json["pairs"] as? [[String: Any]])
    #expect(pairs.contains { $0["first"] as? String == "M10" && $0["second"] as? String == "M14" })
    let supposed = try ask(program, "whatif", "--pair", "M10,M14", "--format", "json")
    #expect((supposed.json["added"] as? [[String]])?.contains(["M10", "M14"]) == true)
  }

  // "The same pairs", "0 index points before", "members with a partner 0 before".
  @Test func aFirmThatLeavesLeavesThePlanByFit() throws {
    let program = try association()
    let plan = try plan(program)
    let text = try ask(program, "whatif", "--remove", "M16").text
    #expect(text.contains("\(plan.pairs.count) pairs before"))
    #expect(text.contains("with a partner \(plan.served) before"))
    #expect(!text.contains("win-win index") && !text.contains("The plan does not change"))
    let run = try ask(program, "whatif", "--remove", "M16", "--format", "json")
    #expect(run.json["objective"] as? String == "fit")
    let before = try #require(run.json["before"] as? [String: Any])
    #expect(before["pairs"] as? Int == plan.pairs.count && before["total"] is NSNull)
    let removed = try #require(run.json["removed"] as? [[String]])
    #expect(removed.contains(["M15", "M16"]))
    let without = try ask(program, "pair", "--without", "M16", "--format", "json")
    let after = try #require(run.json["after"] as? [String: Any])
    #expect(after["pairs"] as? Int == (without.json["pairs"] as? [Any])?.count)
    let table = try ask(program, "whatif", "--remove", "M16", "--format", "csv").text
    #expect(table.contains("Firm F Ltd needs cold store"))
  }

  // A file proved that a plan of no pairs was the best.
  @Test func aPlanOfNoPairsIsNotProven() throws {
    let program = try association()
    let run = try program.run(
      ["--network", "n", "--as-of", "2026-11-01", "pair", "--certificate", "proof.json"],
      language: "en")
    #expect(run.code == 1 && run.errors.contains("Only plans by euros can be proven"))
    #expect(program.bytes(of: "proof.json") == nil)
  }
}
