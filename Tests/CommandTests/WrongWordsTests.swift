import Foundation
import TestSupport
import Testing

/// Words that the command line does not know, told in the reader's language.
@Suite struct WrongWordsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var words: [String]
    var english: String
    var german: String
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String..., en english: String, de german: String) {
      (self.words, self.english, self.german) = (words, english, german)
    }
  }

  static let cases: [Case] = [
    Case("pat", "A", "B", en: "Did you mean “path”?", de: "Meinten Sie „path“?"),
    // Far-fetched guesses: `firm`, `goals`, `horizon`; a market was called an unknown firm.
    Case("hilfe", en: "Did you mean “help”?", de: "Meinten Sie „help“?"),
    Case("publish", en: "Did you mean “pair --publish”?", de: "Meinten Sie „pair --publish“?"),
    Case(
      "xylophon", en: "There is no command “xylophon”. `partnernetz help` names all.",
      de: "Den Befehl „xylophon“ gibt es nicht. Alle nennt `partnernetz help`."),
    Case(
      "whatif", "--set", "foo=2", "--network", Program.region,
      en: "There is no parameter “foo”. All stand in the list of parameters.",
      de: "Den Parameter „foo“ gibt es nicht. Alle stehen in der Liste der Parameter."),
    Case(
      "markets", "Niederlande", "--network", Program.region,
      en: "“Niederlande” is a market and no firm", de: "„Niederlande“ ist ein Markt"),
    Case("compare", "--since", en: "Missing value", de: "fehlt der Wert"),
    Case("merge", "A", en: "Missing expected argument", de: "Es fehlt: <unternehmen>"),
    // The option before the command was blamed.
    Case(
      "--network", "n", "pat", "A", en: "There is no command “pat”",
      de: "Den Befehl „pat“ gibt es nicht"),
    Case("--network", "n", en: "The command is missing", de: "Es fehlt der Befehl"),
    // The number of firms was blamed.
    Case(
      "path", "A", "B", "--hopps", "3", en: "'--hopps'. Did you mean '--hops'?",
      de: "„--hopps“ gibt es nicht. Meinten Sie „--hops“?"),
    // The value was said to be missing.
    Case("path", "A", "B", "--hops", "-1", en: "--hops is 1 to 100", de: "zwischen 1 und 100"),
    Case("path", "A", "B", "--alternatives", "-1", en: "0 to 1000", de: "zwischen 0 und 1000"),
    Case("reach", "--top", "-2", en: "--top is 1 to 100000", de: "--top liegt zwischen"),
    Case("reach", "--budget", "-2", en: "--budget is 1 to", de: "--budget liegt zwischen"),
    Case("reach", "--threads", "-1", en: "--threads is 1 to", de: "--threads liegt zwischen"),
    Case("suggest", "--top", "-1", en: "--top is at least 1", de: "--top ist mindestens 1"),
    Case("evaluate", "--firms", "-1", en: "at least 1", de: "mindestens 1"),
    Case("evaluate", "--share", "0", en: "1% to 90%", de: "zwischen 1% und 90%"),
    Case(
      "path", "A", en: "Two firms are needed, FROM and TO; 1 given",
      de: "Gebraucht werden zwei Unternehmen"),
    Case(
      "pair", "--days", "nan", en: "The value 'nan' is invalid for '--days",
      de: "„nan“ ist kein Wert für „--days"),
    Case(
      "pair", "--format", "xml", en: "Please provide one of 'table', 'json' or 'csv'.",
      de: "ist kein Wert für „--format <format>“. Möglich: 'table', 'json' oder 'csv'."),
    Case(
      "pair", "--objective", "x", en: "one of the following", de: "Möglich:\n  - index"),
    Case("reach", "--hops", en: "Missing value", de: "Zu „--hops <schritte>“ fehlt der Wert."),
    Case("suggest", "A", "B", en: "Unexpected argument 'B'", de: "„B“ wird hier nicht erwartet"),
    Case(
      "pair", "--tornado=3", en: "does not take any value", de: "nimmt keinen Wert, genannt ist „3“"
    ),
    Case("import", en: "Missing expected argument", de: "Es fehlt: <dateien>"),
  ]

  @Test(arguments: cases)
  func areToldInTheReadersLanguage(_ wrong: Case) throws {
    let program = try Program()
    for (language, sentence) in [("en", wrong.english), ("de", wrong.german)] {
      let run = try program.run(wrong.words, language: language)
      #expect(run.code == 64 && run.output.isEmpty)
      #expect(run.errors.contains(sentence), "\(run.errors)")
      if language == "de" {
        #expect(!run.errors.contains(/Error|Usage|more information/), "\(run.errors)")
      }
    }
  }

  // What help shows must run as it stands.
  @Test(.enabled(if: !isQuick), arguments: ["pair", "path", "reach", "whatif"], ["de", "en"])
  func theExamplesOfHelpRun(_ command: String, _ language: String) throws {
    let program = try Program()
    let help = try program.run(command, "--help", language: language).text
    let examples = help.split(separator: "\n")
      .filter { $0.hasPrefix("  partnernetz \(command) ") }
      .filter { Chromium.isThere || !$0.hasSuffix(".pdf") }
    #expect(examples.count >= 3)
    // The tables that examples name.
    for name in ["wuensche.csv", "wishes.csv"] {
      try program.write("firm;partner;wish\nMR-001;MR-055;like\n", to: name)
    }
    for example in examples {
      let words = example.matches(of: /"([^"]*)"|\S+/).map { String($0.1 ?? $0.0) }.dropFirst()
      let run = try program.run(
        words + ["--network", Program.region, "--as-of", "2026-11-01"], language: language)
      #expect([0, 1].contains(run.code) && run.errors.isEmpty, "\(example): \(run.errors)")
    }
  }

  // A line that is too long was broken, and what was pasted from it failed.
  @Test(
    arguments: [
      "import", "export", "check", "assess", "ask", "goals", "suggest", "pair", "whatif", "path",
      "reach", "markets", "risk", "contact", "dossier", "report", "diagram", "firm", "link",
      "merge", "history", "undo", "compare", "parameters", "evaluate", "serve",
    ], ["de", "en"])
  func noExampleOfHelpIsBroken(_ command: String, _ language: String) throws {
    let run = try Program().run("help", command, "--lang", language)
    #expect(run.code == 0)
    let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
    let example = lines.firstIndex { $0.hasPrefix("  partnernetz ") }
    for line in lines[(example ?? lines.endIndex)...].prefix(while: { !$0.isEmpty }) {
      #expect(line.hasPrefix("  "), "\(line)")
    }
  }

  @Test(arguments: ["pair", "path", "reach", "suggest", "whatif", "evaluate", "import", "diagram"])
  func helpIsGermanForGermans(_ command: String) throws {
    let run = try Program().run(command, "--help", language: "de")
    #expect(run.code == 0 && run.text.contains("AUFRUF: partnernetz \(command)"))
    #expect(!run.text.contains(/OVERVIEW|USAGE|OPTIONS|ARGUMENTS|Show |default:|values:/))
    #expect(!run.text.contains(/<(firm|firms|first|second|from|to|file|hops|title|note|seed)>/))
    #expect(!run.text.contains(/\b(Netz|Paarung|einführen|BITTEN|FIRMA|firma)\b/), "\(run.text)")
    let english = try Program().run("help", command)
    #expect(english.code == 0 && english.text.contains("USAGE: partnernetz \(command)"))
  }
}
