import Foundation
import Testing

/// Outcomes of contacts change the assumptions, and the program tells how.
@Suite struct LearningCommandTests {
  /// Twelve firms that seek the market that Z serves; Z's partnerships brought most of them what they
  /// aimed at.
  private func program() throws -> Program {
    let program = try Program()
    let names = (0..<12).map { "F\($0)" }
    try program.write(
      "id,name,revenue,contribution_margin,employees\nZ,Zett Handel,90000000,0.4,400\n"
        + names.map { "\($0),Firma \($0),5000000,0.4,40\n" }.joined(), to: "t/firms.csv")
    try program.write(
      "firm,market,role,presence,contacts,target\nZ,NL,served,1,0,\nZ,DE,sought,,,5000000\n"
        + names.map { "\($0),NL,sought,,,100000\n\($0),DE,served,1,0,\n" }.joined(),
      to: "t/markets.csv")
    var steps = "source,target,state,day,outcome_source\n"
    for (place, name) in names.prefix(10).enumerated() {
      let day = "2020-01-\(10 + place)"
      for state in ["shortlisted", "introduced", "agreed"] {
        steps += "\(name),Z,\(state),\(day),\n"
      }
      steps += "\(name),Z,reviewed,\(day),\(place < 8 ? 100_000 : 0)\n"
    }
    try program.write(steps, to: "t/pipeline.csv")
    let run = try program.run("import", "t")
    #expect(run.code == 0, "\(run.errors)")
    return program
  }

  private func entry(_ program: Program, _ name: String, _ words: String...) throws -> [String: Any]
  {
    let run = try program.run(["parameters", "--format", "json", "--as-of", "2031-01-01"] + words)
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(run.text.utf8)) as? [[String: Any]],
      "\(run.errors)")
    return try #require(list.first { $0["name"] as? String == name })
  }

  @Test func priorDataAndPosteriorStandSideBySide() throws {
    let program = try program()
    let access = try entry(program, "market_access")
    let (prior, data, posterior) = (
      access["prior"] as? [String: Double], access["data"] as? [String: Double],
      access["posterior"] as? [String: Double]
    )
    #expect(abs((prior?["mean"] ?? 0) - 0.25) < 1e-9)
    #expect(data == ["outcomes": 10, "yes": 8, "tried": 10])
    #expect(abs((posterior?["mean"] ?? 0) - (0.25 * 20.34 + 8) / 30.34) < 1e-9)
    #expect(access["value"] as? Double == posterior?["mean"] && access["learned"] as? Bool == true)
    #expect(access["class"] as? String == "possible")
    let agreed = try entry(program, "partnership_agreed")
    #expect((agreed["data"] as? [String: Double])?["yes"] == 10)
    let german = try program.run(
      "parameters", "--as-of", "2031-01-01", language: "de")
    let headline = "Gerechnet wird mit dem, was 10 Ihrer Anbahnungen gelehrt haben"
    #expect(german.text.hasPrefix(headline), "\(german.text)")
    #expect(german.text.contains("möglich (") && german.text.contains("8 von 10"))
  }

  @Test func gainsRestOnItUnlessSomebodySaysOtherwise() throws {
    let program = try program()
    func suggested(_ words: String...) throws -> Program.Run {
      try program.run(["suggest", "F11", "--as-of", "2031-01-01"] + words)
    }
    func market(_ run: Program.Run) throws -> Double {
      let pair = try #require((run.json["pairs"] as? [[String: Any]])?.first, "\(run.errors)")
      let gains = try #require(pair["gains"] as? [String: [String: Any]])
      return gains.values.compactMap { $0["market"] as? Double }.max() ?? 0
    }
    try program.write("name,value\nlearning,0\n", to: "off.csv")
    try program.write("name,value\nmarket_access,0.25\n", to: "hand.csv")
    let (on, off, hand) = (
      try market(suggested("--format", "json")),
      try market(suggested("--format", "json", "--parameters", "off.csv")),
      try market(suggested("--format", "json", "--parameters", "hand.csv"))
    )
    #expect(on > off * 1.5 && off > 0)
    // By hand it is the assumption, though other assumptions are learned.
    #expect(hand > 0 && hand < on)
    #expect(try suggested().text.contains("on what 10 of your contacts have taught."))
    // What is asked of today has to be taught as well.
    let now = try program.run("suggest", "F11", "--format", "json")
    #expect(try market(now) == on, "a register without a day learned nothing")
    #expect(try !suggested("--parameters", "off.csv").text.contains("have taught"))
    #expect(
      try entry(program, "market_access", "--parameters", "off.csv")["value"] as? Double == 0.25)
    let byHand = try entry(program, "market_access", "--parameters", "hand.csv")
    #expect(byHand["value"] as? Double == 0.25 && byHand["learned"] as? Bool == false)
    // What is in force can be written down and read back.
    let table = try program.run(
      "parameters", "--as-of", "2031-01-01", "--format", "csv", "-o", "now.csv")
    #expect(table.code == 0, "\(table.errors)")
    #expect(try market(suggested("--format", "json", "--parameters", "now.csv")) == on)
  }

  // What others gained is nobody's business.
  @Test func aMemberReadsTheAssumptionsAlone() throws {
    let program = try program()
    let access = try entry(program, "market_access", "--seen-by", "F11")
    #expect(access["value"] as? Double == 0.25 && access["posterior"] == nil)
  }

  @Test func withoutANetworkTheAssumptionsCanBeRead() throws {
    let run = try Program().run("parameters", "--format", "csv")
    #expect(run.code == 0 && run.text.contains("market_access,0.25"))
  }
}
