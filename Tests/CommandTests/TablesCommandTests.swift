import Foundation
import Testing

/// Tables: machines read ids and fixed words, people read everything that a text says.
@Suite struct TablesCommandTests {
  static let questions = [
    ["pair"], ["suggest"], ["suggest", "B"], ["pair", "--why", "A"], ["whatif", "--pair", "B,G"],
    ["reach"], ["reach", "--top", "2"], ["reach", "A", "--budget", "2"],
    ["reach", "A", "--with", "H"], ["path", "D", "C"], ["path", "--matrix", "A", "B", "C"],
    ["pair", "--tables", "2"], ["pair", "--tornado"], ["evaluate"], ["assess", "A"],
  ]

  // The CSV of `pair` had names and translated words, so that programs could not read it.
  @Test(arguments: questions)
  func csvIsTheSameInEveryLanguage(_ words: [String]) throws {
    let program = try Program()
    func csv(_ language: String) throws -> String {
      let run = try program.run(
        words + [
          "--network", Program.golden, "--as-of", "2026-11-01", "--format", "csv", "--lang",
          language,
        ], language: language)
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
      return run.text
    }
    let english = try csv("en")
    #expect(try csv("de") == english)
    #expect(english.split(separator: "\n").count > 1)
  }

  @Test func pairsAreWrittenByIdWithFixedWords() throws {
    let lines = try Program().golden("pair", "--objective", "index", "--format", "csv").text
      .split(separator: "\n")
    try #require(lines.count == 5)
    let keys = lines[0].split(separator: ",", omittingEmptySubsequences: false)
    let first = lines[2].split(separator: ",", omittingEmptySubsequences: false)
    let row = Dictionary(uniqueKeysWithValues: zip(keys, first))
    #expect(lines[0].hasPrefix("first,second,net_first,net_second,index,balance,tier,novel,robust"))
    // The pair that brings most comes first.
    #expect(lines[1].hasPrefix("F,H,33941.62") && lines[1].hasSuffix(",unbalanced"))
    #expect(lines[2].hasPrefix("A,B,25373.29"))
    #expect(row["tier"] == "winwin" && row["novel"] == "false" && row["robust"] == "false")
    #expect(row["first_name"] == "Almetall GmbH")
    #expect(row["second_name"] == "Bergmann Logistik GmbH & Co. KG")
    #expect(row["net_low_first"].flatMap { Double($0) }.map { $0 < 25_373 } == true)
  }

  @Test func theRowsBehindAPairAreFileAndRow() throws {
    let lines = try Program().golden("pair", "--why", "A,B", "--format", "csv").text
      .split(separator: "\n")
    #expect(lines[0] == "side,component,firm,says,file,row")
    #expect(lines[1] == "A,market,A,\"seeks market NL, €200,000\",markets.csv,16")
  }

  // A firm at the end of a route was cut off, and so was what a row says.
  @Test(arguments: [
    ["pair", "--why", "MR-001,MR-055"], ["path", "MR-048", "MR-012", "--hops", "4"],
  ])
  func nothingIsCutOff(_ words: [String]) throws {
    let run = try Program().run(
      words + ["--network", Program.region, "--as-of", "2026-11-01"])
    #expect(run.code == 0 && !run.text.contains("…"))
    for line in run.text.split(separator: "\n") where line.contains("  ") {
      #expect(line.count <= 160)
    }
  }

  @Test(arguments: ["A,B", "F,H", "B,D", "A,D"])
  func theShownComponentsAddUpToTheShownGain(_ pair: String) throws {
    let text = try Program().golden("pair", "--why", pair).text
    let start = try #require(text.range(of: "What it brings  "))
    var sums = [0, 0]
    for line in text[start.lowerBound...].split(separator: "\n").dropFirst(2) {
      let euros = line.matches(of: /(−?)€([\d,]+)/).map {
        ($0.1 == "−" ? -1 : 1) * (Int($0.2.filter(\.isNumber)) ?? .min)
      }
      try #require(euros.count == 2, "\(line)")
      if line.hasPrefix("gain a year") {
        #expect(sums == euros)
        return
      }
      sums = [sums[0] + euros[0], sums[1] + euros[1]]
    }
    Issue.record("no line tells the gain")
  }
}
