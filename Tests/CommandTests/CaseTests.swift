import Foundation
import TestSupport
import Testing

/// Small tables that once went wrong, each with what is right; they lie outside the project.
@Suite(.enabled(if: sharedFolder("cases") != nil, "the cases are not beside the project"))
struct CaseTests {
  /// A folder of tables with what an import and a look at the data must say.
  struct Case: Sendable, CustomTestStringConvertible {
    var folder: String
    var code: Int32
    var says: [String]
    var checks: [String] = []

    init(_ folder: String, _ code: Int32, _ says: String..., checks: [String] = []) {
      (self.folder, self.code, self.says, self.checks) = (folder, code, says, checks)
    }

    var testDescription: String { folder }
  }

  static let cases = [
    Case("columns-not-understood/klammer", 0, "1 firm,"),
    Case("columns-not-understood/tabellen", 0, "“Umsatz TEUR” is kept as an attribute"),
    Case("dates-of-spreadsheets/tabellen", 0, "3 statements", "with a year of two digits"),
    Case("edges-without-firms/tabellen", 65, "--firms-from-links"),
    Case("invisible-blank-in-id/tabellen", 0, "2 firms, 1 statement", "U+00A0"),
    Case("mixed-encoding/dos", 65, "Codepage 850"),
    Case("mixed-encoding/mac", 65, "Mac Roman"),
    Case("mixed-encoding/zusammengefuegt", 65, "row 4", "0xF6"),
    Case("name-and-firma/kontakte", 0, "2 firms, 1 statement", "about people"),
    Case("not-known-words/tabellen", 0, "3 firms", "with nothing known"),
    Case("open-quotation-mark/gezaehlt", 65, "lines 3 to 5"),
    Case("open-quotation-mark/verschluckt", 65, "3 lines"),
    Case("percent-without-sign/tabellen", 65, "Anteil (%)"),
    Case("plausibility/anteile", 0, "4 firms", checks: ["hold 130% together"]),
    Case("plausibility/mehr_als_alles", 0, "2 firms", checks: ["€900,000"]),
    Case("plausibility/zukunft", 0, "4 firms", checks: ["in the future: 2062-05-03"]),
    Case("repeated-rows-register/gemischt", 0, "6 details", "names the same again"),
    Case(
      "same-side-two-figures/tabellen", 0, "2 statements", checks: ["€100,000", "€60,000"]),
    Case("tags-in-brackets/klammer", 0, "4 details"),
    Case("tags-in-brackets/strich", 0, "3 details"),
    Case("thousands-against-the-column/tabellen", 65, "“1,234”"),
    Case("unnamed-columns-at-the-end/ende", 0, "3 firms", "Column 5"),
    Case("unnamed-columns-at-the-end/mitte", 0, "3 firms", "Column 3"),
  ]

  @Test(arguments: cases)
  func isReadAsItIsMeant(_ entry: Case) throws {
    let program = try Program()
    let folder = try #require(sharedFolder("cases")) + "/" + entry.folder
    let day = ["--as-of", "2026-11-28"]
    let run = try program.run(["import", folder, "--network", "r.sqlite"] + day)
    #expect(run.code == entry.code, "\(run.text)")
    for words in entry.says { #expect(run.text.contains(words), "\(words): \(run.text)") }
    guard !entry.checks.isEmpty else { return }
    let check = try program.run(["check", "--network", "r.sqlite"] + day)
    #expect(check.code == 1)
    for words in entry.checks { #expect(check.text.contains(words), "\(words): \(check.text)") }
  }

  // 8.11 is 08.11, never 81.1.
  @Test func aZeroThatASpreadsheetTookIsSeenByTheCompetitorGate() throws {
    let program = try Program()
    let folder = try #require(sharedFolder("cases")) + "/nace-leading-zero/"
    func why(_ name: String) throws -> String {
      let path = folder + name
      return try program.run("--network", path, "pair", "--why", "A,B").text
    }
    #expect(try why("verloren").contains("are competitors"))
    #expect(!(try why("verwechselt").contains("are competitors")))
  }

  // The register forgot the first of two loans, the folder kept it.
  @Test func folderAndRegisterSayTheSame() throws {
    let program = try Program()
    let path = try #require(sharedFolder("cases")) + "/repeated-rows-register/kapital"
    #expect(try program.run("import", path, "--network", "k.sqlite").code == 0)
    let why = ["pair", "--why", "A,B", "--as-of", "2026-11-01"]
    let (folder, register) = (
      try program.run(why + ["--network", path]),
      try program.run(why + ["--network", "k.sqlite"])
    )
    #expect(folder.text == register.text && folder.text.contains("10,291"), "\(folder.text)")
  }
}
