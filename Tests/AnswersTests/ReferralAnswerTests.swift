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

  /// A chain of firms, F0 to F`count`, each trusting the next so much.
  private func chain(_ count: Int, trust: Double) throws -> Network {
    var tables = MemberTables()
    tables.firms = (0...count).map { Firm(id: "F\($0)", name: "Firma \($0) GmbH") }
    tables.statements = (1...count).map { step in
      var statement = Statement(source: "F\(step - 1)", target: "F\(step)", kind: .partner)
      statement.trust = trust
      return statement
    }
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func text(
    _ network: Network, to goal: Int, hops: Int? = nil, _ language: Language
  ) throws -> String {
    let question = PathQuestion(from: .firm("F0"), to: .firm("F\(goal)"), hops: hops)
    return "\(try question.answer(in: network, for: Reader(language)).blocks)"
  }

  // The first was asked to introduce to the last, whom it does not know; "A und B und C".
  @Test func whoeverIsAskedIntroducesToTheNextOnTheWay() throws {
    let network = try chain(4, trust: 0.9)
    let german = try text(network, to: 4, hops: 4, .german)
    #expect(german.contains("über Firma 1, Firma 2 und Firma 3 zu Firma 4"))
    #expect(
      german.contains("Fragen Sie Firma 1, ob das Unternehmen den Kontakt zu Firma 2 vermittelt"))
    #expect(!german.contains("Kontakt zu Firma 4"))
    let english = try text(network, to: 4, hops: 4, .english)
    #expect(english.contains("whether it would introduce you to Firma 2 on the way to Firma 4."))
    #expect(try text(network, to: 2, .english).contains("would introduce you to Firma 2."))
  }

  // "Fragen Sie Asmus Software … gering (etwa 0,03 %)", and `--hops 4` was advised to get there.
  @Test func aRouteThatNobodyWalksIsNoAdvice() throws {
    let network = try chain(5, trust: 0.1)
    for language in Language.allCases {
      let (long, short) = (
        try text(network, to: 5, hops: 5, language), try text(network, to: 5, hops: 2, language)
      )
      for text in [long, short] {
        #expect(
          text.contains(
            language == .german ? "→ Vermitteln Sie selbst." : "→ Introduce them yourself."))
        #expect(text.contains(language == .german ? "unter 1" : "under 1%"))
        #expect(!text.contains(language == .german ? "Fragen Sie Firma" : "Ask Firma"))
        #expect(!text.contains("raiseHops"))
      }
    }
    let strong = try chain(5, trust: 0.9)
    #expect(try text(strong, to: 5, hops: 2, .german).contains("raiseHops(5)"))
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
