import Foundation
import Testing

/// What a change does to the best pairing.
@Suite struct WhatIfCommandTests {
  private func value(_ run: Program.Run, _ when: String) throws -> Double {
    let state = try #require(run.json[when] as? [String: Any], "\(run.errors)")
    return try #require(state["value"] as? Double)
  }

  @Test func aPairIsSet() throws {
    let program = try Program()
    let run = try program.golden(
      "whatif", "--pair", "B,G", "--objective", "index", "--format", "json")
    #expect(run.code == 0 && run.json["added"] as? [[String]] == [["B", "G"]])
    #expect(run.json["removed"] as? [[String]] == [["B", "D"]])
    #expect(run.json["gaining"] as? [String] == ["G"] && run.json["losing"] as? [String] == ["D"])
    let growth = try #require(run.json["growth"] as? Double)
    #expect(abs(growth + 1.22) < 0.005)
    #expect(abs(try value(run, "after") - value(run, "before") - growth) < 1e-9)
    let german = try program.golden(
      "whatif", "--pair", "B,G", "--objective", "index", "--lang", "de")
    #expect(german.text.contains("1 Paar entfällt, 1 kommt hinzu."))
    let csv = try program.golden(
      "whatif", "--pair", "B,G", "--objective", "index", "--format", "csv")
    #expect(
      csv.text.hasPrefix("change,first,second,index,sum,first_name,second_name\nremoved,B,D,"))
  }

  // Before, after and the difference were each rounded by itself.
  @Test(arguments: ["B", "C", "H"])
  func whatIsToldOfTheWholeAddsUp(_ firm: String) throws {
    let text = try Program().golden("whatif", "--remove", firm, "--objective", "total").text
    let match = try #require(
      text.firstMatch(
        of: /Overall: €?([\d,.]+)[\w ]* before, €?([\d,.]+)[\w ]* after \(−€?([\d,.]+)/), "\(text)")
    func hundredths(_ text: Substring) -> Int {
      Int(((Double(text.replacing(",", with: "")) ?? .nan) * 100).rounded())
    }
    #expect(hundredths(match.1) - hundredths(match.2) == hundredths(match.3))
  }

  // “1.872,81 Indexpunkte vorher”: nobody had asked for them.
  @Test func theWholeIsToldInPairsAndMembers() throws {
    let text = try Program().golden("whatif", "--remove", "B", "--lang", "de").text
    #expect(text.contains("Insgesamt: Paare vorher 3, nachher ") && !text.contains("Win-Win-Index"))
  }

  @Test func aFirmLeavesAndTheRestIsPairedAsWithoutIt() throws {
    let program = try Program()
    let run = try program.golden("whatif", "--remove", "B", "--format", "json")
    let without = try program.golden("pair", "--without", "B", "--format", "json")
    #expect(run.code == 0)
    #expect(try value(run, "after") == without.json["value"] as? Double)
  }

  @Test func anAssumptionChangesAsInAFileOfParameters() throws {
    let program = try Program()
    let run = try program.golden(
      "whatif", "--set", "market_access=0,15", "--set", "day_rate=900", "--format", "json")
    try program.write("name,value\nmarket_access,0.15\nday_rate,900\n", to: "p.csv")
    let changed = try program.golden("pair", "--parameters", "p.csv", "--format", "json")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try value(run, "after") == changed.json["value"] as? Double)
    #expect(try value(run, "after") < value(run, "before"))
  }

  @Test func aFirmJoinsAsIfItHadBeenInTheTables() throws {
    let program = try Program()
    try program.write(
      "id,name,industry,revenue,contribution_margin,capacity\nN,Neuling GmbH,62.01,900000,0.4,2\n",
      to: "new/firms.csv")
    try program.write(
      "firm,market,role,presence,target\nN,NL,sought,,200000\nN,AUTO,served,0.8,\n",
      to: "new/markets.csv")
    let run = try program.golden(
      "whatif", "--add", "new", "--objective", "index", "--format", "json")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.json["gaining"] as? [String] == ["N"])
    // The same tables in one folder.
    for name in try FileManager.default.contentsOfDirectory(atPath: Program.golden) {
      let table = try String(
        contentsOf: URL(fileURLWithPath: Program.golden).appendingPathComponent(name),
        encoding: .utf8)
      try program.write(table, to: "all/\(name)")
    }
    try program.write(
      "id,name,industry,revenue,contribution_margin,capacity\nN,Neuling GmbH,62.01,900000,0.4,2\n",
      to: "all/more_firms.csv")
    try program.write(
      "firm,market,role,presence,target\nN,NL,sought,,200000\nN,AUTO,served,0.8,\n",
      to: "all/more_markets.csv")
    let all = try program.run(
      "--network", "all", "--as-of", "2026-11-01", "pair", "--objective", "index", "--format",
      "json")
    #expect(all.code == 0, "\(all.errors)")
    #expect(try value(run, "after") == all.json["value"] as? Double)
  }

  @Test(
    arguments: [
      ([], 64, "--remove, --add, --pair or --set"), (["--remove", "X"], 66, "“X”"),
      (["--pair", "A,X"], 66, "“X”"), (["--pair", "A,C"], 1, "€5,035 short"),
      (["--pair", "A,G"], 1, "competitors"),
      (["--remove", "B", "--pair", "A,B"], 1, "excluded as well"),
      (["--set", "market_access"], 64, "name=number"),
      (["--set", "market_access=much"], 64, "name=number"),
      (["--set", "market_access=-1"], 64, "allowed is 0 to 1"),
      (["--set", "markt=1"], 64, "“markt”"),
      (["--add", "nowhere"], 66, "no such file"), (["--add", "twin"], 65, "A is there already"),
      (["--add", "bad"], 65, "row 2"),
    ] as [([String], Int32, String)])
  func whatMakesNoSenseIsRefused(_ words: [String], _ code: Int32, _ sentence: String) throws {
    let program = try Program()
    try program.write("id,name\nA,Anton\n", to: "twin/firms.csv")
    try program.write("id,name,revenue\nN,Neu,much\n", to: "bad/firms.csv")
    let before = program.files
    let run = try program.run(
      ["whatif"] + words + ["-o", "answer.txt", "--network", Program.golden, "--lang", "en"])
    #expect(run.code == code && run.errors.contains(sentence), "\(run.errors)")
    #expect(run.output.isEmpty && program.files == before)
  }
}
