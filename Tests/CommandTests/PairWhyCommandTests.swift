import Foundation
import Testing

/// Explanations: what they say adds up.
@Suite struct PairWhyCommandTests {
  @Test(arguments: ["A,B", "B,G", "A,C", "F,H", "C,H"])
  func componentsOfEachSideSumToTheNet(_ pair: String) throws {
    let run = try Program().golden("pair", "--why", pair, "--format", "json")
    #expect(run.code == 0, "\(run.errors)")
    let judged = (run.json["pair"] as? [String: Any]) ?? run.json
    let gains = try #require(judged["gains"] as? [String: [String: Any]], "\(run.text)")
    for side in ["first", "second"] {
      let gain = try #require(gains[side])
      func sum(_ keys: [String]) -> Double { keys.reduce(0) { $0 + (gain[$1] as? Double ?? 0) } }
      let gross = sum(["market", "complement", "referral", "trade", "capital"])
      let costs = sum(["cost_build", "cost_dependence", "cost_competition", "cost_leakage"])
      let net = try #require(gain["net"] as? Double)
      let persistence = try #require(gain["persistence"] as? Double)
      #expect(abs(gross * persistence - costs - net) < 1e-6, "\(pair) \(side)")
    }
  }

  // FORMULAS 6: forcing B–G costs 1.22 index points, B–H 9.05, C–H 14.50.
  @Test(arguments: [("B,G", "1.22", "1,22"), ("B,H", "9.05", "9,05"), ("C,H", "14.5", "14,5")])
  func whatForcingAPairLosesIsTold(_ pair: String, _ english: String, _ german: String) throws {
    let program = try Program()
    let run = try program.golden("pair", "--objective", "index", "--why", pair, "--lang", "en")
    #expect(
      run.code == 0 && run.text.contains("give up \(english) points of the win-win index overall"))
    let other = try program.golden(
      "pair", "--objective", "index", "--why", pair, "--lang", "de", language: "de")
    #expect(
      other.text.contains("verzichtet insgesamt auf \(german) Punkte im Win-Win-Index"),
      "\(other.text)")
    #expect(other.text.contains("Zeile"))
  }

  @Test func aShortfallIsWhatLiesBetweenGainAndThreshold() throws {
    let text = try Program().golden("pair", "--why", "A,C").text
    let match = try #require(
      text.firstMatch(
        of: /, (−?)€([\d,]+) a year remain; the threshold is €([\d,]+): €([\d,]+) more gain/),
      "\(text)")
    func number(_ text: Substring) -> Int { Int(text.filter(\.isNumber)) ?? .min }
    let net = (match.1 == "−" ? -1 : 1) * number(match.2)
    #expect(number(match.3) - net == number(match.4) && number(match.4) == 5_035)
  }

  @Test func whoIsLeftOutLearnsWhatWouldBringItIn() throws {
    let program = try Program()
    let run = try program.golden("pair", "--objective", "index", "--why", "G")
    #expect(run.code == 1 && run.text.contains("ask for one more partner place"))
    #expect(
      run.text.contains("the rest of the plan loses 1.22 points of the win-win index (--fix G,B)"))
    #expect(run.text.contains("With one more partner place at Bergmann Logistik GmbH & Co. KG"))
    let days = try program.golden("pair", "--days", "0", "--why", "A", "--lang", "de")
    #expect(days.code == 1 && days.text.contains("Die Regel „höchstens so viele Tage“"))
    let served = try program.golden("pair", "--why", "A")
    #expect(served.code == 0 && served.text.contains("Bergmann Logistik"))
  }

  @Test func theTornadoRanksByRange() throws {
    let program = try Program()
    let run = try program.golden("pair", "--tornado", "--format", "csv")
    #expect(run.code == 0)
    let lines = run.text.split(separator: "\n")
    #expect(lines.count >= 4 && lines[1].hasPrefix("market_access,"))
    let text = try program.golden("pair", "--tornado", "--lang", "de").text
    #expect(text.contains("Nutzen") && !text.contains("market_access"), "a name out of a file")
  }

  @Test func theGapIsTold() throws {
    let program = try Program()
    // Days alone leave a gap in the region; in the worked example the search closes it.
    let run = try program.golden("pair", "--days", "16", "--lang", "en")
    #expect(run.text.contains("Proven to be the best plan."))
    let german = try program.golden("pair", "--lang", "de")
    #expect(german.text.contains("Nachweislich der beste Plan."))
    #expect(try program.golden("pair", "--format", "json").json["gap"] as? Double == 0)
  }
}
