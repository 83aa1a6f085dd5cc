import Foundation
import Testing

/// The best partners for one firm: what each side gains, and who would have to pay.
@Suite struct SuggestCommandTests {
  private func suggest(_ words: String..., language: String = "en") throws -> Program.Run {
    try Program().run(
      ["suggest"] + words + ["--network", Program.region, "--as-of", "2026-11-01"],
      language: language)
  }

  // Only the firm that asked was told its range, and a payment was shown without saying whose.
  @Test func bothSidesAndThePaymentAreTold() throws {
    let run = try suggest("Wintersee")
    #expect(run.code == 0)
    #expect(run.text.contains("Wintersee Schlosserei: −€"))
    #expect(run.text.contains("Systemhaus Orlmann: −€"))
    let payment = "Systemhaus Orlmann pays Wintersee Schlosserei at least €79"
    #expect(run.text.contains(payment))
    let german = try suggest("Wintersee", language: "de")
    #expect(
      german.text.contains(
        "Systemhaus Orlmann zahlt Wintersee Schlosserei mindestens 79\u{a0}€"))
  }

  // A loss of 4,000 € a year stood among the best partners, made up for by a payment of 6,000 €.
  @Test func whoOnlyLosesIsNotListedAsAPartner() throws {
    let run = try suggest("Wintersee", language: "de")
    #expect(
      run.text.hasPrefix(
        "Noch kein Partner über der Schwelle; am nächsten kommt Systemhaus Orlmann"))
    #expect(!run.text.contains("Haustechnik Wärmegrund"))
    #expect(run.text.contains("gewinnt nur eine Seite; sie sind hier nicht aufgeführt"))
    // Nor do machines get them as suggestions.
    let pairs = try suggest("Wintersee", "--format", "json").json["pairs"] as? [[String: Any]]
    #expect(pairs?.isEmpty == false)
    #expect(pairs?.allSatisfy { ($0["minimum"] as? Double ?? 0) > 0 } == true)
  }

  @Test func theReasonsNameNeedsAndMarketsWithTheirEuros() throws {
    let german = try suggest("MR-002", language: "de").text
    #expect(
      german.hasPrefix("Fördertechnik Ahlgrund passt am besten zu Zerspanungstechnik Kesselroth"))
    #expect(german.contains("sucht Kunden: Automobilzulieferer, Ziel 654.000\u{a0}€"))
    #expect(german.contains("→ Schlagen Sie"))
    let english = try suggest("MR-002").text
    #expect(english.contains("seeks customers: Schweiz, target €651,000"))
  }

  @Test func whatIsBelowAThresholdIsNeverCalledGoodForBoth() throws {
    let json = try suggest("--top", "20", "--format", "json").json
    let pairs = try #require(json["pairs"] as? [[String: Any]])
    #expect(pairs.count > 100)
    for pair in pairs {
      let gains = pair["gains"] as? [String: [String: Any]] ?? [:]
      let shortfalls = gains.values.compactMap { $0["shortfall"] as? Double }
      #expect(shortfalls.count == 2)
      switch pair["tier"] as? String {
      case "winwin": #expect(shortfalls.allSatisfy { $0 == 0 })
      case "winwin_with_transfer": #expect(pair["transfer"] is [String: Any])
      case let tier: Issue.record("\(tier ?? "no tier") is suggested")
      }
    }
  }

  @Test func daysReadAsPeopleWriteThem() throws {
    let run = try Program().run(
      "evaluate", "--network", Program.region, "--as-of", "2026-11-01", "--firms", "5",
      language: "de")
    #expect(run.code == 0 && run.text.contains(/nach dem \d{1,2}\.\d{1,2}\.\d{4} begonnenen/))
  }
}
