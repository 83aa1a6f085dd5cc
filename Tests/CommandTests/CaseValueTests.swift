import Foundation
import Testing

/// Right values of small tables that once went wrong, with tables of the project's own.
@Suite struct CaseValueTests {
  private let program: Program

  init() throws { program = try Program() }

  // 8.11 was taken for 81.1: quarries were competitors of caretakers, and not of each other.
  @Test(arguments: [("A,C", true), ("A,B", false), ("B,C", false)])
  func aZeroThatASpreadsheetTookDecidesWhoCompetes(_ pair: String, _ compete: Bool) throws {
    try program.write(
      """
      id,name,industry,revenue,contribution_margin
      A,Alder Works Ltd,8.11,1000000,0.3
      B,Birch Care Ltd,81.10,1000000,0.3
      C,Cedar Stone Ltd,08.11,1000000,0.3

      """, to: "n/firms.csv")
    try program.write(
      """
      firm,market,role,presence,contacts
      A,NL,served,0.5,10
      B,NL,served,0.5,10
      C,NL,served,0.5,10

      """, to: "n/markets.csv")
    let run = try program.run("--network", "n", "pair", "--why", pair)
    #expect(run.code == 0 && run.text.contains("are competitors") == compete, "\(run.text)")
  }

  /// What a question answers of the tables in the folder `n`, and of a register of them.
  private func both(_ words: String...) throws -> [Program.Run] {
    let day = ["--as-of", "2026-11-01"]
    let taken = try program.run(["import", "n", "--network", "r.sqlite"] + day)
    try #require(taken.code == 0, "\(taken.errors)")
    return try ["n", "r.sqlite"].map { try program.run(words + day + ["--network", $0]) }
  }

  // The register kept the second loan alone: €298 of capital, and a loss.
  @Test func ofTwoLoansTheOneThatPaysCountsInBoth() throws {
    try program.write(
      """
      id,name,revenue,contribution_margin,capacity
      A,Alder Casting Ltd,2000000,0.3,2
      B,Beck Finance Ltd,2000000,0.3,2

      """, to: "n/firms.csv")
    try program.write(
      """
      firm,role,kind,amount,limit_rate
      A,sought,loan,800000,0.09
      A,sought,loan,100000,0.04
      B,offered,loan,800000,0.03

      """, to: "n/capital.csv")
    for run in try both("pair", "--why", "A,B") {
      #expect(run.code == 0 && run.text.contains("Suggested: "))
      // 0.5955 · 800,000 · (9 % − 3 %)/2, less 4,000 for building up and care.
      #expect(run.text.contains("€14,291") && run.text.contains("€10,291"), "\(run.text)")
    }
  }

  // The register kept the older statement alone: a chance of 1.7 %.
  @Test func ofTwoStatementsAboutTrustBothCountInBoth() throws {
    try program.write("id,name\nA,Alder Ltd\nB,Birch Ltd\n", to: "n/firms.csv")
    try program.write(
      """
      source,target,kind,trust,last_contact
      A,B,partner,0.9,2026-01-01
      A,B,partner,0.2,2020-01-01

      """, to: "n/links.csv")
    for run in try both("path", "A", "B", "--format", "json") {
      let routes = try #require(run.json["routes"] as? [[String: Any]])
      let chance = try #require(routes.first?["probability"] as? Double)
      #expect(routes.count == 1 && abs(chance - 0.371) < 0.001)
    }
  }

  // The whole report was refused for one picture, and before that for one cell.
  @Test func aReportOfAHubIsMadeWhateverItsPicturesAre() throws {
    let count = 600
    let firms = (0..<count).map { "F\($0),\(String(repeating: "n", count: 900))\($0)\n" }.joined()
    try program.write("id,name\n" + firms, to: "n/firms.csv")
    let links = (1..<count).map { "F0,F\($0),acquaintance\n" }.joined()
    try program.write("source,target,kind\n" + links, to: "n/links.csv")
    let run = try program.run("--network", "n", "report", "-o", "r.html")
    #expect(run.code == 0 && !run.errors.contains("--of firm"), "\(run.errors)")
    let page = try #require(program.bytes(of: "r.html"))
    // A page is no more than a few times what it is made of.
    #expect(page.count > 10_000 && page.count < 12 * 900 * count, "\(page.count)")
  }
}
