import Foundation
import Testing

/// `reach` as people ask it: the best to begin with, the best asks, a new partnership.
@Suite struct ReachCommandTests {
  private static let region = Program.root.appendingPathComponent("Datasets/musterregion").path
  private let program: Program

  init() throws {
    program = try Program()
    // Two hubs of partners for certain, one firm between, one outside the association, one alone.
    try program.write(
      """
      id,name,member,willingness
      H,Hanna,yes,1
      H1,Hugo,yes,1
      H2,Hilda,yes,1
      I,Ida,yes,1
      I1,Ines,yes,1
      O,Otto,no,1
      X,Xaver,yes,1
      """, to: "n/firms.csv")
    try program.write(
      """
      source,target,kind,trust,last_contact
      H,H1,partner,1,2026-11-01
      H,H2,partner,1,2026-11-01
      I,I1,partner,1,2026-11-01
      O,H,partner,1,2026-11-01
      O,I,partner,1,2026-11-01
      """, to: "n/links.csv")
    // Whoever is trusted introduces for certain.
    try program.write(
      "name,value\nintroduce_partner,1\nintroduce_most,1\n", to: "certain.csv")
  }

  private func reach(_ words: String..., language: String = "en") throws -> Program.Run {
    let common = [
      "--network", "n", "reach", "--as-of", "2026-11-01", "--parameters", "certain.csv", "--hops",
      "1",
    ]
    return try program.run(common + words, language: language)
  }

  private func onRegion(_ words: String..., language: String = "en") throws -> Program.Run {
    let common = [
      "--network", ReachCommandTests.region, "reach", "--as-of", "2026-11-01", "--hops", "2",
    ]
    return try program.run(common + words, language: language)
  }

  private func rows(_ run: Program.Run, _ key: String) -> [[String: Any]] {
    run.json[key] as? [[String: Any]] ?? []
  }

  @Test func theBestMembersBeginAndCountThemselves() throws {
    let run = try reach("--top", "2", "--format", "json")
    let starters = rows(run, "starters")
    // Otto links both hubs, yet is no member.
    #expect(starters.map { $0["id"] as? String } == ["H", "I"])
    #expect(abs((starters.first?["reached"] as? Double ?? 0) - 4) < 0.2)
    #expect(abs((run.json["reached"] as? Double ?? 0) - 6) < 0.2)
    #expect(run.json["hops"] as? Int == 1 && run.json["confidence"] as? Double == 0.99)
    let proven = run.json["proven_share"] as? Double ?? 0
    #expect(proven > 0.8 && proven <= 1)
    let shown = try reach("--top", "2")
    #expect(
      shown.text.hasPrefix("These 2 members carry a message farthest: to about 6 of 7 firms"),
      "\(shown.text)")
    let german = try reach("--top", "2", language: "de")
    #expect(
      german.text.contains("Diese 2 Mitglieder tragen eine Nachricht am weitesten")
        && german.text.contains("Eine andere Auswahl dieser Größe kann höchstens etwa"))
    let all = try reach("--format", "csv")
    #expect(all.text.hasPrefix("id,reach,low,high,name\nH,3.0,"))
    let csv = try reach("--top", "2", "--format", "csv")
    #expect(csv.text.hasPrefix("rank,id,reached,name\n1,H,"))
  }

  @Test func whoAddsNothingIsNotChosen() throws {
    let run = try reach("--top", "99", "--format", "json")
    // With these three nobody is left to be reached.
    #expect(rows(run, "starters").map { $0["id"] as? String } == ["H", "I", "X"])
    #expect(run.json["reached"] as? Double == 7 && run.json["high"] as? Double == 7)
    #expect(try reach("--top", "99").text.contains("99 were asked for"))
  }

  @Test func asksGoToOneFirmsContactsOrToAnybodys() throws {
    let own = try reach("H", "--budget", "3", "--format", "json")
    #expect(rows(own, "asks").allSatisfy { $0["from"] as? String == "H" })
    #expect(rows(own, "asks").count == 3 && own.json["reached"] as? Double == 3)
    #expect(rows(try reach("H", "--budget", "2", "--format", "json"), "asks").count == 2)
    let all = try reach("--budget", "20", "--format", "json")
    #expect(rows(all, "asks").allSatisfy { $0["from"] as? String != "O" })
    // Everybody but Xaver is asked by some member; H and I by their partners.
    #expect(abs((all.json["reached"] as? Double ?? 0) - 6) < 0.1)
    let csv = try reach("H", "--budget", "2", "--format", "csv")
    #expect(csv.text.hasPrefix("rank,firm,asks,reached,firm_name,asks_name\n1,H,"))
    #expect(
      try reach("H", "--budget", "9").text.contains(
        "9 requests were free; further ones add nothing."))
    let none = try reach("X", "--budget", "2", language: "de")
    #expect(
      none.code == 1 && none.text == "Xaver hat keinen Kontakt, der jemanden vermitteln kann.\n")
  }

  @Test func aNewPartnershipHelpsBothAndOthers() throws {
    let common = [
      "--network", "n", "reach", "--as-of", "2026-11-01", "--parameters", "certain.csv", "H",
      "--with", "X",
    ]
    let run = try program.run(common + ["--format", "json"])
    let first = run.json["first"] as? [String: Any]
    let second = run.json["second"] as? [String: Any]
    let others = run.json["third_parties"] as? [String: Any]
    #expect(run.json["method"] as? String == "exact")
    // The partnership starts with trust 0.5.
    #expect(abs((first?["gain"] as? Double ?? 0) - 0.5) < 1e-12)
    #expect(second?["before"] as? Double == 0)
    // Hanna, her two, Otto, and within three hops Ida.
    #expect(abs((second?["gain"] as? Double ?? 0) - 2.5) < 1e-12)
    // Xaver within three hops of Hugo, Hilda, Otto and Ida.
    #expect(abs((others?["gain"] as? Double ?? 0) - 2) < 1e-12)
    #expect((others?["firms"] as? [Any])?.count == 4)
    let shown = try program.run(common, language: "de")
    #expect(
      shown.text.contains("4 andere Unternehmen erreichen dann zusammen etwa 2 Kontakte mehr."))
    let partners = try reach("H", "--with", "H1")
    #expect(partners.code == 0 && partners.text.contains("partners already"))
  }

  @Test func whatANewPartnershipBringsHasAnInterval() throws {
    let run = try onRegion("MR-048", "--with", "MR-012", "--hops", "3", "--format", "json")
    #expect(run.json["method"] as? String == "worlds")
    func expectInterval(_ part: [String: Any]?) throws {
      let gain = try #require(part?["gain"] as? Double)
      let low = try #require(part?["low"] as? Double)
      let high = try #require(part?["high"] as? Double)
      #expect(0 <= low && low <= gain && gain <= high)
    }
    for key in ["first", "second", "third_parties"] {
      try expectInterval(run.json[key] as? [String: Any])
    }
    let total = try #require(run.json["total"] as? Double)
    let (low, high) = (run.json["total_low"] as? Double, run.json["total_high"] as? Double)
    #expect(try #require(low) < total && total < (try #require(high)))
    let english = try onRegion("MR-048", "--with", "MR-012", "--hops", "3")
    #expect(english.text.contains("with the range of the increase"))
    let german = try onRegion("MR-048", "--with", "MR-012", "--hops", "3", language: "de")
    #expect(german.text.contains("mit Spanne des Zuwachses"))
    let csv = try onRegion("MR-048", "--with", "MR-012", "--hops", "3", "--format", "csv")
    #expect(csv.text.hasPrefix("id,before,gain,low,high,after,name\nMR-048,"))
  }

  @Test(arguments: [
    ["--top", "0"], ["--budget", "0"], ["--top=-3"], ["--top", "100001"], ["H", "--top", "2"],
    ["--top", "2", "--budget", "2"], ["--with", "H"], ["H", "--with", "I", "--budget", "2"],
    ["H", "--with", "H"], ["--top", "two"], ["--top", "2", "--hops", "0"],
  ])
  func senselessWordsGetOneSentence(words: [String]) throws {
    let run = try program.run(["--network", "n", "reach"] + words)
    #expect(run.code == 64 && run.output.isEmpty, "\(run.errors)")
    let german = try program.run(["--network", "n", "reach"] + words, language: "de")
    #expect(german.code == 64 && german.errors != run.errors)
  }

  @Test func anEmptyNetworkHasNobodyToBegin() throws {
    try program.write("id,name\n", to: "o/firms.csv")
    for words in [["--top", "3"], ["--budget", "3"]] {
      let run = try program.run(["--network", "o", "reach"] + words + ["--format", "json"])
      #expect(run.code == 1 && run.json["reached"] as? Double == 0, "\(run.errors)")
    }
    #expect(try reach("H", "--with", "Nobody").code == 66)
  }

  @Test func theSampleRegionIsAnsweredTheSameForAnyNumberOfThreads() throws {
    let one = try onRegion("--top", "3", "--format", "json", "--threads", "1")
    #expect(one.output == (try onRegion("--top", "3", "--format", "json", "--threads", "2")).output)
    #expect(one.output != (try onRegion("--top", "3", "--format", "json", "--seed", "2")).output)
    let starters = rows(one, "starters").compactMap { $0["reached"] as? Double }
    #expect(starters.count == 3 && starters == starters.sorted())
    // All of a firm's contacts together are what its reach says.
    let all = try onRegion("MR-048", "--budget", "100", "--format", "json")
    let reach = try onRegion("MR-048", "--format", "json")
    let own = rows(reach, "firms").first
    let (low, high) = (own?["low"] as? Double ?? 0, own?["high"] as? Double ?? 0)
    let asked = all.json["reached"] as? Double ?? 0
    #expect(asked > low - 0.5 && asked < high + 0.5)
  }
}
