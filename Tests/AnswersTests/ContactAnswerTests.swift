import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What is said of two firms on their way to a partnership.
@Suite struct ContactAnswerTests {
  /// Words of a contact; each needs a little that the other offers, or nothing is known of either.
  private func words(
    _ state: ContactState, _ language: Language, isKnown: Bool = false
  ) throws -> [String] {
    let day = try #require(Day(iso: "2026-11-01"))
    var tables = MemberTables(
      firms: [Firm(id: "A", name: "Alba GmbH"), Firm(id: "B", name: "Birke AG")])
    if isKnown {
      for place in tables.firms.indices {
        tables.firms[place].revenue = Money(euros: 2_000_000)
        tables.firms[place].contributionMargin = 0.3
      }
      tables.offers = [
        Offer(firm: "A", capability: "Lack", level: 1, spareCapacity: Money(euros: 90_000)),
        Offer(firm: "B", capability: "Guss", level: 1, spareCapacity: Money(euros: 90_000)),
      ]
      tables.needs = [
        Need(firm: "A", capability: "Guss", mode: .bridge, value: Money(euros: 500)),
        Need(firm: "B", capability: "Lack", mode: .bridge, value: Money(euros: 500)),
      ]
    }
    let network = Network(tables, asOf: day)
    let step = ContactEvent(asker: "A", partner: "B", state: state, day: day)
    let answer = try ContactQuestion(about: Pipeline([step]), "A", "B")
      .answer(in: network, for: Reader(language))
    return answer.blocks.compactMap { block -> String? in
      if case .sentence(let text, _) = block { text } else { nil }
    }
  }

  // A pair at which both lose was suggested without a word.
  @Test func aPairThatPaysOffForNobodyIsCalledSo() throws {
    let told = try words(.suggested, .german, isKnown: true)
    #expect(
      told.contains { $0.contains("lohnt es sich für keine Seite") && $0.contains("Alba") },
      "\(told)")
    #expect(
      try words(.suggested, .english, isKnown: true)
        .contains { $0.contains("pays off for neither side") })
    // Once they know of each other it is too late to say so.
    #expect(
      !(try words(.introduced, .german, isKnown: true))
        .contains { $0.contains("lohnt es sich für keine") })
  }

  // “By what is known it pays off for neither side (−€3,600 and −€3,600)”, of two of whom nothing is known:
  // the effort was told as a loss.
  @Test func whatIsUnknownIsNoLoss() throws {
    let german = try words(.suggested, .german)
    #expect(
      german.contains {
        $0.hasPrefix("Was es bringt, ist noch nicht bekannt; der Aufwand liegt bei etwa ")
      }, "\(german)")
    #expect(!german.contains { $0.contains("€") || $0.contains("lohnt") }, "\(german)")
    let english = try words(.suggested, .english)
    #expect(english.contains { $0.hasPrefix("What it brings is not known yet; the effort is ") })
    // Nor does anybody know whether the two compete.
    #expect(german.contains { $0.hasPrefix("Ob die beiden Wettbewerber sind, ist nicht bekannt") })
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
