import Foundation
import Testing

/// What the code cites by number or name stands in the article of formulas.
@Suite struct CitationsTests {
  // F22 was cited and stood nowhere, "FORMULAS 7" was a chapter of a text outside the project.
  @Test func everyCitedFormulaStandsInTheArticle() throws {
    let sources = SourceTree.root.appendingPathComponent("Sources")
    let article = try String(
      contentsOf: sources.appendingPathComponent(
        "Partnerships/Partnerships.docc/FormulaSheet.md"), encoding: .utf8)
    var there: Set<String> = []
    for line in article.split(separator: "\n") {
      if let title = line.firstMatch(of: #/^## (?:(F\d+) )?(.*)$/#) {
        there.insert(String(title.1 ?? title.2))
      } else if let piece = line.firstMatch(of: #/^\*\*(F\d+[a-z])[.* ]/#) {
        there.insert(String(piece.1))
      }
    }
    #expect(there.count > 30)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    var cited: [String: String] = [:]
    for path in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        guard let comment = line.firstMatch(of: #/(?:^|\s)//+ (.*)$/#) else { continue }
        for number in comment.1.matches(of: #/\bF(\d{1,2}[a-z]?)\b/#.wordBoundaryKind(.simple)) {
          cited["F" + number.1] = path
        }
        for named in comment.1.matches(of: #/FORMULAS,? ((?!F\d)[0-9A-Z][A-Za-z0-9]*)/#) {
          cited[String(named.1)] = path
        }
      }
    }
    #expect(cited.count > 30)
    for (name, path) in cited.sorted(by: { $0.key < $1.key }) where !there.contains(name) {
      Issue.record("\(name), cited in \(path), stands nowhere")
    }
  }
}
