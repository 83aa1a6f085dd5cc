import Foundation
import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What the brokers of a path are asked for, as machines and people are told it.
@Suite struct ReferralAnswerTests {
  /// A path A – B – C whose broker has done some of the three favours that it does in a year.
  private func answer(done: Double, _ language: Language) throws -> Answer {
    var tables = MemberTables()
    tables.firms = ["A", "B", "C"].map { Firm(id: $0, name: "Firm \($0)") }
    tables.firms[1].favourCap = 3
    tables.firms[1].favoursAsked = done
    tables.statements = [("A", "B"), ("B", "C")].map { source, target in
      var statement = Statement(source: source, target: target, kind: .partner)
      statement.trust = 1
      return statement
    }
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    return try PathQuestion(from: .firm("A"), to: .firm("C"))
      .answer(in: network, for: Reader(language))
  }

  private struct Case {
    var done: Double
    var leftAfter: Double
    var loadAfter: Double
    var isExhausted = false
    var isOverloaded = false
    /// How a sentence about the broker begins; nil where there is none.
    var english: String?
    var german: String?
  }

  // Nobody has fewer than no favours left: that one was asked for too much is said in words.
  @Test(arguments: [
    Case(done: 1, leftAfter: 1, loadAfter: 2.0 / 3),
    Case(
      done: 2, leftAfter: 0, loadAfter: 1, isExhausted: true,
      english: "Then without requests left this year: Firm B",
      german: "Danach in diesem Jahr ohne freie Anfragen: Firm B"),
    Case(
      done: 2.5, leftAfter: 0, loadAfter: 3.5 / 3, isOverloaded: true,
      english: "More requests than are left this year: Firm B",
      german: "Mehr Anfragen, als in diesem Jahr noch frei sind: Firm B"),
  ])
  private func whatIsLeftOfABrokersFavoursIsNeverBelowZero(told: Case) throws {
    let answer = try answer(done: told.done, .english)
    let json = try JSONSerialization.jsonObject(with: Data(try answer.jsonText().utf8))
    let favours = (json as? [String: Any])?["favours"] as? [[String: Any]] ?? []
    #expect(favours.map { $0["id"] as? String } == ["B"])
    let favour = try #require(favours.first)
    #expect(favour["asks"] as? Int == 1 && favour["cap"] as? Double == 3)
    #expect(favour["left"] as? Double == 3 - told.done)
    #expect(favour["left_after"] as? Double == told.leftAfter)
    #expect(abs((favour["load_after"] as? Double ?? 0) - told.loadAfter) < 1e-12)
    #expect(favour["exhausted"] as? Bool == told.isExhausted)
    #expect(favour["overloaded"] as? Bool == told.isOverloaded)
    for (language, beginning) in [(Language.english, told.english), (.german, told.german)] {
      let text = "\(try self.answer(done: told.done, language).blocks)"
      for warning in [
        "requests left this year", "than are left this year", "freie Anfragen:",
        "noch frei sind:",
      ]
      where beginning?.contains(warning) != true {
        #expect(!text.contains(warning), "\(text)")
      }
      if let beginning { #expect(text.contains(beginning), "\(text)") }
    }
  }
}
