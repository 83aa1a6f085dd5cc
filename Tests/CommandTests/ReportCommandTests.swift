import Foundation
import TestSupport
import Testing

/// The association's report, on a screen and on paper.
@Suite struct ReportCommandTests {
  // Pairs were printed as a title and "Index 47"; reasons, euros and ranges stayed folded away.
  @Test(arguments: ["de", "en"])
  func whatIsFoldedOnAScreenStandsOpenOnPaper(_ language: String) throws {
    let program = try Program()
    let run = try program.golden("report", "-o", "r.html", language: language)
    #expect(run.code == 0, "\(run.errors)")
    let page = String(decoding: try #require(program.bytes(of: "r.html")), as: UTF8.self)
    let print = try #require(page.components(separatedBy: "@media print{").last)
    #expect(print.contains("details::details-content{content-visibility:visible"))
    #expect(print.contains("break-after:avoid"))
    let range = try Regex(language == "de" ? "[0-9] € bis [0-9−]" : "€[0-9,]+ to €[0-9]")
    #expect(page.replacingOccurrences(of: "\u{a0}", with: " ").contains(range))
    // Assumptions are told in words, and not by what a file of assumptions calls them.
    #expect(!page.contains("ramp_new_1") && !page.contains("<code>"))
  }

  @Test(.enabled(if: Chromium.isThere))
  func theNameOfTheFileMakesItAPrint() throws {
    let program = try Program()
    let run = try program.golden("report", "-o", "r.pdf", language: "de")
    #expect(run.code == 0, "\(run.errors)")
    let bytes = try #require(program.bytes(of: "r.pdf"))
    #expect(bytes.starts(with: Data("%PDF".utf8)))
    let plan = try program.golden("pair", "--rounds", "2", "-o", "plan.pdf")
    #expect(plan.code == 0, "\(plan.errors)")
    #expect(try #require(program.bytes(of: "plan.pdf")).starts(with: Data("%PDF".utf8)))
  }

  @Test func withoutABrowserAPrintIsRefusedBeforeTheWork() throws {
    for words in [["report"], ["pair", "--rounds", "2"]] {
      let program = try Program()
      let run = try program.run(
        words + ["-o", "r.pdf", "--network", Program.golden], environment: ["PATH": "/nowhere"])
      #expect(run.code == 73 && run.errors.contains("Chromium, which is not installed"))
      #expect(program.files.isEmpty)
    }
  }
}

/// The browser that prints.
enum Chromium {
  static var isThere: Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/chromium")
    }
  }
}
