import Foundation
import Testing

/// The seed's question: into which market, with which product, through whom, at what risk.
@Suite struct MarketsCommandTests {
  private func markets(_ words: String..., language: String = "de") throws -> Program.Run {
    try Program().run(
      ["markets"] + words + ["--network", Program.region, "--as-of", "2026-11-01"],
      language: language)
  }

  @Test func theAssociationLearnsWhoLeadsToANarrowMarket() throws {
    let run = try markets()
    #expect(run.code == 0)
    #expect(
      run.text.hasPrefix(
        "22 Mitglieder suchen den Markt Niederlande, 2 bedienen ihn: Möbelwerkstätten Eichenrath und "
          + "Lautercode"), "\(run.text.prefix(300))")
    #expect(run.text.contains("→ Laden Sie"))
    let english = try markets(language: "en")
    #expect(english.text.hasPrefix("22 members seek the market Niederlande, 2 serve it:"))
    let rows = try #require(try markets("--format", "json").json["markets"] as? [[String: Any]])
    let dutch = try #require(rows.first { $0["market"] as? String == "Niederlande" })
    #expect((dutch["seeking"] as? [String])?.count == 22)
    let ways = try #require(dutch["ways"] as? [String: Any])
    let counts = ["known", "introduced", "none"].compactMap { ways[$0] as? Int }
    #expect(counts.count == 3 && counts.reduce(0, +) == 22)
  }

  // Who looked for it among the goals did not find it.
  @Test func theGoalsLeadToTheMarkets() throws {
    let goals = try Program().run(
      "goals", "MR-002", "--market", "--network", Program.region, "--as-of", "2026-11-01",
      language: "de")
    let plain = try markets("MR-002").text
    #expect(goals.code == 0 && goals.text == plain, "\(goals.errors)")
    let both = try Program().run(
      "goals", "MR-002", "--market", "--interview", "--network", Program.region, language: "de")
    #expect(both.code == 64 && both.errors.contains("--market zeigt Märkte"))
  }

  @Test func aFirmLearnsThroughWhomAndWhatCouldGoWrong() throws {
    let run = try markets("MR-002")
    #expect(run.code == 0 && run.text.contains("Ziel (Zerspanung): 654.000"), "\(run.text)")
    #expect(run.text.contains("Was schiefgehen kann") && run.text.contains("→ "))
    let json = try markets("MR-002", "--format", "json").json
    let rows = try #require(json["markets"] as? [[String: Any]])
    #expect(rows.count == 2 && json["id"] as? String == "MR-002")
    // Those first where most can be reached.
    let reachable = rows.compactMap { $0["reachable"] as? Double }
    #expect(reachable == reachable.sorted(by: >))
  }

  // Where there are no links and no amounts, a list by fit is an answer; no path is none.
  @Test func aMarketIsReachedByFitWhereThereIsNoPath() throws {
    let program = try Program()
    try program.write(
      """
      Name;Branche;Ort;Bediente Märkte;Gesuchte Märkte
      Alt Drehteile;Maschinenbau;Talheim;Maschinenbau;Niederlande
      Bader Logistik;Spedition;Talheim;Niederlande;Maschinenbau
      Cornelius Druck;Druckerei;Ostheim;Niederlande;
      """, to: "firmen.csv")
    let run = try program.run(
      "path", "Alt Drehteile", "--to-market", "Niederlande", "--network", ".", language: "de")
    #expect(
      run.code == 0 && run.text.contains("Wer dort am besten passt"), "\(run.text)\(run.errors)")
    #expect(run.text.contains("Bader Logistik"))
    let list = try program.run("markets", "--network", ".", "Alt Drehteile", language: "de")
    #expect(
      list.code == 0 && list.text.contains("Das kann sich lohnen"), "\(list.text)\(list.errors)")
    // Bader seeks what Alt serves, too: it fits better than Cornelius.
    #expect(list.text.hasPrefix("Alt Drehteile kommt am ehesten mit Bader Logistik"))
    let nothing = try program.run("markets", "--network", ".", "Cornelius Druck", language: "de")
    #expect(nothing.code == 1 && nothing.text.contains("→ Fragen Sie Cornelius Druck"))
  }
}
