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

  // Headings were followed by two blank lines.
  @Test(arguments: [["ask"], ["check"], ["goals"], ["assess"], ["suggest"], ["pair"]])
  func noTwoBlankLinesFollowEachOther(_ words: [String]) throws {
    let run = try Program().golden(words[0])
    #expect(!run.text.isEmpty && !run.text.contains("\n\n\n"), "\(run.text)")
  }

  /// A firm whose name turns text round, and one whose name steers a terminal.
  private static let steering = "A,A\u{202E}GBmH nokcoM\nB,B\u{1B}[31mred\u{7}\nC,C\u{2066}x\n"

  // All that stood behind the name on its line was shown backwards, and names could be counterfeited.
  @Test(arguments: [
    ["assess", "A"], ["suggest"], ["pair"], ["reach"], ["path", "A", "B"], ["check"],
    ["assess", "GBmH"],
  ])
  func noNameSteersTheTerminal(_ words: [String]) throws {
    let program = try Program()
    try program.write("id,name\n" + OutputTests.steering, to: "n/firms.csv")
    try program.write("source,target,kind\nA,B,partner\nA,C,partner\n", to: "n/links.csv")
    let run = try program.run(["--network", "n"] + words)
    for text in [run.text, run.errors] {
      let steering = text.unicodeScalars.filter {
        (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
          || $0.properties.generalCategory == .control && $0 != "\n"
      }
      #expect(steering.isEmpty, "\(words)")
    }
    // Of firms without figures nothing is suggested or contradicted, and nobody is named.
    if words != ["suggest"], words != ["check"] {
      #expect((run.text + run.errors).contains("AGBmH nokcoM"), "taken off at the border")
    }
  }

  @Test func noNameSteersAPage() throws {
    let program = try Program()
    try program.write("id,name\n" + OutputTests.steering, to: "n/firms.csv")
    try program.write("source,target,kind\nA,B,partner\nA,C,partner\n", to: "n/links.csv")
    #expect(try program.run("--network", "n", "report", "-o", "r.html").code == 0)
    let page = String(decoding: try #require(program.bytes(of: "r.html")), as: UTF8.self)
    let steering = page.unicodeScalars.filter {
      (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        || $0.properties.generalCategory == .control && !"\t\r\n".unicodeScalars.contains($0)
    }
    #expect(steering.isEmpty)
    #expect(page.contains("<bdi>AGBmH nokcoM</bdi>"))
  }

  // `export` wrote `''=x` and `reach` wrote `'=x`, which our own reader takes for `=x`.
  @Test func everyCommandDisarmsAFormulaAlike() throws {
    let program = try Program()
    try program.write("id,name\nA,''=x\nB,＝1+1\n", to: "n/firms.csv")
    try program.write("source,target,kind\nA,B,partner\n", to: "n/links.csv")
    #expect(try program.run("--network", "n", "export", "--to", "tables", "-o", "t").code == 0)
    let exported = String(decoding: try #require(program.bytes(of: "t/firms.csv")), as: UTF8.self)
    let reached = try program.run("--network", "n", "reach", "--format", "csv").text
    for name in ["''=x", "'＝1+1"] {
      #expect(exported.contains(",\(name)"), "\(exported)")
      #expect(reached.contains(",\(name)\n"), "\(reached)")
    }
  }
}
