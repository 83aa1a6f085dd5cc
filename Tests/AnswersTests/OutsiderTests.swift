import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What is said of a firm that is no member, or no longer.
@Suite struct OutsiderTests {
  /// Two members that suit each other, and one firm that left.
  private func network() throws -> Network {
    var tables = MemberTables()
    tables.firms = [
      Firm(id: "A", name: "Alba GmbH"), Firm(id: "B", name: "Birke AG"),
      Firm(id: "W", name: "Weg GmbH"),
    ]
    for place in tables.firms.indices { tables.firms[place].town = "Ulm" }
    tables.firms[2].isMember = false
    for (firm, offer, need) in [
      ("A", "Druck", "Strom"), ("B", "Strom", "Druck"), ("W", "Strom", "Druck"),
    ] {
      tables.offers.append(Offer(firm: firm, capability: offer, level: 0.9))
      tables.needs.append(
        Need(firm: firm, capability: need, mode: .bridge, value: Money(euros: 90_000)))
    }
    tables.markets = [
      MarketEntry(firm: "W", market: "Dänemark", role: .sought),
      MarketEntry(firm: "A", market: "Dänemark", role: .served),
    ]
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private func words(_ question: any Question, _ language: Language) throws -> [String] {
    try question.answer(in: try network(), for: Reader(language)).blocks.compactMap { block in
      switch block {
      case .headline(let text), .sentence(let text, _): text
      case .table, .gap: nil
      }
    }
  }

  // "Maschinen Alt passt am besten. Schlagen Sie ein Gespräch vor", of a firm that left long ago.
  @Test func whoLeftGetsNoPartner() throws {
    let questions: [any Question] = [
      SuggestionsQuestion(for: "W"), FirmQuestion(of: "W"), MarketQuestion(for: "W"),
      AskQuestion(of: "W"),
    ]
    for question in questions {
      let german = try words(question, .german)
      #expect(german.first?.hasPrefix("Weg GmbH ist kein Mitglied") == true, "\(german)")
      #expect(german.last == "→ Fragen Sie Weg, ob eine Mitgliedschaft infrage kommt.")
      #expect(!german.contains { $0.contains("Alba") || $0.contains("Birke") }, "\(german)")
      let english = try words(question, .english)
      #expect(english.first?.hasPrefix("Weg GmbH is not a member") == true, "\(english)")
    }
    let list = try SuggestionsQuestion(for: "W").answer(in: try network(), for: Reader(.german))
    #expect(list.status == .nothingFound && list.table.rows.isEmpty)
    // A member's own list is as it was.
    #expect(try words(SuggestionsQuestion(for: "A"), .german).contains { $0.contains("Birke") })
  }

  @Test func whoLeftGetsNoDossier() throws {
    #expect(throws: QuestionError.outsidersDossier("Weg GmbH")) {
      try DossierQuestion(of: "W").answer(in: try network(), for: Reader(.german))
    }
    let phrase = QuestionError.outsidersDossier("Weg GmbH").phrase
    #expect(phrase.german.contains("ist kein Mitglied"))
    #expect(phrase.english.contains("is not a member"))
  }

  @Test func whoLeftIsNotProposed() throws {
    let network = try network()
    for pair in [("W", "A"), ("A", "W")] {
      #expect(throws: ContactProblem(.notAMember("W"), in: network)) {
        try NamedContactMove(.propose, pair.0, pair.1).event(in: Pipeline([]), network)
      }
    }
    _ = try NamedContactMove(.propose, "A", "B").event(in: Pipeline([]), network)
  }

  // Whoever leaves while a contact is under way is not introduced any more; the contact can be ended.
  @Test func aContactOfWhoLeftIsEnded() throws {
    let network = try network()
    let day = network.asOf
    let pipeline = Pipeline([ContactEvent(asker: "A", partner: "W", state: .suggested, day: day)])
    let answer = try ContactQuestion(about: pipeline, "A", "W")
      .answer(in: network, for: Reader(.german))
    let told = answer.blocks.compactMap { block -> String? in
      if case .sentence(let text, _) = block { text } else { nil }
    }
    #expect(told.contains("→ Beenden Sie die Anbahnung: Weg ist kein Mitglied."), "\(told)")
    #expect(throws: ContactProblem(.notAMember("W"), in: network)) {
      try NamedContactMove(.state(.shortlisted), "A", "W").event(in: pipeline, network)
    }
    var end = NamedContactMove(.state(.rejected), "A", "W")
    end.reason = .firmChanged
    _ = try end.event(in: pipeline, network)
  }
}
