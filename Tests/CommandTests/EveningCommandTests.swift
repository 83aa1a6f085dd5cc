import Foundation
import Testing

/// The matchmaking evening as it is asked for.
@Suite struct EveningCommandTests {
  private func meetings(_ run: Program.Run) throws -> [[String: Any]] {
    try #require(run.json["meetings"] as? [[String: Any]], "\(run.errors)")
  }

  @Test func nobodyIsInTwoPlacesAndTablesSuffice() throws {
    let run = try Program().run(
      "--network", Program.region, "pair", "--rounds", "4", "--tables", "12", "--as-of",
      "2026-11-01", "--format", "json")
    #expect(run.code == 0 && run.json["rounds"] as? Int == 4 && run.json["tables"] as? Int == 12)
    var seats: Set<String> = []
    for meeting in try meetings(run) {
      let round = try #require(meeting["round"] as? Int)
      let table = try #require(meeting["table"] as? Int)
      #expect((1...4).contains(round) && (1...12).contains(table))
      for who in ["\(meeting["first"] ?? "")", "\(meeting["second"] ?? "")", "table \(table)"] {
        #expect(seats.insert("\(who) in \(round)").inserted)
      }
    }
    let left = try #require(run.json["left_over"] as? [Any])
    let bound = try #require(run.json["lower_bound"] as? Int)
    #expect(try meetings(run).count <= 48 && !left.isEmpty && bound > 4)
  }

  // Without B two pairs are left, which meet in one round: two rounds are no longer the fewest.
  @Test func afterANoShowTheEveningCouldBeShorter() throws {
    let program = try Program()
    let plan = try program.golden("pair", "--objective", "index", "--rounds", "9")
    #expect(plan.text.contains("4 meetings in 2 rounds") && plan.text.contains("not possible"))
    let changed = try program.golden(
      "pair", "--objective", "index", "--rounds", "9", "--no-show", "B")
    #expect(changed.text.contains("All 2 meetings take at least 1 round."))
    #expect(changed.text.contains("Cancelled: 2.") && !changed.text.contains("not possible"))
    let late = try program.golden(
      "pair", "--objective", "index", "--rounds", "9", "--late", "F:2", "--format", "json")
    let own = try meetings(late).filter { $0["first"] as? String == "F" }
    #expect(own.count == 1 && own[0]["round"] as? Int == 2)
    let never = try program.golden(
      "pair", "--objective", "index", "--rounds", "9", "--late", "F:7", "--lang", "de")
    #expect(never.text.contains("hat keinen Termin mehr"))
  }

  @Test func thePlanIsAPageToPrint() throws {
    let program = try Program()
    for (language, word) in [("de", "Saalplan"), ("en", "Room plan")] {
      let run = try program.golden(
        "pair", "--rounds", "2", "-o", "\(language).html", "--lang", language)
      #expect(run.code == 0 && run.output.isEmpty)
      let page = String(
        decoding: try #require(program.bytes(of: "\(language).html")), as: UTF8.self)
      #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains(word) && !page.contains("{{"))
      #expect(page.contains("Bergmann Logistik GmbH &amp; Co. KG") && !page.contains("://"))
    }
    let timed = try program.golden(
      "pair", "--rounds", "2", "--begin", "18:50", "--minutes", "15", "-o", "timed.html")
    #expect(timed.code == 0, "\(timed.errors)")
    let times = String(decoding: try #require(program.bytes(of: "timed.html")), as: UTF8.self)
    #expect(times.contains("Round 2, 19:05") && times.contains(">18:50<"))
    let again = try program.golden("pair", "--rounds", "2", "-o", "de.html")
    #expect(again.code == 73)
    let csv = try program.golden("pair", "--tables", "1", "--format", "csv")
    #expect(csv.text.hasPrefix("round,table,first,second,first_name,second_name\n1,1,"))
  }

  // They overflowed, and the program crashed.
  @Test(arguments: [
    ["--tables", "9223372036854775807"], ["--rounds", "1", "--tables", "9223372036854775807"],
    ["--rounds", "2", "--late", "B:9223372036854775807"],
  ])
  func numbersBeyondAllMeaningAreAnswered(_ words: [String]) throws {
    let run = try Program().run(
      ["pair"] + words + ["--network", Program.golden, "--as-of", "2026-11-01"])
    #expect(run.code == 0 && run.text.contains("Room plan"), "\(run.errors)")
  }

  @Test(
    arguments: [
      (["--rounds", "0"], 64), (["--tables", "0"], 64), (["--tables", "-1"], 64),
      (["--no-show", "A"], 64), (["--rounds", "2", "--late", "A"], 64),
      (["--rounds", "2", "--late", "A:0"], 64), (["--rounds", "2", "--late", "X:2"], 66),
      (["--rounds", "2", "--no-show", "X"], 66), (["--begin", "18:00"], 64),
      (["--rounds", "2", "--begin", "25:00"], 64), (["--rounds", "2", "--minutes", "20"], 64),
      (["--rounds", "2", "--begin", "18:00", "--minutes", "0"], 64),
    ] as [([String], Int32)])
  func whatMakesNoSenseIsRefused(_ words: [String], _ code: Int32) throws {
    let program = try Program()
    let run = try program.run(
      ["pair"] + words + ["-o", "plan.html", "--network", Program.golden])
    #expect(run.code == code && run.output.isEmpty && program.files.isEmpty, "\(run.errors)")
  }
}
