import Foundation
import TestSupport
import Testing

/// Sentences stand in every face, so none may name what only a terminal has.
@Suite struct NoOptionTests {
  // 37 lines did, and a page would have shown `--fix` to a member.
  @Test(arguments: [
    "Answers", "Partnerships", "Reports", "Records", "Exchange", "Diagrams", "Register",
    "Workspace", "Networks",
  ])
  func noSentenceNamesAnOption(of room: String) throws {
    let folder = packageRoot.appendingPathComponent("Sources/\(room)")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      count += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else { continue }
        #expect(
          !code.contains(#/"[^"]*(--[a-z]|`(partnernetz|pair) )/#),
          "\(file.lastPathComponent), line \(number + 1): \(code)")
      }
    }
    #expect(count > 5)
  }
}
