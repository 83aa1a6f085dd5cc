import Foundation
import Testing

/// The command line as people and other programs use it.
@Suite struct CommandTests {
  private static let region = Program.root.appendingPathComponent("Datasets/musterregion").path
  private static let golden = Program.root
    .appendingPathComponent("Tests/PartnershipsTests/Golden/tables").path

  private func golden(_ program: Program, _ words: String...) throws -> Program.Run {
    switch words.count {
    case 1:
      try program.run(
        "--network", CommandTests.golden, words[0], "--as-of", "2026-11-01", "--format", "json")
    case 2:
      try program.run(
        "--network", CommandTests.golden, words[0], words[1], "--as-of", "2026-11-01",
        "--format", "json")
    default:
      try program.run(
        "--network", CommandTests.golden, words[0], words[1], words[2], "--as-of", "2026-11-01",
        "--format", "json")
    }
  }

  @Test func theWorkedExampleIsPaired() throws {
    let run = try golden(try Program(), "pair", "--objective", "index")
    #expect(run.code == 0)
    let value = try #require(run.json["value"] as? Double)
    #expect(abs(value - 79.06976589125483) < 1e-9 && run.json["optimal"] as? Bool == true)
    let pairs = try #require(run.json["pairs"] as? [[String: Any]])
    let ends = pairs.map { "\($0["first"] ?? "")\($0["second"] ?? "")" }
    #expect(ends == ["AB", "BD", "CE", "FH"])
    let gains = try #require(pairs[0]["gains"] as? [String: [String: Any]])
    for side in ["first", "second"] {
      let keys = try #require(gains[side]).keys
      for key in [
        "market", "complement", "referral", "trade", "capital", "persistence", "cost_build",
        "cost_dependence", "cost_competition", "cost_leakage", "net", "net_low", "net_high",
        "coverage",
      ] {
        #expect(keys.contains(key))
      }
    }
    let unserved = try #require(run.json["unserved"] as? [[String: Any]])
    #expect(unserved.map { $0["id"] as? String } == ["G"])
    #expect(unserved.first?["reason"] as? String == "partners_taken")
  }

  @Test func aProofIsWrittenCheckedAndRefusedWhenSpoilt() throws {
    let program = try Program()
    func pair(_ option: String, _ file: String, _ changed: String = "index") throws -> Program.Run {
      try program.run(
        "--network", CommandTests.golden, "--as-of", "2026-11-01", "pair", option, file,
        "--objective", changed)
    }
    #expect(try pair("--certificate", "proof.json").code == 0)
    #expect(try pair("--certificate", "proof.json").code == 73)
    let good = try pair("--verify", "proof.json")
    #expect(good.code == 0 && good.text.contains("The proof holds"))
    let text = String(decoding: try #require(program.bytes(of: "proof.json")), as: UTF8.self)
    let spoilt = [
      text.replacing("\"objective\" : \"index\"", with: "\"objective\" : \"total\""),
      text.replacing(/"value" : (\d+)\d/, with: { "\"value\" : \($0.1)" }),
      text.replacing("\"form\" : 1", with: "\"form\" : 2"), "{}",
      text.replacing(/"pairs" : \[\s*\[[^\]]*\],?/, with: "\"pairs\" : ["),
    ]
    for spoilt in spoilt {
      #expect(spoilt != text)
      try program.write(spoilt, to: "spoilt.json")
      #expect(try pair("--verify", "spoilt.json").code == 65)
    }
    #expect(try pair("--verify", "nothing.json").code == 66)
    #expect(try pair("--certificate", "leximin.json", "leximin").code == 64)
  }

  @Test func aPathAndTheReasonWhyThereIsNone() throws {
    let program = try Program()
    let found = try golden(program, "path", "D", "C")
    let routes = found.json["routes"] as? [[String: Any]]
    #expect(found.code == 0 && found.json["reason"] is NSNull)
    #expect(routes?.first?["firms"] as? [String] == ["D", "A", "B", "C"])
    func avoiding(_ firm: String, _ from: String, _ to: String) throws -> Program.Run {
      try program.run(
        "--network", CommandTests.golden, "path", from, to, "--avoid", firm,
        "--as-of", "2026-11-01", "--format", "json")
    }
    let around = try avoiding("B", "A", "H").json["routes"] as? [[String: Any]]
    #expect(around?.first?["firms"] as? [String] == ["A", "F", "H"])
    let avoided = try avoiding("A", "D", "C")
    #expect(avoided.code == 1 && avoided.json["reason"] as? String == "only_via_avoided")
    #expect(try avoiding("nobody", "D", "C").code == 66)
    let none = try golden(program, "path", "G", "E")
    #expect(none.code == 1 && none.json["reason"] as? String == "only_via_competitor")
  }

  @Test func reachSuggestAndAssessAnswer() throws {
    let program = try Program()
    let reach = try golden(program, "reach", "A")
    let firm = (reach.json["firms"] as? [[String: Any]])?.first
    #expect(reach.json["method"] as? String == "exact")
    #expect(abs((firm?["reach"] as? Double ?? 0) - 1.95732172377088) < 1e-12)
    let suggest = try golden(program, "suggest", "B")
    #expect((suggest.json["pairs"] as? [Any])?.isEmpty == false)
    let assess = try golden(program, "assess")
    let indicators = assess.json["indicators"] as? [String: Any]
    #expect(indicators?["components"] as? Int == 1 && indicators?["isolates"] as? Int == 0)
  }

  @Test func firmsAreNamedByNameAndNearMissesAreOffered() throws {
    let program = try Program()
    let run = try program.run("--network", CommandTests.golden, "assess", "Almetall")
    #expect(run.code == 0 && run.text.contains("Almetall GmbH"))
    let miss = try program.run("--network", CommandTests.golden, "assess", "Bergman Logistik")
    #expect(miss.code == 66 && miss.errors.contains("Bergmann Logistik"))
  }

  @Test func theRegionGoesAllTheWay() throws {
    let program = try Program()
    let taken = try program.run("import", CommandTests.region, "--format", "json")
    #expect(taken.code == 0, "\(taken.text)")
    #expect((taken.json["accepted"] as? [String: Any])?["firms"] as? Int == 127)
    let again = try program.run("import", CommandTests.region, "--format", "json")
    #expect(again.json["added"] as? Int == 0 && again.json["changed"] as? Int == 0)
    let check = try program.run("check", "--format", "json")
    #expect(check.code == 1)
    let codes = (check.json["problems"] as? [[String: Any]] ?? []).map { $0["code"] as? String }
    // One more of each rests on a word that a firm keeps to itself.
    #expect(codes.filter { $0 == "conflict" }.count == 13)
    #expect(codes.filter { $0 == "vat_mismatch" }.count == 8)
    #expect(codes.contains("likely_duplicate"))
    let pair = try program.run("pair", "--as-of", "2026-11-01", "--format", "json")
    #expect(pair.code == 0 && pair.json["optimal"] as? Bool == true)
    let report = try program.run("report", "-o", "report.html", "--lang", "de")
    #expect(report.code == 0, "\(report.errors)")
    let page = String(decoding: program.bytes(of: "report.html") ?? Data(), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("data:image/svg+xml;base64,"))
    #expect(!page.contains("{{") && !page.contains("http://"))
  }

  @Test(arguments: ["svg", "pdf", "png", "dot"])
  func picturesComeInEveryForm(ending: String) throws {
    let program = try Program()
    let run = try program.run(
      "--network", CommandTests.golden, "diagram", "--of", "network", "-o", "n.\(ending)")
    #expect(run.code == 0, "\(run.errors)")
    let bytes = try #require(program.bytes(of: "n.\(ending)"))
    let head = String(decoding: bytes.prefix(60), as: UTF8.self)
    switch ending {
    case "pdf": #expect(head.hasPrefix("%PDF"))
    case "png": #expect(bytes.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    case "svg": #expect(String(decoding: bytes, as: UTF8.self).contains("<svg"))
    default: #expect(head.contains("graph"))
    }
  }

  @Test func theSameQuestionGetsTheSameBytes() throws {
    let program = try Program()
    for words in [
      ["pair", "--format", "json"], ["reach", "--format", "json"], ["assess"],
      ["diagram", "--of", "pairing", "--type", "svg"],
    ] {
      func ask() throws -> Data {
        switch words.count {
        case 1:
          try program.run("--network", CommandTests.region, words[0], "--as-of", "2026-11-01")
            .output
        case 3:
          try program.run(
            "--network", CommandTests.region, words[0], words[1], words[2], "--as-of",
            "2026-11-01"
          ).output
        default:
          try program.run(
            "--network", CommandTests.region, words[0], words[1], words[2], words[3], words[4],
            "--as-of", "2026-11-01"
          ).output
        }
      }
      let first = try ask()
      let second = try ask()
      #expect(!first.isEmpty && first == second, "\(words)")
    }
  }

  @Test func nothingIsOverwrittenWithoutForce() throws {
    let program = try Program()
    try program.write("mine", to: "n.svg")
    let refused = try program.run(
      "--network", CommandTests.golden, "diagram", "-o", "n.svg")
    #expect(refused.code == 73 && program.bytes(of: "n.svg") == Data("mine".utf8))
    let forced = try program.run(
      "--network", CommandTests.golden, "diagram", "-o", "n.svg", "--force")
    #expect(forced.code == 0 && program.bytes(of: "n.svg") != Data("mine".utf8))
    let nowhere = try program.run(
      "--network", CommandTests.golden, "diagram", "-o", "no/such/n.svg")
    #expect(nowhere.code == 73)
  }

  @Test func wrongWordsEndWith64() throws {
    let program = try Program()
    #expect(try program.run("dance").code == 64)
    #expect(try program.run("--network", CommandTests.golden, "diagram", "--of", "path").code == 64)
    #expect(
      try program.run("--network", CommandTests.golden, "pair", "--objective", "x").code == 64)
    #expect(try program.run("--help").code == 0)
  }

  @Test(arguments: ["pair", "reach", "assess", "suggest"])
  func anyNumberOfThreadsGivesTheSameBytes(_ command: String) throws {
    let program = try Program()
    func output(_ threads: String) throws -> Data {
      let run = try program.run(
        "--network", CommandTests.region, command, "--threads", threads, "--as-of", "2026-11-01",
        "--format", "json")
      #expect(run.code == 0)
      return run.output
    }
    #expect(try output("1") == output("2") && output("1") == output("7"))
    #expect(try program.run("assess", "--threads", "0").code == 64)
  }

  @Test func parametersGoRoundAndAreChecked() throws {
    let program = try Program()
    let listed = try program.run("parameters", "--format", "csv")
    try program.write(listed.output, to: "p.csv")
    let same = try program.run("--parameters", "p.csv", "parameters", "--format", "csv")
    #expect(same.code == 0 && same.output == listed.output)
    #expect(listed.text.hasPrefix("name,value,low,high,unit,least,most,source,meaning\nhorizon,"))
    // People read what an assumption means, and not what a file calls it.
    let shown = try program.run("parameters", language: "de")
    #expect(shown.text.contains("Partnerschaft") && !shown.text.contains("ramp_new_1"))
    try program.write("name;value\nmarket_access;0,15\n", to: "mine.csv")
    let pair = try program.run(
      "--network", CommandTests.golden, "pair", "--parameters", "mine.csv", "--format", "json")
    #expect(pair.code == 0 && (pair.json["value"] as? Double ?? 0) < 79)
    try program.write("name,value\nmarkt,1\n", to: "bad.csv")
    let bad = try program.run("--parameters", "bad.csv", "parameters")
    #expect(bad.code == 65 && bad.errors.contains("row 2"))
  }

  @Test func tablesGoOutAndComeBack() throws {
    let program = try Program()
    #expect(try program.run("import", CommandTests.region).code == 0)
    #expect(try program.run("export", "--to", "tables", "-o", "out-tables").code == 0)
    let direct = try program.run("pair", "--as-of", "2026-11-01", "--format", "json")
    let back = try program.run(
      "--network", "out-tables", "pair", "--as-of", "2026-11-01", "--format", "json")
    #expect(direct.output == back.output)
    #expect(try program.run("export", "--to", "graphml").text.contains("<graphml"))
    #expect(try program.run("export", "--to", "json").code == 0)
    #expect(try program.run("export", "--to", "dot").text.contains("graph"))
  }
}
