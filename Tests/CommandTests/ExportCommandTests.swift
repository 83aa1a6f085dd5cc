import Foundation
import Testing

@Suite struct ExportCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    #expect(try program.run("import", Program.golden).code == 0)
  }

  private func json(of network: String) throws -> String {
    let run = try program.run("--network", network, "export", "--to", "json")
    #expect(run.code == 0, "\(run.errors)")
    return run.text
  }

  @Test(arguments: ["en", "de"])
  func aWorkbookIsTheSameNetwork(language: String) throws {
    let run = try program.run("export", "-o", "association.xlsx", language: language)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try json(of: "association.xlsx") == json(of: "partnernetz.sqlite"))
  }

  @Test func tablesForGermanExcelAreTheSameNetwork() throws {
    #expect(try program.run("export", "-o", "excel", "--german-excel").code == 0)
    #expect(try json(of: "excel") == json(of: "partnernetz.sqlite"))
  }

  // Eight files lay there without a word, beside tables of other names that are read along.
  @Test func itIsToldWhatWasWritten() throws {
    let alone = try program.run("export", "-o", "alone", language: "de")
    #expect(alone.code == 0 && alone.errors.contains("Geschrieben in „alone“: firms.csv, "))
    #expect(!alone.errors.contains("andere Tabellen"))
    try program.write("Firma\nAlba GmbH\n", to: "beside/unternehmen.csv")
    let beside = try program.run("export", "-o", "beside", language: "de")
    #expect(beside.code == 0 && beside.errors.contains("etwa „unternehmen.csv“"))
    let english = try program.run("export", "-o", "beside", "--force")
    #expect(english.errors.contains("such as “unternehmen.csv”"))
  }

  // A check into a workbook said nothing, and its copy was read as tables afterwards.
  @Test func aCheckIntoAWorkbookTellsWhatCameOfIt() throws {
    let own = try Program()
    try own.write("Firma;Umsatz\nAlba GmbH;viel\nBirke AG;5000\n", to: "t/firmen.csv")
    let run = try own.run("import", "t", "--dry-run", "-o", "t/check.xlsx", language: "de")
    #expect(run.code == 65 && run.output.isEmpty)
    #expect(run.errors.contains("Nichts wurde übernommen"), "\(run.errors)")
    #expect(run.errors.contains("eine Zelle ist markiert"), "\(run.errors)")
    let skipping = try own.run(
      "import", "t", "--dry-run", "--skip-faulty", "-o", "t/next.xlsx")
    #expect(skipping.code == 0 && skipping.errors.contains("2 firms"), "\(skipping.errors)")
    let next = try own.run("import", "t", "--dry-run", "--skip-faulty")
    #expect(next.text.contains("2 firms") && next.text.contains("the copy that a check left"))
  }

  @Test func theTableOfAnAnswerIsAWorkbook() throws {
    let run = try program.run("assess", "-o", "numbers.xlsx")
    #expect(run.code == 0 && run.output.isEmpty, "\(run.errors)")
    let bytes = try #require(program.bytes(of: "numbers.xlsx"))
    // A workbook is an archive.
    #expect(bytes.prefix(2) == Data("PK".utf8))
  }

  @Test func theEndingChoosesTheForm() throws {
    for (name, start) in [
      ("x.json", "{\n"), ("x.graphml", "<?xml"), ("x.gexf", "<?xml"), ("x.net", "*Vertices"),
    ] {
      let run = try program.run("export", "-o", name)
      #expect(run.code == 0, "\(run.errors)")
      let text = String(decoding: try #require(program.bytes(of: name)), as: UTF8.self)
      #expect(text.hasPrefix(start), "\(name): \(text.prefix(40))")
    }
  }

  @Test func anAnsweredQuestionnaireChangesNothingThatItDoesNotSay() throws {
    let before = try json(of: "partnernetz.sqlite")
    let run = try program.run("export", "--questionnaire", "A", "-o", "q.xlsx", language: "de")
    #expect(run.code == 0, "\(run.errors)")
    let read = try program.run("import", "q.xlsx")
    #expect(read.code == 0, "\(read.text) \(read.errors)")
    #expect(try json(of: "partnernetz.sqlite") == before)
    #expect(try program.run("export", "--questionnaire", "Nobody", "-o", "n.xlsx").code == 66)
  }

  @Test func whatIsHandedOnNamesNobody() throws {
    let run = try program.run("export", "--to", "json", "--pseudonymous")
    #expect(run.code == 0 && run.errors.contains("can be told by insiders"), "\(run.errors)")
    let names = try program.run("export", "--to", "json").json["firms"] as? [[String: Any]]
    for name in (names ?? []).compactMap({ $0["name"] as? String }) {
      #expect(!run.text.contains(name))
    }
    #expect((run.json["firms"] as? [Any])?.count == names?.count)
  }
}
