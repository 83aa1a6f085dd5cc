import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What is said of two firms on their way to a partnership.
@Suite struct ContactAnswerTests {
  private func words(_ state: ContactState, _ language: Language) throws -> [String] {
    let day = try #require(Day(iso: "2026-11-01"))
    let firms = [Firm(id: "A", name: "Alba GmbH"), Firm(id: "B", name: "Birke AG")]
    let network = Network(MemberTables(firms: firms), asOf: day)
    let step = ContactEvent(asker: "A", partner: "B", state: state, day: day)
    let answer = try ContactQuestion(about: Pipeline([step]), "A", "B")
      .answer(in: network, for: Reader(language))
    return answer.blocks.compactMap { block -> String? in
      if case .sentence(let text, _) = block { text } else { nil }
    }
  }

  // A pair at which both lose was suggested without a word.
  @Test func aPairThatPaysOffForNobodyIsCalledSo() throws {
    let told = try words(.suggested, .german)
    #expect(
      told.contains { $0.contains("lohnt es sich für keine Seite") && $0.contains("Alba") },
      "\(told)")
    #expect(try words(.suggested, .english).contains { $0.contains("pays off for neither side") })
    // Once they know of each other it is too late to say so.
    #expect(!(try words(.introduced, .german).contains { $0.contains("lohnt es sich für keine") }))
  }

  @Test func whatItBroughtIsAskedForAfterTheReview() throws {
    #expect(try words(.reviewed, .german).contains { $0.hasPrefix("→ Tragen Sie nach") })
  }

  // "Note that nothing stands in the way": with which option, was not said.
  @Test func aMissingCheckOfCompetitionLawIsARemedy() throws {
    let network = Network(MemberTables(), asOf: try #require(Day(iso: "2026-11-01")))
    #expect(ContactProblem(.competitionLaw, in: network).remedies == [.noteLawCheck])
    #expect(ContactProblem(.noConsent("A"), in: network).remedies.isEmpty)
  }

  // "0 contacts are open; none of them is due today."
  @Test func whereNothingIsOpenNothingIsDue() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    let firms = [Firm(id: "A", name: "Alba GmbH"), Firm(id: "B", name: "Birke AG")]
    let network = Network(MemberTables(firms: firms), asOf: day)
    let step = ContactEvent(asker: "A", partner: "B", state: .reviewed, day: day)
    let answer = try ContactsQuestion(about: Pipeline([step]))
      .answer(in: network, for: Reader(.german))
    let first = answer.blocks.compactMap { block -> String? in
      if case .headline(let text) = block { text } else { nil }
    }.first
    #expect(first == "Keine Anbahnung ist offen.")
  }
}
