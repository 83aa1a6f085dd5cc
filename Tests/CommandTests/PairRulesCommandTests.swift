import Foundation
import Testing

/// What an association may ask of a pairing, as people type it.
@Suite struct PairRulesCommandTests {
  // Figures of the worked example: the best pairing has 79.07 points, forcing B–G costs 1.22.
  @Test func rulesDoWhatTheySay() throws {
    let program = try Program()
    func pairs(_ words: String...) throws -> [String] {
      let run = try program.run(
        ["pair", "--objective", "index"] + words
          + ["--format", "json", "--network", Program.golden, "--as-of", "2026-11-01"])
      #expect(run.code == 0, "\(words) \(run.errors)")
      return Program.pairs(run)
    }
    #expect(try pairs() == ["AB", "BD", "CE", "FH"])
    #expect(try pairs("--fix", "B,G") == ["AB", "BG", "CE", "FH"])
    #expect(try pairs("--fix", "Bergmann Logistik GmbH & Co. KG, G").contains("BG"))
    #expect(try !pairs("--forbid", "A,B").contains("AB"))
    #expect(try pairs("--without", "B", "--without", "H").allSatisfy { !$0.contains(/[BH]/) })
    #expect(try pairs("--one-per-industry") == ["AB", "BD", "CE", "FH"])
    #expect(try pairs("--novelty", "100%") == ["BD", "BG", "CH"])
    #expect(try pairs("--days", "16").count < 4)
    #expect(try pairs("--distance", "10").count == 4)
    func byIndex(_ words: String...) throws -> Program.Run {
      try program.run(
        ["pair", "--objective", "index", "--format", "json", "--network", Program.golden]
          + ["--as-of", "2026-11-01"] + words)
    }
    let (forced, free) = (try byIndex("--fix", "B,G"), try byIndex())
    let loss = (free.json["value"] as? Double ?? 0) - (forced.json["value"] as? Double ?? 0)
    #expect(abs(loss - 1.22) < 0.005)
    #expect((forced.json["rules"] as? [String: Any])?["fixed"] as? Int == 1)
    #expect(free.json["gap"] as? Double == 0)
    let days = try program.golden("pair", "--days", "16", "--format", "json")
    let needed = (days.json["days"] as? [String: Any])?["needed"] as? Double
    #expect(needed.map { $0 <= 16 } == true)
  }

  // “5 does not do, allowed is 0 to 1” was said of 500 %.
  @Test func aShareThatCannotBeIsToldAsItWasTyped() throws {
    let program = try Program()
    for (typed, language, told) in [
      ("500%", "en", "5 (500%) does not do, allowed is 0 (0%) to 1 (100%)"),
      ("5", "de", "5 (500\u{a0}%) geht nicht, erlaubt ist 0 (0\u{a0}%) bis 1 (100\u{a0}%)"),
    ] {
      let run = try program.run(
        "pair", "--novelty", typed, "--network", Program.golden, language: language)
      #expect(run.code != 0 && run.errors.contains(told), "\(run.errors)")
    }
  }

  @Test func aFileOfRulesDoesTheSame() throws {
    let program = try Program()
    try program.write(
      "Rule;first;second\nfix;B;G\nausschließen;C;E\n\nohne;H;\n", to: "rules.csv")
    let file = try program.golden("pair", "--rules", "rules.csv", "--format", "json")
    let words = try program.golden(
      "pair", "--fix", "B,G", "--forbid", "C,E", "--without", "H", "--format", "json")
    #expect(file.code == 0 && file.output == words.output && !file.output.isEmpty)
    let csv = try program.golden("pair", "--rules", "rules.csv", "--format", "csv")
    #expect(
      csv.text.hasPrefix("first,second,")
        && csv.text.split(separator: "\n").count == Program.pairs(file).count + 1)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var words: [String]
    var code: Int32
    var english: String
    var german: String
    var rules = ""
    var testDescription: String { words.joined(separator: " ") + rules }
  }

  static let bad: [Bad] = [
    Bad(
      words: ["--fix", "A,X"], code: 66, english: "No firm “X”", german: "„X“ ist nicht bekannt"),
    Bad(words: ["--without", "X"], code: 66, english: "“X”", german: "„X“"),
    Bad(words: ["--why", "X"], code: 66, english: "“X”", german: "„X“"),
    Bad(words: ["--fix", "A"], code: 64, english: "--fix A,B", german: "etwa --fix A,B"),
    Bad(words: ["--why", "A,"], code: 64, english: "--why A,B", german: "etwa --why A,B"),
    Bad(words: ["--forbid", "A,A"], code: 64, english: "itself", german: "mit sich selbst"),
    // C is 5,035 euros a year short of a pair with A.
    Bad(
      words: ["--fix", "A,C"], code: 1, english: "Cordes Software GmbH is €5,035 short",
      german: "Cordes Software GmbH fehlen 5.035\u{a0}€"),
    Bad(words: ["--fix", "A,G"], code: 1, english: "competitors", german: "Wettbewerber"),
    Bad(
      words: ["--fix", "A,B", "--forbid", "B,A"], code: 1, english: "excluded as well",
      german: "auch ausgeschlossen"),
    Bad(
      words: ["--fix", "A,B", "--without", "A"], code: 1, english: "excluded as well",
      german: "auch ausgeschlossen"),
    Bad(
      words: ["--fix", "A,B", "--days", "1"], code: 1, english: "allowed are 1",
      german: "erlaubt sind 1"),
    Bad(words: ["--distance", "-5"], code: 64, english: "0 to 20,100", german: "0 bis 20.100"),
    Bad(
      words: ["--novelty", "-0.5"], code: 64, english: "0 (0%) to 1 (100%)",
      german: "0 (0\u{A0}%) bis 1 (100\u{A0}%)"),
    Bad(words: ["--novelty", "2"], code: 64, english: "2 (200%)", german: "1 (100"),
    Bad(words: ["--days", "-1"], code: 64, english: "allowed is 0", german: "erlaubt ist 0"),
    Bad(words: ["--days", "many"], code: 64, english: "many", german: "many"),
    Bad(words: ["--rounds", "-3"], code: 64, english: "from 1 on", german: "eine Zahl ab 1"),
    Bad(
      words: ["--objective", "leximin", "--days", "9"], code: 64, english: "index or coverage",
      german: "index oder coverage"),
    Bad(
      words: ["--why", "A", "--rounds", "2"], code: 64, english: "nly one", german: "ur eines"),
    Bad(words: ["--rules", "no.csv"], code: 66, english: "no such file", german: "gibt es nicht"),
    Bad(
      words: ["--rules", "r.csv"], code: 65, english: "no column rule",
      german: "fehlt die Spalte rule", rules: "regel,first,second\nfix,A,B\n"),
    Bad(
      words: ["--rules", "r.csv"], code: 65, english: "row 3: “dance” is no rule",
      german: "Zeile 3: „dance“ ist keine Regel", rules: "rule,first,second\nfix,A,B\ndance,A,B\n"),
    Bad(
      words: ["--rules", "r.csv"], code: 65, english: "“” is no rule", german: "„“ ist keine Regel",
      rules: "rule,first,second\n,A,B\n"),
    Bad(
      words: ["--rules", "r.csv"], code: 65, english: "row 2: No firm “X”",
      german: "Zeile 2: Ein Unternehmen „X“", rules: "rule,first,second\nforbid,A,X\n"),
    Bad(
      words: ["--rules", "r.csv"], code: 65, english: "“second” names no firm",
      german: "„second“ fehlt", rules: "rule,first,second\nfix,A,\n"),
    Bad(
      words: ["--rules", "r.csv"], code: 65, english: "row 2", german: "Zeile 2",
      rules: "rule,first,second\nfix,A\n"),
    Bad(words: ["--rules", "r.csv"], code: 65, english: "r.csv", german: "r.csv", rules: "\n"),
  ]

  @Test(arguments: bad)
  func badRulesGetOneSentenceAndWriteNothing(_ bad: Bad) throws {
    let program = try Program()
    if !bad.rules.isEmpty { try program.write(bad.rules, to: "r.csv") }
    let before = program.files
    for (language, sentence) in [("en", bad.english), ("de", bad.german)] {
      let run = try program.run(
        ["pair"] + bad.words + [
          "-o", "answer.txt", "--network", Program.golden, "--as-of", "2026-11-01", "--lang",
          language,
        ], language: language)
      #expect(run.code == bad.code, "\(run.errors)")
      #expect(run.errors.contains(sentence), "\(run.errors)")
      #expect(run.output.isEmpty && program.files == before)
      // The parser of arguments adds how the command is used.
      if bad.code != 64 { #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)") }
    }
  }

  @Test func anEmptyAssociationIsNoFault() throws {
    let program = try Program()
    try program.write("id,name\n", to: "empty/firms.csv")
    for words in [["pair"], ["pair", "--rounds", "3"], ["pair", "--tornado"], ["evaluate"]] {
      let run = try program.run(["--network", "empty"] + words)
      #expect(run.code == 1 && run.errors.isEmpty && !run.output.isEmpty, "\(words)")
    }
    let whatif = try program.run("--network", "empty", "whatif", "--set", "market_access=0.1")
    #expect(whatif.code == 0 && whatif.text.contains("The plan does not change: it holds no pair."))
  }
}
