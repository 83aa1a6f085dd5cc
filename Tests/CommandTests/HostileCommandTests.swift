import Foundation
import Testing

/// Associations that hold next to nothing, and several people at once.
@Suite struct HostileCommandTests {
  @Test(arguments: [
    (["reach"], "The tables name no firm."), (["suggest"], "No suggestion yet"),
    (["pair", "--tornado"], "nothing depends on assumptions"),
    (["reach", "--top", "3"], "no links are known"),
    (["pair", "--tables", "3"], "so there is no meeting"), (["pair"], "No suggestion yet"),
  ])
  func anEmptyNetworkIsToldInASentence(_ words: [String], _ sentence: String) throws {
    let program = try Program()
    try program.write("id,name\n", to: "empty/firms.csv")
    let run = try program.run(words + ["--network", "empty"])
    #expect(run.code == 1 && run.errors.isEmpty && run.text.contains(sentence), "\(run.text)")
    #expect(!run.text.contains("──"), "a table without rows")
    let json = try program.run(words + ["--network", "empty", "--format", "json"])
    #expect(json.code == 1 && !json.json.isEmpty)
  }

  // One firm alone was told that there were competitors.
  @Test func oneFirmAloneHasNobody() throws {
    let program = try Program()
    try program.write("id,name\nA,Anton\n", to: "one/firms.csv")
    let run = try program.run("pair", "--why", "A", "--network", "one")
    #expect(run.code == 1 && run.text.contains("There is no other member"), "\(run.text)")
    let market = try program.run("path", "A", "--to-market", "NL", "--network", "one")
    #expect(market.code == 66 && market.errors.contains("none at all"), "\(market.errors)")
    try program.write("id,name\nA,Anton\nB,Berta\n", to: "two/firms.csv")
    #expect(try program.run("path", "--matrix", "A", "B", "--network", "two").code == 1)
  }

  // Whoever takes no partners was not told what else is missing.
  @Test func whoTakesNobodyLearnsWhatElseWouldBeNeeded() throws {
    let program = try Program()
    try program.write(
      """
      id,name,revenue,contribution_margin,capacity,markets_sought,markets_served
      A,Anton,1000000,0.3,0,NL,DE
      B,Berta,2000000,0.2,1,DE,NL

      """, to: "n/firms.csv")
    let byFit = try program.run("pair", "--why", "A", "--network", "n")
    #expect(byFit.code == 1 && byFit.text.contains("With one more partner place, Berta is"))
    let run = try program.run("pair", "--why", "A", "--objective", "index", "--network", "n")
    #expect(run.code == 1 && run.text.contains("Takes no new partners at present."))
    #expect(
      run.text.contains("The pair with Berta is good for both once the gain a year is higher by"))
    try program.write(
      """
      firm,market,role,presence,target
      A,NL,sought,,200000
      A,DE,served,0.6,
      B,DE,sought,,200000
      B,NL,served,0.6,

      """, to: "n/markets.csv")
    let best = try program.run("suggest", "A", "--network", "n")
    #expect(best.code == 0 && best.text.contains("Anton takes no new partners at present"))
  }

  // What is no text was read as a list of nobody.
  @Test func aListThatIsNoTextIsToldSo() throws {
    let program = try Program()
    try program.write(Data([0x50, 0x4B, 0x03, 0x04, 0x00, 0x81, 0xFF]), to: "list.xlsx")
    let run = try program.golden("path", "--matrix", "list.xlsx")
    #expect(run.code == 65 && run.errors.contains("is no text file"), "\(run.errors)")
  }

  @Test func namesThatEndInAFullStopGetNoSecond() throws {
    let run = try Program().golden(
      "whatif", "--set", "market_access=0.15", "--objective", "index", "--lang", "de")
    #expect(run.text.contains("Feldmann Verpackung e.K.\n") && !run.text.contains(".."))
  }

  // Whoever found the file just being made was told that it is no register.
  @Test func severalImportsAtOnceTakeTheirTurns() async throws {
    let home = try Program()
    let register = home.folder.appendingPathComponent("r.sqlite").path
    let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try Program().run("import", Program.golden, "--network", register).code
        }
      }
      return try await group.reduce(into: [Int32]()) { $0.append($1) }
    }
    #expect(codes == [0, 0, 0, 0])
    let pair = try home.run("pair", "--network", register, "--format", "json")
    #expect(Program.pairs(pair).count == 3)
  }

  @Test func anEmptyFileBecomesARegisterAndAForeignOneDoesNot() throws {
    let program = try Program()
    try program.write("", to: "new.sqlite")
    #expect(try program.run("import", Program.golden, "--network", "new.sqlite").code == 0)
    try program.write("id,name\nA,Anton\n", to: "mine.csv")
    let run = try program.run("import", Program.golden, "--network", "mine.csv")
    #expect(run.code == 65 && program.bytes(of: "mine.csv")?.count == 16)
  }
}
