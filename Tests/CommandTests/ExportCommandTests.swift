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
