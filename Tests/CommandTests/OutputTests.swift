import Foundation
import Testing

/// What programs and people read, whatever the names of firms are made of.
@Suite struct OutputTests {
  private func run(firms: String, links: String, _ words: String...) throws -> Program.Run {
    let program = try Program()
    try program.write("id,name\n" + firms, to: "n/firms.csv")
    try program.write("source,target,kind\n" + links, to: "n/links.csv")
    return try program.run(["--network", "n"] + words)
  }

  // To String a quotation mark with an accent behind it is another letter: it was not found, and the
  // field stood bare. A name's lines are one when it is read.
  @Test func aFieldWithAccentedMarksIsQuotedAndANameStandsOnOneLine() throws {
    let run = try run(
      firms: "A,Anton\nB,\"Two\r\nlines\"\nC,\"say \"\"\u{301}hi\"\n",
      links: "A,B,partner\nA,C,partner\n", "assess", "A", "--format", "csv")
    #expect(run.code == 0)
    let bytes = String(decoding: run.output, as: UTF8.self).unicodeScalars.map(\.self)
    func holds(_ text: String) -> Bool {
      let wanted = Array(text.unicodeScalars)
      return bytes.indices.contains { bytes[$0...].starts(with: wanted) }
    }
    #expect(holds("Two lines,") && holds("\"say \"\"\u{301}hi\","))
  }
}
