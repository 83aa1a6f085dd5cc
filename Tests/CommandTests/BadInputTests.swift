import Foundation
import Testing

/// Bad tables get a clear sentence and exit code 65, and the register stays as it was.
@Suite struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    var content: Data
    var code: String
    var row: Int?
    var column: String?
    var testDescription: String { name }

    init(
      _ name: String, _ file: String, _ content: String, _ code: String, row: Int? = nil,
      column: String? = nil
    ) {
      self.init(name, file, Data(content.utf8), code, row: row, column: column)
    }

    init(
      _ name: String, _ file: String, _ content: Data, _ code: String, row: Int? = nil,
      column: String? = nil
    ) {
      self.name = name
      self.file = file
      self.content = content
      self.code = code
      self.row = row
      self.column = column
    }
  }

  static let cases: [Case] = [
    Case(
      "unknown firm in a link", "links.csv",
      "source,target,kind\nA,B,supplier\nA,Z,supplier\n", "unknown_firm", row: 3,
      column: "target"),
    Case(
      "duplicate id", "firms.csv", "id,name\nC,Cesar\nD,Dora\nC,Carl\n", "duplicate_id", row: 4,
      column: "id"),
    Case("self link", "links.csv", "source,target,kind\nA,A,partner\n", "self_link", row: 2),
    Case(
      "trust outside its range", "links.csv", "source,target,kind,trust\nA,B,partner,1.5\n",
      "out_of_range", row: 2, column: "trust"),
    Case(
      "text in a number", "firms.csv", "id,name,revenue\nC,Cesar,viel\n", "not_a_number", row: 2,
      column: "revenue"),
    Case("ragged row", "firms.csv", "id,name\nC,Cesar\nD\n", "ragged_row", row: 3),
    Case(
      "unclosed quote", "firms.csv", "id,name\nC,\"Cesar\nD,Dora\n", "unclosed_quote", row: 2),
    Case("empty file", "firms.csv", "", "empty_file"),
    Case("missing column", "links.csv", "source,kind\nA,supplier\n", "missing_column"),
    Case(
      "unreadable encoding", "firms.csv", Data("id,name\nC,M".utf8) + Data([0x81, 0x0A]),
      "unreadable_encoding", row: 2),
    Case(
      "a kind that is none", "links.csv", "source,target,kind\nA,B,Freund\n", "not_a_choice",
      row: 2, column: "kind"),
    Case(
      "30 February", "links.csv", "source,target,kind,since\nA,B,partner,30.02.2025\n",
      "not_a_date", row: 2, column: "since"),
  ]

  @Test(arguments: cases)
  func isNamedAndLeavesTheRegister(bad: Case) throws {
    let program = try Program()
    try program.write("id,name\nA,Anton\nB,Berta\n", to: "good/firms.csv")
    #expect(try program.run("import", "good").code == 0)
    let before = program.bytes(of: "partnernetz.sqlite")
    try program.write(bad.content, to: "bad/\(bad.file)")
    let run = try program.run("import", "bad/\(bad.file)", "--format", "json")
    #expect(run.code == 65, "\(run.text) \(run.errors)")
    let problems = run.json["problems"] as? [[String: Any]] ?? []
    let problem = try #require(problems.first { $0["code"] as? String == bad.code }, "\(run.text)")
    #expect((problem["file"] as? String)?.hasSuffix(bad.file) == true)
    if let row = bad.row { #expect(problem["row"] as? Int == row) }
    if let column = bad.column { #expect(problem["column"] as? String == column) }
    #expect((problem["message"] as? String)?.isEmpty == false)
    #expect((problem["hint"] as? String)?.isEmpty == false)
    #expect(program.bytes(of: "partnernetz.sqlite") == before)
  }

  @Test func germanReadersGetGermanSentences() throws {
    let program = try Program()
    try program.write("Nr;Name;Umsatz\nA;Anton;viel\n", to: "unternehmen.csv")
    let run = try program.run("import", "unternehmen.csv", language: "de")
    #expect(run.code == 65)
    #expect(run.text.contains("unternehmen.csv") && run.text.contains("Zeile 2"))
    #expect(run.text.contains("Zahl"))
  }

  @Test func aFolderThatDoesNotExist() throws {
    let program = try Program()
    #expect(try program.run("import", "nowhere").code == 66)
    #expect(try program.run("--network", "nowhere", "assess").code == 66)
    #expect(program.bytes(of: "partnernetz.sqlite") == nil)
  }

  @Test func ofManyFaultyRowsTheFirstAreToldAndAllCounted() throws {
    let program = try Program()
    try program.write("id,name\nA,Alpha\n", to: "many/firms.csv")
    let rows = String(repeating: "A,Z,partner\n", count: 700)
    try program.write("source,target,kind\n" + rows, to: "many/links.csv")
    for words in [["--network", "many", "assess"], ["import", "many"]] {
      let run = try program.run(words)
      #expect(run.code == 65)
      let told = run.errors + run.text
      #expect(told.contains("… and 699 more.") && told.split(separator: "\n").count < 30)
    }
  }

  @Test func faultyRowsAreLeftOutOnRequest() throws {
    let program = try Program()
    try program.write("id,name\nA,Anton\nB,Berta\n", to: "t/firms.csv")
    try program.write(
      "source,target,kind\nA,B,partner\nA,Z,partner\n", to: "t/links.csv")
    #expect(try program.run("import", "t").code == 65)
    #expect(program.bytes(of: "partnernetz.sqlite") == nil)
    let told = try program.run("import", "t", "--skip-faulty", "--dry-run")
    #expect(told.text.contains(", 1 row left out"))
    let run = try program.run("import", "t", "--skip-faulty", "--format", "json")
    #expect(run.code == 0)
    #expect((run.json["accepted"] as? [String: Any])?["links"] as? Int == 1)
    #expect((run.json["refused"] as? [String: Any])?["links"] as? Int == 1)
  }
}
