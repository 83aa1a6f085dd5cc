import Foundation
import Testing

/// What the register remembers, and that it remembers in one place only.
@Suite struct HistoryCommandTests {
  @Test func anImportIsTakenBackAndComesBackByteForByte() throws {
    let program = try Program()
    func export() throws -> Data { try program.run("export", "--to", "json").output }
    #expect(try program.run("import", Program.golden).code == 0)
    let first = try export()
    try program.write("id,name\nNEU,Neuland GmbH\nA,Almetall AG\n", to: "firms.csv")
    #expect(try program.run("import", "firms.csv", "--as-of", "2026-11-02").code == 0)
    let second = try export()
    #expect(first != second)

    let dry = try program.run("undo", "--dry-run")
    let told = "Would be undone: Import of firms.csv on 2026-11-02: 1 firm new; 1 firm ("
    #expect(dry.text.hasPrefix(told) && dry.text.hasSuffix(") changed.\n"), "\(dry.text)")
    #expect(try export() == second)
    let undo = try program.run("undo", language: "de")
    #expect(
      undo.text.hasPrefix(
        "Rückgängig: Import von firms.csv am 02.11.2026: 1 Unternehmen neu; 1 Unternehmen (Name"),
      "\(undo.text)")
    #expect(try export() == first)
    #expect(try program.run("redo").code == 0)
    #expect(try export() == second)

    let history = try program.run("history", "--format", "json").json
    let steps = try #require(history["steps"] as? [[String: Any]])
    #expect(steps.map { $0["kind"] as? String } == ["import", "import", "undo", "redo"])
    #expect(steps.map { $0["of"] as? Int } == [nil, nil, 2, 2])
    #expect(try program.run("history").text.contains("Step 2 taken back"))
    #expect(try program.run("redo").code == 1)
    #expect(try program.run("history", "--format", "csv").text.hasPrefix("number,day,who,what,"))
  }

  // Imports into names that SQLite takes for a memory said "new 51" and stored nothing.
  @Test(arguments: [":memory:", "file:x.sqlite?mode=memory", "file:y.sqlite"])
  func anImportThatEndsWellIsSomewhere(name: String) throws {
    let program = try Program()
    #expect(try program.run("--network", name, "import", Program.golden).code == 0)
    #expect(try program.run("--network", name, "assess").code == 0)
    #expect(program.bytes(of: name) != nil)
  }

  @Test func anEmptyNameIsWrongUsage() throws {
    let program = try Program()
    for words in [["import", Program.golden], ["assess"]] {
      let run = try program.run(["--network", ""] + words)
      #expect(run.code == 64 && run.errors.contains("is empty"), "\(run.errors)")
    }
  }
}
